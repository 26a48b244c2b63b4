# Every sentence a shopper can read, in Korean. Not yet read by a native speaker.

## On every page

language-name = 한국어
language-link = 언어 변경
language-title = 언어 선택
language-back = 돌아가기

test-mode = 테스트 모드: 실제 돈은 오가지 않습니다.
reference = 조회 번호: { $reference }
support-link = { $merchant }에 문의하기
return-link = { $merchant } 페이지로 돌아가기
reload-link = 페이지 새로고침

## The order

order-heading = 주문 내역
order-item = 상품
order-amount = 금액
order-quantity = 수량: { $quantity }
order-more =
    { $count ->
       *[other] 상품 { $count }개 더 보기
    }
quantity-label = 수량
quantity-label-of = { $name } 수량
quantity-update = 변경
quantity-update-of = { $name } 수량 변경
amount-changed = 이 페이지가 열려 있는 동안 주문이 변경되었습니다. 결제된 금액은 없습니다. 결제하기 전에 합계를 확인해 주세요.
quantity-refused = 수량이 변경되지 않았습니다. 이 수량으로는 구매할 수 없거나 이미 결제가 시작되었습니다.
order-unit-price = 개당 { $price }
order-total = 합계

## The checkout page

checkout-title = { $merchant } 결제
checkout-title-error = 오류: { $title }
skip-to-form = 카드 입력란으로 건너뛰기
checkout-cancel = 결제하지 않고 돌아가기
checkout-pay-heading = 카드로 결제
checkout-safety = 카드 정보는 결제 대행사로 바로 전송됩니다. { $merchant }에는 카드 정보가 보이지 않습니다.
checkout-no-script-heading = 카드를 입력하려면 JavaScript가 필요합니다
checkout-no-script = 카드 정보를 안전하게 지키는 입력란은 JavaScript가 켜져 있어야 작동합니다. JavaScript를 켜고 이 페이지를 새로고침해 주세요. 결제된 금액은 없습니다.
checkout-failed-heading = 카드 입력란을 열지 못했습니다
checkout-failed = 이 페이지를 새로고침하거나 다른 브라우저를 사용해 보세요. 주문은 그대로 있습니다. 결제된 금액은 없습니다.

## The form

pay-button = { $amount } 결제하기
book-button = { $amount } 예약하기
donate-button = { $amount } 기부하기
paying = 결제 중…
paying-slow = 평소보다 오래 걸리고 있습니다. 이 페이지를 그대로 열어 두고, 다시 결제하지 마세요.
email-label = 이메일
name-label = 카드에 적힌 이름
card-number-label = 카드 번호
card-expiry-label = 유효기간
card-cvc-label = 보안 코드
form-loading = 카드 입력란을 불러오는 중…
form-retrying = 카드 입력란을 불러오는 데 시간이 걸리고 있습니다. 다시 시도하는 중…
form-unavailable = 카드 입력란을 불러오지 못했습니다. 인터넷 연결이나 브라우저의 차단 기능을 확인해 주세요. 결제된 금액은 없습니다.
try-again = 다시 시도
email-invalid = 이메일 주소를 입력해 주세요. 예: name@example.com
name-missing = 카드에 적힌 대로 이름을 입력해 주세요.
card-number-missing = 카드 번호를 입력해 주세요.
card-expiry-missing = 유효기간을 입력해 주세요.
card-cvc-missing = 보안 코드를 입력해 주세요.
card-expiry-hint = MM / YY
card-number-invalid = 카드 번호를 확인해 주세요.
card-expiry-invalid = 유효기간을 확인해 주세요.
card-cvc-invalid = 보안 코드를 확인해 주세요.
card-refused = 결제 대행사에서 이 카드를 받지 않습니다. 결제된 금액은 없습니다. 입력한 내용을 확인하거나 다른 카드를 사용해 주세요.
error-summary = 다시 확인할 내용이 있습니다
refusal-heading = 결제가 완료되지 않았습니다
authenticate-heading = 카드사에서 본인 확인을 요청합니다
authenticate = 카드사의 안내에 따라 결제를 완료해 주세요.
authenticate-button = 카드사 본인 확인 계속하기
other-card = 다른 카드 사용
checking = 결제를 아직 확인하고 있습니다. 이 페이지를 그대로 열어 두고, 다시 결제하지 마세요.
connection-lost = 연결이 끊겨 결제가 완료되었는지 아직 알 수 없습니다. 계속 확인하고 있습니다. 다시 결제하지 마세요.
gateway-unreachable = 결제 대행사에 연결하지 못했습니다. 결제된 금액은 없습니다. 인터넷 연결을 확인하고 다시 시도해 주세요.
form-trouble = 저희 쪽에 문제가 생겼습니다. 결제된 금액은 없습니다. 다시 시도해 주세요.

