# Every sentence a shopper can read, in Czech. Not yet read by a native speaker.

## On every page

language-name = Čeština
language-link = Změnit jazyk
language-title = Vyberte jazyk
language-back = Zpět

test-mode = Testovací režim: neplatí se skutečnými penězi.
reference = Číslo platby: { $reference }
support-link = Pomoc – { $merchant }
return-link = Zpět na stránky { $merchant }
reload-link = Načíst stránku znovu

## The order

order-heading = Vaše objednávka
order-item = Položka
order-amount = Částka
order-quantity = Množství: { $quantity }
order-more =
    { $count ->
        [one] Zobrazit ještě { $count } položku
        [few] Zobrazit ještě { $count } položky
       *[other] Zobrazit ještě { $count } položek
    }
quantity-label = Množství
quantity-label-of = Množství: { $name }
quantity-update = Změnit
quantity-update-of = Změnit množství: { $name }
amount-changed = Objednávka se změnila, zatímco byla tato stránka otevřená. Žádné peníze nebyly strženy. Než zaplatíte, zkontrolujte celkovou částku.
quantity-refused = Množství zůstalo stejné: tolik kusů tu koupit nelze, nebo už platba začala.
order-unit-price = { $price } za kus
order-total = Celkem

## The checkout page

checkout-title = Platba pro { $merchant }
checkout-title-error = Chyba: { $title }
skip-to-form = Přejít k platebnímu formuláři
checkout-cancel = Zpět bez placení
checkout-pay-heading = Platba kartou
checkout-safety = Údaje o kartě jdou přímo poskytovateli plateb. { $merchant } je nevidí.
checkout-no-script-heading = Platební formulář potřebuje JavaScript
checkout-no-script = Údaje o kartě chrání formulář, který funguje jen s JavaScriptem. Zapněte ho a načtěte stránku znovu. Žádné peníze nebyly strženy.
checkout-failed-heading = Platební formulář se nepodařilo spustit
checkout-failed = Načtěte stránku znovu nebo zkuste jiný prohlížeč. Vaše objednávka tu stále je. Žádné peníze nebyly strženy.

## The form

pay-button = Zaplatit { $amount }
book-button = Rezervovat za { $amount }
donate-button = Darovat { $amount }
paying = Platba probíhá…
paying-slow = Trvá to déle než obvykle. Nechte prosím stránku otevřenou a neplaťte znovu.
email-label = E-mail
name-label = Jméno na kartě
card-number-label = Číslo karty
card-expiry-label = Datum platnosti
card-cvc-label = Bezpečnostní kód (CVC)
form-loading = Načítáme platební formulář…
form-retrying = Platební formulář se načítá pomalu. Zkoušíme to znovu…
form-unavailable = Platební formulář se nenačetl. Zkontrolujte připojení nebo blokování v prohlížeči. Žádné peníze nebyly strženy.
try-again = Zkusit znovu
email-invalid = Zadejte e-mailovou adresu, například name@example.com.
name-missing = Zadejte jméno tak, jak je na kartě.
card-number-missing = Zadejte číslo karty.
card-expiry-missing = Zadejte datum platnosti.
card-cvc-missing = Zadejte bezpečnostní kód.
card-expiry-hint = MM / RR
card-number-invalid = Zkontrolujte číslo karty.
card-expiry-invalid = Zkontrolujte datum platnosti.
card-cvc-invalid = Zkontrolujte bezpečnostní kód.
card-refused = Poskytovatel plateb tuto kartu nepřijímá. Žádné peníze nebyly strženy. Zkontrolujte zadané údaje nebo použijte jinou kartu.
error-summary = Něco je potřeba opravit
refusal-heading = Platba neproběhla
authenticate-heading = Banka si chce ověřit, že jste to vy
authenticate = Platbu dokončíte podle pokynů své banky.
authenticate-button = Pokračovat do banky
other-card = Použít jinou kartu
checking = Vaši platbu stále ověřujeme. Nechte prosím stránku otevřenou a neplaťte znovu.
connection-lost = Spojení se přerušilo, a tak zatím nevíme, zda platba proběhla. Dál to ověřujeme. Neplaťte prosím znovu.
gateway-unreachable = Nepodařilo se spojit s poskytovatelem plateb. Žádné peníze nebyly strženy. Zkontrolujte připojení a zkuste to znovu.
form-trouble = Na naší straně se něco pokazilo. Žádné peníze nebyly strženy. Zkuste to prosím znovu.

## While the page is open

