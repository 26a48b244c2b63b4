# Every sentence a shopper can read, in Arabic. Not yet read by a native speaker.

## On every page

language-name = العربية
language-link = تغيير اللغة
language-title = اختر لغة
language-back = رجوع

test-mode = وضع الاختبار: لا تُدفع أي أموال حقيقية.
reference = الرقم المرجعي: { $reference }
support-link = الحصول على مساعدة من { $merchant }
return-link = العودة إلى { $merchant }
reload-link = إعادة تحميل هذه الصفحة

## The order

order-heading = طلبك
order-item = المنتج
order-amount = المبلغ
order-quantity = الكمية: { $quantity }
order-more =
    { $count ->
        [zero] عرض { $count } منتج آخر
        [one] عرض منتج واحد آخر ({ $count })
        [two] عرض منتجين آخرين ({ $count })
        [few] عرض { $count } منتجات أخرى
        [many] عرض { $count } منتجًا آخر
       *[other] عرض { $count } منتج آخر
    }
quantity-label = الكمية
quantity-label-of = الكمية: { $name }
quantity-update = تحديث
quantity-update-of = تحديث الكمية: { $name }
amount-changed = تغيّر الطلب أثناء فتح هذه الصفحة. لم يُخصم أي مبلغ. راجع الإجمالي قبل أن تدفع.
quantity-refused = بقيت الكمية كما كانت: إما أن هذا العدد لا يمكن شراؤه هنا، أو أن الدفع قد بدأ.
order-unit-price = { $price } للقطعة
order-total = الإجمالي

## The checkout page

checkout-title = الدفع إلى { $merchant }
checkout-title-error = خطأ: { $title }
skip-to-form = الانتقال إلى نموذج البطاقة
checkout-cancel = العودة دون دفع
checkout-pay-heading = الدفع بالبطاقة
checkout-safety = تصل بيانات بطاقتك مباشرة إلى مزوّد خدمة الدفع، ولا تظهر لدى { $merchant }.
checkout-no-script-heading = يحتاج نموذج البطاقة إلى JavaScript
checkout-no-script = تُحفظ بيانات بطاقتك بأمان في نموذج لا يعمل إلا مع JavaScript. فعّله ثم أعد تحميل هذه الصفحة. لم يُخصم أي مبلغ.
checkout-failed-heading = تعذّر تشغيل نموذج البطاقة
checkout-failed = أعد تحميل هذه الصفحة، أو جرّب متصفحًا آخر. طلبك ما زال هنا. لم يُخصم أي مبلغ.

## The form

pay-button = ادفع { $amount }
book-button = احجز مقابل { $amount }
donate-button = تبرّع بمبلغ { $amount }
paying = جارٍ الدفع…
paying-slow = يستغرق هذا وقتًا أطول من المعتاد. يرجى إبقاء هذه الصفحة مفتوحة وعدم الدفع مرة أخرى.
email-label = البريد الإلكتروني
name-label = الاسم على البطاقة
card-number-label = رقم البطاقة
card-expiry-label = تاريخ الانتهاء
card-cvc-label = رمز الأمان
form-loading = جارٍ تحميل نموذج البطاقة…
form-retrying = تأخّر تحميل نموذج البطاقة. جارٍ إعادة المحاولة…
form-unavailable = لم يُحمَّل نموذج البطاقة. تحقّق من اتصالك أو من أداة حظر في متصفحك. لم يُخصم أي مبلغ.
try-again = إعادة المحاولة
email-invalid = أدخل عنوان بريد إلكتروني، مثل name@example.com.
name-missing = أدخل الاسم كما هو مكتوب على البطاقة.
card-number-missing = أدخل رقم البطاقة.
card-expiry-missing = أدخل تاريخ الانتهاء.
card-cvc-missing = أدخل رمز الأمان.
card-expiry-hint = MM / YY
card-number-invalid = تحقّق من رقم البطاقة.
card-expiry-invalid = تحقّق من تاريخ الانتهاء.
card-cvc-invalid = تحقّق من رمز الأمان.
card-refused = لا يقبل مزوّد خدمة الدفع هذه البطاقة. لم يُخصم أي مبلغ. تحقّق مما أدخلته، أو استخدم بطاقة أخرى.
error-summary = يرجى مراجعة ما يلي
refusal-heading = لم تتم عملية الدفع
authenticate-heading = يريد البنك التأكد من هويتك
authenticate = اتبع خطوات البنك لإتمام الدفع.
authenticate-button = المتابعة مع البنك
other-card = استخدام بطاقة أخرى
checking = ما زلنا نتحقق من دفعتك. يرجى إبقاء هذه الصفحة مفتوحة وعدم الدفع مرة أخرى.
connection-lost = انقطع الاتصال، ولذلك لا نعرف بعد هل تمت عملية الدفع. نواصل التحقق. يرجى عدم الدفع مرة أخرى.
gateway-unreachable = تعذّر الوصول إلى مزوّد خدمة الدفع. لم يُخصم أي مبلغ. تحقّق من اتصالك ثم أعد المحاولة.
form-trouble = حدث خطأ من جانبنا. لم يُخصم أي مبلغ. يرجى إعادة المحاولة.

