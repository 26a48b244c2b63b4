# Every sentence a shopper can read, in Urdu. Not yet read by a native speaker.

## On every page

language-name = اردو
language-link = زبان تبدیل کریں
language-title = زبان منتخب کریں
language-back = واپس جائیں

test-mode = ٹیسٹ موڈ: کوئی اصلی رقم منتقل نہیں ہوتی۔
reference = حوالہ نمبر: { $reference }
support-link = { $merchant } سے مدد لیں
return-link = { $merchant } پر واپس جائیں
reload-link = یہ صفحہ دوبارہ لوڈ کریں

## The order

order-heading = آپ کا آرڈر
order-item = آئٹم
order-amount = رقم
order-quantity = تعداد: { $quantity }
order-more =
    { $count ->
        [one] مزید { $count } آئٹم دکھائیں
       *[other] مزید { $count } آئٹمز دکھائیں
    }
quantity-label = تعداد
quantity-label-of = تعداد: { $name }
quantity-update = اپ ڈیٹ کریں
quantity-update-of = تعداد اپ ڈیٹ کریں: { $name }
amount-changed = جب یہ صفحہ کھلا تھا، آرڈر تبدیل ہو گیا۔ کوئی رقم نہیں کاٹی گئی۔ ادائیگی سے پہلے کل رقم دیکھ لیں۔
quantity-refused = تعداد وہی ہے جو پہلے تھی: یہاں اتنی تعداد نہیں خریدی جا سکتی، یا ادائیگی شروع ہو چکی ہے۔
order-unit-price = { $price } فی عدد
order-total = کل رقم

## The checkout page

checkout-title = { $merchant } کو ادائیگی
checkout-title-error = خرابی: { $title }
skip-to-form = کارڈ فارم پر جائیں
checkout-cancel = ادائیگی کے بغیر واپس جائیں
checkout-pay-heading = کارڈ سے ادائیگی
checkout-safety = آپ کے کارڈ کی تفصیلات ادائیگی کی سروس تک سیدھی جاتی ہیں اور { $merchant } کو نظر نہیں آتیں۔
checkout-no-script-heading = کارڈ فارم کے لیے JavaScript ضروری ہے
checkout-no-script = آپ کے کارڈ کی تفصیلات ایک محفوظ فارم میں رہتی ہیں جو صرف JavaScript سے چلتا ہے۔ اسے آن کریں اور صفحہ دوبارہ لوڈ کریں۔ کوئی رقم نہیں کاٹی گئی۔
checkout-failed-heading = کارڈ فارم شروع نہیں ہو سکا
checkout-failed = یہ صفحہ دوبارہ لوڈ کریں، یا کوئی اور براؤزر آزمائیں۔ آپ کا آرڈر محفوظ ہے۔ کوئی رقم نہیں کاٹی گئی۔

## The form

pay-button = { $amount } ادا کریں
book-button = { $amount } میں بک کریں
donate-button = { $amount } عطیہ کریں
paying = ادائیگی ہو رہی ہے…
paying-slow = اس میں معمول سے زیادہ وقت لگ رہا ہے۔ براہِ کرم یہ صفحہ کھلا رکھیں اور دوبارہ ادائیگی نہ کریں۔
email-label = ای میل
name-label = کارڈ پر درج نام
card-number-label = کارڈ نمبر
card-expiry-label = میعاد ختم ہونے کی تاریخ
card-cvc-label = سیکیورٹی کوڈ
form-loading = کارڈ فارم لوڈ ہو رہا ہے…
form-retrying = کارڈ فارم لوڈ ہونے میں دیر لگ رہی ہے۔ دوبارہ کوشش ہو رہی ہے…
form-unavailable = کارڈ فارم لوڈ نہیں ہوا۔ اپنا انٹرنیٹ کنکشن یا براؤزر کا کوئی بلاکر چیک کریں۔ کوئی رقم نہیں کاٹی گئی۔
try-again = دوبارہ کوشش کریں
email-invalid = ای میل ایڈریس درج کریں، جیسے name@example.com۔
name-missing = نام اسی طرح درج کریں جیسے کارڈ پر ہے۔
card-number-missing = کارڈ نمبر درج کریں۔
card-expiry-missing = میعاد ختم ہونے کی تاریخ درج کریں۔
card-cvc-missing = سیکیورٹی کوڈ درج کریں۔
card-expiry-hint = MM / YY
card-number-invalid = کارڈ نمبر چیک کریں۔
card-expiry-invalid = میعاد ختم ہونے کی تاریخ چیک کریں۔
card-cvc-invalid = سیکیورٹی کوڈ چیک کریں۔
card-refused = ادائیگی کی سروس یہ کارڈ قبول نہیں کرتی۔ کوئی رقم نہیں کاٹی گئی۔ اپنی درج کردہ تفصیلات چیک کریں، یا کوئی اور کارڈ استعمال کریں۔
error-summary = براہِ کرم یہ دوبارہ دیکھ لیں
refusal-heading = ادائیگی نہیں ہو سکی
authenticate-heading = آپ کا بینک تصدیق کرنا چاہتا ہے کہ یہ آپ ہی ہیں
authenticate = ادائیگی مکمل کرنے کے لیے اپنے بینک کی ہدایات پر عمل کریں۔
authenticate-button = بینک کے ساتھ جاری رکھیں
other-card = کوئی اور کارڈ استعمال کریں
checking = ہم ابھی آپ کی ادائیگی چیک کر رہے ہیں۔ براہِ کرم یہ صفحہ کھلا رکھیں اور دوبارہ ادائیگی نہ کریں۔
connection-lost = کنکشن منقطع ہو گیا، اس لیے ابھی معلوم نہیں کہ ادائیگی ہوئی یا نہیں۔ ہم چیک کر رہے ہیں۔ براہِ کرم دوبارہ ادائیگی نہ کریں۔
gateway-unreachable = ادائیگی کی سروس سے رابطہ نہیں ہو سکا۔ کوئی رقم نہیں کاٹی گئی۔ اپنا کنکشن چیک کریں اور دوبارہ کوشش کریں۔
form-trouble = ہماری طرف کوئی خرابی ہوئی۔ کوئی رقم نہیں کاٹی گئی۔ براہِ کرم دوبارہ کوشش کریں۔

