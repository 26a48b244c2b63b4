# Every sentence a shopper can read, in Romanian. Not yet read by a native speaker.

## On every page

language-name = Română
language-link = Schimbați limba
language-title = Alegeți o limbă
language-back = Înapoi

test-mode = Mod de test: nu se folosesc bani reali.
reference = Referință: { $reference }
support-link = Cereți ajutor de la { $merchant }
return-link = Înapoi la { $merchant }
reload-link = Reîncărcați pagina

## The order

order-heading = Comanda dumneavoastră
order-item = Produs
order-amount = Sumă
order-quantity = Cantitate: { $quantity }
order-more =
    { $count ->
        [one] Afișați încă { $count } produs
        [few] Afișați încă { $count } produse
       *[other] Afișați încă { $count } de produse
    }
quantity-label = Cantitate
quantity-label-of = Cantitate: { $name }
quantity-update = Actualizați
quantity-update-of = Actualizați cantitatea: { $name }
amount-changed = Comanda s-a schimbat cât timp pagina a fost deschisă. Nu s-a retras nicio sumă. Verificați totalul înainte să plătiți.
quantity-refused = Cantitatea rămâne neschimbată: aici nu se pot cumpăra atâtea bucăți sau plata a început deja.
order-unit-price = { $price } bucata
order-total = Total

## The checkout page

checkout-title = Plată către { $merchant }
checkout-title-error = Eroare: { $title }
skip-to-form = Treceți la formularul de card
checkout-cancel = Înapoi fără să plătiți
checkout-pay-heading = Plată cu cardul
checkout-safety = Datele cardului merg direct la procesatorul de plăți. { $merchant } nu le vede.
checkout-no-script-heading = Formularul de card are nevoie de JavaScript
checkout-no-script = Datele cardului sunt protejate într-un formular care funcționează doar cu JavaScript. Activați-l și reîncărcați pagina. Nu s-a retras nicio sumă.
checkout-failed-heading = Formularul de card nu a putut porni
checkout-failed = Reîncărcați pagina sau încercați alt browser. Comanda este tot aici. Nu s-a retras nicio sumă.

## The form

pay-button = Plătiți { $amount }
book-button = Rezervați pentru { $amount }
donate-button = Donați { $amount }
paying = Se efectuează plata…
paying-slow = Durează mai mult ca de obicei. Țineți pagina deschisă și nu plătiți din nou.
email-label = E-mail
name-label = Numele de pe card
card-number-label = Numărul cardului
card-expiry-label = Data expirării
card-cvc-label = Codul de securitate
form-loading = Se încarcă formularul de card…
form-retrying = Formularul de card se încarcă greu. Se încearcă din nou…
form-unavailable = Formularul de card nu s-a încărcat. Verificați conexiunea sau un eventual program de blocare din browser. Nu s-a retras nicio sumă.
try-again = Încercați din nou
email-invalid = Introduceți o adresă de e-mail, de exemplu name@example.com.
name-missing = Introduceți numele așa cum apare pe card.
card-number-missing = Introduceți numărul cardului.
card-expiry-missing = Introduceți data expirării.
card-cvc-missing = Introduceți codul de securitate.
card-expiry-hint = LL / AA
card-number-invalid = Verificați numărul cardului.
card-expiry-invalid = Verificați data expirării.
card-cvc-invalid = Verificați codul de securitate.
card-refused = Procesatorul de plăți nu acceptă acest card. Nu s-a retras nicio sumă. Verificați datele introduse sau folosiți alt card.
error-summary = Verificați aceste date
refusal-heading = Plata nu a reușit
authenticate-heading = Banca dorește să verifice că sunteți dumneavoastră
authenticate = Urmați instrucțiunile băncii pentru a finaliza plata.
authenticate-button = Continuați pe pagina băncii
other-card = Folosiți alt card
checking = Încă verificăm plata. Țineți pagina deschisă și nu plătiți din nou.
connection-lost = Conexiunea s-a întrerupt și nu știm încă dacă plata a reușit. Verificăm în continuare. Vă rugăm să nu plătiți din nou.
gateway-unreachable = Nu am putut contacta procesatorul de plăți. Nu s-a retras nicio sumă. Verificați conexiunea și încercați din nou.
form-trouble = A apărut o problemă la noi. Nu s-a retras nicio sumă. Vă rugăm să încercați din nou.

