# Every sentence a shopper can read, in Vietnamese. Not yet read by a native speaker.

## On every page

language-name = Tiếng Việt
language-link = Đổi ngôn ngữ
language-title = Chọn ngôn ngữ
language-back = Quay lại

test-mode = Chế độ thử nghiệm: không có tiền thật được chuyển.
reference = Mã tham chiếu: { $reference }
support-link = Liên hệ { $merchant }
return-link = Quay lại { $merchant }
reload-link = Tải lại trang này

## The order

order-heading = Đơn hàng của bạn
order-item = Sản phẩm
order-amount = Số tiền
order-quantity = Số lượng: { $quantity }
order-more =
    { $count ->
       *[other] Xem thêm { $count } sản phẩm
    }
quantity-label = Số lượng
quantity-label-of = Số lượng { $name }
quantity-update = Cập nhật
quantity-update-of = Cập nhật số lượng { $name }
amount-changed = Đơn hàng đã thay đổi trong lúc trang này đang mở. Không có khoản tiền nào bị trừ. Vui lòng xem lại tổng tiền trước khi thanh toán.
quantity-refused = Số lượng được giữ nguyên: không thể mua số lượng này ở đây, hoặc việc thanh toán đã bắt đầu.
order-unit-price = Đơn giá: { $price }
order-total = Tổng cộng

## The checkout page

checkout-title = Thanh toán cho { $merchant }
checkout-title-error = Lỗi: { $title }
skip-to-form = Chuyển đến phần nhập thẻ
checkout-cancel = Quay lại, không thanh toán
checkout-pay-heading = Thanh toán bằng thẻ
checkout-safety = Thông tin thẻ của bạn được gửi thẳng đến nhà cung cấp dịch vụ thanh toán. { $merchant } không nhìn thấy thông tin này.
checkout-no-script-heading = Phần nhập thẻ cần JavaScript
checkout-no-script = Thông tin thẻ của bạn được bảo vệ trong một biểu mẫu chỉ hoạt động khi có JavaScript. Vui lòng bật JavaScript rồi tải lại trang này. Không có khoản tiền nào bị trừ.
checkout-failed-heading = Không mở được phần nhập thẻ
checkout-failed = Vui lòng tải lại trang này hoặc thử trình duyệt khác. Đơn hàng của bạn vẫn còn đây. Không có khoản tiền nào bị trừ.

## The form

pay-button = Thanh toán { $amount }
book-button = Đặt chỗ với giá { $amount }
donate-button = Quyên góp { $amount }
paying = Đang thanh toán…
paying-slow = Việc này đang lâu hơn bình thường. Vui lòng giữ trang này mở và đừng thanh toán lại.
email-label = Email
name-label = Tên trên thẻ
card-number-label = Số thẻ
card-expiry-label = Ngày hết hạn
card-cvc-label = Mã bảo mật
form-loading = Đang tải phần nhập thẻ…
form-retrying = Phần nhập thẻ tải chậm. Đang thử lại…
form-unavailable = Không tải được phần nhập thẻ. Vui lòng kiểm tra kết nối mạng hoặc tiện ích chặn trong trình duyệt. Không có khoản tiền nào bị trừ.
try-again = Thử lại
email-invalid = Vui lòng nhập địa chỉ email, ví dụ name@example.com.
name-missing = Vui lòng nhập tên đúng như trên thẻ.
card-number-missing = Vui lòng nhập số thẻ.
card-expiry-missing = Vui lòng nhập ngày hết hạn.
card-cvc-missing = Vui lòng nhập mã bảo mật.
card-expiry-hint = MM / YY
card-number-invalid = Vui lòng kiểm tra số thẻ.
card-expiry-invalid = Vui lòng kiểm tra ngày hết hạn.
card-cvc-invalid = Vui lòng kiểm tra mã bảo mật.
card-refused = Nhà cung cấp dịch vụ thanh toán không chấp nhận thẻ này. Không có khoản tiền nào bị trừ. Vui lòng kiểm tra thông tin đã nhập hoặc dùng thẻ khác.
error-summary = Có thông tin cần xem lại
refusal-heading = Thanh toán không thành công
authenticate-heading = Ngân hàng cần xác minh danh tính của bạn
authenticate = Làm theo các bước của ngân hàng để hoàn tất thanh toán.
authenticate-button = Tiếp tục với ngân hàng
other-card = Dùng thẻ khác
checking = Chúng tôi vẫn đang kiểm tra khoản thanh toán của bạn. Vui lòng giữ trang này mở và đừng thanh toán lại.
connection-lost = Mất kết nối nên chúng tôi chưa biết thanh toán đã thành công hay chưa. Chúng tôi vẫn đang kiểm tra. Vui lòng đừng thanh toán lại.
gateway-unreachable = Không kết nối được với nhà cung cấp dịch vụ thanh toán. Không có khoản tiền nào bị trừ. Vui lòng kiểm tra kết nối mạng rồi thử lại.
form-trouble = Đã xảy ra lỗi từ phía chúng tôi. Không có khoản tiền nào bị trừ. Vui lòng thử lại.

