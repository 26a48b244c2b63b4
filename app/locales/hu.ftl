# Every sentence a shopper can read, in Hungarian. Not yet read by a native speaker.

## On every page

language-name = Magyar
language-link = Nyelv módosítása
language-title = Válasszon nyelvet
language-back = Vissza

test-mode = Tesztüzemmód: valódi pénz nem mozog.
reference = Hivatkozási szám: { $reference }
support-link = Segítségkérés: { $merchant }
return-link = Vissza ide: { $merchant }
reload-link = Oldal újratöltése

## The order

order-heading = Az Ön rendelése
order-item = Tétel
order-amount = Összeg
order-quantity = Mennyiség: { $quantity }
order-more =
    { $count ->
        [one] Még { $count } tétel megjelenítése
       *[other] Még { $count } tétel megjelenítése
    }
quantity-label = Mennyiség
quantity-label-of = Mennyiség: { $name }
quantity-update = Frissítés
quantity-update-of = Mennyiség frissítése: { $name }
amount-changed = A rendelés megváltozott, amíg ez az oldal nyitva volt. Nem történt terhelés. Fizetés előtt nézze meg a végösszeget.
quantity-refused = A mennyiség nem változott: ennyi itt nem vásárolható, vagy a fizetés már elkezdődött.
order-unit-price = { $price } / db
order-total = Végösszeg

## The checkout page

checkout-title = Fizetés: { $merchant }
checkout-title-error = Hiba: { $title }
skip-to-form = Ugrás a kártyaadatokhoz
checkout-cancel = Vissza fizetés nélkül
checkout-pay-heading = Fizetés kártyával
checkout-safety = Kártyaadatai közvetlenül a fizetési szolgáltatóhoz kerülnek. A kereskedő ({ $merchant }) nem látja őket.
checkout-no-script-heading = A kártyás fizetéshez JavaScript szükséges
checkout-no-script = Kártyaadatait olyan űrlap védi, amely csak JavaScripttel működik. Kapcsolja be, és töltse újra az oldalt. Nem történt terhelés.
checkout-failed-heading = A fizetési űrlap nem indult el
checkout-failed = Töltse újra az oldalt, vagy próbálja meg másik böngészővel. A rendelése megmaradt. Nem történt terhelés.

## The form

pay-button = { $amount } fizetése
book-button = Foglalás: { $amount }
donate-button = { $amount } adományozása
paying = Fizetés folyamatban…
paying-slow = Ez a szokásosnál tovább tart. Kérjük, hagyja nyitva az oldalt, és ne fizessen újra.
email-label = E-mail-cím
name-label = Kártyán szereplő név
card-number-label = Kártyaszám
card-expiry-label = Lejárati dátum
card-cvc-label = Biztonsági kód
form-loading = A fizetési űrlap betöltése…
form-retrying = A fizetési űrlap lassan töltődik be. Újrapróbáljuk…
form-unavailable = A fizetési űrlap nem töltődött be. Ellenőrizze az internetkapcsolatát, vagy hogy nem tiltja-e valami a böngészőben. Nem történt terhelés.
try-again = Újrapróbálom
email-invalid = Adjon meg egy e-mail-címet, például: name@example.com.
name-missing = Adja meg a nevet úgy, ahogy a kártyán szerepel.
card-number-missing = Adja meg a kártyaszámot.
card-expiry-missing = Adja meg a lejárati dátumot.
card-cvc-missing = Adja meg a biztonsági kódot.
card-expiry-hint = HH / ÉÉ
card-number-invalid = Ellenőrizze a kártyaszámot.
card-expiry-invalid = Ellenőrizze a lejárati dátumot.
card-cvc-invalid = Ellenőrizze a biztonsági kódot.
card-refused = A fizetési szolgáltató nem fogadja el ezt a kártyát. Nem történt terhelés. Ellenőrizze a megadott adatokat, vagy használjon másik kártyát.
error-summary = Kérjük, nézze át még egyszer
refusal-heading = A fizetés nem sikerült
authenticate-heading = A bankja ellenőrizni szeretné, hogy valóban Ön fizet
authenticate = A fizetés befejezéséhez kövesse a bankja utasításait.
authenticate-button = Tovább a bankhoz
other-card = Másik kártyával fizetek
checking = Még ellenőrizzük a fizetését. Kérjük, hagyja nyitva az oldalt, és ne fizessen újra.
connection-lost = Megszakadt a kapcsolat, ezért még nem tudjuk, sikerült-e a fizetés. Tovább ellenőrizzük. Kérjük, ne fizessen újra.
gateway-unreachable = Nem értük el a fizetési szolgáltatót. Nem történt terhelés. Ellenőrizze az internetkapcsolatát, és próbálja újra.
form-trouble = Hiba lépett fel az oldalunkon. Nem történt terhelés. Kérjük, próbálja újra.

