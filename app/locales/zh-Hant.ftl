# Every sentence a shopper can read, in Chinese (traditional). Not yet read by a native speaker.

## On every page

language-name = 繁體中文
language-link = 變更語言
language-title = 選擇語言
language-back = 返回

test-mode = 測試模式：不會有真實的款項往來。
reference = 參考編號：{ $reference }
support-link = 聯絡{ $merchant }
return-link = 返回{ $merchant }
reload-link = 重新整理本頁

## The order

order-heading = 您的訂單
order-item = 商品
order-amount = 金額
order-quantity = 數量：{ $quantity }
order-more =
    { $count ->
       *[other] 顯示其餘 { $count } 件商品
    }
quantity-label = 數量
quantity-label-of = { $name }的數量
quantity-update = 更新
quantity-update-of = 更新{ $name }的數量
amount-changed = 您開啟本頁期間，訂單已變更。未扣取任何款項。付款前請先確認總額。
quantity-refused = 數量維持不變：無法購買這個數量，或付款程序已經開始。
order-unit-price = 單價 { $price }
order-total = 總計

## The checkout page

checkout-title = 付款給{ $merchant }
checkout-title-error = 錯誤：{ $title }
skip-to-form = 跳到信用卡表單
checkout-cancel = 不付款，返回
checkout-pay-heading = 刷卡付款
checkout-safety = 您的卡片資料會直接傳送給金流服務商，{ $merchant }不會看到。
checkout-no-script-heading = 填寫卡片資料需要 JavaScript
checkout-no-script = 為了保護您的卡片資料，這份表單必須開啟 JavaScript 才能使用。請開啟後重新整理本頁。未扣取任何款項。
checkout-failed-heading = 信用卡表單無法啟動
checkout-failed = 請重新整理本頁，或改用其他瀏覽器。您的訂單仍然保留。未扣取任何款項。

## The form

pay-button = 支付 { $amount }
book-button = 以 { $amount } 預訂
donate-button = 捐款 { $amount }
paying = 付款中…
paying-slow = 處理時間比平常久。請勿關閉本頁，也請勿重複付款。
email-label = 電子郵件
name-label = 持卡人姓名
card-number-label = 卡號
card-expiry-label = 有效期限
card-cvc-label = 安全碼
form-loading = 正在載入信用卡表單…
form-retrying = 信用卡表單載入較慢，正在重試…
form-unavailable = 信用卡表單無法載入。請檢查網路連線，或瀏覽器的封鎖功能。未扣取任何款項。
try-again = 再試一次
email-invalid = 請輸入電子郵件地址，例如 name@example.com。
name-missing = 請輸入卡片上的姓名。
card-number-missing = 請輸入卡號。
card-expiry-missing = 請輸入有效期限。
card-cvc-missing = 請輸入安全碼。
card-expiry-hint = MM / YY
card-number-invalid = 請檢查卡號。
card-expiry-invalid = 請檢查有效期限。
card-cvc-invalid = 請檢查安全碼。
card-refused = 金流服務商不接受這張卡。未扣取任何款項。請檢查您填寫的內容，或改用其他卡片。
error-summary = 請再確認以下內容
refusal-heading = 付款未成功
authenticate-heading = 銀行需要確認是您本人
authenticate = 請依照銀行的指示完成付款。
authenticate-button = 前往銀行驗證
other-card = 改用其他卡片
checking = 我們仍在確認您的付款。請勿關閉本頁，也請勿重複付款。
connection-lost = 連線中斷，目前還無法得知付款是否成功，我們會持續確認。請勿重複付款。
gateway-unreachable = 無法連線到金流服務商。未扣取任何款項。請檢查網路連線後再試一次。
form-trouble = 我們這邊發生問題。未扣取任何款項。請再試一次。

## While the page is open

offline = 您已離線。內容不會遺失，連線恢復後本頁會自動繼續。
online-again = 連線已恢復。
expiring-heading = 需要更多時間嗎？
expiring =
    { $minutes ->
       *[other] 本付款頁面還會保留 { $minutes } 分鐘，之後您必須重新開始。
    }
more-time-button = 我需要更多時間
more-time-given =
    { $minutes ->
       *[other] 您還有 { $minutes } 分鐘。
    }
more-time-refused = 本付款頁面的保留時間無法再延長。請盡快完成，或稍後重新開始。

## What a merchant may ask besides

optional-label = { $label }（選填）
choose = 請選擇…
new-tab = （在新分頁開啟）
individual-name-label = 姓名
individual-name-missing = 請輸入您的姓名。
business-name-label = 公司或商號名稱
business-name-missing = 請輸入公司或商號名稱。
phone-label = 電話號碼
phone-invalid = 請輸入電話號碼，例如 +886 2 1234 5678。
address-heading = 帳單地址
country-label = 國家或地區
country-missing = 請選擇國家或地區。
line1-label = 地址
line1-missing = 請輸入地址：路名與門牌號碼。
line2-label = 樓層、室號等（選填）
city-label = 縣市或鄉鎮市區
city-missing = 請輸入縣市或鄉鎮市區。
state-label = 州或省（如需要）
postal-code-label = 郵遞區號（如有）
answer-missing = { $label }：請填寫。
answer-length = { $label }：請填寫 { $range } 個字元。
number-missing = { $label }：請只填寫數字。
number-length = { $label }：請只填寫數字，共 { $range } 位。
choice-missing = { $label }：請選擇。
terms-label = 我同意{ $merchant }的服務條款。
terms-missing = 如同意服務條款，請勾選。
sold-out = 此商品已售完。未扣取任何款項。

