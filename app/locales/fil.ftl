# Every sentence a shopper can read, in Filipino. Not yet read by a native speaker.

## On every page

language-name = Filipino
language-link = Palitan ang wika
language-title = Pumili ng wika
language-back = Bumalik

test-mode = Test mode: walang totoong perang gumagalaw.
reference = Reference number: { $reference }
support-link = Humingi ng tulong sa { $merchant }
return-link = Bumalik sa { $merchant }
reload-link = I-reload ang page na ito

## The order

order-heading = Ang order mo
order-item = Item
order-amount = Halaga
order-quantity = Dami: { $quantity }
order-more =
    { $count ->
        [one] Ipakita ang { $count } pang item
       *[other] Ipakita ang { $count } pang item
    }
quantity-label = Dami
quantity-label-of = Dami ng { $name }
quantity-update = I-update
quantity-update-of = I-update ang dami ng { $name }
amount-changed = Nabago ang order habang nakabukas ang page na ito. Walang siningil sa iyo. Tingnan muna ang kabuuan bago magbayad.
quantity-refused = Hindi nabago ang dami: hindi mabibili rito ang ganito karami, o nasimulan na ang pagbabayad.
order-unit-price = { $price } bawat isa
order-total = Kabuuan

## The checkout page

checkout-title = Magbayad sa { $merchant }
checkout-title-error = May error: { $title }
skip-to-form = Pumunta sa card form
checkout-cancel = Bumalik nang hindi nagbabayad
checkout-pay-heading = Magbayad gamit ang card
checkout-safety = Direktang ipinapadala ang detalye ng card mo sa payment provider. Hindi ito nakikita ng { $merchant }.
checkout-no-script-heading = Kailangan ng JavaScript para sa card form
checkout-no-script = Nasa ligtas na form ang detalye ng card mo, at gumagana lang ito kapag may JavaScript. I-on ang JavaScript at i-reload ang page na ito. Walang siningil sa iyo.
checkout-failed-heading = Hindi mabuksan ang card form
checkout-failed = I-reload ang page na ito, o sumubok ng ibang browser. Narito pa rin ang order mo. Walang siningil sa iyo.

## The form

pay-button = Bayaran ang { $amount }
book-button = Mag-book sa halagang { $amount }
donate-button = Mag-donate ng { $amount }
paying = Nagbabayad…
paying-slow = Mas matagal ito kaysa karaniwan. Huwag munang isara ang page na ito at huwag magbayad ulit.
email-label = Email
name-label = Pangalan sa card
card-number-label = Numero ng card
card-expiry-label = Petsa ng expiration
card-cvc-label = Security code ng card
form-loading = Nilo-load ang card form…
form-retrying = Matagal mag-load ang card form. Sinusubukan ulit…
form-unavailable = Hindi na-load ang card form. Tingnan ang koneksyon mo, o kung may blocker sa browser mo. Walang siningil sa iyo.
try-again = Subukan ulit
email-invalid = Ilagay ang email address, halimbawa name@example.com.
name-missing = Ilagay ang pangalan ayon sa nakasulat sa card.
card-number-missing = Ilagay ang numero ng card.
card-expiry-missing = Ilagay ang petsa ng expiration.
card-cvc-missing = Ilagay ang security code.
card-expiry-hint = MM / YY
card-number-invalid = Tingnan kung tama ang numero ng card.
card-expiry-invalid = Tingnan kung tama ang petsa ng expiration.
card-cvc-invalid = Tingnan kung tama ang security code.
card-refused = Hindi tinatanggap ng payment provider ang card na ito. Walang siningil sa iyo. Tingnan ang mga inilagay mo, o gumamit ng ibang card.
error-summary = May kailangang tingnan ulit
refusal-heading = Hindi natuloy ang pagbabayad
authenticate-heading = Gustong tiyakin ng bangko mo na ikaw ito
authenticate = Sundin ang mga hakbang ng bangko mo para matapos ang pagbabayad.
authenticate-button = Magpatuloy sa bangko mo
other-card = Gumamit ng ibang card
checking = Tinitingnan pa namin ang bayad mo. Huwag munang isara ang page na ito at huwag magbayad ulit.
connection-lost = Naputol ang koneksyon, kaya hindi pa namin alam kung natuloy ang bayad. Patuloy namin itong tinitingnan. Huwag munang magbayad ulit.
gateway-unreachable = Hindi namin maabot ang payment provider. Walang siningil sa iyo. Tingnan ang koneksyon mo at subukan ulit.
form-trouble = Nagkaproblema sa aming panig. Walang siningil sa iyo. Pakisubukan ulit.