## While the page is open

offline = 인터넷 연결이 끊겼습니다. 입력한 내용은 그대로 있으며, 다시 연결되면 이 페이지가 자동으로 이어집니다.
online-again = 인터넷에 다시 연결되었습니다.
expiring-heading = 시간이 더 필요하신가요?
expiring =
    { $minutes ->
       *[other] 이 결제 페이지는 { $minutes }분 후에 닫힙니다. 그 후에는 처음부터 다시 시작해야 합니다.
    }
more-time-button = 시간 연장하기
more-time-given =
    { $minutes ->
       *[other] { $minutes }분 남았습니다.
    }
more-time-refused = 시간을 더 연장할 수 없습니다. 곧 결제를 마치거나 나중에 다시 시작해 주세요.

## What a merchant may ask besides

optional-label = { $label } (선택)
choose = 선택…
new-tab = (새 탭에서 열림)
individual-name-label = 성명
individual-name-missing = 성명을 입력해 주세요.
business-name-label = 상호
business-name-missing = 상호를 입력해 주세요.
phone-label = 전화번호
phone-invalid = 전화번호를 입력해 주세요. 예: +82 2 1234 5678
address-heading = 청구지 주소
country-label = 국가 또는 지역
country-missing = 국가 또는 지역을 선택해 주세요.
line1-label = 주소
line1-missing = 도로명과 건물 번호까지 주소를 입력해 주세요.
line2-label = 동, 호수 등 상세 주소(선택)
city-label = 시/군/구
city-missing = 시/군/구를 입력해 주세요.
state-label = 시/도 또는 주(필요한 경우)
postal-code-label = 우편번호(있는 경우)
answer-missing = { $label }: 답변을 입력해 주세요.
answer-length = { $label }: { $range }자로 답변을 입력해 주세요.
number-missing = { $label }: 숫자로만 입력해 주세요.
number-length = { $label }: 숫자로만 { $range }자리를 입력해 주세요.
choice-missing = { $label }: 답변을 선택해 주세요.
terms-label = { $merchant }의 이용약관에 동의합니다.
terms-missing = 이용약관에 동의하려면 체크해 주세요.
sold-out = 이 상품은 품절되었습니다. 결제된 금액은 없습니다.

## Waiting for a decision

processing-title = 결제를 확인하고 있습니다
processing-body = { $merchant } 결제를 처리하고 있습니다. 보통 몇 초 정도 걸립니다.
processing-next = 이 페이지는 자동으로 넘어갑니다. 다시 결제하지 마세요.

## While nobody can pay

not-now-title = 지금은 결제를 받을 수 없습니다
not-now-body = 카드나 인터넷 연결의 문제가 아닙니다. 결제된 금액은 없습니다. { $merchant } 주문은 그대로 있습니다.
not-now-next = 결제가 다시 가능해지면 이 페이지가 자동으로 이어집니다. 지금 다시 시도하거나 나중에 다시 방문하셔도 됩니다.

## The receipt

receipt-title = 결제가 완료되었습니다
receipt-body = 감사합니다. { $merchant }에 { $amount } 결제가 완료되었습니다.
receipt-reserved-title = 주문이 접수되었습니다
receipt-reserved-body = 감사합니다. 카드에 { $amount } 가승인이 되었으며, 실제 결제는 나중에 { $merchant }에서 진행합니다. 아직 결제된 금액은 없습니다.
receipt-heading = 영수증
receipt-merchant = 결제처
receipt-amount = 금액
receipt-date = 날짜
receipt-card = 카드
receipt-card-value = { $brand }(끝자리 { $digits })
receipt-email = 이메일
receipt-reference = 조회 번호
receipt-forward = 잠시 후 { $merchant } 페이지로 돌아갑니다.
receipt-stay = 이 페이지에 머무르기
receipt-kept = { $date }까지 같은 주소에서 이 영수증을 다시 볼 수 있습니다.
receipt-gone-title = 이 영수증은 더 이상 보관되지 않습니다
receipt-gone-body = { $merchant } 결제는 완료되었습니다. 영수증이 필요하면 { $merchant }에 요청해 주세요.

## Where a link leads that can no longer be paid

expired-title = 결제 링크가 만료되었습니다
expired-body = 결제된 금액은 없습니다. 결제하려면 { $merchant }에 새 링크를 요청해 주세요.
expired-recover-body = 결제된 금액은 없습니다. 같은 주문으로 다시 시작할 수 있습니다.
recover-button = 다시 시작
already-paid-title = 이미 결제되었습니다
already-paid-body = { $merchant } 결제가 완료되었습니다. 다시 결제하지 않으셔도 됩니다.
receipt-link = 영수증 보기
cancelled-title = 결제가 취소되었습니다
cancelled-body = 결제된 금액은 없습니다. 결제를 원하시면 { $merchant } 페이지로 돌아가 다시 시작해 주세요.