## Waiting for a decision

processing-title = 我們正在確認您的付款
processing-body = 您付給{ $merchant }的款項正在處理，通常只需幾秒鐘。
processing-next = 本頁會自動跳轉。請勿重複付款。

## While nobody can pay

not-now-title = 目前無法受理付款
not-now-body = 這與您的卡片或網路連線無關。未扣取任何款項。您在{ $merchant }的訂單仍然保留。
not-now-next = 恢復收款後，本頁會自動繼續。您也可以現在再試一次，或稍後再回來。

## The receipt

receipt-title = 付款成功
receipt-body = 謝謝您。您已支付 { $amount } 給{ $merchant }。
receipt-reserved-title = 已收到您的訂單
receipt-reserved-body = 謝謝您。您的卡片已預先授權 { $amount }，{ $merchant }日後才會請款。目前尚未扣取任何款項。
receipt-heading = 收據
receipt-merchant = 收款方
receipt-amount = 金額
receipt-date = 日期
receipt-card = 卡片
receipt-card-value = { $brand }，末四碼 { $digits }
receipt-email = 電子郵件
receipt-reference = 參考編號
receipt-forward = 即將帶您返回{ $merchant }。
receipt-stay = 留在本頁
receipt-kept = { $date }之前，您可以在相同網址再次開啟這張收據。
receipt-gone-title = 這張收據已不再保留
receipt-gone-body = 您付給{ $merchant }的款項已成功。如需收據，請洽{ $merchant }。

## Where a link leads that can no longer be paid

expired-title = 付款連結已過期
expired-body = 未扣取任何款項。如需付款，請向{ $merchant }索取新的連結。
expired-recover-body = 未扣取任何款項。您可以用同一筆訂單重新開始。
recover-button = 重新開始
already-paid-title = 已完成付款
already-paid-body = 您付給{ $merchant }的款項已成功，無須再次付款。
receipt-link = 查看收據
cancelled-title = 付款已取消
cancelled-body = 未扣取任何款項。如仍要付款，請返回{ $merchant }重新開始。

## Where a merchant's public link leads

link-body = 以下是您要購買的內容。下一頁再付款。
link-button = 前往付款
link-more = { $name }等
link-description = { $amount }，付給{ $merchant }
link-inactive-title = 此連結不再收款
link-inactive-body = { $merchant }已關閉此連結。未扣取任何款項。
link-over-title = 此商品已停止販售
link-over-body = 未扣取任何款項。之後是否還會推出，請洽{ $merchant }。
link-sold-out-title = 此商品已售完
link-sold-out-body = 未扣取任何款項。是否會再補貨，請洽{ $merchant }。

## Pages that say what went wrong

not-found-title = 找不到此頁面
not-found-body = 網址可能不完整。請重新開啟您收到的連結，或向寄件者索取新的連結。
trouble-title = 我們這邊發生問題
trouble-body = 請等一分鐘後重新整理。如果您剛才正在付款，本頁會顯示付款是否成功，請勿在別處重新付款。

## Refusals

decline-generic = 銀行拒絕了這張卡。未扣取任何款項。請改用其他卡片，或洽詢您的銀行。
decline-insufficient-funds = 這張卡的餘額或額度不足。未扣取任何款項。請改用其他卡片。
decline-expired-card = 這張卡已過期。未扣取任何款項。請檢查有效期限，或改用其他卡片。
decline-incorrect-cvc = 安全碼不正確。未扣取任何款項。請檢查安全碼後再試一次。
decline-incorrect-number = 卡號不正確。未扣取任何款項。請檢查卡號後再試一次。
decline-invalid-expiry = 有效期限不正確。未扣取任何款項。請檢查有效期限後再試一次。
decline-incorrect-address = 帳單地址與您在銀行登記的地址不符。未扣取任何款項。請檢查地址後再試一次。
decline-incorrect-details = 銀行表示這張卡的資料有誤。未扣取任何款項。請檢查卡號、有效期限、安全碼和地址後再試一次。
decline-processing-error = 銀行無法處理這筆付款。未扣取任何款項。請一分鐘後再試一次，或改用其他卡片。
decline-card-velocity-exceeded = 這張卡已達使用上限。未扣取任何款項。請改用其他卡片，或洽詢您的銀行。
decline-card-not-supported = 這張卡不適用於此類付款。未扣取任何款項。請改用其他卡片。
decline-currency-not-supported = 這張卡無法以此幣別付款。未扣取任何款項。請改用其他卡片。
decline-authentication-required = 銀行必須先確認是您本人，這張卡才能使用。未扣取任何款項。請再試一次，並依照銀行的指示操作。
decline-authentication-failed = 銀行無法確認是您本人。未扣取任何款項。請再試一次，或改用其他卡片。
decline-try-again-later = 銀行目前沒有回應。未扣取任何款項。請幾分鐘後再試一次，或改用其他卡片。
decline-call-issuer = 銀行拒絕了這張卡，且未說明原因。未扣取任何款項。請撥打卡片上的電話，或改用其他卡片。
decline-duplicate = 剛才已有一筆相同的付款，因此銀行拒絕了這一筆。未再扣取任何款項。請先查看您的帳戶，再決定是否重試。
