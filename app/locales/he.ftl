# Every sentence a shopper can read, in Hebrew. Not yet read by a native speaker.

## On every page

language-name = עברית
language-link = שינוי שפה
language-title = בחירת שפה
language-back = חזרה

test-mode = מצב בדיקה: לא מתבצע חיוב אמיתי.
reference = אסמכתה: { $reference }
support-link = לקבלת עזרה מ-{ $merchant }
return-link = חזרה אל { $merchant }
reload-link = טעינת הדף מחדש

## The order

order-heading = ההזמנה שלכם
order-item = פריט
order-amount = סכום
order-quantity = כמות: { $quantity }
order-more =
    { $count ->
        [one] הצגת פריט { $count } נוסף
        [two] הצגת { $count } פריטים נוספים
       *[other] הצגת { $count } פריטים נוספים
    }
quantity-label = כמות
quantity-label-of = כמות: { $name }
quantity-update = עדכון
quantity-update-of = עדכון הכמות: { $name }
amount-changed = ההזמנה השתנתה בזמן שהדף הזה היה פתוח. לא בוצע חיוב. כדאי לבדוק את הסכום הכולל לפני התשלום.
quantity-refused = הכמות נשארה כפי שהייתה: אי אפשר לקנות כאן כמות כזאת, או שהתשלום כבר התחיל.
order-unit-price = { $price } ליחידה
order-total = סה״כ

## The checkout page

checkout-title = תשלום ל-{ $merchant }
checkout-title-error = שגיאה: { $title }
skip-to-form = דילוג לטופס הכרטיס
checkout-cancel = חזרה בלי לשלם
checkout-pay-heading = תשלום בכרטיס
checkout-safety = פרטי הכרטיס עוברים ישירות לספק התשלומים ואינם מגיעים אל { $merchant }.
checkout-no-script-heading = טופס הכרטיס זקוק ל-JavaScript
checkout-no-script = פרטי הכרטיס נשמרים בטופס מאובטח שפועל רק עם JavaScript. יש להפעיל אותו ולטעון את הדף מחדש. לא בוצע חיוב.
checkout-failed-heading = לא הצלחנו להפעיל את טופס הכרטיס
checkout-failed = נסו לטעון את הדף מחדש, או להשתמש בדפדפן אחר. ההזמנה עדיין כאן. לא בוצע חיוב.

## The form

pay-button = תשלום { $amount }
book-button = הזמנה תמורת { $amount }
donate-button = תרומה של { $amount }
paying = מתבצע תשלום…
paying-slow = זה נמשך יותר מהרגיל. השאירו את הדף פתוח ואל תשלמו שוב.
email-label = דוא״ל
name-label = השם שעל הכרטיס
card-number-label = מספר הכרטיס
card-expiry-label = תוקף
card-cvc-label = קוד אבטחה (CVV)
form-loading = טופס הכרטיס נטען…
form-retrying = טעינת טופס הכרטיס מתעכבת. מנסים שוב…
form-unavailable = טופס הכרטיס לא נטען. בדקו את החיבור לאינטרנט, או אם יש חוסם תוכן בדפדפן. לא בוצע חיוב.
try-again = ניסיון נוסף
email-invalid = הזינו כתובת דוא״ל, למשל name@example.com.
name-missing = הזינו את השם כפי שהוא מופיע על הכרטיס.
card-number-missing = הזינו את מספר הכרטיס.
card-expiry-missing = הזינו את תוקף הכרטיס.
card-cvc-missing = הזינו את קוד האבטחה.
card-expiry-hint = MM / YY
card-number-invalid = בדקו את מספר הכרטיס.
card-expiry-invalid = בדקו את תוקף הכרטיס.
card-cvc-invalid = בדקו את קוד האבטחה.
card-refused = ספק התשלומים אינו מקבל את הכרטיס הזה. לא בוצע חיוב. בדקו את הפרטים שהזנתם, או השתמשו בכרטיס אחר.
error-summary = כדאי לבדוק שוב
refusal-heading = התשלום לא עבר
authenticate-heading = הבנק שלכם רוצה לוודא שזה אתם
authenticate = פעלו לפי הנחיות הבנק כדי להשלים את התשלום.
authenticate-button = המשך אל הבנק
other-card = שימוש בכרטיס אחר
checking = אנחנו עדיין בודקים את התשלום. השאירו את הדף פתוח ואל תשלמו שוב.
connection-lost = החיבור נותק, ולכן עדיין לא ידוע לנו אם התשלום עבר. אנחנו ממשיכים לבדוק. אל תשלמו שוב.
gateway-unreachable = לא הצלחנו להגיע לספק התשלומים. לא בוצע חיוב. בדקו את החיבור לאינטרנט ונסו שוב.
form-trouble = משהו השתבש אצלנו. לא בוצע חיוב. נסו שוב.