## While the page is open

offline = لا يوجد اتصال بالإنترنت. لم يضِع شيء: ستواصل هذه الصفحة العمل تلقائيًا عند عودة الاتصال.
online-again = عاد الاتصال بالإنترنت.
expiring-heading = هل تحتاج إلى مزيد من الوقت؟
expiring =
    { $minutes ->
        [zero] تبقى صفحة الدفع هذه مفتوحة { $minutes } دقيقة أخرى. بعد ذلك عليك البدء من جديد.
        [one] تبقى صفحة الدفع هذه مفتوحة دقيقة واحدة أخرى ({ $minutes }). بعد ذلك عليك البدء من جديد.
        [two] تبقى صفحة الدفع هذه مفتوحة دقيقتين أخريين ({ $minutes }). بعد ذلك عليك البدء من جديد.
        [few] تبقى صفحة الدفع هذه مفتوحة { $minutes } دقائق أخرى. بعد ذلك عليك البدء من جديد.
        [many] تبقى صفحة الدفع هذه مفتوحة { $minutes } دقيقة أخرى. بعد ذلك عليك البدء من جديد.
       *[other] تبقى صفحة الدفع هذه مفتوحة { $minutes } دقيقة أخرى. بعد ذلك عليك البدء من جديد.
    }
more-time-button = أحتاج إلى مزيد من الوقت
more-time-given =
    { $minutes ->
        [zero] لديك { $minutes } دقيقة أخرى.
        [one] لديك دقيقة واحدة أخرى ({ $minutes }).
        [two] لديك دقيقتان أخريان ({ $minutes }).
        [few] لديك { $minutes } دقائق أخرى.
        [many] لديك { $minutes } دقيقة أخرى.
       *[other] لديك { $minutes } دقيقة أخرى.
    }
more-time-refused = لا يمكن إبقاء صفحة الدفع هذه مفتوحة أكثر. أكمل الدفع في أقرب وقت، أو ابدأ من جديد لاحقًا.

## What a merchant may ask besides

optional-label = { $label } (اختياري)
choose = اختر…
new-tab = (يُفتح في علامة تبويب جديدة)
individual-name-label = الاسم الكامل
individual-name-missing = أدخل اسمك الكامل.
business-name-label = اسم الشركة
business-name-missing = أدخل اسم الشركة.
phone-label = رقم الهاتف
phone-invalid = أدخل رقم هاتف، مثل ‎+966 11 234 5678.
address-heading = عنوان الفوترة
country-label = البلد أو المنطقة
country-missing = اختر بلدًا أو منطقة.
line1-label = العنوان
line1-missing = أدخل العنوان: الشارع والرقم.
line2-label = الشقة أو الطابق أو ما شابه (اختياري)
city-label = المدينة أو البلدة
city-missing = أدخل المدينة أو البلدة.
state-label = الولاية أو المحافظة، عند الحاجة
postal-code-label = الرمز البريدي، إن وُجد
answer-missing = { $label }: أدخل إجابة.
answer-length = { $label }: أدخل إجابة بهذا العدد من الأحرف: { $range }.
number-missing = { $label }: أدخل عددًا بالأرقام فقط.
number-length = { $label }: أدخل أرقامًا فقط، بهذا العدد: { $range }.
choice-missing = { $label }: اختر إجابة.
terms-label = أوافق على شروط خدمة { $merchant }.
terms-missing = ضع علامة في المربع للموافقة على شروط الخدمة.
sold-out = نفدت كمية هذا العرض. لم يُخصم أي مبلغ.

