# Every sentence a shopper can read, in Bengali. Not yet read by a native speaker.

## On every page

language-name = বাংলা
language-link = ভাষা বদলান
language-title = ভাষা বেছে নিন
language-back = ফিরে যান

test-mode = টেস্ট মোড: আসল টাকার লেনদেন হয় না।
reference = রেফারেন্স নম্বর: { $reference }
support-link = { $merchant }-এর সাহায্য নিন
return-link = { $merchant }-এ ফিরে যান
reload-link = পেজটি আবার লোড করুন

## The order

order-heading = আপনার অর্ডার
order-item = পণ্য
order-amount = টাকার পরিমাণ
order-quantity = সংখ্যা: { $quantity }
order-more =
    { $count ->
        [one] আরও { $count }টি পণ্য দেখুন
       *[other] আরও { $count }টি পণ্য দেখুন
    }
quantity-label = সংখ্যা
quantity-label-of = { $name }-এর সংখ্যা
quantity-update = আপডেট করুন
quantity-update-of = { $name }-এর সংখ্যা আপডেট করুন
amount-changed = এই পেজ খোলা থাকার সময় অর্ডারটি বদলে গেছে। কোনো টাকা কাটা হয়নি। পেমেন্ট করার আগে মোট টাকা দেখে নিন।
quantity-refused = সংখ্যা আগের মতোই আছে: এখানে এতগুলো কেনা যায় না, অথবা পেমেন্ট শুরু হয়ে গেছে।
order-unit-price = প্রতিটি { $price }
order-total = মোট

## The checkout page

checkout-title = { $merchant }-কে পেমেন্ট করুন
checkout-title-error = ত্রুটি: { $title }
skip-to-form = সরাসরি কার্ডের ফর্মে যান
checkout-cancel = পেমেন্ট না করে ফিরে যান
checkout-pay-heading = কার্ড দিয়ে পেমেন্ট করুন
checkout-safety = আপনার কার্ডের তথ্য সরাসরি পেমেন্ট সেবাদাতার কাছে যায়। { $merchant } এই তথ্য দেখতে পায় না।
checkout-no-script-heading = কার্ডের ফর্মের জন্য JavaScript দরকার
checkout-no-script = আপনার কার্ডের তথ্য একটি নিরাপদ ফর্মে থাকে, যা শুধু JavaScript থাকলে কাজ করে। JavaScript চালু করে পেজটি আবার লোড করুন। কোনো টাকা কাটা হয়নি।
checkout-failed-heading = কার্ডের ফর্মটি চালু হয়নি
checkout-failed = পেজটি আবার লোড করুন, অথবা অন্য ব্রাউজারে চেষ্টা করুন। আপনার অর্ডার এখানেই আছে। কোনো টাকা কাটা হয়নি।

## The form

pay-button = { $amount } পেমেন্ট করুন
book-button = { $amount } দিয়ে বুক করুন
donate-button = { $amount } দান করুন
paying = পেমেন্ট হচ্ছে…
paying-slow = স্বাভাবিকের চেয়ে বেশি সময় লাগছে। অনুগ্রহ করে পেজটি খোলা রাখুন এবং আবার পেমেন্ট করবেন না।
email-label = ইমেইল
name-label = কার্ডে লেখা নাম
card-number-label = কার্ড নম্বর
card-expiry-label = মেয়াদ শেষের তারিখ
card-cvc-label = নিরাপত্তা কোড
form-loading = কার্ডের ফর্ম লোড হচ্ছে…
form-retrying = কার্ডের ফর্ম আসতে দেরি হচ্ছে। আবার চেষ্টা চলছে…
form-unavailable = কার্ডের ফর্ম লোড হয়নি। আপনার ইন্টারনেট সংযোগ বা ব্রাউজারের ব্লকার দেখে নিন। কোনো টাকা কাটা হয়নি।
try-again = আবার চেষ্টা করুন
email-invalid = ইমেইল ঠিকানা লিখুন, যেমন name@example.com।
name-missing = কার্ডে যেমন আছে, তেমনভাবে নাম লিখুন।
card-number-missing = কার্ড নম্বর লিখুন।
card-expiry-missing = মেয়াদ শেষের তারিখ লিখুন।
card-cvc-missing = নিরাপত্তা কোড লিখুন।
card-expiry-hint = MM / YY
card-number-invalid = কার্ড নম্বরটি দেখে নিন।
card-expiry-invalid = মেয়াদ শেষের তারিখটি দেখে নিন।
card-cvc-invalid = নিরাপত্তা কোডটি দেখে নিন।
card-refused = পেমেন্ট সেবাদাতা এই কার্ড নেয় না। কোনো টাকা কাটা হয়নি। যা লিখেছেন দেখে নিন, অথবা অন্য কার্ড ব্যবহার করুন।
error-summary = এগুলো আরেকবার দেখে নিন
refusal-heading = পেমেন্ট সম্পন্ন হয়নি
authenticate-heading = আপনার ব্যাংক নিশ্চিত হতে চায় যে এটি আপনিই
authenticate = পেমেন্ট শেষ করতে আপনার ব্যাংকের ধাপগুলো অনুসরণ করুন।
authenticate-button = ব্যাংকের ধাপে এগিয়ে যান
other-card = অন্য কার্ড ব্যবহার করুন
checking = আমরা এখনও আপনার পেমেন্ট যাচাই করছি। অনুগ্রহ করে পেজটি খোলা রাখুন এবং আবার পেমেন্ট করবেন না।
connection-lost = সংযোগ বিচ্ছিন্ন হয়েছে, তাই পেমেন্ট হয়েছে কি না তা আমরা এখনও জানি না। আমরা যাচাই করে যাচ্ছি। অনুগ্রহ করে আবার পেমেন্ট করবেন না।
gateway-unreachable = পেমেন্ট সেবাদাতার সঙ্গে যোগাযোগ করা যায়নি। কোনো টাকা কাটা হয়নি। আপনার ইন্টারনেট সংযোগ দেখে আবার চেষ্টা করুন।
form-trouble = আমাদের দিক থেকে কিছু সমস্যা হয়েছে। কোনো টাকা কাটা হয়নি। অনুগ্রহ করে আবার চেষ্টা করুন।

