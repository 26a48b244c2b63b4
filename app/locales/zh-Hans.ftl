# Every sentence a shopper can read, in Chinese (simplified). Not yet read by a native speaker.

## On every page

language-name = 简体中文
language-link = 切换语言
language-title = 选择语言
language-back = 返回

test-mode = 测试模式：不会产生真实交易。
reference = 参考编号：{ $reference }
support-link = 联系{ $merchant }
return-link = 返回{ $merchant }
reload-link = 刷新本页

## The order

order-heading = 您的订单
order-item = 商品
order-amount = 金额
order-quantity = 数量：{ $quantity }
order-more =
    { $count ->
       *[other] 显示其余 { $count } 件商品
    }
quantity-label = 数量
quantity-label-of = { $name }的数量
quantity-update = 更新
quantity-update-of = 更新{ $name }的数量
amount-changed = 您打开本页期间，订单已更改。未扣除任何款项。付款前请核对总额。
quantity-refused = 数量未更改：无法购买这么多，或付款已经开始。
order-unit-price = 单价 { $price }
order-total = 总计

## The checkout page

checkout-title = 向{ $merchant }付款
checkout-title-error = 出错：{ $title }
skip-to-form = 跳到银行卡表单
checkout-cancel = 不付款，返回
checkout-pay-heading = 银行卡支付
checkout-safety = 您的银行卡信息会直接发送给支付服务商，{ $merchant }无法看到。
checkout-no-script-heading = 填写银行卡信息需要启用 JavaScript
checkout-no-script = 为保护您的银行卡信息，该表单只能在启用 JavaScript 后使用。请启用后刷新本页。未扣除任何款项。
checkout-failed-heading = 银行卡表单无法启动
checkout-failed = 请刷新本页，或换一个浏览器再试。您的订单仍然保留。未扣除任何款项。

## The form

pay-button = 支付 { $amount }
book-button = 以 { $amount } 预订
donate-button = 捐款 { $amount }
paying = 正在付款…
paying-slow = 所需时间比平时长。请不要关闭本页，也不要重复付款。
email-label = 电子邮箱
name-label = 持卡人姓名
card-number-label = 卡号
card-expiry-label = 有效期
card-cvc-label = 安全码
form-loading = 正在加载银行卡表单…
form-retrying = 银行卡表单加载较慢，正在重试…
form-unavailable = 银行卡表单未能加载。请检查网络连接，或浏览器中的拦截插件。未扣除任何款项。
try-again = 重试
email-invalid = 请输入邮箱地址，例如 name@example.com。
name-missing = 请按卡上所示输入姓名。
card-number-missing = 请输入卡号。
card-expiry-missing = 请输入有效期。
card-cvc-missing = 请输入安全码。
card-expiry-hint = 月 / 年
card-number-invalid = 请检查卡号。
card-expiry-invalid = 请检查有效期。
card-cvc-invalid = 请检查安全码。
card-refused = 支付服务商不接受这张卡。未扣除任何款项。请检查您填写的内容，或换一张卡。
error-summary = 请再检查以下内容
refusal-heading = 付款未成功
authenticate-heading = 银行需要验证您的身份
authenticate = 请按照银行的提示完成付款。
authenticate-button = 前往银行验证
other-card = 换一张卡
checking = 我们仍在确认您的付款。请不要关闭本页，也不要重复付款。
connection-lost = 网络中断，我们暂时无法得知付款是否成功，正在继续确认。请不要重复付款。
gateway-unreachable = 无法连接支付服务商。未扣除任何款项。请检查网络连接后重试。
form-trouble = 我们这边出了点问题。未扣除任何款项。请重试。

## While the page is open

offline = 您已离线。内容不会丢失，网络恢复后本页会自动继续。
online-again = 网络已恢复。
expiring-heading = 需要更多时间吗？
expiring =
    { $minutes ->
       *[other] 本付款页面还会保留 { $minutes } 分钟，之后您需要重新开始。
    }
more-time-button = 我需要更多时间
more-time-given =
    { $minutes ->
       *[other] 您还有 { $minutes } 分钟。
    }
more-time-refused = 本付款页面的保留时间无法再延长。请尽快完成，或稍后重新开始。

## What a merchant may ask besides

optional-label = { $label }（选填）
choose = 请选择…
new-tab = （在新标签页中打开）
individual-name-label = 姓名
individual-name-missing = 请输入您的姓名。
business-name-label = 企业名称
business-name-missing = 请输入企业名称。
phone-label = 电话号码
phone-invalid = 请输入电话号码，例如 +86 10 1234 5678。
address-heading = 账单地址
country-label = 国家或地区
country-missing = 请选择国家或地区。
line1-label = 地址
line1-missing = 请输入地址：街道和门牌号。
line2-label = 楼栋、楼层、房号等（选填）
city-label = 城市
city-missing = 请输入城市。
state-label = 省、州或郡（如需要）
postal-code-label = 邮政编码（如有）
answer-missing = { $label }：请填写。
answer-length = { $label }：请填写 { $range } 个字符。
number-missing = { $label }：请只填写数字。
number-length = { $label }：请只填写数字，共 { $range } 位。
choice-missing = { $label }：请选择。
terms-label = 我同意{ $merchant }的服务条款。
terms-missing = 如同意服务条款，请勾选。
sold-out = 该商品已售完。未扣除任何款项。

