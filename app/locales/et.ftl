# Every sentence a shopper can read, in Estonian. Not yet read by a native speaker.

## On every page

language-name = Eesti
language-link = Vaheta keelt
language-title = Valige keel
language-back = Tagasi

test-mode = Testrežiim: päris raha ei liigu.
reference = Viide: { $reference }
support-link = Küsi abi müüjalt: { $merchant }
return-link = Tagasi müüja lehele: { $merchant }
reload-link = Laadi leht uuesti

## The order

order-heading = Teie tellimus
order-item = Toode
order-amount = Summa
order-quantity = Kogus: { $quantity }
order-more =
    { $count ->
        [one] Näita veel { $count } toode
       *[other] Näita veel { $count } toodet
    }
quantity-label = Kogus
quantity-label-of = Kogus: { $name }
quantity-update = Uuenda
quantity-update-of = Uuenda kogust: { $name }
amount-changed = Tellimus muutus, kui see leht oli avatud. Raha ei ole maha võetud. Vaadake enne maksmist kogusumma üle.
quantity-refused = Kogus jäi samaks: nii palju ei saa siit osta või on maksmine juba alanud.
order-unit-price = { $price } / tk
order-total = Kokku

## The checkout page

checkout-title = Makse müüjale { $merchant }
checkout-title-error = Viga: { $title }
skip-to-form = Otse kaardivormi juurde
checkout-cancel = Tagasi ilma maksmata
checkout-pay-heading = Makske kaardiga
checkout-safety = Teie kaardi andmed lähevad otse makseteenuse pakkujale. { $merchant } neid ei näe.
checkout-no-script-heading = Kaardivorm vajab JavaScripti
checkout-no-script = Teie kaardi andmeid kaitseb vorm, mis töötab ainult JavaScriptiga. Lülitage see sisse ja laadige leht uuesti. Raha ei ole maha võetud.
checkout-failed-heading = Kaardivorm ei käivitunud
checkout-failed = Laadige leht uuesti või proovige teist brauserit. Teie tellimus on alles. Raha ei ole maha võetud.

## The form

pay-button = Maksa { $amount }
book-button = Broneeri: { $amount }
donate-button = Anneta { $amount }
paying = Makset töödeldakse…
paying-slow = See võtab tavalisest kauem aega. Hoidke leht avatud ja ärge makske uuesti.
email-label = E-post
name-label = Nimi kaardil
card-number-label = Kaardi number
card-expiry-label = Kehtivusaeg
card-cvc-label = Turvakood
form-loading = Kaardivormi laaditakse…
form-retrying = Kaardivorm laadib aeglaselt. Proovime uuesti…
form-unavailable = Kaardivormi ei õnnestunud laadida. Kontrollige ühendust või brauseri blokeerijat. Raha ei ole maha võetud.
try-again = Proovi uuesti
email-invalid = Sisestage e-posti aadress, näiteks name@example.com.
name-missing = Sisestage nimi nii, nagu see on kaardil.
card-number-missing = Sisestage kaardi number.
card-expiry-missing = Sisestage kaardi kehtivusaeg.
card-cvc-missing = Sisestage turvakood.
card-expiry-hint = KK / AA
card-number-invalid = Kontrollige kaardi numbrit.
card-expiry-invalid = Kontrollige kaardi kehtivusaega.
card-cvc-invalid = Kontrollige turvakoodi.
card-refused = Makseteenuse pakkuja ei võta seda kaarti vastu. Raha ei ole maha võetud. Kontrollige sisestatud andmeid või kasutage teist kaarti.
error-summary = Vaadake need andmed üle
refusal-heading = Makse ei õnnestunud
authenticate-heading = Teie pank soovib veenduda, et see olete teie
authenticate = Makse lõpetamiseks järgige oma panga juhiseid.
authenticate-button = Jätka oma pangas
other-card = Kasuta teist kaarti
checking = Kontrollime veel teie makset. Hoidke leht avatud ja ärge makske uuesti.
connection-lost = Ühendus katkes, seega me ei tea veel, kas makse õnnestus. Kontrollime edasi. Palun ärge makske uuesti.
gateway-unreachable = Me ei saanud makseteenuse pakkujaga ühendust. Raha ei ole maha võetud. Kontrollige ühendust ja proovige uuesti.
form-trouble = Meil läks midagi valesti. Raha ei ole maha võetud. Palun proovige uuesti.