## While the page is open

offline = আপনি অফলাইনে আছেন। কিছুই হারায়নি: সংযোগ ফিরলে পেজটি নিজে থেকেই এগিয়ে যাবে।
online-again = আপনি আবার অনলাইনে এসেছেন।
expiring-heading = আপনার কি আরও সময় দরকার?
expiring =
    { $minutes ->
        [one] এই পেমেন্ট পেজ আর { $minutes } মিনিট খোলা থাকবে। তারপর আপনাকে আবার শুরু করতে হবে।
       *[other] এই পেমেন্ট পেজ আর { $minutes } মিনিট খোলা থাকবে। তারপর আপনাকে আবার শুরু করতে হবে।
    }
more-time-button = আমার আরও সময় দরকার
more-time-given =
    { $minutes ->
        [one] আপনার হাতে আরও { $minutes } মিনিট আছে।
       *[other] আপনার হাতে আরও { $minutes } মিনিট আছে।
    }
more-time-refused = এই পেমেন্ট পেজ আর বেশিক্ষণ খোলা রাখা যাবে না। তাড়াতাড়ি শেষ করুন, অথবা পরে আবার শুরু করুন।

## What a merchant may ask besides

optional-label = { $label } (ঐচ্ছিক)
choose = বেছে নিন…
new-tab = (নতুন ট্যাবে খুলবে)
individual-name-label = পুরো নাম
individual-name-missing = আপনার পুরো নাম লিখুন।
business-name-label = ব্যবসাপ্রতিষ্ঠানের নাম
business-name-missing = ব্যবসাপ্রতিষ্ঠানের নাম লিখুন।
phone-label = ফোন নম্বর
phone-invalid = ফোন নম্বর লিখুন, যেমন +880 2 5566 1234।
address-heading = বিলিং ঠিকানা
country-label = দেশ বা অঞ্চল
country-missing = দেশ বা অঞ্চল বেছে নিন।
line1-label = ঠিকানা
line1-missing = ঠিকানা লিখুন: বাড়ির নম্বর ও রাস্তা।
line2-label = ফ্ল্যাট, তলা ইত্যাদি (ঐচ্ছিক)
city-label = শহর
city-missing = শহরের নাম লিখুন।
state-label = রাজ্য, প্রদেশ বা জেলা, যদি দরকার হয়
postal-code-label = পোস্ট কোড, যদি থাকে
answer-missing = { $label }: উত্তর লিখুন।
answer-length = { $label }: { $range } অক্ষরের উত্তর লিখুন।
number-missing = { $label }: শুধু সংখ্যা লিখুন।
number-length = { $label }: শুধু সংখ্যা লিখুন, { $range } অঙ্কের।
choice-missing = { $label }: একটি উত্তর বেছে নিন।
terms-label = আমি { $merchant }-এর সেবার শর্তাবলিতে সম্মত।
terms-missing = সেবার শর্তাবলিতে সম্মত হতে বক্সে টিক দিন।
sold-out = এই অফারের সব বিক্রি হয়ে গেছে। কোনো টাকা কাটা হয়নি।

## Waiting for a decision

