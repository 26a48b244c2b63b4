# Every sentence a shopper can read, in Lithuanian. Not yet read by a native speaker.

## On every page

language-name = Lietuvių
language-link = Keisti kalbą
language-title = Pasirinkite kalbą
language-back = Atgal

test-mode = Bandomasis režimas: tikri pinigai nenuskaičiuojami.
reference = Mokėjimo numeris: { $reference }
support-link = Pagalba – „{ $merchant }“
return-link = Grįžti į „{ $merchant }“
reload-link = Įkelti puslapį iš naujo

## The order

order-heading = Jūsų užsakymas
order-item = Prekė
order-amount = Suma
order-quantity = Kiekis: { $quantity }
order-more =
    { $count ->
        [one] Rodyti dar { $count } prekę
        [few] Rodyti dar { $count } prekes
       *[other] Rodyti dar { $count } prekių
    }
quantity-label = Kiekis
quantity-label-of = Kiekis: { $name }
quantity-update = Keisti
quantity-update-of = Keisti kiekį: { $name }
amount-changed = Kol šis puslapis buvo atidarytas, užsakymas pasikeitė. Pinigai nebuvo nuskaičiuoti. Prieš mokėdami patikrinkite bendrą sumą.
quantity-refused = Kiekis liko toks pat: čia tiek nusipirkti negalima arba mokėjimas jau pradėtas.
order-unit-price = { $price } už vnt.
order-total = Iš viso

## The checkout page

checkout-title = Mokėjimas gavėjui „{ $merchant }“
checkout-title-error = Klaida: { $title }
skip-to-form = Pereiti prie kortelės duomenų formos
checkout-cancel = Grįžti nemokėjus
checkout-pay-heading = Mokėjimas kortele
checkout-safety = Kortelės duomenys siunčiami tiesiai mokėjimo paslaugų teikėjui. „{ $merchant }“ jų nemato.
checkout-no-script-heading = Kortelės duomenų formai reikia „JavaScript“
checkout-no-script = Kortelės duomenis saugo forma, kuri veikia tik su „JavaScript“. Įjunkite jį ir įkelkite puslapį iš naujo. Pinigai nebuvo nuskaičiuoti.
checkout-failed-heading = Nepavyko paleisti kortelės duomenų formos
checkout-failed = Įkelkite puslapį iš naujo arba pabandykite kitą naršyklę. Jūsų užsakymas tebėra čia. Pinigai nebuvo nuskaičiuoti.

## The form

pay-button = Mokėti { $amount }
book-button = Rezervuoti už { $amount }
donate-button = Aukoti { $amount }
paying = Mokama…
paying-slow = Tai trunka ilgiau nei įprastai. Neuždarykite šio puslapio ir nemokėkite dar kartą.
email-label = El. paštas
name-label = Vardas ir pavardė ant kortelės
card-number-label = Kortelės numeris
card-expiry-label = Galiojimo data
card-cvc-label = Saugos kodas (CVC)
form-loading = Įkeliama kortelės duomenų forma…
form-retrying = Kortelės duomenų forma įkeliama lėtai. Bandome dar kartą…
form-unavailable = Kortelės duomenų formos įkelti nepavyko. Patikrinkite ryšį arba blokavimą naršyklėje. Pinigai nebuvo nuskaičiuoti.
try-again = Bandyti dar kartą
email-invalid = Įveskite el. pašto adresą, pavyzdžiui, name@example.com.
name-missing = Įveskite vardą ir pavardę, kaip nurodyta ant kortelės.
card-number-missing = Įveskite kortelės numerį.
card-expiry-missing = Įveskite galiojimo datą.
card-cvc-missing = Įveskite saugos kodą.
card-expiry-hint = MM / YY
card-number-invalid = Patikrinkite kortelės numerį.
card-expiry-invalid = Patikrinkite galiojimo datą.
card-cvc-invalid = Patikrinkite saugos kodą.
card-refused = Mokėjimo paslaugų teikėjas šios kortelės nepriima. Pinigai nebuvo nuskaičiuoti. Patikrinkite įvestus duomenis arba naudokite kitą kortelę.
error-summary = Patikrinkite šiuos duomenis
refusal-heading = Mokėjimas nepavyko
authenticate-heading = Bankas nori įsitikinti, kad tai jūs
authenticate = Norėdami užbaigti mokėjimą, vykdykite savo banko nurodymus.
authenticate-button = Tęsti banke
other-card = Naudoti kitą kortelę
checking = Vis dar tikriname jūsų mokėjimą. Neuždarykite šio puslapio ir nemokėkite dar kartą.
connection-lost = Ryšys nutrūko, todėl dar nežinome, ar mokėjimas pavyko. Tikriname toliau. Prašome nemokėti dar kartą.
gateway-unreachable = Nepavyko susisiekti su mokėjimo paslaugų teikėju. Pinigai nebuvo nuskaičiuoti. Patikrinkite ryšį ir bandykite dar kartą.
form-trouble = Mūsų pusėje įvyko klaida. Pinigai nebuvo nuskaičiuoti. Bandykite dar kartą.

