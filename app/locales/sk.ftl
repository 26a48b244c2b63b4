# Every sentence a shopper can read, in Slovak. Not yet read by a native speaker.

## On every page

language-name = Slovenčina
language-link = Zmeniť jazyk
language-title = Vyberte jazyk
language-back = Späť

test-mode = Testovací režim: neplatí sa skutočnými peniazmi.
reference = Číslo platby: { $reference }
support-link = Pomoc – { $merchant }
return-link = Späť na stránky { $merchant }
reload-link = Načítať stránku znova

## The order

order-heading = Vaša objednávka
order-item = Položka
order-amount = Suma
order-quantity = Množstvo: { $quantity }
order-more =
    { $count ->
        [one] Zobraziť ešte { $count } položku
        [few] Zobraziť ešte { $count } položky
       *[other] Zobraziť ešte { $count } položiek
    }
quantity-label = Množstvo
quantity-label-of = Množstvo: { $name }
quantity-update = Zmeniť
quantity-update-of = Zmeniť množstvo: { $name }
amount-changed = Objednávka sa zmenila, kým bola táto stránka otvorená. Žiadne peniaze neboli strhnuté. Skôr než zaplatíte, skontrolujte celkovú sumu.
quantity-refused = Množstvo zostalo rovnaké: toľko kusov tu nemožno kúpiť, alebo sa platba už začala.
order-unit-price = { $price } za kus
order-total = Spolu

## The checkout page

checkout-title = Platba pre { $merchant }
checkout-title-error = Chyba: { $title }
skip-to-form = Prejsť na platobný formulár
checkout-cancel = Späť bez platenia
checkout-pay-heading = Platba kartou
checkout-safety = Údaje o karte idú priamo poskytovateľovi platieb. { $merchant } ich nevidí.
checkout-no-script-heading = Platobný formulár potrebuje JavaScript
checkout-no-script = Údaje o karte chráni formulár, ktorý funguje iba s JavaScriptom. Zapnite ho a načítajte stránku znova. Žiadne peniaze neboli strhnuté.
checkout-failed-heading = Platobný formulár sa nepodarilo spustiť
checkout-failed = Načítajte stránku znova alebo skúste iný prehliadač. Vaša objednávka tu stále je. Žiadne peniaze neboli strhnuté.

## The form

pay-button = Zaplatiť { $amount }
book-button = Rezervovať za { $amount }
donate-button = Darovať { $amount }
paying = Platba prebieha…
paying-slow = Trvá to dlhšie než zvyčajne. Nechajte stránku otvorenú a neplaťte znova.
email-label = E-mail
name-label = Meno na karte
card-number-label = Číslo karty
card-expiry-label = Dátum platnosti
card-cvc-label = Bezpečnostný kód (CVC)
form-loading = Načítavame platobný formulár…
form-retrying = Platobný formulár sa načítava pomaly. Skúšame to znova…
form-unavailable = Platobný formulár sa nenačítal. Skontrolujte pripojenie alebo blokovanie v prehliadači. Žiadne peniaze neboli strhnuté.
try-again = Skúsiť znova
email-invalid = Zadajte e-mailovú adresu, napríklad name@example.com.
name-missing = Zadajte meno tak, ako je na karte.
card-number-missing = Zadajte číslo karty.
card-expiry-missing = Zadajte dátum platnosti.
card-cvc-missing = Zadajte bezpečnostný kód.
card-expiry-hint = MM / RR
card-number-invalid = Skontrolujte číslo karty.
card-expiry-invalid = Skontrolujte dátum platnosti.
card-cvc-invalid = Skontrolujte bezpečnostný kód.
card-refused = Poskytovateľ platieb túto kartu neprijíma. Žiadne peniaze neboli strhnuté. Skontrolujte zadané údaje alebo použite inú kartu.
error-summary = Niečo treba opraviť
refusal-heading = Platba neprebehla
authenticate-heading = Banka si chce overiť, že ste to vy
authenticate = Platbu dokončíte podľa pokynov svojej banky.
authenticate-button = Pokračovať do banky
other-card = Použiť inú kartu
checking = Vašu platbu stále overujeme. Nechajte stránku otvorenú a neplaťte znova.
connection-lost = Spojenie sa prerušilo, a tak zatiaľ nevieme, či platba prebehla. Ďalej to overujeme. Neplaťte, prosím, znova.
gateway-unreachable = Nepodarilo sa spojiť s poskytovateľom platieb. Žiadne peniaze neboli strhnuté. Skontrolujte pripojenie a skúste to znova.
form-trouble = Na našej strane sa niečo pokazilo. Žiadne peniaze neboli strhnuté. Skúste to, prosím, znova.

## While the page is open

