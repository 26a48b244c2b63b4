# Every sentence a shopper can read, in Persian. Not yet read by a native speaker.

## On every page

language-name = فارسی
language-link = تغییر زبان
language-title = انتخاب زبان
language-back = بازگشت

test-mode = حالت آزمایشی: هیچ پول واقعی جابه‌جا نمی‌شود.
reference = شمارهٔ پیگیری: { $reference }
support-link = دریافت راهنمایی از { $merchant }
return-link = بازگشت به { $merchant }
reload-link = بارگذاری دوبارهٔ صفحه

## The order

order-heading = سفارش شما
order-item = کالا
order-amount = مبلغ
order-quantity = تعداد: { $quantity }
order-more =
    { $count ->
        [one] نمایش { $count } کالای دیگر
       *[other] نمایش { $count } کالای دیگر
    }
quantity-label = تعداد
quantity-label-of = تعداد: { $name }
quantity-update = به‌روزرسانی
quantity-update-of = به‌روزرسانی تعداد: { $name }
amount-changed = سفارش در زمانی که این صفحه باز بود تغییر کرد. هیچ مبلغی کسر نشده است. پیش از پرداخت، جمع کل را ببینید.
quantity-refused = تعداد تغییر نکرد: خرید این تعداد در اینجا ممکن نیست، یا پرداخت آغاز شده است.
order-unit-price = هر عدد { $price }
order-total = جمع کل

## The checkout page

checkout-title = پرداخت به { $merchant }
checkout-title-error = خطا: { $title }
skip-to-form = رفتن به فرم کارت
checkout-cancel = بازگشت بدون پرداخت
checkout-pay-heading = پرداخت با کارت
checkout-safety = اطلاعات کارت شما مستقیماً به ارائه‌دهندهٔ خدمات پرداخت می‌رسد. { $merchant } آن را نمی‌بیند.
checkout-no-script-heading = فرم کارت به JavaScript نیاز دارد
checkout-no-script = اطلاعات کارت شما در فرمی امن می‌ماند که فقط با JavaScript کار می‌کند. آن را روشن کنید و صفحه را دوباره بارگذاری کنید. هیچ مبلغی کسر نشده است.
checkout-failed-heading = فرم کارت باز نشد
checkout-failed = صفحه را دوباره بارگذاری کنید یا مرورگر دیگری را امتحان کنید. سفارش شما همین‌جا محفوظ است. هیچ مبلغی کسر نشده است.

## The form

pay-button = پرداخت { $amount }
book-button = رزرو به مبلغ { $amount }
donate-button = اهدای { $amount }
paying = در حال پرداخت…
paying-slow = این کار بیش از معمول طول کشیده است. لطفاً صفحه را باز نگه دارید و دوباره پرداخت نکنید.
email-label = ایمیل
name-label = نام روی کارت
card-number-label = شمارهٔ کارت
card-expiry-label = تاریخ انقضا
card-cvc-label = کد امنیتی (CVV2)
form-loading = در حال بارگذاری فرم کارت…
form-retrying = بارگذاری فرم کارت طول کشیده است. در حال تلاش دوباره…
form-unavailable = فرم کارت بارگذاری نشد. اتصال اینترنت یا مسدودکننده‌های مرورگر خود را بررسی کنید. هیچ مبلغی کسر نشده است.
try-again = تلاش دوباره
email-invalid = نشانی ایمیل را وارد کنید، مانند name@example.com.
name-missing = نام را همان‌طور که روی کارت است وارد کنید.
card-number-missing = شمارهٔ کارت را وارد کنید.
card-expiry-missing = تاریخ انقضا را وارد کنید.
card-cvc-missing = کد امنیتی را وارد کنید.
card-expiry-hint = MM / YY
card-number-invalid = شمارهٔ کارت را بررسی کنید.
card-expiry-invalid = تاریخ انقضا را بررسی کنید.
card-cvc-invalid = کد امنیتی را بررسی کنید.
card-refused = ارائه‌دهندهٔ خدمات پرداخت این کارت را نمی‌پذیرد. هیچ مبلغی کسر نشده است. اطلاعات واردشده را بررسی کنید یا از کارت دیگری استفاده کنید.
error-summary = لطفاً این موارد را بررسی کنید
refusal-heading = پرداخت انجام نشد
authenticate-heading = بانک می‌خواهد از هویت شما مطمئن شود
authenticate = برای تکمیل پرداخت، مراحل بانک خود را دنبال کنید.
authenticate-button = ادامه با بانک
other-card = استفاده از کارت دیگر
checking = هنوز در حال بررسی پرداخت شما هستیم. لطفاً صفحه را باز نگه دارید و دوباره پرداخت نکنید.
connection-lost = اتصال قطع شد و هنوز نمی‌دانیم پرداخت انجام شده است یا نه. همچنان بررسی می‌کنیم. لطفاً دوباره پرداخت نکنید.
gateway-unreachable = ارتباط با ارائه‌دهندهٔ خدمات پرداخت برقرار نشد. هیچ مبلغی کسر نشده است. اتصال اینترنت خود را بررسی کنید و دوباره تلاش کنید.
form-trouble = مشکلی از سمت ما پیش آمد. هیچ مبلغی کسر نشده است. لطفاً دوباره تلاش کنید.

