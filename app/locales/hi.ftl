# Every sentence a shopper can read, in Hindi. Not yet read by a native speaker.

## On every page

language-name = हिन्दी
language-link = भाषा बदलें
language-title = भाषा चुनें
language-back = वापस जाएँ

test-mode = टेस्ट मोड: असली पैसे का लेन-देन नहीं होता।
reference = संदर्भ संख्या: { $reference }
support-link = { $merchant } से मदद लें
return-link = { $merchant } पर वापस जाएँ
reload-link = यह पेज फिर से लोड करें

## The order

order-heading = आपका ऑर्डर
order-item = आइटम
order-amount = राशि
order-quantity = मात्रा: { $quantity }
order-more =
    { $count ->
        [one] { $count } और आइटम दिखाएँ
       *[other] { $count } और आइटम दिखाएँ
    }
quantity-label = मात्रा
quantity-label-of = { $name } की मात्रा
quantity-update = अपडेट करें
quantity-update-of = { $name } की मात्रा अपडेट करें
amount-changed = जब यह पेज खुला था, तब ऑर्डर बदल गया। कोई पैसा नहीं कटा है। भुगतान से पहले कुल राशि देख लें।
quantity-refused = मात्रा नहीं बदली: यहाँ इतनी मात्रा नहीं खरीदी जा सकती, या भुगतान शुरू हो चुका है।
order-unit-price = { $price } प्रति आइटम
order-total = कुल राशि

## The checkout page

checkout-title = { $merchant } को भुगतान करें
checkout-title-error = गड़बड़ी: { $title }
skip-to-form = सीधे कार्ड फ़ॉर्म पर जाएँ
checkout-cancel = बिना भुगतान किए वापस जाएँ
checkout-pay-heading = कार्ड से भुगतान करें
checkout-safety = आपके कार्ड की जानकारी सीधे भुगतान सेवा प्रदाता को जाती है। { $merchant } को यह जानकारी नहीं दिखती।
checkout-no-script-heading = कार्ड फ़ॉर्म के लिए JavaScript ज़रूरी है
checkout-no-script = आपके कार्ड की जानकारी जिस फ़ॉर्म में सुरक्षित रहती है, वह सिर्फ़ JavaScript के साथ चलता है। JavaScript चालू करें और यह पेज फिर से लोड करें। कोई पैसा नहीं कटा है।
checkout-failed-heading = कार्ड फ़ॉर्म शुरू नहीं हो सका
checkout-failed = यह पेज फिर से लोड करें, या कोई दूसरा ब्राउज़र आज़माएँ। आपका ऑर्डर सुरक्षित है। कोई पैसा नहीं कटा है।

## The form

pay-button = { $amount } का भुगतान करें
book-button = { $amount } में बुक करें
donate-button = { $amount } दान करें
paying = भुगतान हो रहा है…
paying-slow = इसमें सामान्य से ज़्यादा समय लग रहा है। कृपया यह पेज खुला रखें और दोबारा भुगतान न करें।
email-label = ईमेल
name-label = कार्ड पर लिखा नाम
card-number-label = कार्ड नंबर
card-expiry-label = समाप्ति तिथि
card-cvc-label = सुरक्षा कोड
form-loading = कार्ड फ़ॉर्म लोड हो रहा है…
form-retrying = कार्ड फ़ॉर्म आने में देर हो रही है। फिर से कोशिश हो रही है…
form-unavailable = कार्ड फ़ॉर्म लोड नहीं हुआ। अपना इंटरनेट कनेक्शन, या ब्राउज़र का ब्लॉकर जाँचें। कोई पैसा नहीं कटा है।
try-again = फिर से कोशिश करें
email-invalid = ईमेल पता डालें, जैसे name@example.com।
name-missing = नाम वैसे ही डालें जैसे कार्ड पर लिखा है।
card-number-missing = कार्ड नंबर डालें।
card-expiry-missing = समाप्ति तिथि डालें।
card-cvc-missing = सुरक्षा कोड डालें।
card-expiry-hint = MM / YY
card-number-invalid = कार्ड नंबर जाँचें।
card-expiry-invalid = समाप्ति तिथि जाँचें।
card-cvc-invalid = सुरक्षा कोड जाँचें।
card-refused = भुगतान सेवा प्रदाता यह कार्ड स्वीकार नहीं करता। कोई पैसा नहीं कटा है। डाली गई जानकारी जाँचें, या दूसरा कार्ड इस्तेमाल करें।
error-summary = कृपया इन्हें एक बार फिर देखें
refusal-heading = भुगतान पूरा नहीं हुआ
authenticate-heading = आपका बैंक पुष्टि करना चाहता है कि यह आप ही हैं
authenticate = भुगतान पूरा करने के लिए अपने बैंक के बताए चरण पूरे करें।
authenticate-button = बैंक के साथ आगे बढ़ें
other-card = दूसरा कार्ड इस्तेमाल करें
checking = हम अभी आपके भुगतान की जाँच कर रहे हैं। कृपया यह पेज खुला रखें और दोबारा भुगतान न करें।
connection-lost = कनेक्शन टूट गया, इसलिए हमें अभी पता नहीं कि भुगतान हुआ या नहीं। हम जाँच कर रहे हैं। कृपया दोबारा भुगतान न करें।
gateway-unreachable = भुगतान सेवा प्रदाता से संपर्क नहीं हो सका। कोई पैसा नहीं कटा है। अपना इंटरनेट कनेक्शन जाँचें और फिर से कोशिश करें।
form-trouble = हमारी तरफ़ से कुछ गड़बड़ी हुई। कोई पैसा नहीं कटा है। कृपया फिर से कोशिश करें।