## While the page is open

offline = Bạn đang ngoại tuyến. Không có gì bị mất: trang này sẽ tự tiếp tục khi có kết nối trở lại.
online-again = Bạn đã có kết nối trở lại.
expiring-heading = Bạn cần thêm thời gian?
expiring =
    { $minutes ->
       *[other] Trang thanh toán này còn mở thêm { $minutes } phút. Sau đó, bạn sẽ phải bắt đầu lại.
    }
more-time-button = Tôi cần thêm thời gian
more-time-given =
    { $minutes ->
       *[other] Bạn còn { $minutes } phút.
    }
more-time-refused = Không thể gia hạn trang thanh toán này thêm nữa. Vui lòng sớm hoàn tất hoặc bắt đầu lại sau.

## What a merchant may ask besides

optional-label = { $label } (không bắt buộc)
choose = Chọn…
new-tab = (mở trong tab mới)
individual-name-label = Họ và tên
individual-name-missing = Vui lòng nhập họ và tên của bạn.
business-name-label = Tên doanh nghiệp
business-name-missing = Vui lòng nhập tên doanh nghiệp.
phone-label = Số điện thoại
phone-invalid = Vui lòng nhập số điện thoại, ví dụ +84 24 3825 1234.
address-heading = Địa chỉ thanh toán
country-label = Quốc gia hoặc khu vực
country-missing = Vui lòng chọn quốc gia hoặc khu vực.
line1-label = Địa chỉ
line1-missing = Vui lòng nhập địa chỉ: số nhà và tên đường.
line2-label = Căn hộ, tầng, v.v. (không bắt buộc)
city-label = Thành phố hoặc thị xã
city-missing = Vui lòng nhập thành phố hoặc thị xã.
state-label = Tỉnh hoặc bang, nếu cần
postal-code-label = Mã bưu chính, nếu có
answer-missing = { $label }: vui lòng nhập câu trả lời.
answer-length = { $label }: vui lòng nhập câu trả lời dài { $range } ký tự.
number-missing = { $label }: vui lòng chỉ nhập chữ số.
number-length = { $label }: vui lòng chỉ nhập { $range } chữ số.
choice-missing = { $label }: vui lòng chọn câu trả lời.
terms-label = Tôi đồng ý với điều khoản dịch vụ của { $merchant }.
terms-missing = Vui lòng đánh dấu vào ô để đồng ý với điều khoản dịch vụ.
sold-out = Sản phẩm này đã hết hàng. Không có khoản tiền nào bị trừ.

## Waiting for a decision

processing-title = Đang kiểm tra thanh toán của bạn
processing-body = Khoản thanh toán cho { $merchant } đang được xử lý. Thường chỉ mất vài giây.
processing-next = Trang này sẽ tự chuyển tiếp. Vui lòng đừng thanh toán lại.

## While nobody can pay

not-now-title = Hiện chúng tôi chưa thể nhận thanh toán
not-now-body = Sự cố này không phải do thẻ hay kết nối của bạn. Không có khoản tiền nào bị trừ. Đơn hàng của bạn với { $merchant } vẫn được giữ.
not-now-next = Trang này sẽ tự tiếp tục khi có thể thanh toán trở lại. Bạn cũng có thể thử lại ngay hoặc quay lại sau.

## The receipt

