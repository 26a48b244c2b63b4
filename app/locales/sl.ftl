# Every sentence a shopper can read, in Slovenian. Not yet read by a native speaker.

## On every page

language-name = Slovenščina
language-link = Spremeni jezik
language-title = Izberite jezik
language-back = Nazaj

test-mode = Preskusni način: ne plačuje se s pravim denarjem.
reference = Referenčna številka: { $reference }
support-link = Pomoč – { $merchant }
return-link = Nazaj na stran { $merchant }
reload-link = Znova naloži stran

## The order

order-heading = Vaše naročilo
order-item = Izdelek
order-amount = Znesek
order-quantity = Količina: { $quantity }
order-more =
    { $count ->
        [one] Prikaži še { $count } izdelek
        [two] Prikaži še { $count } izdelka
        [few] Prikaži še { $count } izdelke
       *[other] Prikaži še { $count } izdelkov
    }
quantity-label = Količina
quantity-label-of = Količina: { $name }
quantity-update = Spremeni
quantity-update-of = Spremeni količino: { $name }
amount-changed = Naročilo se je spremenilo, medtem ko je bila ta stran odprta. Nič ni bilo zaračunano. Pred plačilom preverite skupni znesek.
quantity-refused = Količina je ostala enaka: toliko tukaj ni mogoče kupiti ali pa se je plačilo že začelo.
order-unit-price = { $price } za kos
order-total = Skupaj

## The checkout page

checkout-title = Plačilo: { $merchant }
checkout-title-error = Napaka – { $title }
skip-to-form = Skoči na obrazec za kartico
checkout-cancel = Nazaj brez plačila
checkout-pay-heading = Plačilo s kartico
checkout-safety = Podatki o kartici gredo neposredno k ponudniku plačil. { $merchant } jih ne vidi.
checkout-no-script-heading = Obrazec za kartico potrebuje JavaScript
checkout-no-script = Podatki o kartici so zaščiteni v obrazcu, ki deluje samo z JavaScriptom. Vklopite ga in znova naložite stran. Nič ni bilo zaračunano.
checkout-failed-heading = Obrazca za kartico ni bilo mogoče zagnati
checkout-failed = Znova naložite stran ali poskusite z drugim brskalnikom. Vaše naročilo je še vedno tu. Nič ni bilo zaračunano.

## The form

pay-button = Plačaj { $amount }
book-button = Rezerviraj za { $amount }
donate-button = Daruj { $amount }
paying = Plačilo poteka…
paying-slow = To traja dlje kot običajno. Pustite stran odprto in ne plačujte znova.
email-label = E-pošta
name-label = Ime na kartici
card-number-label = Številka kartice
card-expiry-label = Datum veljavnosti
card-cvc-label = Varnostna koda (CVC)
form-loading = Obrazec za kartico se nalaga…
form-retrying = Obrazec za kartico se počasi nalaga. Poskušamo znova…
form-unavailable = Obrazec za kartico se ni naložil. Preverite povezavo ali blokiranje v brskalniku. Nič ni bilo zaračunano.
try-again = Poskusi znova
email-invalid = Vnesite e-poštni naslov, na primer name@example.com.
name-missing = Vnesite ime, kot je zapisano na kartici.
card-number-missing = Vnesite številko kartice.
card-expiry-missing = Vnesite datum veljavnosti.
card-cvc-missing = Vnesite varnostno kodo.
card-expiry-hint = MM / LL
card-number-invalid = Preverite številko kartice.
card-expiry-invalid = Preverite datum veljavnosti.
card-cvc-invalid = Preverite varnostno kodo.
card-refused = Ponudnik plačil te kartice ne sprejema. Nič ni bilo zaračunano. Preverite vnesene podatke ali uporabite drugo kartico.
error-summary = Preverite te podatke
refusal-heading = Plačilo ni uspelo
authenticate-heading = Banka želi preveriti, da ste to res vi
authenticate = Za dokončanje plačila sledite navodilom svoje banke.
authenticate-button = Nadaljuj pri banki
other-card = Uporabi drugo kartico
checking = Vaše plačilo še preverjamo. Pustite stran odprto in ne plačujte znova.
connection-lost = Povezava je bila prekinjena, zato še ne vemo, ali je plačilo uspelo. Še naprej preverjamo. Prosimo, ne plačujte znova.
gateway-unreachable = Ponudnika plačil nismo mogli doseči. Nič ni bilo zaračunano. Preverite povezavo in poskusite znova.
form-trouble = Pri nas je šlo nekaj narobe. Nič ni bilo zaračunano. Poskusite znova.