## While the page is open

offline = आप ऑफ़लाइन हैं। कुछ भी खोया नहीं है: कनेक्शन लौटने पर यह पेज अपने आप आगे बढ़ेगा।
online-again = आप फिर से ऑनलाइन हैं।
expiring-heading = क्या आपको और समय चाहिए?
expiring =
    { $minutes ->
        [one] यह भुगतान पेज { $minutes } मिनट और खुला रहेगा। उसके बाद आपको फिर से शुरू करना होगा।
       *[other] यह भुगतान पेज { $minutes } मिनट और खुला रहेगा। उसके बाद आपको फिर से शुरू करना होगा।
    }
more-time-button = मुझे और समय चाहिए
more-time-given =
    { $minutes ->
        [one] आपके पास { $minutes } मिनट और है।
       *[other] आपके पास { $minutes } मिनट और हैं।
    }
more-time-refused = यह भुगतान पेज और देर तक खुला नहीं रह सकता। जल्दी पूरा करें, या बाद में फिर से शुरू करें।

## What a merchant may ask besides

optional-label = { $label } (वैकल्पिक)
choose = चुनें…
new-tab = (नए टैब में खुलता है)
individual-name-label = पूरा नाम
individual-name-missing = अपना पूरा नाम डालें।
business-name-label = व्यवसाय का नाम
business-name-missing = व्यवसाय का नाम डालें।
phone-label = फ़ोन नंबर
phone-invalid = फ़ोन नंबर डालें, जैसे +91 11 2345 6789।
address-heading = बिलिंग पता
country-label = देश या क्षेत्र
country-missing = देश या क्षेत्र चुनें।
line1-label = पता
line1-missing = पता डालें: मकान नंबर और सड़क।
line2-label = फ़्लैट, मंज़िल आदि (वैकल्पिक)
city-label = शहर या कस्बा
city-missing = शहर या कस्बा डालें।
state-label = राज्य या प्रांत, अगर ज़रूरी हो
postal-code-label = डाक का पिन कोड, अगर हो
answer-missing = { $label }: जवाब डालें।
answer-length = { $label }: { $range } अक्षरों का जवाब डालें।
number-missing = { $label }: सिर्फ़ अंक डालें।
number-length = { $label }: सिर्फ़ अंक डालें, कुल { $range }।
choice-missing = { $label }: जवाब चुनें।
terms-label = मैं { $merchant } की सेवा शर्तों से सहमत हूँ।
terms-missing = सेवा शर्तों से सहमति के लिए बॉक्स पर निशान लगाएँ।
sold-out = इस ऑफ़र का स्टॉक खत्म हो गया है। कोई पैसा नहीं कटा है।

## Waiting for a decision