## While the page is open

offline = Nincs internetkapcsolat. Semmi sem veszett el: minden magától folytatódik, ha helyreáll a kapcsolat.
online-again = Újra van internetkapcsolat.
expiring-heading = Több időre van szüksége?
expiring =
    { $minutes ->
        [one] Ez a fizetési oldal még { $minutes } percig marad nyitva. Utána elölről kell kezdenie.
       *[other] Ez a fizetési oldal még { $minutes } percig marad nyitva. Utána elölről kell kezdenie.
    }
more-time-button = Több időt kérek
more-time-given =
    { $minutes ->
        [one] Még { $minutes } perce van.
       *[other] Még { $minutes } perce van.
    }
more-time-refused = Ez a fizetési oldal nem maradhat tovább nyitva. Fejezze be hamarosan, vagy kezdje újra később.

## What a merchant may ask besides

optional-label = { $label } (nem kötelező)
choose = Válasszon…
new-tab = (új lapon nyílik meg)
individual-name-label = Teljes név
individual-name-missing = Adja meg a teljes nevét.
business-name-label = Cégnév
business-name-missing = Adja meg a cégnevet.
phone-label = Telefonszám
phone-invalid = Adjon meg egy telefonszámot, például: +36 1 234 5678.
address-heading = Számlázási cím
country-label = Ország vagy régió
country-missing = Válasszon országot vagy régiót.
line1-label = Cím
line1-missing = Adja meg a címet: utca és házszám.
line2-label = Emelet, ajtó stb. (nem kötelező)
city-label = Település
city-missing = Adja meg a települést.
state-label = Megye, tartomány vagy állam, ha szükséges
postal-code-label = Irányítószám, ha van
answer-missing = { $label }: adjon meg egy választ.
answer-length = { $label }: { $range } karakter hosszú választ adjon meg.
number-missing = { $label }: csak számjegyeket adjon meg.
number-length = { $label }: csak számjegyeket adjon meg, ennyit: { $range }.
choice-missing = { $label }: válasszon egy lehetőséget.
terms-label = Elfogadom a kereskedő ({ $merchant }) általános szerződési feltételeit.
terms-missing = Jelölje be a négyzetet az általános szerződési feltételek elfogadásához.
sold-out = Ez az ajánlat elfogyott. Nem történt terhelés.

## Waiting for a decision

processing-title = Ellenőrizzük a fizetését
processing-body = A fizetés feldolgozása folyamatban van ({ $merchant }). Ez általában néhány másodperc.
processing-next = Az oldal magától továbblép. Kérjük, ne fizessen újra.

## While nobody can pay

not-now-title = Most nem tudunk fizetést fogadni
not-now-body = Ez nem a kártyája vagy az internetkapcsolata hibája. Nem történt terhelés. A rendelése megmaradt ({ $merchant }).
not-now-next = Az oldal magától továbblép, ha újra lehet fizetni. Most is megpróbálhatja újra, vagy visszajöhet később.

## The receipt