offline = Ste bez pripojenia na internet. Nič sa nestratilo: keď sa spojenie obnoví, stránka bude sama pokračovať.
online-again = Pripojenie na internet je späť.
expiring-heading = Potrebujete viac času?
expiring =
    { $minutes ->
        [one] Táto platobná stránka zostane otvorená ešte { $minutes } minútu. Potom by ste museli začať znova.
        [few] Táto platobná stránka zostane otvorená ešte { $minutes } minúty. Potom by ste museli začať znova.
       *[other] Táto platobná stránka zostane otvorená ešte { $minutes } minút. Potom by ste museli začať znova.
    }
more-time-button = Potrebujem viac času
more-time-given =
    { $minutes ->
        [one] Máte ešte { $minutes } minútu.
        [few] Máte ešte { $minutes } minúty.
       *[other] Máte ešte { $minutes } minút.
    }
more-time-refused = Čas už nemožno predĺžiť. Dokončite platbu čoskoro alebo začnite neskôr znova.

## What a merchant may ask besides

optional-label = { $label } (nepovinné)
choose = Vyberte…
new-tab = (otvorí sa na novej karte prehliadača)
individual-name-label = Meno a priezvisko
individual-name-missing = Zadajte meno a priezvisko.
business-name-label = Názov firmy
business-name-missing = Zadajte názov firmy.
phone-label = Telefónne číslo
phone-invalid = Zadajte telefónne číslo, napríklad +421 2 1234 5678.
address-heading = Fakturačná adresa
country-label = Krajina alebo oblasť
country-missing = Vyberte krajinu alebo oblasť.
line1-label = Adresa
line1-missing = Zadajte adresu: ulicu a číslo.
line2-label = Byt, poschodie a pod. (nepovinné)
city-label = Mesto alebo obec
city-missing = Zadajte mesto alebo obec.
state-label = Kraj, štát alebo provincia, ak treba
postal-code-label = PSČ, ak existuje
answer-missing = { $label }: zadajte odpoveď.
answer-length = { $label }: zadajte odpoveď s týmto počtom znakov: { $range }.
number-missing = { $label }: zadajte číslo iba číslicami.
number-length = { $label }: zadajte iba číslice v tomto počte: { $range }.
choice-missing = { $label }: vyberte odpoveď.
terms-label = Súhlasím s obchodnými podmienkami predajcu { $merchant }.
terms-missing = Zaškrtnite, že súhlasíte s obchodnými podmienkami.
sold-out = Táto ponuka je vypredaná. Žiadne peniaze neboli strhnuté.

## Waiting for a decision

processing-title = Overujeme vašu platbu
processing-body = Platba pre { $merchant } sa spracúva. Zvyčajne to trvá niekoľko sekúnd.
processing-next = Stránka bude sama pokračovať. Neplaťte, prosím, znova.

## While nobody can pay

not-now-title = Teraz nemôžeme prijímať platby
not-now-body = Nie je to chyba vašej karty ani pripojenia. Žiadne peniaze neboli strhnuté. Vaša objednávka u predajcu { $merchant } zostala uložená.
not-now-next = Keď budú platby znova fungovať, stránka bude sama pokračovať. Môžete to tiež skúsiť znova hneď alebo sa vrátiť neskôr.

## The receipt