processing-title = हम आपके भुगतान की जाँच कर रहे हैं
processing-body = { $merchant } को किया गया भुगतान प्रोसेस हो रहा है। आम तौर पर इसमें कुछ सेकंड लगते हैं।
processing-next = यह पेज अपने आप आगे बढ़ेगा। कृपया दोबारा भुगतान न करें।

## While nobody can pay

not-now-title = हम अभी भुगतान नहीं ले पा रहे हैं
not-now-body = इसमें आपके कार्ड या इंटरनेट कनेक्शन की कोई गलती नहीं है। कोई पैसा नहीं कटा है। { $merchant } के साथ आपका ऑर्डर सुरक्षित है।
not-now-next = भुगतान फिर से चालू होने पर यह पेज अपने आप आगे बढ़ेगा। आप अभी फिर से कोशिश कर सकते हैं, या बाद में आ सकते हैं।

## The receipt

receipt-title = भुगतान मिल गया
receipt-body = धन्यवाद। आपने { $merchant } को { $amount } का भुगतान किया।
receipt-reserved-title = आपका ऑर्डर दर्ज हो गया
receipt-reserved-body = धन्यवाद। आपके कार्ड पर { $amount } की राशि रोककर रखी गई है; { $merchant } की ओर से यह राशि बाद में काटी जाएगी। अभी तक कोई पैसा नहीं कटा है।
receipt-heading = रसीद
receipt-merchant = किसे भुगतान किया
receipt-amount = राशि
receipt-date = तारीख
receipt-card = कार्ड
receipt-card-value = { $brand }, आखिरी अंक { $digits }
receipt-email = ईमेल
receipt-reference = संदर्भ संख्या
receipt-forward = हम आपको थोड़ी देर में { $merchant } पर वापस ले जाएँगे।
receipt-stay = इसी पेज पर रहें
receipt-kept = आप { $date } तक इसी पते पर यह रसीद फिर से खोल सकते हैं।
receipt-gone-title = यह रसीद अब यहाँ नहीं रखी जाती
receipt-gone-body = { $merchant } को भुगतान हो चुका है। रसीद चाहिए, तो { $merchant } से माँगें।

## Where a link leads that can no longer be paid

expired-title = इस भुगतान लिंक की समय-सीमा खत्म हो गई है
expired-body = कोई पैसा नहीं कटा है। भुगतान करने के लिए { $merchant } से नया लिंक माँगें।
expired-recover-body = कोई पैसा नहीं कटा है। आप इसी ऑर्डर के साथ फिर से शुरू कर सकते हैं।
recover-button = फिर से शुरू करें
already-paid-title = इसका भुगतान हो चुका है
already-paid-body = { $merchant } को भुगतान हो चुका है। आपको दोबारा भुगतान करने की ज़रूरत नहीं है।
receipt-link = रसीद दिखाएँ
cancelled-title = यह भुगतान रद्द कर दिया गया
cancelled-body = कोई पैसा नहीं कटा है। अगर आप अब भी भुगतान करना चाहते हैं, तो { $merchant } पर वापस जाकर फिर से शुरू करें।

## Where a merchant's public link leads

link-body = आप यह खरीदने जा रहे हैं। भुगतान अगले पेज पर होगा।
link-button = भुगतान के लिए आगे बढ़ें
link-more = { $name } और अन्य
link-description = { $amount }, { $merchant } को भुगतान
link-inactive-title = इस लिंक पर भुगतान नहीं हो सकता
link-inactive-body = यह लिंक { $merchant } की ओर से बंद कर दिया गया है। कोई पैसा नहीं कटा है।
link-over-title = यह ऑफ़र समाप्त हो गया है
link-over-body = कोई पैसा नहीं कटा है। क्या यह ऑफ़र फिर आएगा, यह { $merchant } से पूछें।
link-sold-out-title = इस ऑफ़र का स्टॉक खत्म हो गया है
link-sold-out-body = कोई पैसा नहीं कटा है। क्या यह फिर उपलब्ध होगा, यह { $merchant } से पूछें।

## Pages that say what went wrong