receipt-title = Sikeres fizetés
receipt-body = Köszönjük. { $amount } összeget fizetett a kereskedőnek ({ $merchant }).
receipt-reserved-title = Megkaptuk a rendelését
receipt-reserved-body = Köszönjük. A kártyáján { $amount } összeget zároltak; a kereskedő ({ $merchant }) ezt később vonja le. Eddig nem történt terhelés.
receipt-heading = Fizetési bizonylat
receipt-merchant = Kedvezményezett
receipt-amount = Összeg
receipt-date = Dátum
receipt-card = Kártya
receipt-card-value = { $digits } végű { $brand }
receipt-email = E-mail-cím
receipt-reference = Hivatkozási szám
receipt-forward = Hamarosan visszairányítjuk ide: { $merchant }.
receipt-stay = Maradok ezen az oldalon
receipt-kept = A bizonylatot ugyanezen a címen újra megnyithatja. Utolsó nap: { $date }
receipt-gone-title = Ezt a bizonylatot itt már nem őrizzük
receipt-gone-body = A fizetés sikerült. Ha szüksége van a bizonylatra, kérje a kereskedőtől: { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Ez a fizetési link lejárt
expired-body = Nem történt terhelés. Ha fizetni szeretne, kérjen új linket a kereskedőtől: { $merchant }.
expired-recover-body = Nem történt terhelés. Ugyanezzel a rendeléssel újrakezdheti.
recover-button = Újrakezdés
already-paid-title = Ezt már kifizették
already-paid-body = A fizetés sikerült ({ $merchant }). Nem kell újra fizetnie.
receipt-link = Bizonylat megtekintése
cancelled-title = Ezt a fizetést visszavonták
cancelled-body = Nem történt terhelés. Ha mégis fizetni szeretne, menjen vissza a kereskedőhöz ({ $merchant }), és kezdje újra.

## Where a merchant's public link leads

link-body = Ezt készül megvásárolni. Fizetni a következő oldalon fog.
link-button = Tovább a fizetéshez
link-more = { $name } és továbbiak
link-description = { $amount }, kedvezményezett: { $merchant }
link-inactive-title = Ezen a linken nem lehet fizetni
link-inactive-body = A kereskedő ({ $merchant }) lezárta. Nem történt terhelés.
link-over-title = Ez az ajánlat véget ért
link-over-body = Nem történt terhelés. Hogy lesz-e még ilyen, azt a kereskedőtől tudhatja meg: { $merchant }.
link-sold-out-title = Ez az ajánlat elfogyott
link-sold-out-body = Nem történt terhelés. Hogy lesz-e még, azt a kereskedőtől tudhatja meg: { $merchant }.

## Pages that say what went wrong

not-found-title = Nem találjuk ezt az oldalt
not-found-body = A cím talán hiányos. Nyissa meg újra a kapott linket, vagy kérjen újat a küldőtől.
trouble-title = Hiba lépett fel az oldalunkon
trouble-body = Várjon egy percet, és töltse újra az oldalt. Ha éppen fizetett, az oldal akkor megmutatja, sikerült-e. Kérjük, ne kezdje újra a fizetést máshol.

## Refusals

decline-generic = A bank elutasította ezt a kártyát. Nem történt terhelés. Próbálja meg másik kártyával, vagy kérdezze meg a bankját.
decline-insufficient-funds = Nincs elég fedezet ezen a kártyán. Nem történt terhelés. Próbálja meg másik kártyával.
decline-expired-card = Ez a kártya lejárt. Nem történt terhelés. Ellenőrizze a dátumot, vagy használjon másik kártyát.
decline-incorrect-cvc = A biztonsági kód nem helyes. Nem történt terhelés. Ellenőrizze a kódot, és próbálja újra.
decline-incorrect-number = A kártyaszám nem helyes. Nem történt terhelés. Ellenőrizze a számot, és próbálja újra.
decline-invalid-expiry = A lejárati dátum nem helyes. Nem történt terhelés. Ellenőrizze a dátumot, és próbálja újra.
decline-incorrect-address = A számlázási cím nem az, amelyet a bankja ehhez a kártyához nyilvántart. Nem történt terhelés. Ellenőrizze a címet, és próbálja újra.
decline-incorrect-details = A bank szerint a kártya valamelyik adata nem helyes. Nem történt terhelés. Ellenőrizze a kártyaszámot, a dátumot, a biztonsági kódot és a címet, és próbálja újra.
decline-processing-error = A bank nem tudta feldolgozni a fizetést. Nem történt terhelés. Próbálja újra egy perc múlva, vagy használjon másik kártyát.
decline-card-velocity-exceeded = Ez a kártya elérte a limitjét. Nem történt terhelés. Próbálja meg másik kártyával, vagy kérdezze meg a bankját.
decline-card-not-supported = Ez a kártya nem használható az ilyen fizetéshez. Nem történt terhelés. Próbálja meg másik kártyával.
decline-currency-not-supported = Ezzel a kártyával nem lehet ebben a pénznemben fizetni. Nem történt terhelés. Próbálja meg másik kártyával.
decline-authentication-required = A bankjának előbb ellenőriznie kell, hogy valóban Ön fizet. Nem történt terhelés. Próbálja újra, és kövesse a bankja utasításait.
decline-authentication-failed = A bankja nem tudta megerősíteni, hogy valóban Ön fizet. Nem történt terhelés. Próbálja újra, vagy használjon másik kártyát.
decline-try-again-later = A bank most nem válaszol. Nem történt terhelés. Próbálja újra néhány perc múlva, vagy használjon másik kártyát.
decline-call-issuer = A bank elutasította ezt a kártyát, és nem közölte az okát. Nem történt terhelés. Hívja fel a kártyáján lévő számot, vagy használjon másik kártyát.
decline-duplicate = Ugyanez a fizetés az imént már megtörtént, ezért a bank a másodikat elutasította. Újabb terhelés nem történt. Mielőtt újra próbálná, ellenőrizze a számláját.