receipt-title = Platba prijatá
receipt-body = Ďakujeme. Zaplatili ste { $amount }. Príjemca: { $merchant }.
receipt-reserved-title = Objednávka prijatá
receipt-reserved-body = Ďakujeme. Na vašej karte je blokovaná suma { $amount }; { $merchant } ju strhne neskôr. Žiadne peniaze zatiaľ neboli strhnuté.
receipt-heading = Potvrdenie o platbe
receipt-merchant = Príjemca
receipt-amount = Suma
receipt-date = Dátum
receipt-card = Karta
receipt-card-value = { $brand } končiaca na { $digits }
receipt-email = E-mail
receipt-reference = Číslo platby
receipt-forward = O chvíľu sa vrátite na stránky { $merchant }.
receipt-stay = Zostať na tejto stránke
receipt-kept = Do { $date } môžete toto potvrdenie znova otvoriť na rovnakej adrese.
receipt-gone-title = Toto potvrdenie tu už nie je uložené
receipt-gone-body = Platba pre { $merchant } prebehla. Ak potvrdenie potrebujete, požiadajte oň predajcu { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Platnosť tohto platobného odkazu uplynula
expired-body = Žiadne peniaze neboli strhnuté. Ak chcete zaplatiť, požiadajte predajcu { $merchant } o nový odkaz.
expired-recover-body = Žiadne peniaze neboli strhnuté. S tou istou objednávkou môžete začať znova.
recover-button = Začať znova
already-paid-title = Toto je už zaplatené
already-paid-body = Platba pre { $merchant } prebehla. Nemusíte platiť znova.
receipt-link = Zobraziť potvrdenie
cancelled-title = Táto platba bola zrušená
cancelled-body = Žiadne peniaze neboli strhnuté. Ak stále chcete zaplatiť, vráťte sa na stránky { $merchant } a začnite znova.

## Where a merchant's public link leads

link-body = Toto sa chystáte kúpiť. Zaplatíte na ďalšej stránke.
link-button = Prejsť na platbu
link-more = { $name } a ďalšie
link-description = { $amount }, platba pre { $merchant }
link-inactive-title = Cez tento odkaz nemožno platiť
link-inactive-body = { $merchant } už cez tento odkaz platby neprijíma. Žiadne peniaze neboli strhnuté.
link-over-title = Táto ponuka sa skončila
link-over-body = Žiadne peniaze neboli strhnuté. Spýtajte sa predajcu { $merchant }, či bude ďalšia.
link-sold-out-title = Táto ponuka je vypredaná
link-sold-out-body = Žiadne peniaze neboli strhnuté. Spýtajte sa predajcu { $merchant }, či bude znova k dispozícii.

## Pages that say what went wrong

not-found-title = Túto stránku nevieme nájsť
not-found-body = Adresa možno nie je úplná. Otvorte odkaz znova tak, ako ste ho dostali, alebo požiadajte odosielateľa o nový.
trouble-title = Na našej strane sa niečo pokazilo
trouble-body = Počkajte minútu a načítajte stránku znova. Ak ste práve platili, uvidíte tu, či platba prebehla. Nezačínajte ju preto znova inde.

## Refusals

decline-generic = Banka túto kartu odmietla. Žiadne peniaze neboli strhnuté. Skúste inú kartu alebo sa spýtajte svojej banky.
decline-insufficient-funds = Na tejto karte nie je dosť peňazí. Žiadne peniaze neboli strhnuté. Skúste inú kartu.
decline-expired-card = Platnosť tejto karty sa skončila. Žiadne peniaze neboli strhnuté. Skontrolujte dátum alebo použite inú kartu.
decline-incorrect-cvc = Bezpečnostný kód nie je správny. Žiadne peniaze neboli strhnuté. Skontrolujte kód a skúste to znova.
decline-incorrect-number = Číslo karty nie je správne. Žiadne peniaze neboli strhnuté. Skontrolujte číslo a skúste to znova.
decline-invalid-expiry = Dátum platnosti nie je správny. Žiadne peniaze neboli strhnuté. Skontrolujte dátum a skúste to znova.
decline-incorrect-address = Fakturačná adresa sa líši od tej, ktorú má banka pri tejto karte. Žiadne peniaze neboli strhnuté. Skontrolujte adresu a skúste to znova.
decline-incorrect-details = Podľa banky niektorý údaj o karte nie je správny. Žiadne peniaze neboli strhnuté. Skontrolujte číslo, dátum, bezpečnostný kód a adresu a skúste to znova.
decline-processing-error = Banka nemohla platbu spracovať. Žiadne peniaze neboli strhnuté. Skúste to znova o minútu alebo použite inú kartu.
decline-card-velocity-exceeded = Limit tejto karty je vyčerpaný. Žiadne peniaze neboli strhnuté. Skúste inú kartu alebo sa spýtajte svojej banky.
decline-card-not-supported = Touto kartou sa takáto platba nedá vykonať. Žiadne peniaze neboli strhnuté. Skúste inú kartu.
decline-currency-not-supported = Touto kartou sa v tejto mene nedá platiť. Žiadne peniaze neboli strhnuté. Skúste inú kartu.
decline-authentication-required = Skôr než kartu použijete, banka si musí overiť, že ste to vy. Žiadne peniaze neboli strhnuté. Skúste to znova a riaďte sa pokynmi svojej banky.
decline-authentication-failed = Banke sa nepodarilo overiť, že ste to vy. Žiadne peniaze neboli strhnuté. Skúste to znova alebo použite inú kartu.
decline-try-again-later = Banka teraz neodpovedá. Žiadne peniaze neboli strhnuté. Skúste to znova o niekoľko minút alebo použite inú kartu.
decline-call-issuer = Banka túto kartu odmietla a neuviedla dôvod. Žiadne peniaze neboli strhnuté. Zavolajte na číslo uvedené na karte alebo použite inú kartu.
decline-duplicate = Rovnaká platba prebehla pred chvíľou, a preto banka túto ďalšiu odmietla. Žiadne ďalšie peniaze neboli strhnuté. Skôr než to skúsite znova, skontrolujte si účet.