not-found-title = यह पेज नहीं मिला
not-found-body = हो सकता है कि पता अधूरा हो। आपको भेजा गया लिंक फिर से खोलें, या भेजने वाले से नया लिंक माँगें।
trouble-title = हमारी तरफ़ से कुछ गड़बड़ी हुई
trouble-body = कृपया एक मिनट रुककर पेज फिर से लोड करें। अगर आप भुगतान कर रहे थे, तो यह पेज दिखाएगा कि भुगतान हुआ या नहीं। कृपया कहीं और से दोबारा भुगतान न करें।

## Refusals

decline-generic = बैंक ने यह कार्ड अस्वीकार कर दिया। कोई पैसा नहीं कटा है। दूसरा कार्ड आज़माएँ, या अपने बैंक से पूछें।
decline-insufficient-funds = इस कार्ड में पर्याप्त पैसे नहीं हैं। कोई पैसा नहीं कटा है। दूसरा कार्ड आज़माएँ।
decline-expired-card = इस कार्ड की अवधि समाप्त हो चुकी है। कोई पैसा नहीं कटा है। समाप्ति तिथि जाँचें, या दूसरा कार्ड इस्तेमाल करें।
decline-incorrect-cvc = सुरक्षा कोड सही नहीं है। कोई पैसा नहीं कटा है। कोड जाँचें और फिर से कोशिश करें।
decline-incorrect-number = कार्ड नंबर सही नहीं है। कोई पैसा नहीं कटा है। नंबर जाँचें और फिर से कोशिश करें।
decline-invalid-expiry = समाप्ति तिथि सही नहीं है। कोई पैसा नहीं कटा है। तिथि जाँचें और फिर से कोशिश करें।
decline-incorrect-address = बिलिंग पता इस कार्ड के लिए बैंक में दर्ज पते से मेल नहीं खाता। कोई पैसा नहीं कटा है। पता जाँचें और फिर से कोशिश करें।
decline-incorrect-details = बैंक के अनुसार इस कार्ड की कोई जानकारी सही नहीं है। कोई पैसा नहीं कटा है। कार्ड नंबर, समाप्ति तिथि, सुरक्षा कोड और पता जाँचें और फिर से कोशिश करें।
decline-processing-error = बैंक यह भुगतान प्रोसेस नहीं कर सका। कोई पैसा नहीं कटा है। एक मिनट बाद फिर से कोशिश करें, या दूसरा कार्ड इस्तेमाल करें।
decline-card-velocity-exceeded = इस कार्ड की सीमा पूरी हो चुकी है। कोई पैसा नहीं कटा है। दूसरा कार्ड आज़माएँ, या अपने बैंक से पूछें।
decline-card-not-supported = इस तरह के भुगतान के लिए यह कार्ड नहीं चलता। कोई पैसा नहीं कटा है। दूसरा कार्ड आज़माएँ।
decline-currency-not-supported = इस कार्ड से इस मुद्रा में भुगतान नहीं हो सकता। कोई पैसा नहीं कटा है। दूसरा कार्ड आज़माएँ।
decline-authentication-required = यह कार्ड इस्तेमाल होने से पहले बैंक को पुष्टि करनी होगी कि यह आप ही हैं। कोई पैसा नहीं कटा है। फिर से कोशिश करें और बैंक के बताए चरण पूरे करें।
decline-authentication-failed = बैंक पुष्टि नहीं कर सका कि यह आप ही हैं। कोई पैसा नहीं कटा है। फिर से कोशिश करें, या दूसरा कार्ड इस्तेमाल करें।
decline-try-again-later = बैंक अभी जवाब नहीं दे रहा है। कोई पैसा नहीं कटा है। कुछ मिनट बाद फिर से कोशिश करें, या दूसरा कार्ड इस्तेमाल करें।
decline-call-issuer = बैंक ने बिना कारण बताए यह कार्ड अस्वीकार कर दिया। कोई पैसा नहीं कटा है। अपने कार्ड पर लिखे नंबर पर फ़ोन करें, या दूसरा कार्ड इस्तेमाल करें।
decline-duplicate = ठीक ऐसा ही भुगतान अभी-अभी हो चुका है, इसलिए बैंक ने दूसरा भुगतान अस्वीकार कर दिया। इसके अलावा कोई पैसा नहीं कटा है। फिर से कोशिश करने से पहले अपना खाता जाँचें।