offline = Jste bez připojení k internetu. Nic se neztratilo: až se spojení obnoví, stránka bude sama pokračovat.
online-again = Připojení k internetu je zpět.
expiring-heading = Potřebujete více času?
expiring =
    { $minutes ->
        [one] Tato platební stránka zůstane otevřená ještě { $minutes } minutu. Pak by bylo nutné začít znovu.
        [few] Tato platební stránka zůstane otevřená ještě { $minutes } minuty. Pak by bylo nutné začít znovu.
       *[other] Tato platební stránka zůstane otevřená ještě { $minutes } minut. Pak by bylo nutné začít znovu.
    }
more-time-button = Potřebuji více času
more-time-given =
    { $minutes ->
        [one] Máte ještě { $minutes } minutu.
        [few] Máte ještě { $minutes } minuty.
       *[other] Máte ještě { $minutes } minut.
    }
more-time-refused = Čas už nelze prodloužit. Dokončete platbu brzy, nebo začněte později znovu.

## What a merchant may ask besides

optional-label = { $label } (nepovinné)
choose = Vyberte…
new-tab = (otevře se v novém panelu)
individual-name-label = Jméno a příjmení
individual-name-missing = Zadejte jméno a příjmení.
business-name-label = Název firmy
business-name-missing = Zadejte název firmy.
phone-label = Telefonní číslo
phone-invalid = Zadejte telefonní číslo, například +420 222 123 456.
address-heading = Fakturační adresa
country-label = Země nebo oblast
country-missing = Vyberte zemi nebo oblast.
line1-label = Adresa
line1-missing = Zadejte adresu: ulici a číslo.
line2-label = Byt, patro apod. (nepovinné)
city-label = Město nebo obec
city-missing = Zadejte město nebo obec.
state-label = Kraj, stát nebo provincie, je-li třeba
postal-code-label = PSČ, pokud existuje
answer-missing = { $label }: zadejte odpověď.
answer-length = { $label }: zadejte odpověď s tímto počtem znaků: { $range }.
number-missing = { $label }: zadejte číslo pouze číslicemi.
number-length = { $label }: zadejte pouze číslice v tomto počtu: { $range }.
choice-missing = { $label }: vyberte odpověď.
terms-label = Souhlasím s obchodními podmínkami prodejce { $merchant }.
terms-missing = Zaškrtněte, že souhlasíte s obchodními podmínkami.
sold-out = Tato nabídka je vyprodaná. Žádné peníze nebyly strženy.

## Waiting for a decision

processing-title = Ověřujeme vaši platbu
processing-body = Platba pro { $merchant } se zpracovává. Obvykle to trvá několik sekund.
processing-next = Stránka bude sama pokračovat. Neplaťte prosím znovu.

## While nobody can pay

not-now-title = Teď nemůžeme přijímat platby
not-now-body = Není to chyba vaší karty ani připojení. Žádné peníze nebyly strženy. Vaše objednávka u prodejce { $merchant } zůstala uložená.
not-now-next = Až budou platby zase fungovat, stránka bude sama pokračovat. Můžete to také zkusit znovu hned, nebo se vrátit později.

## The receipt

