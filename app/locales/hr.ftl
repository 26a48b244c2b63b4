# Every sentence a shopper can read, in Croatian. Not yet read by a native speaker.

## On every page

language-name = Hrvatski
language-link = Promijeni jezik
language-title = Odaberite jezik
language-back = Natrag

test-mode = Testni način: ne plaća se pravim novcem.
reference = Referentni broj: { $reference }
support-link = Pomoć – { $merchant }
return-link = Natrag na stranicu { $merchant }
reload-link = Ponovno učitaj stranicu

## The order

order-heading = Vaša narudžba
order-item = Artikl
order-amount = Iznos
order-quantity = Količina: { $quantity }
order-more =
    { $count ->
        [one] Prikaži još { $count } artikl
        [few] Prikaži još { $count } artikla
       *[other] Prikaži još { $count } artikala
    }
quantity-label = Količina
quantity-label-of = Količina: { $name }
quantity-update = Promijeni
quantity-update-of = Promijeni količinu: { $name }
amount-changed = Narudžba se promijenila dok je ova stranica bila otvorena. Ništa nije naplaćeno. Provjerite ukupan iznos prije plaćanja.
quantity-refused = Količina je ostala ista: ovdje se ne može kupiti toliko ili je plaćanje već započelo.
order-unit-price = { $price } po komadu
order-total = Ukupno

## The checkout page

checkout-title = Plaćanje: { $merchant }
checkout-title-error = Pogreška – { $title }
skip-to-form = Prijeđi na obrazac za karticu
checkout-cancel = Natrag bez plaćanja
checkout-pay-heading = Plaćanje karticom
checkout-safety = Podaci o kartici idu izravno pružatelju usluge plaćanja. { $merchant } ih ne vidi.
checkout-no-script-heading = Obrazac za karticu treba JavaScript
checkout-no-script = Podaci o kartici zaštićeni su u obrascu koji radi samo uz JavaScript. Uključite ga i ponovno učitajte stranicu. Ništa nije naplaćeno.
checkout-failed-heading = Obrazac za karticu nije se mogao pokrenuti
checkout-failed = Ponovno učitajte stranicu ili pokušajte u drugom pregledniku. Vaša je narudžba još ovdje. Ništa nije naplaćeno.

## The form

pay-button = Plati { $amount }
book-button = Rezerviraj za { $amount }
donate-button = Doniraj { $amount }
paying = Plaćanje je u tijeku…
paying-slow = Ovo traje dulje nego inače. Ostavite stranicu otvorenom i nemojte plaćati ponovno.
email-label = E-pošta
name-label = Ime na kartici
card-number-label = Broj kartice
card-expiry-label = Datum isteka
card-cvc-label = Sigurnosni kod (CVC)
form-loading = Obrazac za karticu se učitava…
form-retrying = Obrazac za karticu sporo se učitava. Pokušavamo ponovno…
form-unavailable = Obrazac za karticu nije se učitao. Provjerite vezu ili blokiranje u pregledniku. Ništa nije naplaćeno.
try-again = Pokušaj ponovno
email-invalid = Unesite adresu e-pošte, na primjer name@example.com.
name-missing = Unesite ime kako piše na kartici.
card-number-missing = Unesite broj kartice.
card-expiry-missing = Unesite datum isteka.
card-cvc-missing = Unesite sigurnosni kod.
card-expiry-hint = MM / GG
card-number-invalid = Provjerite broj kartice.
card-expiry-invalid = Provjerite datum isteka.
card-cvc-invalid = Provjerite sigurnosni kod.
card-refused = Pružatelj usluge plaćanja ne prihvaća ovu karticu. Ništa nije naplaćeno. Provjerite unesene podatke ili upotrijebite drugu karticu.
error-summary = Provjerite ove podatke
refusal-heading = Plaćanje nije uspjelo
authenticate-heading = Banka želi provjeriti da ste to vi
authenticate = Slijedite upute svoje banke kako biste dovršili plaćanje.
authenticate-button = Nastavi na provjeru banke
other-card = Upotrijebi drugu karticu
checking = Još provjeravamo vaše plaćanje. Ostavite stranicu otvorenom i nemojte plaćati ponovno.
connection-lost = Veza je prekinuta pa još ne znamo je li plaćanje uspjelo. I dalje provjeravamo. Nemojte plaćati ponovno.
gateway-unreachable = Nismo se uspjeli povezati s pružateljem usluge plaćanja. Ništa nije naplaćeno. Provjerite vezu i pokušajte ponovno.
form-trouble = Nešto je pošlo po krivu na našoj strani. Ništa nije naplaćeno. Pokušajte ponovno.