## Waiting for a decision

processing-title = 我们正在确认您的付款
processing-body = 您向{ $merchant }的付款正在处理，通常只需几秒钟。
processing-next = 本页会自动跳转。请不要重复付款。

## While nobody can pay

not-now-title = 暂时无法受理付款
not-now-body = 这与您的卡或网络无关。未扣除任何款项。您在{ $merchant }的订单仍然保留。
not-now-next = 付款恢复后，本页会自动继续。您也可以现在重试，或稍后再来。

## The receipt

receipt-title = 付款成功
receipt-body = 谢谢。您已向{ $merchant }支付 { $amount }。
receipt-reserved-title = 已收到您的订单
receipt-reserved-body = 谢谢。您的卡上已预授权 { $amount }，{ $merchant }将在之后扣款。目前尚未扣除任何款项。
receipt-heading = 收据
receipt-merchant = 收款方
receipt-amount = 金额
receipt-date = 日期
receipt-card = 银行卡
receipt-card-value = { $brand }，尾号 { $digits }
receipt-email = 电子邮箱
receipt-reference = 参考编号
receipt-forward = 即将带您返回{ $merchant }。
receipt-stay = 留在本页
receipt-kept = { $date }之前，您可以在同一网址再次打开这张收据。
receipt-gone-title = 这张收据已不再保留
receipt-gone-body = 您向{ $merchant }的付款已成功。如需收据，请联系{ $merchant }。

## Where a link leads that can no longer be paid

expired-title = 付款链接已过期
expired-body = 未扣除任何款项。如需付款，请向{ $merchant }索取新的链接。
expired-recover-body = 未扣除任何款项。您可以用同一订单重新开始。
recover-button = 重新开始
already-paid-title = 已付款
already-paid-body = 您向{ $merchant }的付款已成功，无需再次付款。
receipt-link = 查看收据
cancelled-title = 付款已取消
cancelled-body = 未扣除任何款项。如仍想付款，请返回{ $merchant }重新开始。

## Where a merchant's public link leads

link-body = 以下是您要购买的内容。付款在下一页进行。
link-button = 去付款
link-more = { $name }等
link-description = { $amount }，付给{ $merchant }
link-inactive-title = 此链接不再收款
link-inactive-body = { $merchant }已关闭此链接。未扣除任何款项。
link-over-title = 该商品已停止销售
link-over-body = 未扣除任何款项。之后是否还会有，请咨询{ $merchant }。
link-sold-out-title = 该商品已售完
link-sold-out-body = 未扣除任何款项。是否还会补货，请咨询{ $merchant }。

## Pages that say what went wrong

not-found-title = 找不到此页面
not-found-body = 网址可能不完整。请重新打开收到的链接，或向发送者索取新的链接。
trouble-title = 我们这边出了点问题
trouble-body = 请等一分钟后刷新。如果您刚才正在付款，本页会显示付款是否成功，请不要在别处重新付款。

## Refusals

decline-generic = 银行拒绝了这张卡。未扣除任何款项。请换一张卡，或咨询您的银行。
decline-insufficient-funds = 这张卡余额或额度不足。未扣除任何款项。请换一张卡。
decline-expired-card = 这张卡已过期。未扣除任何款项。请检查有效期，或换一张卡。
decline-incorrect-cvc = 安全码不正确。未扣除任何款项。请检查安全码后重试。
decline-incorrect-number = 卡号不正确。未扣除任何款项。请检查卡号后重试。
decline-invalid-expiry = 有效期不正确。未扣除任何款项。请检查有效期后重试。
decline-incorrect-address = 账单地址与您在银行登记的地址不一致。未扣除任何款项。请检查地址后重试。
decline-incorrect-details = 银行表示这张卡的信息有误。未扣除任何款项。请检查卡号、有效期、安全码和地址后重试。
decline-processing-error = 银行无法处理这笔付款。未扣除任何款项。请一分钟后重试，或换一张卡。
decline-card-velocity-exceeded = 这张卡已达到使用限额。未扣除任何款项。请换一张卡，或咨询您的银行。
decline-card-not-supported = 这张卡不支持此类付款。未扣除任何款项。请换一张卡。
decline-currency-not-supported = 这张卡不支持以该币种付款。未扣除任何款项。请换一张卡。
decline-authentication-required = 银行需要先验证您的身份，这张卡才能使用。未扣除任何款项。请重试，并按照银行的提示操作。
decline-authentication-failed = 银行未能验证您的身份。未扣除任何款项。请重试，或换一张卡。
decline-try-again-later = 银行暂时没有回应。未扣除任何款项。请几分钟后重试，或换一张卡。
decline-call-issuer = 银行拒绝了这张卡，且未说明原因。未扣除任何款项。请拨打卡上的电话，或换一张卡。
decline-duplicate = 刚刚已有一笔相同的付款，因此银行拒绝了这一笔。未再扣除任何款项。请先查看您的账户，再决定是否重试。