receipt-title = Thanh toán thành công
receipt-body = Cảm ơn bạn. Bạn đã thanh toán { $amount } cho { $merchant }.
receipt-reserved-title = Đã ghi nhận đơn hàng
receipt-reserved-body = Cảm ơn bạn. { $amount } được tạm giữ trên thẻ của bạn; { $merchant } sẽ thu sau. Chưa có khoản tiền nào bị trừ.
receipt-heading = Biên nhận
receipt-merchant = Thanh toán cho
receipt-amount = Số tiền
receipt-date = Ngày
receipt-card = Thẻ
receipt-card-value = { $brand } có số cuối { $digits }
receipt-email = Email
receipt-reference = Mã tham chiếu
receipt-forward = Chúng tôi sẽ đưa bạn trở lại { $merchant } trong giây lát.
receipt-stay = Ở lại trang này
receipt-kept = Bạn có thể mở lại biên nhận này tại cùng địa chỉ đến { $date }.
receipt-gone-title = Biên nhận này không còn được lưu ở đây
receipt-gone-body = Khoản thanh toán cho { $merchant } đã thành công. Nếu cần biên nhận, vui lòng liên hệ { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Liên kết thanh toán này đã hết hạn
expired-body = Không có khoản tiền nào bị trừ. Để thanh toán, vui lòng xin { $merchant } một liên kết mới.
expired-recover-body = Không có khoản tiền nào bị trừ. Bạn có thể bắt đầu lại với cùng đơn hàng.
recover-button = Bắt đầu lại
already-paid-title = Đã thanh toán
already-paid-body = Khoản thanh toán cho { $merchant } đã thành công. Bạn không cần thanh toán lại.
receipt-link = Xem biên nhận
cancelled-title = Khoản thanh toán này đã bị hủy
cancelled-body = Không có khoản tiền nào bị trừ. Nếu vẫn muốn thanh toán, vui lòng quay lại { $merchant } và bắt đầu lại.

## Where a merchant's public link leads

link-body = Đây là những gì bạn sắp mua. Bạn sẽ thanh toán ở trang tiếp theo.
link-button = Tiếp tục thanh toán
link-more = { $name } và sản phẩm khác
link-description = { $amount }, thanh toán cho { $merchant }
link-inactive-title = Liên kết này không nhận thanh toán
link-inactive-body = { $merchant } đã đóng liên kết này. Không có khoản tiền nào bị trừ.
link-over-title = Ưu đãi này đã kết thúc
link-over-body = Không có khoản tiền nào bị trừ. Hãy hỏi { $merchant } xem sắp tới có nữa không.
link-sold-out-title = Sản phẩm này đã hết hàng
link-sold-out-body = Không có khoản tiền nào bị trừ. Hãy hỏi { $merchant } xem sắp tới có thêm không.

## Pages that say what went wrong

not-found-title = Không tìm thấy trang này
not-found-body = Địa chỉ có thể chưa đầy đủ. Vui lòng mở lại liên kết bạn đã nhận hoặc xin người gửi một liên kết mới.
trouble-title = Đã xảy ra lỗi từ phía chúng tôi
trouble-body = Vui lòng chờ một phút rồi tải lại. Nếu bạn đang thanh toán, trang này sẽ cho biết thanh toán đã thành công hay chưa, nên vui lòng đừng thanh toán lại ở nơi khác.

## Refusals

decline-generic = Ngân hàng đã từ chối thẻ này. Không có khoản tiền nào bị trừ. Vui lòng thử thẻ khác hoặc hỏi ngân hàng của bạn.
decline-insufficient-funds = Thẻ này không đủ tiền hoặc hạn mức. Không có khoản tiền nào bị trừ. Vui lòng thử thẻ khác.
decline-expired-card = Thẻ này đã hết hạn. Không có khoản tiền nào bị trừ. Vui lòng kiểm tra ngày hết hạn hoặc dùng thẻ khác.
decline-incorrect-cvc = Mã bảo mật không đúng. Không có khoản tiền nào bị trừ. Vui lòng kiểm tra mã rồi thử lại.
decline-incorrect-number = Số thẻ không đúng. Không có khoản tiền nào bị trừ. Vui lòng kiểm tra số thẻ rồi thử lại.
decline-invalid-expiry = Ngày hết hạn không đúng. Không có khoản tiền nào bị trừ. Vui lòng kiểm tra ngày hết hạn rồi thử lại.
decline-incorrect-address = Địa chỉ thanh toán không khớp với địa chỉ ngân hàng lưu cho thẻ này. Không có khoản tiền nào bị trừ. Vui lòng kiểm tra địa chỉ rồi thử lại.
decline-incorrect-details = Ngân hàng báo rằng thông tin thẻ này không đúng. Không có khoản tiền nào bị trừ. Vui lòng kiểm tra số thẻ, ngày hết hạn, mã bảo mật và địa chỉ rồi thử lại.
decline-processing-error = Ngân hàng không xử lý được khoản thanh toán. Không có khoản tiền nào bị trừ. Vui lòng thử lại sau một phút hoặc dùng thẻ khác.
decline-card-velocity-exceeded = Thẻ này đã đạt hạn mức. Không có khoản tiền nào bị trừ. Vui lòng thử thẻ khác hoặc hỏi ngân hàng của bạn.
decline-card-not-supported = Thẻ này không dùng được cho loại thanh toán này. Không có khoản tiền nào bị trừ. Vui lòng thử thẻ khác.
decline-currency-not-supported = Thẻ này không thanh toán được bằng loại tiền tệ này. Không có khoản tiền nào bị trừ. Vui lòng thử thẻ khác.
decline-authentication-required = Ngân hàng cần xác minh danh tính của bạn trước khi bạn dùng được thẻ này. Không có khoản tiền nào bị trừ. Vui lòng thử lại và làm theo các bước của ngân hàng.
decline-authentication-failed = Ngân hàng không xác minh được danh tính của bạn. Không có khoản tiền nào bị trừ. Vui lòng thử lại hoặc dùng thẻ khác.
decline-try-again-later = Ngân hàng hiện không phản hồi. Không có khoản tiền nào bị trừ. Vui lòng thử lại sau vài phút hoặc dùng thẻ khác.
decline-call-issuer = Ngân hàng đã từ chối thẻ này và không nêu lý do. Không có khoản tiền nào bị trừ. Vui lòng gọi số điện thoại trên thẻ hoặc dùng thẻ khác.
decline-duplicate = Vừa có một khoản thanh toán giống hệt nên ngân hàng đã từ chối lần này. Không có thêm khoản tiền nào bị trừ. Vui lòng kiểm tra tài khoản trước khi thử lại.