## While the page is open

offline = Nema internetske veze. Ništa nije izgubljeno: stranica će sama nastaviti kad se veza vrati.
online-again = Internetska veza ponovno radi.
expiring-heading = Trebate li još vremena?
expiring =
    { $minutes ->
        [one] Ova stranica za plaćanje ostaje otvorena još { $minutes } minutu. Nakon toga morali biste početi ispočetka.
        [few] Ova stranica za plaćanje ostaje otvorena još { $minutes } minute. Nakon toga morali biste početi ispočetka.
       *[other] Ova stranica za plaćanje ostaje otvorena još { $minutes } minuta. Nakon toga morali biste početi ispočetka.
    }
more-time-button = Trebam još vremena
more-time-given =
    { $minutes ->
        [one] Imate još { $minutes } minutu.
        [few] Imate još { $minutes } minute.
       *[other] Imate još { $minutes } minuta.
    }
more-time-refused = Vrijeme se više ne može produljiti. Dovršite uskoro ili počnite ispočetka poslije.

## What a merchant may ask besides

optional-label = { $label } (nije obavezno)
choose = Odaberite…
new-tab = (otvara se u novoj kartici preglednika)
individual-name-label = Ime i prezime
individual-name-missing = Unesite ime i prezime.
business-name-label = Naziv tvrtke
business-name-missing = Unesite naziv tvrtke.
phone-label = Broj telefona
phone-invalid = Unesite broj telefona, na primjer +385 1 2345 678.
address-heading = Adresa za naplatu
country-label = Država ili regija
country-missing = Odaberite državu ili regiju.
line1-label = Adresa
line1-missing = Unesite adresu: ulicu i broj.
line2-label = Stan, kat i slično (nije obavezno)
city-label = Grad ili mjesto
city-missing = Unesite grad ili mjesto.
state-label = Županija, savezna država ili pokrajina, prema potrebi
postal-code-label = Poštanski broj, ako postoji
answer-missing = { $label }: unesite odgovor.
answer-length = { $label }: unesite odgovor (broj znakova: { $range }).
number-missing = { $label }: unesite broj samo znamenkama.
number-length = { $label }: unesite samo znamenke (broj znamenki: { $range }).
choice-missing = { $label }: odaberite odgovor.
terms-label = Prihvaćam uvjete korištenja trgovca { $merchant }.
terms-missing = Označite polje kako biste prihvatili uvjete korištenja.
sold-out = Ova je ponuda rasprodana. Ništa nije naplaćeno.

## Waiting for a decision

processing-title = Provjeravamo vaše plaćanje
processing-body = Plaćanje se obrađuje. Primatelj: { $merchant }. To obično traje nekoliko sekundi.
processing-next = Stranica će sama prijeći dalje. Nemojte plaćati ponovno.

## While nobody can pay

not-now-title = Trenutačno ne možemo primati uplate
not-now-body = Nije do vaše kartice ni do vaše veze. Ništa nije naplaćeno. Vaša narudžba kod trgovca { $merchant } ostaje spremljena.
not-now-next = Stranica će sama nastaviti kad plaćanje ponovno proradi. Možete i sada pokušati ponovno ili se vratiti poslije.

## The receipt