## While the page is open

offline = آپ آف لائن ہیں۔ کچھ ضائع نہیں ہوا: کنکشن بحال ہوتے ہی یہ صفحہ خود آگے بڑھے گا۔
online-again = آپ دوبارہ آن لائن ہیں۔
expiring-heading = کیا آپ کو مزید وقت چاہیے؟
expiring =
    { $minutes ->
        [one] ادائیگی کا یہ صفحہ مزید { $minutes } منٹ کھلا رہے گا۔ اس کے بعد آپ کو دوبارہ شروع کرنا ہو گا۔
       *[other] ادائیگی کا یہ صفحہ مزید { $minutes } منٹ کھلا رہے گا۔ اس کے بعد آپ کو دوبارہ شروع کرنا ہو گا۔
    }
more-time-button = مجھے مزید وقت چاہیے
more-time-given =
    { $minutes ->
        [one] آپ کے پاس مزید { $minutes } منٹ ہے۔
       *[other] آپ کے پاس مزید { $minutes } منٹ ہیں۔
    }
more-time-refused = ادائیگی کا یہ صفحہ اس سے زیادہ کھلا نہیں رہ سکتا۔ جلد مکمل کریں، یا بعد میں دوبارہ شروع کریں۔

## What a merchant may ask besides

optional-label = { $label } (اختیاری)
choose = منتخب کریں…
new-tab = (نئے ٹیب میں کھلتا ہے)
individual-name-label = پورا نام
individual-name-missing = اپنا پورا نام درج کریں۔
business-name-label = کاروبار کا نام
business-name-missing = کاروبار کا نام درج کریں۔
phone-label = فون نمبر
phone-invalid = فون نمبر درج کریں، جیسے ‎+92 21 1234 5678۔
address-heading = بلنگ کا پتہ
country-label = ملک یا علاقہ
country-missing = ملک یا علاقہ منتخب کریں۔
line1-label = پتہ
line1-missing = پتہ درج کریں: گلی اور مکان نمبر۔
line2-label = اپارٹمنٹ، منزل وغیرہ (اختیاری)
city-label = شہر یا قصبہ
city-missing = شہر یا قصبہ درج کریں۔
state-label = صوبہ، ریاست یا ضلع، اگر ضروری ہو
postal-code-label = پوسٹل کوڈ، اگر ہو
answer-missing = { $label }: جواب درج کریں۔
answer-length = { $label }: اتنے حروف کا جواب درج کریں: { $range }۔
number-missing = { $label }: نمبر درج کریں، صرف ہندسوں میں۔
number-length = { $label }: صرف ہندسے درج کریں، اتنی تعداد میں: { $range }۔
choice-missing = { $label }: جواب منتخب کریں۔
terms-label = مجھے { $merchant } کی سروس کی شرائط منظور ہیں۔
terms-missing = سروس کی شرائط منظور کرنے کے لیے خانے پر نشان لگائیں۔
sold-out = اس پیشکش میں سب فروخت ہو گیا۔ کوئی رقم نہیں کاٹی گئی۔

## Waiting for a decision