## While the page is open

offline = به اینترنت وصل نیستید. چیزی از دست نرفته است: با برقراری اتصال، این صفحه به‌طور خودکار ادامه می‌یابد.
online-again = دوباره به اینترنت وصل شدید.
expiring-heading = به زمان بیشتری نیاز دارید؟
expiring =
    { $minutes ->
        [one] این صفحهٔ پرداخت { $minutes } دقیقهٔ دیگر باز می‌ماند. پس از آن باید از نو شروع کنید.
       *[other] این صفحهٔ پرداخت { $minutes } دقیقهٔ دیگر باز می‌ماند. پس از آن باید از نو شروع کنید.
    }
more-time-button = زمان بیشتری لازم دارم
more-time-given =
    { $minutes ->
        [one] { $minutes } دقیقهٔ دیگر وقت دارید.
       *[other] { $minutes } دقیقهٔ دیگر وقت دارید.
    }
more-time-refused = این صفحهٔ پرداخت بیش از این باز نمی‌ماند. هرچه زودتر پرداخت را تمام کنید یا بعداً از نو شروع کنید.

## What a merchant may ask besides

optional-label = { $label } (اختیاری)
choose = انتخاب کنید…
new-tab = (در زبانهٔ جدید باز می‌شود)
individual-name-label = نام و نام خانوادگی
individual-name-missing = نام و نام خانوادگی خود را وارد کنید.
business-name-label = نام شرکت یا کسب‌وکار
business-name-missing = نام شرکت یا کسب‌وکار را وارد کنید.
phone-label = شمارهٔ تلفن
phone-invalid = شمارهٔ تلفن را وارد کنید، مانند ‎+98 21 1234 5678.
address-heading = نشانی صورت‌حساب
country-label = کشور یا منطقه
country-missing = کشور یا منطقه را انتخاب کنید.
line1-label = نشانی
line1-missing = نشانی را وارد کنید: خیابان و پلاک.
line2-label = واحد، طبقه و مانند آن (اختیاری)
city-label = شهر
city-missing = شهر را وارد کنید.
state-label = استان یا ایالت، در صورت نیاز
postal-code-label = کد پستی، در صورت وجود
answer-missing = { $label }: پاسخ را وارد کنید.
answer-length = { $label }: پاسخی با این تعداد نویسه وارد کنید: { $range }.
number-missing = { $label }: عددی وارد کنید، فقط با رقم.
number-length = { $label }: فقط رقم وارد کنید، به این تعداد: { $range }.
choice-missing = { $label }: یک پاسخ را انتخاب کنید.
terms-label = شرایط استفاده از خدمات { $merchant } را می‌پذیرم.
terms-missing = برای پذیرش شرایط استفاده از خدمات، کادر را علامت بزنید.
sold-out = موجودی این پیشنهاد تمام شده است. هیچ مبلغی کسر نشده است.