## Waiting for a decision

processing-title = نتحقق من دفعتك
processing-body = دفعتك إلى { $merchant } قيد المعالجة. يستغرق ذلك عادةً بضع ثوانٍ.
processing-next = تنتقل هذه الصفحة تلقائيًا. يرجى عدم الدفع مرة أخرى.

## While nobody can pay

not-now-title = لا يمكننا استقبال المدفوعات الآن
not-now-body = المشكلة ليست في بطاقتك ولا في اتصالك. لم يُخصم أي مبلغ. طلبك لدى { $merchant } محفوظ.
not-now-next = ستواصل هذه الصفحة العمل تلقائيًا عندما يعود الدفع متاحًا. يمكنك أيضًا إعادة المحاولة الآن، أو العودة لاحقًا.

## The receipt

receipt-title = تم استلام الدفعة
receipt-body = شكرًا لك. دفعت { $amount } إلى { $merchant }.
receipt-reserved-title = تم استلام الطلب
receipt-reserved-body = شكرًا لك. حُجز مبلغ { $amount } على بطاقتك، وسيُخصم لاحقًا لصالح { $merchant }. لم يُخصم أي مبلغ بعد.
receipt-heading = الإيصال
receipt-merchant = المستفيد
receipt-amount = المبلغ
receipt-date = التاريخ
receipt-card = البطاقة
receipt-card-value = { $brand } تنتهي بالأرقام { $digits }
receipt-email = البريد الإلكتروني
receipt-reference = الرقم المرجعي
receipt-forward = سنعيدك إلى { $merchant } بعد لحظات.
receipt-stay = البقاء في هذه الصفحة
receipt-kept = يمكنك فتح هذا الإيصال مجددًا على العنوان نفسه حتى { $date }.
receipt-gone-title = لم يعد هذا الإيصال محفوظًا هنا
receipt-gone-body = تمت عملية الدفع إلى { $merchant }. إذا احتجت إلى الإيصال، فاطلبه من { $merchant }.

## Where a link leads that can no longer be paid

expired-title = انتهت صلاحية رابط الدفع هذا
expired-body = لم يُخصم أي مبلغ. للدفع، اطلب رابطًا جديدًا من { $merchant }.
expired-recover-body = لم يُخصم أي مبلغ. يمكنك البدء من جديد بالطلب نفسه.
recover-button = البدء من جديد
already-paid-title = تم الدفع من قبل
already-paid-body = تمت عملية الدفع إلى { $merchant }. لا حاجة إلى الدفع مرة أخرى.
receipt-link = عرض الإيصال
cancelled-title = أُلغيت عملية الدفع هذه
cancelled-body = لم يُخصم أي مبلغ. إذا كنت ما زلت تريد الدفع، فعُد إلى { $merchant } وابدأ من جديد.

## Where a merchant's public link leads

link-body = هذا ما توشك على شرائه. الدفع في الصفحة التالية.
link-button = المتابعة إلى الدفع
link-more = { $name } وغير ذلك
link-description = { $amount }، تُدفع إلى { $merchant }
link-inactive-title = هذا الرابط لا يقبل الدفع
link-inactive-body = أُغلق الرابط من جانب { $merchant }. لم يُخصم أي مبلغ.
link-over-title = انتهى هذا العرض
link-over-body = لم يُخصم أي مبلغ. اسأل { $merchant } إن كان سيأتي عرض آخر.
link-sold-out-title = نفدت كمية هذا العرض
link-sold-out-body = لم يُخصم أي مبلغ. اسأل { $merchant } إن كان سيتوفر المزيد.