## While the page is open

offline = Nėra interneto ryšio. Nieko nepraradote: kai ryšys atsiras, puslapis pats tęs darbą.
online-again = Interneto ryšys vėl veikia.
expiring-heading = Ar reikia daugiau laiko?
expiring =
    { $minutes ->
        [one] Šis mokėjimo puslapis bus atidarytas dar { $minutes } minutę. Paskui reikėtų pradėti iš naujo.
        [few] Šis mokėjimo puslapis bus atidarytas dar { $minutes } minutes. Paskui reikėtų pradėti iš naujo.
       *[other] Šis mokėjimo puslapis bus atidarytas dar { $minutes } minučių. Paskui reikėtų pradėti iš naujo.
    }
more-time-button = Man reikia daugiau laiko
more-time-given =
    { $minutes ->
        [one] Turite dar { $minutes } minutę.
        [few] Turite dar { $minutes } minutes.
       *[other] Turite dar { $minutes } minučių.
    }
more-time-refused = Laiko pratęsti nebegalima. Užbaikite netrukus arba vėliau pradėkite iš naujo.

## What a merchant may ask besides

optional-label = { $label } (neprivaloma)
choose = Pasirinkite…
new-tab = (atidaroma naujame skirtuke)
individual-name-label = Vardas ir pavardė
individual-name-missing = Įveskite vardą ir pavardę.
business-name-label = Įmonės pavadinimas
business-name-missing = Įveskite įmonės pavadinimą.
phone-label = Telefono numeris
phone-invalid = Įveskite telefono numerį, pavyzdžiui, +370 5 212 3456.
address-heading = Atsiskaitymo adresas
country-label = Šalis arba regionas
country-missing = Pasirinkite šalį arba regioną.
line1-label = Adresas
line1-missing = Įveskite adresą: gatvę ir numerį.
line2-label = Butas, aukštas ir pan. (neprivaloma)
city-label = Miestas arba gyvenvietė
city-missing = Įveskite miestą arba gyvenvietę.
state-label = Valstija, provincija arba apskritis, jei reikia
postal-code-label = Pašto kodas, jei yra
answer-missing = { $label }: įveskite atsakymą.
answer-length = { $label }: įveskite tokio ilgio atsakymą (ženklų skaičius): { $range }.
number-missing = { $label }: įveskite skaičių tik skaitmenimis.
number-length = { $label }: įveskite tik skaitmenis, jų turi būti: { $range }.
choice-missing = { $label }: pasirinkite atsakymą.
terms-label = Sutinku su „{ $merchant }“ paslaugų teikimo sąlygomis.
terms-missing = Pažymėkite, kad sutinkate su paslaugų teikimo sąlygomis.
sold-out = Šis pasiūlymas išparduotas. Pinigai nebuvo nuskaičiuoti.