processing-title = ہم آپ کی ادائیگی چیک کر رہے ہیں
processing-body = { $merchant } کو آپ کی ادائیگی پر کارروائی جاری ہے۔ اس میں عموماً چند سیکنڈ لگتے ہیں۔
processing-next = یہ صفحہ خود آگے بڑھے گا۔ براہِ کرم دوبارہ ادائیگی نہ کریں۔

## While nobody can pay

not-now-title = ابھی ادائیگی ممکن نہیں
not-now-body = مسئلہ آپ کے کارڈ یا کنکشن کا نہیں۔ کوئی رقم نہیں کاٹی گئی۔ { $merchant } کے پاس آپ کا آرڈر محفوظ ہے۔
not-now-next = ادائیگی بحال ہوتے ہی یہ صفحہ خود آگے بڑھے گا۔ آپ ابھی دوبارہ کوشش بھی کر سکتے ہیں، یا بعد میں آ سکتے ہیں۔

## The receipt

receipt-title = ادائیگی موصول ہو گئی
receipt-body = شکریہ۔ آپ نے { $merchant } کو { $amount } ادا کیے۔
receipt-reserved-title = آرڈر موصول ہو گیا
receipt-reserved-body = شکریہ۔ آپ کے کارڈ پر { $amount } کی رقم مختص کر دی گئی ہے جو بعد میں { $merchant } کو ادا ہو گی۔ ابھی تک کوئی رقم نہیں کاٹی گئی۔
receipt-heading = رسید
receipt-merchant = وصول کنندہ
receipt-amount = رقم
receipt-date = تاریخ
receipt-card = کارڈ
receipt-card-value = { $brand }، آخری ہندسے { $digits }
receipt-email = ای میل
receipt-reference = حوالہ نمبر
receipt-forward = ہم آپ کو ابھی { $merchant } پر واپس لے جا رہے ہیں۔
receipt-stay = اسی صفحے پر رہیں
receipt-kept = آپ { $date } تک اسی پتے پر یہ رسید دوبارہ کھول سکتے ہیں۔
receipt-gone-title = یہ رسید اب یہاں موجود نہیں
receipt-gone-body = { $merchant } کو ادائیگی ہو چکی ہے۔ رسید چاہیے تو { $merchant } سے مانگ لیں۔

## Where a link leads that can no longer be paid

expired-title = ادائیگی کے اس لنک کی میعاد ختم ہو چکی ہے
expired-body = کوئی رقم نہیں کاٹی گئی۔ ادائیگی کے لیے { $merchant } سے نیا لنک مانگیں۔
expired-recover-body = کوئی رقم نہیں کاٹی گئی۔ آپ اسی آرڈر کے ساتھ دوبارہ شروع کر سکتے ہیں۔
recover-button = دوبارہ شروع کریں
already-paid-title = یہ ادائیگی ہو چکی ہے
already-paid-body = { $merchant } کو ادائیگی ہو چکی ہے۔ آپ کو دوبارہ ادائیگی کی ضرورت نہیں۔
receipt-link = رسید دیکھیں
cancelled-title = یہ ادائیگی منسوخ ہو گئی
cancelled-body = کوئی رقم نہیں کاٹی گئی۔ اگر آپ اب بھی ادائیگی کرنا چاہتے ہیں تو { $merchant } پر واپس جا کر دوبارہ شروع کریں۔

## Where a merchant's public link leads

link-body = آپ یہ خریدنے والے ہیں۔ ادائیگی اگلے صفحے پر ہو گی۔
link-button = ادائیگی کی طرف بڑھیں
link-more = { $name } اور مزید
link-description = { $amount }، { $merchant } کو ادائیگی
link-inactive-title = اس لنک پر ادائیگی نہیں ہو سکتی
link-inactive-body = { $merchant } کی طرف سے یہ لنک بند کر دیا گیا ہے۔ کوئی رقم نہیں کاٹی گئی۔
link-over-title = یہ پیشکش ختم ہو گئی ہے
link-over-body = کوئی رقم نہیں کاٹی گئی۔ { $merchant } سے پوچھ لیں کہ کیا کوئی اور پیشکش آئے گی۔
link-sold-out-title = اس پیشکش میں سب فروخت ہو گیا
link-sold-out-body = کوئی رقم نہیں کاٹی گئی۔ { $merchant } سے پوچھ لیں کہ کیا مزید دستیاب ہو گا۔

## Pages that say what went wrong

not-found-title = یہ صفحہ نہیں ملا
not-found-body = شاید ایڈریس ادھورا ہے۔ لنک اسی طرح دوبارہ کھولیں جیسے آپ کو بھیجا گیا تھا، یا بھیجنے والے سے نیا لنک مانگیں۔
trouble-title = ہماری طرف کوئی خرابی ہوئی
trouble-body = براہِ کرم ایک منٹ انتظار کریں اور صفحہ دوبارہ لوڈ کریں۔ اگر آپ ادائیگی کر رہے تھے تو یہ صفحہ بتا دے گا کہ ادائیگی ہوئی یا نہیں، اس لیے براہِ کرم اسے کہیں اور دوبارہ شروع نہ کریں۔