## While the page is open

offline = Nimate internetne povezave. Nič ni izgubljeno: stran bo sama nadaljevala, ko se povezava vrne.
online-again = Internetna povezava spet deluje.
expiring-heading = Potrebujete več časa?
expiring =
    { $minutes ->
        [one] Ta plačilna stran ostane odprta še { $minutes } minuto. Potem bi morali začeti znova.
        [two] Ta plačilna stran ostane odprta še { $minutes } minuti. Potem bi morali začeti znova.
        [few] Ta plačilna stran ostane odprta še { $minutes } minute. Potem bi morali začeti znova.
       *[other] Ta plačilna stran ostane odprta še { $minutes } minut. Potem bi morali začeti znova.
    }
more-time-button = Potrebujem več časa
more-time-given =
    { $minutes ->
        [one] Imate še { $minutes } minuto.
        [two] Imate še { $minutes } minuti.
        [few] Imate še { $minutes } minute.
       *[other] Imate še { $minutes } minut.
    }
more-time-refused = Časa ni več mogoče podaljšati. V kratkem dokončajte plačilo ali pozneje začnite znova.

## What a merchant may ask besides

optional-label = { $label } (neobvezno)
choose = Izberite…
new-tab = (odpre se v novem zavihku)
individual-name-label = Ime in priimek
individual-name-missing = Vnesite ime in priimek.
business-name-label = Ime podjetja
business-name-missing = Vnesite ime podjetja.
phone-label = Telefonska številka
phone-invalid = Vnesite telefonsko številko, na primer +386 1 234 56 78.
address-heading = Naslov za račun
country-label = Država ali regija
country-missing = Izberite državo ali regijo.
line1-label = Naslov
line1-missing = Vnesite naslov: ulico in številko.
line2-label = Stanovanje, nadstropje in podobno (neobvezno)
city-label = Mesto ali kraj
city-missing = Vnesite mesto ali kraj.
state-label = Zvezna država ali pokrajina, če je potrebno
postal-code-label = Poštna številka, če obstaja
answer-missing = { $label }: vnesite odgovor.
answer-length = { $label }: vnesite odgovor (število znakov: { $range }).
number-missing = { $label }: vnesite število samo s števkami.
number-length = { $label }: vnesite samo števke (število števk: { $range }).
choice-missing = { $label }: izberite odgovor.
terms-label = Strinjam se s pogoji poslovanja prodajalca { $merchant }.
terms-missing = Označite polje, da se strinjate s pogoji poslovanja.
sold-out = Ta ponudba je razprodana. Nič ni bilo zaračunano.

## Waiting for a decision

processing-title = Preverjamo vaše plačilo
processing-body = Plačilo se obdeluje. Prejemnik: { $merchant }. To običajno traja nekaj sekund.
processing-next = Stran bo sama nadaljevala. Prosimo, ne plačujte znova.

## While nobody can pay

not-now-title = Trenutno ne moremo sprejemati plačil
not-now-body = Vzrok ni v vaši kartici ali povezavi. Nič ni bilo zaračunano. Vaše naročilo pri prodajalcu { $merchant } ostaja shranjeno.
not-now-next = Stran bo sama nadaljevala, ko bodo plačila spet delovala. Lahko tudi poskusite znova zdaj ali se vrnete pozneje.

## The receipt