## While the page is open

offline = Offline ka. Walang nawala: kusang magpapatuloy ang page na ito kapag bumalik ang koneksyon.
online-again = Online ka na ulit.
expiring-heading = Kailangan mo pa ba ng oras?
expiring =
    { $minutes ->
        [one] Mananatiling bukas ang checkout na ito nang { $minutes } minuto pa. Pagkatapos, kakailanganin mong magsimula ulit.
       *[other] Mananatiling bukas ang checkout na ito nang { $minutes } minuto pa. Pagkatapos, kakailanganin mong magsimula ulit.
    }
more-time-button = Kailangan ko pa ng oras
more-time-given =
    { $minutes ->
        [one] May { $minutes } minuto ka pa.
       *[other] May { $minutes } minuto ka pa.
    }
more-time-refused = Hindi na mapapahaba ang oras ng checkout na ito. Tapusin agad, o magsimula ulit mamaya.

## What a merchant may ask besides

optional-label = { $label } (opsyonal)
choose = Pumili…
new-tab = (bubukas sa bagong tab)
individual-name-label = Buong pangalan
individual-name-missing = Ilagay ang buong pangalan mo.
business-name-label = Pangalan ng negosyo
business-name-missing = Ilagay ang pangalan ng negosyo.
phone-label = Numero ng telepono
phone-invalid = Ilagay ang numero ng telepono, halimbawa +63 2 8123 4567.
address-heading = Address para sa billing
country-label = Bansa o rehiyon
country-missing = Pumili ng bansa o rehiyon.
line1-label = Address
line1-missing = Ilagay ang address: kalye at numero.
line2-label = Unit, palapag at iba pa (opsyonal)
city-label = Lungsod o bayan
city-missing = Ilagay ang lungsod o bayan.
state-label = Probinsya o estado, kung kailangan
postal-code-label = Postal code, kung mayroon
answer-missing = { $label }: maglagay ng sagot.
answer-length = { $label }: maglagay ng sagot na may ganitong dami ng character: { $range }.
number-missing = { $label }: mga numero lang ang ilagay.
number-length = { $label }: mga numero lang ang ilagay, ganito karami: { $range }.
choice-missing = { $label }: pumili ng sagot.
terms-label = Sumasang-ayon ako sa terms of service ng { $merchant }.
terms-missing = Lagyan ng tsek ang kahon para sumang-ayon sa terms of service.
sold-out = Sold out na ang alok na ito. Walang siningil sa iyo.

## Waiting for a decision

processing-title = Tinitingnan namin ang bayad mo
processing-body = Pinoproseso ang bayad sa { $merchant }. Karaniwang ilang segundo lang ito.
processing-next = Kusang magpapatuloy ang page na ito. Huwag munang magbayad ulit.

## While nobody can pay

not-now-title = Hindi kami makatanggap ng bayad sa ngayon
not-now-body = Walang problema sa card o koneksyon mo. Walang siningil sa iyo. Nakatabi pa rin ang order mo sa { $merchant }.
not-now-next = Kusang magpapatuloy ang page na ito kapag puwede na ulit magbayad. Puwede mo ring subukan ulit ngayon, o bumalik mamaya.

## The receipt