receipt-title = Uplata je primljena
receipt-body = Hvala. Platili ste { $amount }. Primatelj: { $merchant }.
receipt-reserved-title = Narudžba je primljena
receipt-reserved-body = Hvala. Na vašoj kartici rezerviran je iznos { $amount }; { $merchant } će ga naplatiti poslije. Još ništa nije naplaćeno.
receipt-heading = Potvrda o plaćanju
receipt-merchant = Primatelj
receipt-amount = Iznos
receipt-date = Datum
receipt-card = Kartica
receipt-card-value = { $brand }, zadnje znamenke { $digits }
receipt-email = E-pošta
receipt-reference = Referentni broj
receipt-forward = Za koji trenutak vraćate se na stranicu { $merchant }.
receipt-stay = Ostani na ovoj stranici
receipt-kept = Do { $date } ovu potvrdu možete ponovno otvoriti na istoj adresi.
receipt-gone-title = Ova se potvrda više ne čuva ovdje
receipt-gone-body = Plaćanje je uspjelo. Primatelj: { $merchant }. Ako trebate potvrdu, zatražite je od trgovca { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Ova je poveznica za plaćanje istekla
expired-body = Ništa nije naplaćeno. Za plaćanje zatražite novu poveznicu od trgovca { $merchant }.
expired-recover-body = Ništa nije naplaćeno. Možete početi ispočetka s istom narudžbom.
recover-button = Počni ispočetka
already-paid-title = Ovo je već plaćeno
already-paid-body = Plaćanje je uspjelo. Primatelj: { $merchant }. Ne trebate platiti ponovno.
receipt-link = Prikaži potvrdu
cancelled-title = Ovo je plaćanje otkazano
cancelled-body = Ništa nije naplaćeno. Ako i dalje želite platiti, vratite se na stranicu { $merchant } i počnite ispočetka.

## Where a merchant's public link leads

link-body = Ovo ćete kupiti. Plaćate na sljedećoj stranici.
link-button = Nastavi na plaćanje
link-more = { $name } i drugo
link-description = { $amount }, primatelj: { $merchant }
link-inactive-title = Putem ove poveznice ne može se platiti
link-inactive-body = { $merchant } više ne prima uplate putem ove poveznice. Ništa nije naplaćeno.
link-over-title = Ova je ponuda završila
link-over-body = Ništa nije naplaćeno. Pitajte trgovca { $merchant } hoće li biti nove.
link-sold-out-title = Ova je ponuda rasprodana
link-sold-out-body = Ništa nije naplaćeno. Pitajte trgovca { $merchant } hoće li biti još.

## Pages that say what went wrong

not-found-title = Ne možemo pronaći ovu stranicu
not-found-body = Adresa je možda nepotpuna. Ponovno otvorite poveznicu onako kako vam je poslana ili zatražite novu od pošiljatelja.
trouble-title = Nešto je pošlo po krivu na našoj strani
trouble-body = Pričekajte minutu i ponovno učitajte stranicu. Ako ste upravo plaćali, ovdje ćete vidjeti je li plaćanje uspjelo, stoga ga nemojte započinjati ponovno drugdje.

## Refusals

decline-generic = Banka je odbila ovu karticu. Ništa nije naplaćeno. Pokušajte s drugom karticom ili pitajte svoju banku.
decline-insufficient-funds = Na ovoj kartici nema dovoljno novca. Ništa nije naplaćeno. Pokušajte s drugom karticom.
decline-expired-card = Ova je kartica istekla. Ništa nije naplaćeno. Provjerite datum ili upotrijebite drugu karticu.
decline-incorrect-cvc = Sigurnosni kod nije točan. Ništa nije naplaćeno. Provjerite kod i pokušajte ponovno.
decline-incorrect-number = Broj kartice nije točan. Ništa nije naplaćeno. Provjerite broj i pokušajte ponovno.
decline-invalid-expiry = Datum isteka nije točan. Ništa nije naplaćeno. Provjerite datum i pokušajte ponovno.
decline-incorrect-address = Adresa za naplatu nije ona koju vaša banka ima za ovu karticu. Ništa nije naplaćeno. Provjerite adresu i pokušajte ponovno.
decline-incorrect-details = Banka kaže da neki podatak o ovoj kartici nije točan. Ništa nije naplaćeno. Provjerite broj, datum, sigurnosni kod i adresu pa pokušajte ponovno.
decline-processing-error = Banka nije mogla obraditi plaćanje. Ništa nije naplaćeno. Pokušajte ponovno za minutu ili upotrijebite drugu karticu.
decline-card-velocity-exceeded = Ova je kartica dosegnula svoj limit. Ništa nije naplaćeno. Pokušajte s drugom karticom ili pitajte svoju banku.
decline-card-not-supported = Ovom se karticom ne može platiti na ovaj način. Ništa nije naplaćeno. Pokušajte s drugom karticom.
decline-currency-not-supported = Ovom se karticom ne može platiti u ovoj valuti. Ništa nije naplaćeno. Pokušajte s drugom karticom.
decline-authentication-required = Prije nego što upotrijebite ovu karticu, banka mora provjeriti da ste to vi. Ništa nije naplaćeno. Pokušajte ponovno i slijedite upute svoje banke.
decline-authentication-failed = Banka nije mogla potvrditi da ste to vi. Ništa nije naplaćeno. Pokušajte ponovno ili upotrijebite drugu karticu.
decline-try-again-later = Banka trenutačno ne odgovara. Ništa nije naplaćeno. Pokušajte ponovno za nekoliko minuta ili upotrijebite drugu karticu.
decline-call-issuer = Banka je odbila ovu karticu i nije navela razlog. Ništa nije naplaćeno. Nazovite broj naveden na kartici ili upotrijebite drugu karticu.
decline-duplicate = Isto je plaćanje izvršeno maloprije pa je banka odbila ovo drugo. Ništa dodatno nije naplaćeno. Provjerite račun prije nego što pokušate ponovno.