receipt-title = Plačilo je prejeto
receipt-body = Hvala. Plačali ste { $amount }. Prejemnik: { $merchant }.
receipt-reserved-title = Naročilo je prejeto
receipt-reserved-body = Hvala. Na vaši kartici je rezerviran znesek { $amount }; prodajalec { $merchant } ga bo zaračunal pozneje. Nič še ni bilo zaračunano.
receipt-heading = Potrdilo o plačilu
receipt-merchant = Prejemnik
receipt-amount = Znesek
receipt-date = Datum
receipt-card = Kartica
receipt-card-value = { $brand }, zadnje števke { $digits }
receipt-email = E-pošta
receipt-reference = Referenčna številka
receipt-forward = Čez trenutek se vrnete na stran { $merchant }.
receipt-stay = Ostani na tej strani
receipt-kept = To potrdilo lahko znova odprete na istem naslovu (rok: { $date }).
receipt-gone-title = To potrdilo ni več shranjeno tukaj
receipt-gone-body = Plačilo je uspelo. Prejemnik: { $merchant }. Če potrebujete potrdilo, zanj prosite prodajalca { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Ta plačilna povezava je potekla
expired-body = Nič ni bilo zaračunano. Za plačilo prosite prodajalca { $merchant } za novo povezavo.
expired-recover-body = Nič ni bilo zaračunano. Z istim naročilom lahko začnete znova.
recover-button = Začni znova
already-paid-title = To je že plačano
already-paid-body = Plačilo je uspelo. Prejemnik: { $merchant }. Ni vam treba plačati znova.
receipt-link = Prikaži potrdilo
cancelled-title = To plačilo je bilo preklicano
cancelled-body = Nič ni bilo zaračunano. Če še vedno želite plačati, se vrnite na stran { $merchant } in začnite znova.

## Where a merchant's public link leads

link-body = To boste kupili. Plačate na naslednji strani.
link-button = Nadaljuj na plačilo
link-more = { $name } in še več
link-description = { $amount }, prejemnik: { $merchant }
link-inactive-title = Prek te povezave ni mogoče plačati
link-inactive-body = { $merchant } prek nje ne sprejema več plačil. Nič ni bilo zaračunano.
link-over-title = Ta ponudba se je končala
link-over-body = Nič ni bilo zaračunano. Vprašajte prodajalca { $merchant }, ali bo še kakšna.
link-sold-out-title = Ta ponudba je razprodana
link-sold-out-body = Nič ni bilo zaračunano. Vprašajte prodajalca { $merchant }, ali bo še kaj na voljo.

## Pages that say what went wrong

not-found-title = Te strani ne najdemo
not-found-body = Naslov morda ni popoln. Znova odprite povezavo, kot vam je bila poslana, ali prosite pošiljatelja za novo.
trouble-title = Pri nas je šlo nekaj narobe
trouble-body = Počakajte minuto in znova naložite stran. Če ste ravno plačevali, boste tu videli, ali je plačilo uspelo, zato ga ne začenjajte znova drugje.

## Refusals

decline-generic = Banka je to kartico zavrnila. Nič ni bilo zaračunano. Poskusite z drugo kartico ali vprašajte svojo banko.
decline-insufficient-funds = Na tej kartici ni dovolj denarja. Nič ni bilo zaračunano. Poskusite z drugo kartico.
decline-expired-card = Veljavnost te kartice je potekla. Nič ni bilo zaračunano. Preverite datum ali uporabite drugo kartico.
decline-incorrect-cvc = Varnostna koda ni pravilna. Nič ni bilo zaračunano. Preverite kodo in poskusite znova.
decline-incorrect-number = Številka kartice ni pravilna. Nič ni bilo zaračunano. Preverite številko in poskusite znova.
decline-invalid-expiry = Datum veljavnosti ni pravilen. Nič ni bilo zaračunano. Preverite datum in poskusite znova.
decline-incorrect-address = Naslov za račun se razlikuje od tistega, ki ga ima banka za to kartico. Nič ni bilo zaračunano. Preverite naslov in poskusite znova.
decline-incorrect-details = Banka sporoča, da neki podatek o tej kartici ni pravilen. Nič ni bilo zaračunano. Preverite številko, datum, varnostno kodo in naslov ter poskusite znova.
decline-processing-error = Banka plačila ni mogla obdelati. Nič ni bilo zaračunano. Poskusite znova čez minuto ali uporabite drugo kartico.
decline-card-velocity-exceeded = Limit te kartice je dosežen. Nič ni bilo zaračunano. Poskusite z drugo kartico ali vprašajte svojo banko.
decline-card-not-supported = S to kartico takšno plačilo ni mogoče. Nič ni bilo zaračunano. Poskusite z drugo kartico.
decline-currency-not-supported = S to kartico ni mogoče plačati v tej valuti. Nič ni bilo zaračunano. Poskusite z drugo kartico.
decline-authentication-required = Preden uporabite to kartico, mora banka preveriti, da ste to res vi. Nič ni bilo zaračunano. Poskusite znova in sledite navodilom svoje banke.
decline-authentication-failed = Banka ni mogla potrditi, da ste to res vi. Nič ni bilo zaračunano. Poskusite znova ali uporabite drugo kartico.
decline-try-again-later = Banka se trenutno ne odziva. Nič ni bilo zaračunano. Poskusite znova čez nekaj minut ali uporabite drugo kartico.
decline-call-issuer = Banka je to kartico zavrnila in ni navedla razloga. Nič ni bilo zaračunano. Pokličite številko na kartici ali uporabite drugo kartico.
decline-duplicate = Enako plačilo je bilo opravljeno pred kratkim, zato je banka drugo zavrnila. Nič dodatnega ni bilo zaračunano. Preden poskusite znova, preverite svoj račun.