## Where a merchant's public link leads

link-body = 구매하실 상품입니다. 결제는 다음 페이지에서 합니다.
link-button = 결제로 이동
link-more = { $name } 외
link-description = { $amount }, 결제처: { $merchant }
link-inactive-title = 이 링크로는 결제할 수 없습니다
link-inactive-body = { $merchant }에서 이 링크를 닫았습니다. 결제된 금액은 없습니다.
link-over-title = 판매가 종료되었습니다
link-over-body = 결제된 금액은 없습니다. 다음 판매 계획은 { $merchant }에 문의해 주세요.
link-sold-out-title = 이 상품은 품절되었습니다
link-sold-out-body = 결제된 금액은 없습니다. 재입고 여부는 { $merchant }에 문의해 주세요.

## Pages that say what went wrong

not-found-title = 페이지를 찾을 수 없습니다
not-found-body = 주소가 완전하지 않을 수 있습니다. 받은 링크를 다시 열거나 보낸 사람에게 새 링크를 요청해 주세요.
trouble-title = 저희 쪽에 문제가 생겼습니다
trouble-body = 잠시 기다렸다가 새로고침해 주세요. 결제 중이었다면 결제가 완료되었는지 이 페이지에 표시됩니다. 다른 곳에서 새로 결제하지 마세요.

## Refusals

decline-generic = 카드사에서 이 카드를 거절했습니다. 결제된 금액은 없습니다. 다른 카드를 사용하거나 카드사에 문의해 주세요.
decline-insufficient-funds = 카드의 잔액 또는 한도가 부족합니다. 결제된 금액은 없습니다. 다른 카드를 사용해 주세요.
decline-expired-card = 유효기간이 지난 카드입니다. 결제된 금액은 없습니다. 유효기간을 확인하거나 다른 카드를 사용해 주세요.
decline-incorrect-cvc = 보안 코드가 올바르지 않습니다. 결제된 금액은 없습니다. 보안 코드를 확인하고 다시 시도해 주세요.
decline-incorrect-number = 카드 번호가 올바르지 않습니다. 결제된 금액은 없습니다. 카드 번호를 확인하고 다시 시도해 주세요.
decline-invalid-expiry = 유효기간이 올바르지 않습니다. 결제된 금액은 없습니다. 유효기간을 확인하고 다시 시도해 주세요.
decline-incorrect-address = 청구지 주소가 카드사에 등록된 주소와 다릅니다. 결제된 금액은 없습니다. 주소를 확인하고 다시 시도해 주세요.
decline-incorrect-details = 카드사에서 확인한 결과, 올바르지 않은 카드 정보가 있습니다. 결제된 금액은 없습니다. 카드 번호, 유효기간, 보안 코드, 주소를 확인하고 다시 시도해 주세요.
decline-processing-error = 카드사에서 결제를 처리하지 못했습니다. 결제된 금액은 없습니다. 잠시 후 다시 시도하거나 다른 카드를 사용해 주세요.
decline-card-velocity-exceeded = 이 카드의 이용 한도에 도달했습니다. 결제된 금액은 없습니다. 다른 카드를 사용하거나 카드사에 문의해 주세요.
decline-card-not-supported = 이 카드로는 이런 종류의 결제를 할 수 없습니다. 결제된 금액은 없습니다. 다른 카드를 사용해 주세요.
decline-currency-not-supported = 이 카드로는 이 통화로 결제할 수 없습니다. 결제된 금액은 없습니다. 다른 카드를 사용해 주세요.
decline-authentication-required = 이 카드를 사용하려면 먼저 카드사의 본인 확인이 필요합니다. 결제된 금액은 없습니다. 다시 시도하고 카드사의 안내를 따라 주세요.
decline-authentication-failed = 카드사에서 본인 확인을 하지 못했습니다. 결제된 금액은 없습니다. 다시 시도하거나 다른 카드를 사용해 주세요.
decline-try-again-later = 지금 카드사가 응답하지 않습니다. 결제된 금액은 없습니다. 몇 분 후 다시 시도하거나 다른 카드를 사용해 주세요.
decline-call-issuer = 카드사에서 이유를 밝히지 않고 이 카드를 거절했습니다. 결제된 금액은 없습니다. 카드에 적힌 번호로 전화하거나 다른 카드를 사용해 주세요.
decline-duplicate = 방금 같은 결제가 있어 카드사에서 이번 결제를 거절했습니다. 추가로 결제된 금액은 없습니다. 다시 시도하기 전에 결제 내역을 확인해 주세요.