## While the page is open

offline = אין חיבור לאינטרנט. שום דבר לא אבד: הדף ימשיך מעצמו כשהחיבור יחזור.
online-again = החיבור לאינטרנט חזר.
expiring-heading = צריכים עוד זמן?
expiring =
    { $minutes ->
        [one] דף התשלום יישאר פתוח עוד דקה { $minutes }. לאחר מכן יהיה צורך להתחיל מחדש.
        [two] דף התשלום יישאר פתוח עוד { $minutes } דקות. לאחר מכן יהיה צורך להתחיל מחדש.
       *[other] דף התשלום יישאר פתוח עוד { $minutes } דקות. לאחר מכן יהיה צורך להתחיל מחדש.
    }
more-time-button = דרוש לי עוד זמן
more-time-given =
    { $minutes ->
        [one] יש לכם עוד דקה { $minutes }.
        [two] יש לכם עוד { $minutes } דקות.
       *[other] יש לכם עוד { $minutes } דקות.
    }
more-time-refused = אי אפשר להשאיר את דף התשלום פתוח יותר זמן. סיימו בהקדם, או התחילו מחדש מאוחר יותר.

## What a merchant may ask besides

optional-label = { $label } (לא חובה)
choose = בחרו…
new-tab = (נפתח בכרטיסייה חדשה)
individual-name-label = שם מלא
individual-name-missing = הזינו את שמכם המלא.
business-name-label = שם העסק
business-name-missing = הזינו את שם העסק.
phone-label = מספר טלפון
phone-invalid = הזינו מספר טלפון, למשל ‎+972 3 123 4567.
address-heading = כתובת לחיוב
country-label = מדינה או אזור
country-missing = בחרו מדינה או אזור.
line1-label = כתובת
line1-missing = הזינו את הכתובת: רחוב ומספר.
line2-label = דירה, קומה וכדומה (לא חובה)
city-label = עיר או יישוב
city-missing = הזינו עיר או יישוב.
state-label = מחוז או פרובינציה, אם צריך
postal-code-label = מיקוד, אם יש
answer-missing = { $label }: הזינו תשובה.
answer-length = { $label }: הזינו תשובה (מספר התווים: { $range }).
number-missing = { $label }: הזינו מספר, בספרות בלבד.
number-length = { $label }: הזינו ספרות בלבד (מספר הספרות: { $range }).
choice-missing = { $label }: בחרו תשובה.
terms-label = תנאי השירות של { $merchant } מקובלים עליי.
terms-missing = סמנו את התיבה כדי להסכים לתנאי השירות.
sold-out = ההצעה הזאת אזלה. לא בוצע חיוב.

## Waiting for a decision

processing-title = אנחנו בודקים את התשלום
processing-body = התשלום ל-{ $merchant } נמצא בבדיקה. בדרך כלל זה לוקח כמה שניות.
processing-next = הדף יתקדם מעצמו. אל תשלמו שוב.

## While nobody can pay

not-now-title = כרגע אי אפשר לקבל תשלומים
not-now-body = הבעיה אינה בכרטיס או בחיבור שלכם. לא בוצע חיוב. ההזמנה אצל { $merchant } נשמרה.
not-now-next = הדף ימשיך מעצמו כשאפשר יהיה לשלם שוב. אפשר גם לנסות שוב עכשיו, או לחזור מאוחר יותר.

## The receipt

receipt-title = התשלום התקבל
receipt-body = תודה. שילמתם { $amount } ל-{ $merchant }.
receipt-reserved-title = ההזמנה התקבלה
receipt-reserved-body = תודה. סכום של { $amount } שוריין בכרטיס שלכם, והחיוב מטעם { $merchant } יתבצע בהמשך. עדיין לא בוצע חיוב.
receipt-heading = קבלה
receipt-merchant = שולם לטובת
receipt-amount = סכום
receipt-date = תאריך
receipt-card = כרטיס
receipt-card-value = { $brand } המסתיים בספרות { $digits }
receipt-email = דוא״ל
receipt-reference = אסמכתה
receipt-forward = עוד רגע נחזיר אתכם אל { $merchant }.
receipt-stay = להישאר בדף הזה
receipt-kept = אפשר לפתוח שוב את הקבלה הזאת באותה כתובת עד { $date }.
receipt-gone-title = הקבלה הזאת כבר לא שמורה כאן
receipt-gone-body = התשלום ל-{ $merchant } עבר. אם אתם צריכים את הקבלה, בקשו אותה מ-{ $merchant }.

## Where a link leads that can no longer be paid