## Waiting for a decision

processing-title = در حال بررسی پرداخت شما هستیم
processing-body = پرداخت شما به { $merchant } در حال بررسی است. این کار معمولاً چند ثانیه طول می‌کشد.
processing-next = این صفحه به‌طور خودکار ادامه می‌یابد. لطفاً دوباره پرداخت نکنید.

## While nobody can pay

not-now-title = اکنون امکان پرداخت وجود ندارد
not-now-body = مشکل از کارت یا اینترنت شما نیست. هیچ مبلغی کسر نشده است. سفارش شما نزد { $merchant } محفوظ است.
not-now-next = هر وقت پرداخت دوباره ممکن شود، این صفحه به‌طور خودکار ادامه می‌یابد. می‌توانید همین حالا دوباره تلاش کنید یا بعداً برگردید.

## The receipt

receipt-title = پرداخت انجام شد
receipt-body = سپاسگزاریم. شما { $amount } به { $merchant } پرداخت کردید.
receipt-reserved-title = سفارش ثبت شد
receipt-reserved-body = سپاسگزاریم. { $amount } روی کارت شما مسدود شده است و { $merchant } آن را بعداً برداشت می‌کند. هنوز هیچ مبلغی کسر نشده است.
receipt-heading = رسید
receipt-merchant = دریافت‌کننده
receipt-amount = مبلغ
receipt-date = تاریخ
receipt-card = کارت
receipt-card-value = { $brand } با رقم‌های پایانی { $digits }
receipt-email = ایمیل
receipt-reference = شمارهٔ پیگیری
receipt-forward = تا چند لحظهٔ دیگر به { $merchant } برمی‌گردید.
receipt-stay = ماندن در این صفحه
receipt-kept = تا { $date } می‌توانید این رسید را دوباره در همین نشانی باز کنید.
receipt-gone-title = این رسید دیگر اینجا نگهداری نمی‌شود
receipt-gone-body = پرداخت به { $merchant } انجام شده است. اگر به رسید نیاز دارید، آن را از { $merchant } بخواهید.

## Where a link leads that can no longer be paid

expired-title = مهلت این لینک پرداخت تمام شده است
expired-body = هیچ مبلغی کسر نشده است. برای پرداخت، از { $merchant } لینک تازه‌ای بخواهید.
expired-recover-body = هیچ مبلغی کسر نشده است. می‌توانید با همین سفارش از نو شروع کنید.
recover-button = شروع دوباره
already-paid-title = قبلاً پرداخت شده است
already-paid-body = پرداخت به { $merchant } انجام شده است. نیازی نیست دوباره پرداخت کنید.
receipt-link = نمایش رسید
cancelled-title = این پرداخت لغو شد
cancelled-body = هیچ مبلغی کسر نشده است. اگر هنوز می‌خواهید پرداخت کنید، به { $merchant } برگردید و از نو شروع کنید.

## Where a merchant's public link leads

link-body = این چیزی است که می‌خواهید بخرید. پرداخت در صفحهٔ بعد است.
link-button = ادامه و پرداخت
link-more = { $name } و موارد دیگر
link-description = { $amount }، پرداخت به { $merchant }
link-inactive-title = با این لینک نمی‌توان پرداخت کرد
link-inactive-body = این لینک از سوی { $merchant } بسته شده است. هیچ مبلغی کسر نشده است.
link-over-title = این پیشنهاد پایان یافته است
link-over-body = هیچ مبلغی کسر نشده است. از { $merchant } بپرسید آیا پیشنهاد دیگری خواهد بود.
link-sold-out-title = موجودی این پیشنهاد تمام شده است
link-sold-out-body = هیچ مبلغی کسر نشده است. از { $merchant } بپرسید آیا دوباره موجود می‌شود.

## Pages that say what went wrong