receipt-title = Platba přijata
receipt-body = Děkujeme. Zaplatili jste { $amount }. Příjemce: { $merchant }.
receipt-reserved-title = Objednávka přijata
receipt-reserved-body = Děkujeme. Na vaší kartě je blokována částka { $amount }; { $merchant } ji strhne později. Žádné peníze zatím nebyly strženy.
receipt-heading = Potvrzení o platbě
receipt-merchant = Příjemce
receipt-amount = Částka
receipt-date = Datum
receipt-card = Karta
receipt-card-value = { $brand } končící na { $digits }
receipt-email = E-mail
receipt-reference = Číslo platby
receipt-forward = Za chvíli se vrátíte na stránky { $merchant }.
receipt-stay = Zůstat na této stránce
receipt-kept = Do { $date } můžete toto potvrzení znovu otevřít na stejné adrese.
receipt-gone-title = Toto potvrzení tu už není uložené
receipt-gone-body = Platba pro { $merchant } proběhla. Pokud potvrzení potřebujete, požádejte o ně prodejce { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Platnost tohoto platebního odkazu vypršela
expired-body = Žádné peníze nebyly strženy. Chcete-li zaplatit, požádejte prodejce { $merchant } o nový odkaz.
expired-recover-body = Žádné peníze nebyly strženy. Se stejnou objednávkou můžete začít znovu.
recover-button = Začít znovu
already-paid-title = Toto už je zaplaceno
already-paid-body = Platba pro { $merchant } proběhla. Není třeba platit znovu.
receipt-link = Zobrazit potvrzení
cancelled-title = Tato platba byla zrušena
cancelled-body = Žádné peníze nebyly strženy. Pokud stále chcete zaplatit, vraťte se na stránky { $merchant } a začněte znovu.

## Where a merchant's public link leads

link-body = Tohle se chystáte koupit. Zaplatíte na další stránce.
link-button = Přejít k platbě
link-more = { $name } a další
link-description = { $amount }, platba pro { $merchant }
link-inactive-title = Přes tento odkaz nelze platit
link-inactive-body = { $merchant } už přes něj platby nepřijímá. Žádné peníze nebyly strženy.
link-over-title = Tato nabídka skončila
link-over-body = Žádné peníze nebyly strženy. Zeptejte se prodejce { $merchant }, zda bude další.
link-sold-out-title = Tato nabídka je vyprodaná
link-sold-out-body = Žádné peníze nebyly strženy. Zeptejte se prodejce { $merchant }, zda bude znovu k dispozici.

## Pages that say what went wrong

not-found-title = Tuto stránku nemůžeme najít
not-found-body = Adresa možná není úplná. Otevřete odkaz znovu tak, jak jste ho dostali, nebo požádejte odesílatele o nový.
trouble-title = Na naší straně se něco pokazilo
trouble-body = Počkejte prosím minutu a načtěte stránku znovu. Pokud jste právě platili, uvidíte tu, zda platba proběhla. Nezačínejte ji proto znovu jinde.

## Refusals

decline-generic = Banka tuto kartu odmítla. Žádné peníze nebyly strženy. Zkuste jinou kartu nebo se zeptejte své banky.
decline-insufficient-funds = Na této kartě není dost peněz. Žádné peníze nebyly strženy. Zkuste jinou kartu.
decline-expired-card = Platnost této karty skončila. Žádné peníze nebyly strženy. Zkontrolujte datum nebo použijte jinou kartu.
decline-incorrect-cvc = Bezpečnostní kód není správný. Žádné peníze nebyly strženy. Zkontrolujte kód a zkuste to znovu.
decline-incorrect-number = Číslo karty není správné. Žádné peníze nebyly strženy. Zkontrolujte číslo a zkuste to znovu.
decline-invalid-expiry = Datum platnosti není správné. Žádné peníze nebyly strženy. Zkontrolujte datum a zkuste to znovu.
decline-incorrect-address = Fakturační adresa se liší od té, kterou má banka u této karty. Žádné peníze nebyly strženy. Zkontrolujte adresu a zkuste to znovu.
decline-incorrect-details = Podle banky není některý údaj o kartě správný. Žádné peníze nebyly strženy. Zkontrolujte číslo, datum, bezpečnostní kód a adresu a zkuste to znovu.
decline-processing-error = Banka nemohla platbu zpracovat. Žádné peníze nebyly strženy. Zkuste to znovu za minutu nebo použijte jinou kartu.
decline-card-velocity-exceeded = Limit této karty je vyčerpaný. Žádné peníze nebyly strženy. Zkuste jinou kartu nebo se zeptejte své banky.
decline-card-not-supported = Touto kartou takovou platbu provést nelze. Žádné peníze nebyly strženy. Zkuste jinou kartu.
decline-currency-not-supported = Touto kartou nelze v této měně platit. Žádné peníze nebyly strženy. Zkuste jinou kartu.
decline-authentication-required = Než kartu použijete, musí si banka ověřit, že jste to vy. Žádné peníze nebyly strženy. Zkuste to znovu a řiďte se pokyny své banky.
decline-authentication-failed = Bance se nepodařilo ověřit, že jste to vy. Žádné peníze nebyly strženy. Zkuste to znovu nebo použijte jinou kartu.
decline-try-again-later = Banka teď neodpovídá. Žádné peníze nebyly strženy. Zkuste to znovu za pár minut nebo použijte jinou kartu.
decline-call-issuer = Banka tuto kartu odmítla a neuvedla důvod. Žádné peníze nebyly strženy. Zavolejte na číslo uvedené na kartě nebo použijte jinou kartu.
decline-duplicate = Stejná platba proběhla před chvílí, a proto banka tuto další odmítla. Žádné další peníze nebyly strženy. Než to zkusíte znovu, zkontrolujte si účet.