## Refusals

decline-generic = بینک نے یہ کارڈ قبول نہیں کیا۔ کوئی رقم نہیں کاٹی گئی۔ کوئی اور کارڈ آزمائیں، یا اپنے بینک سے پوچھیں۔
decline-insufficient-funds = اس کارڈ میں رقم کافی نہیں۔ کوئی رقم نہیں کاٹی گئی۔ کوئی اور کارڈ آزمائیں۔
decline-expired-card = اس کارڈ کی میعاد ختم ہو چکی ہے۔ کوئی رقم نہیں کاٹی گئی۔ تاریخ چیک کریں، یا کوئی اور کارڈ استعمال کریں۔
decline-incorrect-cvc = سیکیورٹی کوڈ درست نہیں۔ کوئی رقم نہیں کاٹی گئی۔ کوڈ چیک کریں اور دوبارہ کوشش کریں۔
decline-incorrect-number = کارڈ نمبر درست نہیں۔ کوئی رقم نہیں کاٹی گئی۔ نمبر چیک کریں اور دوبارہ کوشش کریں۔
decline-invalid-expiry = میعاد ختم ہونے کی تاریخ درست نہیں۔ کوئی رقم نہیں کاٹی گئی۔ تاریخ چیک کریں اور دوبارہ کوشش کریں۔
decline-incorrect-address = بلنگ کا پتہ وہ نہیں جو آپ کے بینک کے پاس اس کارڈ کے لیے درج ہے۔ کوئی رقم نہیں کاٹی گئی۔ پتہ چیک کریں اور دوبارہ کوشش کریں۔
decline-incorrect-details = بینک کے مطابق اس کارڈ کی کوئی تفصیل درست نہیں۔ کوئی رقم نہیں کاٹی گئی۔ نمبر، تاریخ، سیکیورٹی کوڈ اور پتہ چیک کریں اور دوبارہ کوشش کریں۔
decline-processing-error = بینک ادائیگی مکمل نہیں کر سکا۔ کوئی رقم نہیں کاٹی گئی۔ ایک منٹ بعد دوبارہ کوشش کریں، یا کوئی اور کارڈ استعمال کریں۔
decline-card-velocity-exceeded = اس کارڈ کی حد پوری ہو چکی ہے۔ کوئی رقم نہیں کاٹی گئی۔ کوئی اور کارڈ آزمائیں، یا اپنے بینک سے پوچھیں۔
decline-card-not-supported = یہ کارڈ اس قسم کی ادائیگی کے لیے نہیں چلتا۔ کوئی رقم نہیں کاٹی گئی۔ کوئی اور کارڈ آزمائیں۔
decline-currency-not-supported = اس کارڈ سے اس کرنسی میں ادائیگی نہیں ہو سکتی۔ کوئی رقم نہیں کاٹی گئی۔ کوئی اور کارڈ آزمائیں۔
decline-authentication-required = یہ کارڈ استعمال ہونے سے پہلے آپ کے بینک کو تصدیق کرنی ہو گی کہ یہ آپ ہی ہیں۔ کوئی رقم نہیں کاٹی گئی۔ دوبارہ کوشش کریں اور اپنے بینک کی ہدایات پر عمل کریں۔
decline-authentication-failed = آپ کا بینک تصدیق نہیں کر سکا کہ یہ آپ ہی ہیں۔ کوئی رقم نہیں کاٹی گئی۔ دوبارہ کوشش کریں، یا کوئی اور کارڈ استعمال کریں۔
decline-try-again-later = بینک ابھی جواب نہیں دے رہا۔ کوئی رقم نہیں کاٹی گئی۔ چند منٹ بعد دوبارہ کوشش کریں، یا کوئی اور کارڈ استعمال کریں۔
decline-call-issuer = بینک نے یہ کارڈ قبول نہیں کیا اور وجہ نہیں بتائی۔ کوئی رقم نہیں کاٹی گئی۔ اپنے کارڈ پر درج نمبر پر کال کریں، یا کوئی اور کارڈ استعمال کریں۔
decline-duplicate = بالکل یہی ادائیگی ابھی کچھ دیر پہلے ہو چکی ہے، اس لیے بینک نے دوسری ادائیگی قبول نہیں کی۔ مزید کوئی رقم نہیں کاٹی گئی۔ دوبارہ کوشش سے پہلے اپنا اکاؤنٹ دیکھ لیں۔