processing-title = আমরা আপনার পেমেন্ট যাচাই করছি
processing-body = { $merchant }-কে করা পেমেন্ট প্রক্রিয়া করা হচ্ছে। সাধারণত কয়েক সেকেন্ড লাগে।
processing-next = পেজটি নিজে থেকেই এগিয়ে যাবে। অনুগ্রহ করে আবার পেমেন্ট করবেন না।

## While nobody can pay

not-now-title = আমরা এখন পেমেন্ট নিতে পারছি না
not-now-body = এতে আপনার কার্ড বা ইন্টারনেট সংযোগের কোনো দোষ নেই। কোনো টাকা কাটা হয়নি। { $merchant }-এ আপনার অর্ডারটি রাখা আছে।
not-now-next = পেমেন্ট আবার চালু হলে পেজটি নিজে থেকেই এগিয়ে যাবে। আপনি এখনই আবার চেষ্টা করতে পারেন, অথবা পরে ফিরে আসতে পারেন।

## The receipt

receipt-title = পেমেন্ট পাওয়া গেছে
receipt-body = ধন্যবাদ। আপনি { $merchant }-কে { $amount } পেমেন্ট করেছেন।
receipt-reserved-title = আপনার অর্ডার গৃহীত হয়েছে
receipt-reserved-body = ধন্যবাদ। আপনার কার্ডে { $amount } ধরে রাখা হয়েছে; { $merchant } পরে তা নেবে। এখনও কোনো টাকা কাটা হয়নি।
receipt-heading = রসিদ
receipt-merchant = যাকে পেমেন্ট করা হয়েছে
receipt-amount = টাকার পরিমাণ
receipt-date = তারিখ
receipt-card = কার্ড
receipt-card-value = { $brand }, শেষ সংখ্যা { $digits }
receipt-email = ইমেইল
receipt-reference = রেফারেন্স নম্বর
receipt-forward = একটু পরেই আপনাকে { $merchant }-এ ফিরিয়ে নেওয়া হবে।
receipt-stay = এই পেজেই থাকুন
receipt-kept = { $date } পর্যন্ত আপনি একই ঠিকানায় এই রসিদ আবার খুলতে পারবেন।
receipt-gone-title = এই রসিদ আর এখানে রাখা নেই
receipt-gone-body = { $merchant }-কে পেমেন্ট সম্পন্ন হয়েছে। রসিদ দরকার হলে { $merchant }-এর কাছে চেয়ে নিন।

## Where a link leads that can no longer be paid

expired-title = এই পেমেন্ট লিংকের মেয়াদ শেষ হয়ে গেছে
expired-body = কোনো টাকা কাটা হয়নি। পেমেন্ট করতে { $merchant }-এর কাছে নতুন লিংক চান।
expired-recover-body = কোনো টাকা কাটা হয়নি। আপনি একই অর্ডার দিয়ে আবার শুরু করতে পারেন।
recover-button = আবার শুরু করুন
already-paid-title = এর পেমেন্ট হয়ে গেছে
already-paid-body = { $merchant }-কে পেমেন্ট সম্পন্ন হয়েছে। আপনাকে আর পেমেন্ট করতে হবে না।
receipt-link = রসিদ দেখুন
cancelled-title = এই পেমেন্ট বাতিল হয়েছে
cancelled-body = কোনো টাকা কাটা হয়নি। এখনও পেমেন্ট করতে চাইলে { $merchant }-এ ফিরে গিয়ে আবার শুরু করুন।

## Where a merchant's public link leads

link-body = আপনি এটি কিনতে যাচ্ছেন। পরের পেজে পেমেন্ট করবেন।
link-button = পেমেন্টে এগিয়ে যান
link-more = { $name } ও আরও কিছু
link-description = { $amount }, { $merchant }-কে পেমেন্ট
link-inactive-title = এই লিংকে পেমেন্ট নেওয়া হয় না
link-inactive-body = { $merchant } এই লিংক বন্ধ করেছে। কোনো টাকা কাটা হয়নি।
link-over-title = এই অফার শেষ হয়ে গেছে
link-over-body = কোনো টাকা কাটা হয়নি। আবার অফার আসবে কি না, { $merchant }-এর কাছে জেনে নিন।
link-sold-out-title = এই অফারের সব বিক্রি হয়ে গেছে
link-sold-out-body = কোনো টাকা কাটা হয়নি। আবার পাওয়া যাবে কি না, { $merchant }-এর কাছে জেনে নিন।

## Pages that say what went wrong

not-found-title = পেজটি খুঁজে পাওয়া যায়নি
not-found-body = ঠিকানাটি হয়তো অসম্পূর্ণ। আপনাকে পাঠানো লিংকটি আবার খুলুন, অথবা প্রেরকের কাছে নতুন লিংক চান।
trouble-title = আমাদের দিক থেকে কিছু সমস্যা হয়েছে
trouble-body = অনুগ্রহ করে এক মিনিট অপেক্ষা করে পেজটি আবার লোড করুন। আপনি পেমেন্টের মাঝপথে থাকলে, পেমেন্ট হয়েছে কি না তা এই পেজে দেখা যাবে। তাই অন্য কোথাও নতুন করে পেমেন্ট করবেন না।