not-found-title = این صفحه پیدا نشد
not-found-body = شاید نشانی ناقص باشد. لینک را همان‌طور که برایتان فرستاده‌اند دوباره باز کنید یا از فرستنده لینک تازه‌ای بخواهید.
trouble-title = مشکلی از سمت ما پیش آمد
trouble-body = لطفاً یک دقیقه صبر کنید و صفحه را دوباره بارگذاری کنید. اگر در حال پرداخت بودید، این صفحه نشان می‌دهد پرداخت انجام شده است یا نه؛ پس لطفاً آن را جای دیگری از نو شروع نکنید.

## Refusals

decline-generic = بانک این کارت را نپذیرفت. هیچ مبلغی کسر نشده است. کارت دیگری را امتحان کنید یا از بانک خود بپرسید.
decline-insufficient-funds = موجودی این کارت کافی نیست. هیچ مبلغی کسر نشده است. کارت دیگری را امتحان کنید.
decline-expired-card = این کارت منقضی شده است. هیچ مبلغی کسر نشده است. تاریخ را بررسی کنید یا از کارت دیگری استفاده کنید.
decline-incorrect-cvc = کد امنیتی درست نیست. هیچ مبلغی کسر نشده است. کد را بررسی کنید و دوباره تلاش کنید.
decline-incorrect-number = شمارهٔ کارت درست نیست. هیچ مبلغی کسر نشده است. شماره را بررسی کنید و دوباره تلاش کنید.
decline-invalid-expiry = تاریخ انقضا درست نیست. هیچ مبلغی کسر نشده است. تاریخ را بررسی کنید و دوباره تلاش کنید.
decline-incorrect-address = نشانی صورت‌حساب با نشانی ثبت‌شدهٔ این کارت در بانک یکی نیست. هیچ مبلغی کسر نشده است. نشانی را بررسی کنید و دوباره تلاش کنید.
decline-incorrect-details = بانک می‌گوید بخشی از اطلاعات این کارت درست نیست. هیچ مبلغی کسر نشده است. شماره، تاریخ، کد امنیتی و نشانی را بررسی کنید و دوباره تلاش کنید.
decline-processing-error = بانک نتوانست پرداخت را انجام دهد. هیچ مبلغی کسر نشده است. یک دقیقهٔ دیگر دوباره تلاش کنید یا از کارت دیگری استفاده کنید.
decline-card-velocity-exceeded = این کارت به سقف مجاز خود رسیده است. هیچ مبلغی کسر نشده است. کارت دیگری را امتحان کنید یا از بانک خود بپرسید.
decline-card-not-supported = با این کارت نمی‌توان این نوع پرداخت را انجام داد. هیچ مبلغی کسر نشده است. کارت دیگری را امتحان کنید.
decline-currency-not-supported = با این کارت نمی‌توان با این ارز پرداخت کرد. هیچ مبلغی کسر نشده است. کارت دیگری را امتحان کنید.
decline-authentication-required = پیش از استفاده از این کارت، بانک باید از هویت شما مطمئن شود. هیچ مبلغی کسر نشده است. دوباره تلاش کنید و مراحل بانک را دنبال کنید.
decline-authentication-failed = بانک نتوانست از هویت شما مطمئن شود. هیچ مبلغی کسر نشده است. دوباره تلاش کنید یا از کارت دیگری استفاده کنید.
decline-try-again-later = بانک اکنون پاسخ نمی‌دهد. هیچ مبلغی کسر نشده است. چند دقیقهٔ دیگر دوباره تلاش کنید یا از کارت دیگری استفاده کنید.
decline-call-issuer = بانک این کارت را نپذیرفت و دلیلی نگفت. هیچ مبلغی کسر نشده است. با شمارهٔ روی کارت تماس بگیرید یا از کارت دیگری استفاده کنید.
decline-duplicate = همین پرداخت چند لحظه پیش انجام شده بود، برای همین بانک این یکی را نپذیرفت. هیچ مبلغ دیگری کسر نشده است. پیش از تلاش دوباره، حساب خود را بررسی کنید.