## While the page is open

offline = Ühendus on katkenud. Midagi ei lähe kaduma: leht jätkab ise, kui ühendus taastub.
online-again = Ühendus on taastunud.
expiring-heading = Kas vajate rohkem aega?
expiring =
    { $minutes ->
        [one] See makseleht on avatud veel { $minutes } minuti. Pärast seda peate uuesti alustama.
       *[other] See makseleht on avatud veel { $minutes } minutit. Pärast seda peate uuesti alustama.
    }
more-time-button = Vajan rohkem aega
more-time-given =
    { $minutes ->
        [one] Teil on veel { $minutes } minut aega.
       *[other] Teil on veel { $minutes } minutit aega.
    }
more-time-refused = See makseleht ei saa kauem avatud olla. Viige makse peagi lõpule või alustage hiljem uuesti.

## What a merchant may ask besides

optional-label = { $label } (valikuline)
choose = Valige…
new-tab = (avaneb uuel vahelehel)
individual-name-label = Ees- ja perekonnanimi
individual-name-missing = Sisestage oma ees- ja perekonnanimi.
business-name-label = Ettevõtte nimi
business-name-missing = Sisestage ettevõtte nimi.
phone-label = Telefoninumber
phone-invalid = Sisestage telefoninumber, näiteks +372 612 3456.
address-heading = Arveldusaadress
country-label = Riik või piirkond
country-missing = Valige riik või piirkond.
line1-label = Aadress
line1-missing = Sisestage aadress: tänav ja maja number.
line2-label = Korter, korrus vms (valikuline)
city-label = Linn või asula
city-missing = Sisestage linn või asula.
state-label = Maakond, osariik või provints, kui vaja
postal-code-label = Postiindeks, kui see on olemas
answer-missing = { $label }: sisestage vastus.
answer-length = { $label }: sisestage vastus, milles on nii palju märke: { $range }.
number-missing = { $label }: sisestage arv, ainult numbritega.
number-length = { $label }: sisestage ainult numbreid, nii palju: { $range }.
choice-missing = { $label }: valige vastus.
terms-label = Nõustun teenusetingimustega. Müüja: { $merchant }.
terms-missing = Teenusetingimustega nõustumiseks märkige ruut.
sold-out = See pakkumine on läbi müüdud. Raha ei ole maha võetud.

## Waiting for a decision

processing-title = Kontrollime teie makset
processing-body = Makse müüjale { $merchant } ootab otsust. Tavaliselt võtab see mõne sekundi.
processing-next = Leht liigub ise edasi. Palun ärge makske uuesti.

## While nobody can pay

not-now-title = Praegu ei saa maksta
not-now-body = Viga ei ole teie kaardis ega ühenduses. Raha ei ole maha võetud. Teie tellimus on alles. Müüja: { $merchant }.
not-now-next = Leht jätkab ise, kui maksmine taas töötab. Võite ka kohe uuesti proovida või hiljem tagasi tulla.

## The receipt

receipt-title = Makse on laekunud
receipt-body = Aitäh. Maksite { $amount } müüjale { $merchant }.
receipt-reserved-title = Tellimus on vastu võetud
receipt-reserved-body = Aitäh. Teie kaardil on broneeritud { $amount }; { $merchant } võtab selle maha hiljem. Raha ei ole veel maha võetud.
receipt-heading = Kviitung
receipt-merchant = Makse saaja
receipt-amount = Summa
receipt-date = Kuupäev
receipt-card = Kaart
receipt-card-value = { $brand } lõpuga { $digits }
receipt-email = E-post
receipt-reference = Viide
receipt-forward = Kohe jõuate tagasi müüja lehele: { $merchant }.
receipt-stay = Jää sellele lehele
receipt-kept = Saate selle kviitungi samal aadressil uuesti avada kuni { $date }.
receipt-gone-title = Seda kviitungit enam siin ei hoita
receipt-gone-body = Makse müüjale { $merchant } õnnestus. Kui vajate kviitungit, küsige seda müüjalt { $merchant }.

## Where a link leads that can no longer be paid