## While the page is open

offline = Nu aveți conexiune. Nu se pierde nimic: pagina continuă singură când revine conexiunea.
online-again = Conexiunea a revenit.
expiring-heading = Aveți nevoie de mai mult timp?
expiring =
    { $minutes ->
        [one] Această pagină de plată mai rămâne deschisă { $minutes } minut. După aceea ar trebui să începeți din nou.
        [few] Această pagină de plată mai rămâne deschisă { $minutes } minute. După aceea ar trebui să începeți din nou.
       *[other] Această pagină de plată mai rămâne deschisă { $minutes } de minute. După aceea ar trebui să începeți din nou.
    }
more-time-button = Am nevoie de mai mult timp
more-time-given =
    { $minutes ->
        [one] Mai aveți { $minutes } minut.
        [few] Mai aveți { $minutes } minute.
       *[other] Mai aveți { $minutes } de minute.
    }
more-time-refused = Această pagină de plată nu mai poate rămâne deschisă. Terminați în curând sau începeți din nou mai târziu.

## What a merchant may ask besides

optional-label = { $label } (opțional)
choose = Alegeți…
new-tab = (se deschide într-o filă nouă)
individual-name-label = Nume complet
individual-name-missing = Introduceți numele complet.
business-name-label = Numele firmei
business-name-missing = Introduceți numele firmei.
phone-label = Număr de telefon
phone-invalid = Introduceți un număr de telefon, de exemplu +40 21 123 4567.
address-heading = Adresa de facturare
country-label = Țară sau regiune
country-missing = Alegeți o țară sau o regiune.
line1-label = Adresă
line1-missing = Introduceți adresa: strada și numărul.
line2-label = Apartament, etaj etc. (opțional)
city-label = Localitate
city-missing = Introduceți localitatea.
state-label = Județ, stat sau provincie, dacă este nevoie
postal-code-label = Cod poștal, dacă există
answer-missing = { $label }: introduceți un răspuns.
answer-length = { $label }: introduceți un răspuns cu acest număr de caractere: { $range }.
number-missing = { $label }: introduceți un număr, doar cu cifre.
number-length = { $label }: introduceți doar cifre, atâtea: { $range }.
choice-missing = { $label }: alegeți un răspuns.
terms-label = Sunt de acord cu termenii și condițiile { $merchant }.
terms-missing = Bifați căsuța pentru a accepta termenii și condițiile.
sold-out = Stocul acestei oferte s-a epuizat. Nu s-a retras nicio sumă.

## Waiting for a decision

processing-title = Verificăm plata
processing-body = Plata către { $merchant } așteaptă un răspuns. De obicei durează câteva secunde.
processing-next = Pagina trece singură mai departe. Vă rugăm să nu plătiți din nou.

## While nobody can pay

not-now-title = Momentan nu se poate plăti
not-now-body = Nu este vina cardului sau a conexiunii. Nu s-a retras nicio sumă. Comanda la { $merchant } este păstrată.
not-now-next = Pagina continuă singură când plățile funcționează din nou. Puteți și să încercați din nou acum sau să reveniți mai târziu.

## The receipt