expired-title = פג תוקפו של קישור התשלום
expired-body = לא בוצע חיוב. כדי לשלם, בקשו מ-{ $merchant } קישור חדש.
expired-recover-body = לא בוצע חיוב. אפשר להתחיל מחדש עם אותה הזמנה.
recover-button = להתחיל מחדש
already-paid-title = התשלום כבר בוצע
already-paid-body = התשלום ל-{ $merchant } עבר. אין צורך לשלם שוב.
receipt-link = הצגת הקבלה
cancelled-title = התשלום הזה בוטל
cancelled-body = לא בוצע חיוב. אם אתם עדיין רוצים לשלם, חזרו אל { $merchant } והתחילו מחדש.

## Where a merchant's public link leads

link-body = זה מה שאתם עומדים לקנות. התשלום בדף הבא.
link-button = המשך לתשלום
link-more = { $name } ועוד
link-description = { $amount }, תשלום ל-{ $merchant }
link-inactive-title = אי אפשר לשלם דרך הקישור הזה
link-inactive-body = הקישור נסגר על ידי { $merchant }. לא בוצע חיוב.
link-over-title = ההצעה הזאת הסתיימה
link-over-body = לא בוצע חיוב. אפשר לשאול את { $merchant } אם תהיה הצעה נוספת.
link-sold-out-title = ההצעה הזאת אזלה
link-sold-out-body = לא בוצע חיוב. אפשר לשאול את { $merchant } אם יהיה מלאי נוסף.

## Pages that say what went wrong

not-found-title = הדף הזה לא נמצא
not-found-body = ייתכן שהכתובת אינה מלאה. פתחו שוב את הקישור כפי שנשלח אליכם, או בקשו קישור חדש ממי ששלח אותו.
trouble-title = משהו השתבש אצלנו
trouble-body = המתינו דקה וטענו את הדף מחדש. אם הייתם באמצע תשלום, הדף יראה אז אם התשלום עבר, ולכן אל תתחילו אותו מחדש במקום אחר.

## Refusals

decline-generic = הבנק דחה את הכרטיס הזה. לא בוצע חיוב. נסו כרטיס אחר, או פנו לבנק.
decline-insufficient-funds = אין בכרטיס הזה מספיק כסף. לא בוצע חיוב. נסו כרטיס אחר.
decline-expired-card = פג תוקפו של הכרטיס הזה. לא בוצע חיוב. בדקו את התוקף, או השתמשו בכרטיס אחר.
decline-incorrect-cvc = קוד האבטחה שגוי. לא בוצע חיוב. בדקו את הקוד ונסו שוב.
decline-incorrect-number = מספר הכרטיס שגוי. לא בוצע חיוב. בדקו את המספר ונסו שוב.
decline-invalid-expiry = תוקף הכרטיס שגוי. לא בוצע חיוב. בדקו את התוקף ונסו שוב.
decline-incorrect-address = הכתובת לחיוב אינה זו שרשומה בבנק עבור הכרטיס הזה. לא בוצע חיוב. בדקו את הכתובת ונסו שוב.
decline-incorrect-details = הבנק מסר שאחד מפרטי הכרטיס שגוי. לא בוצע חיוב. בדקו את המספר, התוקף, קוד האבטחה והכתובת, ונסו שוב.
decline-processing-error = הבנק לא הצליח לעבד את התשלום. לא בוצע חיוב. נסו שוב בעוד דקה, או השתמשו בכרטיס אחר.
decline-card-velocity-exceeded = הכרטיס הזה הגיע לתקרה המותרת. לא בוצע חיוב. נסו כרטיס אחר, או פנו לבנק.
decline-card-not-supported = הכרטיס הזה אינו מתאים לתשלום מסוג זה. לא בוצע חיוב. נסו כרטיס אחר.
decline-currency-not-supported = אי אפשר לשלם בכרטיס הזה במטבע הזה. לא בוצע חיוב. נסו כרטיס אחר.
decline-authentication-required = הבנק שלכם צריך לוודא שזה אתם לפני שאפשר להשתמש בכרטיס הזה. לא בוצע חיוב. נסו שוב ופעלו לפי הנחיות הבנק.
decline-authentication-failed = הבנק שלכם לא הצליח לוודא שזה אתם. לא בוצע חיוב. נסו שוב, או השתמשו בכרטיס אחר.
decline-try-again-later = הבנק אינו עונה כרגע. לא בוצע חיוב. נסו שוב בעוד כמה דקות, או השתמשו בכרטיס אחר.
decline-call-issuer = הבנק דחה את הכרטיס הזה ולא ציין סיבה. לא בוצע חיוב. התקשרו למספר שעל הכרטיס, או השתמשו בכרטיס אחר.
decline-duplicate = תשלום זהה בוצע לפני רגע, ולכן הבנק דחה את התשלום הנוסף. לא בוצע חיוב נוסף. בדקו את החשבון לפני שתנסו שוב.