## Refusals

decline-generic = ব্যাংক এই কার্ড প্রত্যাখ্যান করেছে। কোনো টাকা কাটা হয়নি। অন্য কার্ড দিয়ে চেষ্টা করুন, অথবা আপনার ব্যাংকে জিজ্ঞাসা করুন।
decline-insufficient-funds = এই কার্ডে যথেষ্ট টাকা নেই। কোনো টাকা কাটা হয়নি। অন্য কার্ড দিয়ে চেষ্টা করুন।
decline-expired-card = এই কার্ডের মেয়াদ শেষ হয়ে গেছে। কোনো টাকা কাটা হয়নি। তারিখটি দেখে নিন, অথবা অন্য কার্ড ব্যবহার করুন।
decline-incorrect-cvc = নিরাপত্তা কোডটি ঠিক নয়। কোনো টাকা কাটা হয়নি। কোডটি দেখে আবার চেষ্টা করুন।
decline-incorrect-number = কার্ড নম্বরটি ঠিক নয়। কোনো টাকা কাটা হয়নি। নম্বরটি দেখে আবার চেষ্টা করুন।
decline-invalid-expiry = মেয়াদ শেষের তারিখটি ঠিক নয়। কোনো টাকা কাটা হয়নি। তারিখটি দেখে আবার চেষ্টা করুন।
decline-incorrect-address = এই কার্ডের জন্য ব্যাংকে দেওয়া ঠিকানার সঙ্গে বিলিং ঠিকানা মিলছে না। কোনো টাকা কাটা হয়নি। ঠিকানাটি দেখে আবার চেষ্টা করুন।
decline-incorrect-details = ব্যাংক জানাচ্ছে, এই কার্ডের কোনো একটি তথ্য ঠিক নয়। কোনো টাকা কাটা হয়নি। কার্ড নম্বর, তারিখ, নিরাপত্তা কোড ও ঠিকানা দেখে আবার চেষ্টা করুন।
decline-processing-error = ব্যাংক পেমেন্টটি প্রক্রিয়া করতে পারেনি। কোনো টাকা কাটা হয়নি। এক মিনিট পরে আবার চেষ্টা করুন, অথবা অন্য কার্ড ব্যবহার করুন।
decline-card-velocity-exceeded = এই কার্ডের সীমা শেষ হয়ে গেছে। কোনো টাকা কাটা হয়নি। অন্য কার্ড দিয়ে চেষ্টা করুন, অথবা আপনার ব্যাংকে জিজ্ঞাসা করুন।
decline-card-not-supported = এই ধরনের পেমেন্টে এই কার্ড চলে না। কোনো টাকা কাটা হয়নি। অন্য কার্ড দিয়ে চেষ্টা করুন।
decline-currency-not-supported = এই কার্ড দিয়ে এই মুদ্রায় পেমেন্ট করা যায় না। কোনো টাকা কাটা হয়নি। অন্য কার্ড দিয়ে চেষ্টা করুন।
decline-authentication-required = এই কার্ড ব্যবহারের আগে ব্যাংককে নিশ্চিত হতে হবে যে এটি আপনিই। কোনো টাকা কাটা হয়নি। আবার চেষ্টা করুন এবং আপনার ব্যাংকের ধাপগুলো অনুসরণ করুন।
decline-authentication-failed = আপনার ব্যাংক নিশ্চিত হতে পারেনি যে এটি আপনিই। কোনো টাকা কাটা হয়নি। আবার চেষ্টা করুন, অথবা অন্য কার্ড ব্যবহার করুন।
decline-try-again-later = ব্যাংক এখন সাড়া দিচ্ছে না। কোনো টাকা কাটা হয়নি। কয়েক মিনিট পরে আবার চেষ্টা করুন, অথবা অন্য কার্ড ব্যবহার করুন।
decline-call-issuer = ব্যাংক কারণ না জানিয়ে এই কার্ড প্রত্যাখ্যান করেছে। কোনো টাকা কাটা হয়নি। আপনার কার্ডে লেখা নম্বরে ফোন করুন, অথবা অন্য কার্ড ব্যবহার করুন।
decline-duplicate = একটু আগেই একই পেমেন্ট করা হয়েছে, তাই ব্যাংক দ্বিতীয়টি প্রত্যাখ্যান করেছে। আর কোনো টাকা কাটা হয়নি। আবার চেষ্টা করার আগে আপনার অ্যাকাউন্ট দেখে নিন।