## Waiting for a decision

processing-title = Tikriname jūsų mokėjimą
processing-body = Mokėjimas gavėjui „{ $merchant }“ apdorojamas. Paprastai tai trunka kelias sekundes.
processing-next = Puslapis pats pereis toliau. Prašome nemokėti dar kartą.

## While nobody can pay

not-now-title = Šiuo metu negalime priimti mokėjimų
not-now-body = Tai ne dėl jūsų kortelės ar ryšio. Pinigai nebuvo nuskaičiuoti. Jūsų „{ $merchant }“ užsakymas išsaugotas.
not-now-next = Kai mokėjimai vėl veiks, puslapis pats tęs darbą. Taip pat galite bandyti dar kartą dabar arba grįžti vėliau.

## The receipt

receipt-title = Mokėjimas gautas
receipt-body = Ačiū. Sumokėjote { $amount }. Gavėjas: „{ $merchant }“.
receipt-reserved-title = Užsakymas gautas
receipt-reserved-body = Ačiū. Jūsų kortelėje rezervuota suma { $amount }; „{ $merchant }“ ją nuskaičiuos vėliau. Pinigai dar nebuvo nuskaičiuoti.
receipt-heading = Kvitas
receipt-merchant = Gavėjas
receipt-amount = Suma
receipt-date = Data
receipt-card = Kortelė
receipt-card-value = { $brand }, paskutiniai skaitmenys { $digits }
receipt-email = El. paštas
receipt-reference = Mokėjimo numeris
receipt-forward = Netrukus grąžinsime jus į „{ $merchant }“.
receipt-stay = Likti šiame puslapyje
receipt-kept = Iki { $date } šį kvitą galite vėl atidaryti tuo pačiu adresu.
receipt-gone-title = Šis kvitas čia nebesaugomas
receipt-gone-body = Mokėjimas gavėjui „{ $merchant }“ pavyko. Jei reikia kvito, kreipkitės į „{ $merchant }“.

## Where a link leads that can no longer be paid

expired-title = Šios mokėjimo nuorodos galiojimas baigėsi
expired-body = Pinigai nebuvo nuskaičiuoti. Norėdami sumokėti, kreipkitės į „{ $merchant }“ dėl naujos nuorodos.
expired-recover-body = Pinigai nebuvo nuskaičiuoti. Galite pradėti iš naujo su tuo pačiu užsakymu.
recover-button = Pradėti iš naujo
already-paid-title = Jau sumokėta
already-paid-body = Mokėjimas gavėjui „{ $merchant }“ pavyko. Dar kartą mokėti nereikia.
receipt-link = Rodyti kvitą
cancelled-title = Šis mokėjimas atšauktas
cancelled-body = Pinigai nebuvo nuskaičiuoti. Jei vis dar norite sumokėti, grįžkite į „{ $merchant }“ ir pradėkite iš naujo.

## Where a merchant's public link leads

link-body = Štai ką ketinate pirkti. Mokėsite kitame puslapyje.
link-button = Tęsti ir mokėti
link-more = { $name } ir kt.
link-description = { $amount }, gavėjas: „{ $merchant }“
link-inactive-title = Šia nuoroda mokėti negalima
link-inactive-body = „{ $merchant }“ mokėjimų šia nuoroda nebepriima. Pinigai nebuvo nuskaičiuoti.
link-over-title = Šis pasiūlymas baigėsi
link-over-body = Pinigai nebuvo nuskaičiuoti. Kreipkitės į „{ $merchant }“ ir sužinokite, ar bus kitas.
link-sold-out-title = Šis pasiūlymas išparduotas
link-sold-out-body = Pinigai nebuvo nuskaičiuoti. Kreipkitės į „{ $merchant }“ ir sužinokite, ar bus daugiau.