expired-title = See makselink on aegunud
expired-body = Raha ei ole maha võetud. Maksmiseks küsige uus link müüjalt { $merchant }.
expired-recover-body = Raha ei ole maha võetud. Saate sama tellimusega uuesti alustada.
recover-button = Alusta uuesti
already-paid-title = See on juba makstud
already-paid-body = Makse müüjale { $merchant } õnnestus. Te ei pea uuesti maksma.
receipt-link = Näita kviitungit
cancelled-title = See makse tühistati
cancelled-body = Raha ei ole maha võetud. Kui soovite siiski maksta, minge tagasi müüja { $merchant } lehele ja alustage uuesti.

## Where a merchant's public link leads

link-body = See on teie ost. Maksate järgmisel lehel.
link-button = Jätka maksmisega
link-more = { $name } ja muud
link-description = { $amount }, makse müüjale { $merchant }
link-inactive-title = Selle lingiga ei saa maksta
link-inactive-body = { $merchant } on selle sulgenud. Raha ei ole maha võetud.
link-over-title = See pakkumine on lõppenud
link-over-body = Raha ei ole maha võetud. { $merchant } saab teile öelda, kas tuleb uus pakkumine.
link-sold-out-title = See pakkumine on läbi müüdud
link-sold-out-body = Raha ei ole maha võetud. { $merchant } saab teile öelda, kas tuleb juurde.

## Pages that say what went wrong

not-found-title = Me ei leia seda lehte
not-found-body = Aadress võib olla poolik. Avage link uuesti sellisena, nagu selle saite, või küsige saatjalt uus.
trouble-title = Meil läks midagi valesti
trouble-body = Oodake minut ja laadige leht uuesti. Kui olite maksmas, näete siis siit, kas makse õnnestus. Palun ärge alustage mujal uuesti.

## Refusals

decline-generic = Pank lükkas selle kaardi tagasi. Raha ei ole maha võetud. Proovige teist kaarti või küsige oma pangast.
decline-insufficient-funds = Sellel kaardil ei ole piisavalt raha. Raha ei ole maha võetud. Proovige teist kaarti.
decline-expired-card = See kaart on aegunud. Raha ei ole maha võetud. Kontrollige kehtivusaega või kasutage teist kaarti.
decline-incorrect-cvc = Turvakood ei ole õige. Raha ei ole maha võetud. Kontrollige koodi ja proovige uuesti.
decline-incorrect-number = Kaardi number ei ole õige. Raha ei ole maha võetud. Kontrollige numbrit ja proovige uuesti.
decline-invalid-expiry = Kaardi kehtivusaeg ei ole õige. Raha ei ole maha võetud. Kontrollige seda ja proovige uuesti.
decline-incorrect-address = Arveldusaadress ei ühti teie panga andmetega. Raha ei ole maha võetud. Kontrollige aadressi ja proovige uuesti.
decline-incorrect-details = Panga sõnul on selle kaardi andmetes viga. Raha ei ole maha võetud. Kontrollige numbrit, kehtivusaega, turvakoodi ja aadressi ning proovige uuesti.
decline-processing-error = Pank ei saanud makset töödelda. Raha ei ole maha võetud. Proovige minuti pärast uuesti või kasutage teist kaarti.
decline-card-velocity-exceeded = Selle kaardi limiit on täis. Raha ei ole maha võetud. Proovige teist kaarti või küsige oma pangast.
decline-card-not-supported = See kaart ei sobi selliseks makseks. Raha ei ole maha võetud. Proovige teist kaarti.
decline-currency-not-supported = Selle kaardiga ei saa selles valuutas maksta. Raha ei ole maha võetud. Proovige teist kaarti.
decline-authentication-required = Enne kaardi kasutamist peab teie pank veenduma, et see olete teie. Raha ei ole maha võetud. Proovige uuesti ja järgige oma panga juhiseid.
decline-authentication-failed = Teie pank ei saanud veenduda, et see olete teie. Raha ei ole maha võetud. Proovige uuesti või kasutage teist kaarti.
decline-try-again-later = Pank ei vasta praegu. Raha ei ole maha võetud. Proovige mõne minuti pärast uuesti või kasutage teist kaarti.
decline-call-issuer = Pank lükkas selle kaardi tagasi ega öelnud põhjust. Raha ei ole maha võetud. Helistage kaardil olevale numbrile või kasutage teist kaarti.
decline-duplicate = Sama makse tehti äsja, seetõttu lükkas pank korduva makse tagasi. Rohkem raha ei ole maha võetud. Kontrollige oma kontot, enne kui uuesti proovite.