## Pages that say what went wrong

not-found-title = لا يمكننا العثور على هذه الصفحة
not-found-body = قد يكون العنوان ناقصًا. افتح الرابط مجددًا كما أُرسل إليك، أو اطلب رابطًا جديدًا ممن أرسله.
trouble-title = حدث خطأ من جانبنا
trouble-body = يرجى الانتظار دقيقة ثم إعادة تحميل الصفحة. إذا كنت بصدد الدفع، فستبيّن هذه الصفحة بعدها هل تمت عملية الدفع، لذا يرجى عدم بدء الدفع من جديد في مكان آخر.

## Refusals

decline-generic = رفض البنك هذه البطاقة. لم يُخصم أي مبلغ. جرّب بطاقة أخرى، أو اسأل البنك.
decline-insufficient-funds = رصيد هذه البطاقة غير كافٍ. لم يُخصم أي مبلغ. جرّب بطاقة أخرى.
decline-expired-card = انتهت صلاحية هذه البطاقة. لم يُخصم أي مبلغ. تحقّق من التاريخ، أو استخدم بطاقة أخرى.
decline-incorrect-cvc = رمز الأمان غير صحيح. لم يُخصم أي مبلغ. تحقّق من الرمز ثم أعد المحاولة.
decline-incorrect-number = رقم البطاقة غير صحيح. لم يُخصم أي مبلغ. تحقّق من الرقم ثم أعد المحاولة.
decline-invalid-expiry = تاريخ الانتهاء غير صحيح. لم يُخصم أي مبلغ. تحقّق من التاريخ ثم أعد المحاولة.
decline-incorrect-address = عنوان الفوترة لا يطابق العنوان المسجّل لهذه البطاقة لدى البنك. لم يُخصم أي مبلغ. تحقّق من العنوان ثم أعد المحاولة.
decline-incorrect-details = يفيد البنك بأن إحدى بيانات هذه البطاقة غير صحيحة. لم يُخصم أي مبلغ. تحقّق من الرقم والتاريخ ورمز الأمان والعنوان، ثم أعد المحاولة.
decline-processing-error = تعذّر على البنك معالجة الدفعة. لم يُخصم أي مبلغ. أعد المحاولة بعد دقيقة، أو استخدم بطاقة أخرى.
decline-card-velocity-exceeded = بلغت هذه البطاقة حدّها. لم يُخصم أي مبلغ. جرّب بطاقة أخرى، أو اسأل البنك.
decline-card-not-supported = لا تصلح هذه البطاقة لهذا النوع من الدفع. لم يُخصم أي مبلغ. جرّب بطاقة أخرى.
decline-currency-not-supported = لا يمكن الدفع بهذه العملة بهذه البطاقة. لم يُخصم أي مبلغ. جرّب بطاقة أخرى.
decline-authentication-required = يجب أن يتأكد البنك من هويتك قبل استخدام هذه البطاقة. لم يُخصم أي مبلغ. أعد المحاولة واتبع خطوات البنك.
decline-authentication-failed = تعذّر على البنك التأكد من هويتك. لم يُخصم أي مبلغ. أعد المحاولة، أو استخدم بطاقة أخرى.
decline-try-again-later = البنك لا يستجيب الآن. لم يُخصم أي مبلغ. أعد المحاولة بعد بضع دقائق، أو استخدم بطاقة أخرى.
decline-call-issuer = رفض البنك هذه البطاقة ولم يذكر السبب. لم يُخصم أي مبلغ. اتصل بالرقم المكتوب على بطاقتك، أو استخدم بطاقة أخرى.
decline-duplicate = تمت دفعة مطابقة قبل لحظات، ولذلك رفض البنك الدفعة الثانية. لم يُخصم أي مبلغ إضافي. راجع حسابك قبل إعادة المحاولة.