## Pages that say what went wrong

not-found-title = Šio puslapio rasti nepavyko
not-found-body = Galbūt adresas nepilnas. Atidarykite nuorodą dar kartą tokią, kokia buvo atsiųsta, arba paprašykite siuntėjo naujos.
trouble-title = Mūsų pusėje įvyko klaida
trouble-body = Palaukite minutę ir įkelkite puslapį iš naujo. Jei kaip tik mokėjote, čia matysite, ar mokėjimas pavyko, todėl prašome nepradėti jo iš naujo kitur.

## Refusals

decline-generic = Bankas atmetė šią kortelę. Pinigai nebuvo nuskaičiuoti. Pabandykite kitą kortelę arba kreipkitės į savo banką.
decline-insufficient-funds = Šioje kortelėje nepakanka pinigų. Pinigai nebuvo nuskaičiuoti. Pabandykite kitą kortelę.
decline-expired-card = Šios kortelės galiojimas baigėsi. Pinigai nebuvo nuskaičiuoti. Patikrinkite datą arba naudokite kitą kortelę.
decline-incorrect-cvc = Saugos kodas neteisingas. Pinigai nebuvo nuskaičiuoti. Patikrinkite kodą ir bandykite dar kartą.
decline-incorrect-number = Kortelės numeris neteisingas. Pinigai nebuvo nuskaičiuoti. Patikrinkite numerį ir bandykite dar kartą.
decline-invalid-expiry = Galiojimo data neteisinga. Pinigai nebuvo nuskaičiuoti. Patikrinkite datą ir bandykite dar kartą.
decline-incorrect-address = Atsiskaitymo adresas nesutampa su tuo, kurį bankas turi prie šios kortelės. Pinigai nebuvo nuskaičiuoti. Patikrinkite adresą ir bandykite dar kartą.
decline-incorrect-details = Banko teigimu, kažkurie šios kortelės duomenys neteisingi. Pinigai nebuvo nuskaičiuoti. Patikrinkite numerį, datą, saugos kodą ir adresą ir bandykite dar kartą.
decline-processing-error = Bankas negalėjo apdoroti mokėjimo. Pinigai nebuvo nuskaičiuoti. Bandykite dar kartą po minutės arba naudokite kitą kortelę.
decline-card-velocity-exceeded = Pasiektas šios kortelės limitas. Pinigai nebuvo nuskaičiuoti. Pabandykite kitą kortelę arba kreipkitės į savo banką.
decline-card-not-supported = Šia kortele taip mokėti negalima. Pinigai nebuvo nuskaičiuoti. Pabandykite kitą kortelę.
decline-currency-not-supported = Šia kortele negalima mokėti šia valiuta. Pinigai nebuvo nuskaičiuoti. Pabandykite kitą kortelę.
decline-authentication-required = Prieš naudojant šią kortelę, bankas turi įsitikinti, kad tai jūs. Pinigai nebuvo nuskaičiuoti. Bandykite dar kartą ir vykdykite savo banko nurodymus.
decline-authentication-failed = Bankas negalėjo patvirtinti, kad tai jūs. Pinigai nebuvo nuskaičiuoti. Bandykite dar kartą arba naudokite kitą kortelę.
decline-try-again-later = Bankas šiuo metu neatsako. Pinigai nebuvo nuskaičiuoti. Bandykite dar kartą po kelių minučių arba naudokite kitą kortelę.
decline-call-issuer = Bankas atmetė šią kortelę ir nenurodė priežasties. Pinigai nebuvo nuskaičiuoti. Skambinkite ant kortelės nurodytu numeriu arba naudokite kitą kortelę.
decline-duplicate = Ką tik atliktas toks pat mokėjimas, todėl bankas antrąjį atmetė. Daugiau pinigų nebuvo nuskaičiuota. Prieš bandydami dar kartą patikrinkite sąskaitą.