receipt-title = Plată primită
receipt-body = Vă mulțumim. Ați plătit { $amount } către { $merchant }.
receipt-reserved-title = Comandă primită
receipt-reserved-body = Vă mulțumim. Pe card este blocată suma de { $amount }; { $merchant } o va retrage mai târziu. Nu s-a retras încă nicio sumă.
receipt-heading = Chitanță
receipt-merchant = Plătit către
receipt-amount = Sumă
receipt-date = Data
receipt-card = Card
receipt-card-value = { $brand } terminat în { $digits }
receipt-email = E-mail
receipt-reference = Referință
receipt-forward = Imediat reveniți la { $merchant }.
receipt-stay = Rămâneți pe această pagină
receipt-kept = Puteți deschide din nou chitanța la aceeași adresă până la data de { $date }.
receipt-gone-title = Chitanța nu mai este păstrată aici
receipt-gone-body = Plata către { $merchant } a reușit. Dacă aveți nevoie de chitanță, cereți-o de la { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Acest link de plată a expirat
expired-body = Nu s-a retras nicio sumă. Pentru a plăti, cereți un link nou de la { $merchant }.
expired-recover-body = Nu s-a retras nicio sumă. Puteți începe din nou cu aceeași comandă.
recover-button = Începeți din nou
already-paid-title = S-a plătit deja
already-paid-body = Plata către { $merchant } a reușit. Nu trebuie să plătiți din nou.
receipt-link = Afișați chitanța
cancelled-title = Această plată a fost anulată
cancelled-body = Nu s-a retras nicio sumă. Dacă mai doriți să plătiți, reveniți la { $merchant } și începeți din nou.

## Where a merchant's public link leads

link-body = Iată ce urmează să cumpărați. Plătiți pe pagina următoare.
link-button = Continuați la plată
link-more = { $name } și altele
link-description = { $amount }, plată către { $merchant }
link-inactive-title = Prin acest link nu se poate plăti
link-inactive-body = { $merchant } l-a dezactivat. Nu s-a retras nicio sumă.
link-over-title = Această ofertă s-a încheiat
link-over-body = Nu s-a retras nicio sumă. { $merchant } vă poate spune dacă va mai fi una.
link-sold-out-title = Stocul acestei oferte s-a epuizat
link-sold-out-body = Nu s-a retras nicio sumă. { $merchant } vă poate spune dacă vor mai fi produse.

## Pages that say what went wrong

not-found-title = Nu găsim această pagină
not-found-body = Poate că adresa este incompletă. Deschideți din nou linkul așa cum l-ați primit sau cereți unul nou de la expeditor.
trouble-title = A apărut o problemă la noi
trouble-body = Așteptați un minut și reîncărcați pagina. Dacă tocmai plăteați, veți vedea aici dacă plata a reușit, așa că nu o începeți din nou în altă parte.

## Refusals

decline-generic = Banca a refuzat acest card. Nu s-a retras nicio sumă. Încercați alt card sau întrebați la bancă.
decline-insufficient-funds = Nu sunt destui bani pe acest card. Nu s-a retras nicio sumă. Încercați alt card.
decline-expired-card = Acest card a expirat. Nu s-a retras nicio sumă. Verificați data sau folosiți alt card.
decline-incorrect-cvc = Codul de securitate nu este corect. Nu s-a retras nicio sumă. Verificați codul și încercați din nou.
decline-incorrect-number = Numărul cardului nu este corect. Nu s-a retras nicio sumă. Verificați numărul și încercați din nou.
decline-invalid-expiry = Data expirării nu este corectă. Nu s-a retras nicio sumă. Verificați data și încercați din nou.
decline-incorrect-address = Adresa de facturare nu este cea pe care o are banca pentru acest card. Nu s-a retras nicio sumă. Verificați adresa și încercați din nou.
decline-incorrect-details = Banca spune că ceva nu este corect la datele cardului. Nu s-a retras nicio sumă. Verificați numărul, data, codul de securitate și adresa și încercați din nou.
decline-processing-error = Banca nu a putut procesa plata. Nu s-a retras nicio sumă. Încercați din nou peste un minut sau folosiți alt card.
decline-card-velocity-exceeded = Acest card și-a atins limita. Nu s-a retras nicio sumă. Încercați alt card sau întrebați la bancă.
decline-card-not-supported = Acest card nu poate fi folosit pentru acest tip de plată. Nu s-a retras nicio sumă. Încercați alt card.
decline-currency-not-supported = Cu acest card nu se poate plăti în această monedă. Nu s-a retras nicio sumă. Încercați alt card.
decline-authentication-required = Banca trebuie să verifice că sunteți dumneavoastră înainte să puteți folosi acest card. Nu s-a retras nicio sumă. Încercați din nou și urmați instrucțiunile băncii.
decline-authentication-failed = Banca nu a putut confirma că sunteți dumneavoastră. Nu s-a retras nicio sumă. Încercați din nou sau folosiți alt card.
decline-try-again-later = Banca nu răspunde acum. Nu s-a retras nicio sumă. Încercați din nou peste câteva minute sau folosiți alt card.
decline-call-issuer = Banca a refuzat acest card și nu a spus de ce. Nu s-a retras nicio sumă. Sunați la numărul de pe card sau folosiți alt card.
decline-duplicate = Aceeași plată a fost făcută acum câteva clipe, așa că banca a refuzat-o pe aceasta. Nu s-a retras nimic în plus. Verificați contul înainte să încercați din nou.