receipt-title = Natanggap ang bayad mo
receipt-body = Salamat. Nagbayad ka ng { $amount } sa { $merchant }.
receipt-reserved-title = Natanggap namin ang order mo
receipt-reserved-body = Salamat. Nakareserba sa card mo ang { $amount }; sisingilin ito ng { $merchant } kalaunan. Wala pang siningil sa iyo.
receipt-heading = Resibo
receipt-merchant = Ibinayad sa
receipt-amount = Halaga
receipt-date = Petsa
receipt-card = Card
receipt-card-value = { $brand } na nagtatapos sa { $digits }
receipt-email = Email
receipt-reference = Reference number
receipt-forward = Ibabalik ka namin sa { $merchant } sa ilang sandali.
receipt-stay = Manatili sa page na ito
receipt-kept = Mabubuksan mo ulit ang resibong ito sa parehong address hanggang { $date }.
receipt-gone-title = Wala na rito ang resibong ito
receipt-gone-body = Natuloy ang bayad sa { $merchant }. Kung kailangan mo ng resibo, humingi sa { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Expired na ang payment link na ito
expired-body = Walang siningil sa iyo. Para makapagbayad, humingi ng bagong link sa { $merchant }.
expired-recover-body = Walang siningil sa iyo. Puwede kang magsimula ulit gamit ang parehong order.
recover-button = Magsimula ulit
already-paid-title = Bayad na ito
already-paid-body = Natuloy ang bayad sa { $merchant }. Hindi mo na kailangang magbayad ulit.
receipt-link = Ipakita ang resibo
cancelled-title = Kinansela ang pagbabayad na ito
cancelled-body = Walang siningil sa iyo. Kung gusto mo pa ring magbayad, bumalik sa { $merchant } at magsimula ulit.

## Where a merchant's public link leads

link-body = Ito ang bibilhin mo. Sa susunod na page ka magbabayad.
link-button = Magpatuloy sa pagbabayad
link-more = { $name } at iba pa
link-description = { $amount }, ibabayad sa { $merchant }
link-inactive-title = Hindi tumatanggap ng bayad ang link na ito
link-inactive-body = Isinara na ito ng { $merchant }. Walang siningil sa iyo.
link-over-title = Tapos na ang alok na ito
link-over-body = Walang siningil sa iyo. Itanong sa { $merchant } kung magkakaroon pa.
link-sold-out-title = Sold out na ang alok na ito
link-sold-out-body = Walang siningil sa iyo. Itanong sa { $merchant } kung magkakaroon pa ng stock.

## Pages that say what went wrong

not-found-title = Hindi namin makita ang page na ito
not-found-body = Baka kulang ang address. Buksan ulit ang link na ipinadala sa iyo, o humingi ng bago sa nagpadala.
trouble-title = Nagkaproblema sa aming panig
trouble-body = Maghintay ng isang minuto at i-reload ang page. Kung nagbabayad ka, ipapakita ng page na ito kung natuloy ang bayad, kaya huwag munang magbayad ulit sa ibang page.

## Refusals

decline-generic = Tinanggihan ng bangko ang card na ito. Walang siningil sa iyo. Sumubok ng ibang card, o magtanong sa bangko mo.
decline-insufficient-funds = Hindi sapat ang pera sa card na ito. Walang siningil sa iyo. Sumubok ng ibang card.
decline-expired-card = Expired na ang card na ito. Walang siningil sa iyo. Tingnan ang petsa, o gumamit ng ibang card.
decline-incorrect-cvc = Hindi tama ang security code. Walang siningil sa iyo. Tingnan ang code at subukan ulit.
decline-incorrect-number = Hindi tama ang numero ng card. Walang siningil sa iyo. Tingnan ang numero at subukan ulit.
decline-invalid-expiry = Hindi tama ang petsa ng expiration. Walang siningil sa iyo. Tingnan ang petsa at subukan ulit.
decline-incorrect-address = Hindi tugma ang address para sa billing sa nasa bangko mo para sa card na ito. Walang siningil sa iyo. Tingnan ang address at subukan ulit.
decline-incorrect-details = Ayon sa bangko, may maling detalye sa card na ito. Walang siningil sa iyo. Tingnan ang numero, petsa, security code at address, at subukan ulit.
decline-processing-error = Hindi naproseso ng bangko ang bayad. Walang siningil sa iyo. Subukan ulit pagkalipas ng isang minuto, o gumamit ng ibang card.
decline-card-velocity-exceeded = Naabot na ng card na ito ang limit nito. Walang siningil sa iyo. Sumubok ng ibang card, o magtanong sa bangko mo.
decline-card-not-supported = Hindi magagamit ang card na ito sa ganitong uri ng bayad. Walang siningil sa iyo. Sumubok ng ibang card.
decline-currency-not-supported = Hindi puwedeng ipambayad ang card na ito sa currency na ito. Walang siningil sa iyo. Sumubok ng ibang card.
decline-authentication-required = Kailangan munang tiyakin ng bangko mo na ikaw ito bago magamit ang card. Walang siningil sa iyo. Subukan ulit at sundin ang mga hakbang ng bangko mo.
decline-authentication-failed = Hindi matiyak ng bangko mo na ikaw ito. Walang siningil sa iyo. Subukan ulit, o gumamit ng ibang card.
decline-try-again-later = Hindi sumasagot ang bangko sa ngayon. Walang siningil sa iyo. Subukan ulit pagkalipas ng ilang minuto, o gumamit ng ibang card.
decline-call-issuer = Tinanggihan ng bangko ang card na ito at hindi sinabi ang dahilan. Walang siningil sa iyo. Tawagan ang numerong nasa card mo, o gumamit ng ibang card.
decline-duplicate = Nagawa na ang parehong bayad kani-kanina lang, kaya tinanggihan ng bangko ang ikalawa. Wala nang ibang siningil sa iyo. Tingnan ang account mo bago subukan ulit.
