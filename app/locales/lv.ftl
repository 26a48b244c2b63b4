# Every sentence a shopper can read, in Latvian. Not yet read by a native speaker.

## On every page

language-name = Latviešu
language-link = Mainīt valodu
language-title = Izvēlieties valodu
language-back = Atpakaļ

test-mode = Testa režīms: īsta nauda netiek noņemta.
reference = Maksājuma numurs: { $reference }
support-link = Palīdzība – { $merchant }
return-link = Atpakaļ pie tirgotāja { $merchant }
reload-link = Pārlādēt šo lapu

## The order

order-heading = Jūsu pasūtījums
order-item = Prece
order-amount = Summa
order-quantity = Daudzums: { $quantity }
order-more =
    { $count ->
        [zero] Rādīt vēl { $count } preces
        [one] Rādīt vēl { $count } preci
       *[other] Rādīt vēl { $count } preces
    }
quantity-label = Daudzums
quantity-label-of = Daudzums: { $name }
quantity-update = Mainīt
quantity-update-of = Mainīt daudzumu: { $name }
amount-changed = Kamēr šī lapa bija atvērta, pasūtījums mainījās. Nauda nav noņemta. Pirms maksājat, pārbaudiet kopsummu.
quantity-refused = Daudzums palika iepriekšējais: šeit tik daudz nevar nopirkt vai maksājums jau ir sākts.
order-unit-price = { $price } gabalā
order-total = Kopā

## The checkout page

checkout-title = Maksājums saņēmējam { $merchant }
checkout-title-error = Kļūda: { $title }
skip-to-form = Pāriet uz kartes veidlapu
checkout-cancel = Atgriezties nemaksājot
checkout-pay-heading = Maksājums ar karti
checkout-safety = Kartes dati nonāk tieši pie maksājumu pakalpojuma sniedzēja. { $merchant } tos neredz.
checkout-no-script-heading = Kartes veidlapai ir vajadzīgs JavaScript
checkout-no-script = Kartes dati ir drošībā veidlapā, kas darbojas tikai ar JavaScript. Ieslēdziet to un pārlādējiet lapu. Nauda nav noņemta.
checkout-failed-heading = Kartes veidlapu neizdevās atvērt
checkout-failed = Pārlādējiet lapu vai izmēģiniet citu pārlūku. Jūsu pasūtījums joprojām ir šeit. Nauda nav noņemta.

## The form

pay-button = Maksāt { $amount }
book-button = Rezervēt par { $amount }
donate-button = Ziedot { $amount }
paying = Notiek maksājums…
paying-slow = Tas aizņem vairāk laika nekā parasti. Neaizveriet šo lapu un nemaksājiet vēlreiz.
email-label = E-pasts
name-label = Vārds uz kartes
card-number-label = Kartes numurs
card-expiry-label = Derīguma termiņš
card-cvc-label = Drošības kods (CVC)
form-loading = Ielādē kartes veidlapu…
form-retrying = Kartes veidlapa ielādējas lēni. Mēģinām vēlreiz…
form-unavailable = Kartes veidlapa neielādējās. Pārbaudiet savienojumu vai bloķētāju pārlūkā. Nauda nav noņemta.
try-again = Mēģināt vēlreiz
email-invalid = Ievadiet e-pasta adresi, piemēram, name@example.com.
name-missing = Ievadiet vārdu, kā norādīts uz kartes.
card-number-missing = Ievadiet kartes numuru.
card-expiry-missing = Ievadiet derīguma termiņu.
card-cvc-missing = Ievadiet drošības kodu.
card-expiry-hint = MM / GG
card-number-invalid = Pārbaudiet kartes numuru.
card-expiry-invalid = Pārbaudiet derīguma termiņu.
card-cvc-invalid = Pārbaudiet drošības kodu.
card-refused = Maksājumu pakalpojuma sniedzējs šo karti nepieņem. Nauda nav noņemta. Pārbaudiet ievadītos datus vai izmantojiet citu karti.
error-summary = Pārbaudiet šos datus
refusal-heading = Maksājums neizdevās
authenticate-heading = Banka vēlas pārliecināties, ka tas esat jūs
authenticate = Lai pabeigtu maksājumu, izpildiet savas bankas norādījumus.
authenticate-button = Turpināt bankā
other-card = Izmantot citu karti
checking = Mēs joprojām pārbaudām jūsu maksājumu. Neaizveriet šo lapu un nemaksājiet vēlreiz.
connection-lost = Savienojums pārtrūka, tāpēc vēl nezinām, vai maksājums izdevās. Turpinām pārbaudīt. Lūdzu, nemaksājiet vēlreiz.
gateway-unreachable = Neizdevās sazināties ar maksājumu pakalpojuma sniedzēju. Nauda nav noņemta. Pārbaudiet savienojumu un mēģiniet vēlreiz.
form-trouble = Mūsu pusē radās kļūda. Nauda nav noņemta. Lūdzu, mēģiniet vēlreiz.

## While the page is open

offline = Nav interneta savienojuma. Nekas nav zudis: kad savienojums atjaunosies, lapa pati turpinās darbu.
online-again = Interneta savienojums ir atjaunots.
expiring-heading = Vai jums vajag vairāk laika?
expiring =
    { $minutes ->
        [zero] Šī maksājuma lapa būs atvērta vēl { $minutes } minūtes. Pēc tam būtu jāsāk no jauna.
        [one] Šī maksājuma lapa būs atvērta vēl { $minutes } minūti. Pēc tam būtu jāsāk no jauna.
       *[other] Šī maksājuma lapa būs atvērta vēl { $minutes } minūtes. Pēc tam būtu jāsāk no jauna.
    }
more-time-button = Man vajag vairāk laika
more-time-given =
    { $minutes ->
        [zero] Jums ir vēl { $minutes } minūtes.
        [one] Jums ir vēl { $minutes } minūte.
       *[other] Jums ir vēl { $minutes } minūtes.
    }
more-time-refused = Laiku vairs nevar pagarināt. Pabeidziet maksājumu tūlīt vai arī vēlāk sāciet no jauna.

## What a merchant may ask besides

optional-label = { $label } (nav obligāti)
choose = Izvēlieties…
new-tab = (atveras jaunā cilnē)
individual-name-label = Vārds un uzvārds
individual-name-missing = Ievadiet vārdu un uzvārdu.
business-name-label = Uzņēmuma nosaukums
business-name-missing = Ievadiet uzņēmuma nosaukumu.
phone-label = Tālruņa numurs
phone-invalid = Ievadiet tālruņa numuru, piemēram, +371 67 123 456.
address-heading = Norēķinu adrese
country-label = Valsts vai reģions
country-missing = Izvēlieties valsti vai reģionu.
line1-label = Adrese
line1-missing = Ievadiet adresi: ielu un numuru.
line2-label = Dzīvoklis, stāvs u. tml. (nav obligāti)
city-label = Pilsēta vai ciems
city-missing = Ievadiet pilsētu vai ciemu.
state-label = Štats, province vai novads, ja vajadzīgs
postal-code-label = Pasta indekss, ja tāds ir
answer-missing = { $label }: ievadiet atbildi.
answer-length = { $label }: ievadiet atbildi ar šādu rakstzīmju skaitu: { $range }.
number-missing = { $label }: ievadiet skaitli tikai ar cipariem.
number-length = { $label }: ievadiet tikai ciparus šādā skaitā: { $range }.
choice-missing = { $label }: izvēlieties atbildi.
terms-label = Piekrītu tirgotāja { $merchant } pakalpojuma noteikumiem.
terms-missing = Atzīmējiet, ka piekrītat pakalpojuma noteikumiem.
sold-out = Šis piedāvājums ir izpārdots. Nauda nav noņemta.

## Waiting for a decision

processing-title = Pārbaudām jūsu maksājumu
processing-body = Maksājums saņēmējam { $merchant } tiek apstrādāts. Parasti tas aizņem dažas sekundes.
processing-next = Lapa pati pāries tālāk. Lūdzu, nemaksājiet vēlreiz.

## While nobody can pay

not-now-title = Pašlaik nevaram pieņemt maksājumus
not-now-body = Vaina nav jūsu kartē vai savienojumā. Nauda nav noņemta. Jūsu pasūtījums pie tirgotāja { $merchant } ir saglabāts.
not-now-next = Kad maksājumi atkal darbosies, lapa pati turpinās darbu. Varat arī mēģināt vēlreiz tagad vai atgriezties vēlāk.

## The receipt

receipt-title = Maksājums saņemts
receipt-body = Paldies. Jūs samaksājāt { $amount }. Saņēmējs: { $merchant }.
receipt-reserved-title = Pasūtījums saņemts
receipt-reserved-body = Paldies. Jūsu kartē ir rezervēta summa { $amount }; { $merchant } to noņems vēlāk. Nauda vēl nav noņemta.
receipt-heading = Kvīts
receipt-merchant = Saņēmējs
receipt-amount = Summa
receipt-date = Datums
receipt-card = Karte
receipt-card-value = { $brand }, pēdējie cipari { $digits }
receipt-email = E-pasts
receipt-reference = Maksājuma numurs
receipt-forward = Pēc mirkļa atgriezīsieties pie tirgotāja { $merchant }.
receipt-stay = Palikt šajā lapā
receipt-kept = Šo kvīti varat vēlreiz atvērt tajā pašā adresē (termiņš: { $date }).
receipt-gone-title = Šī kvīts šeit vairs netiek glabāta
receipt-gone-body = Maksājums saņēmējam { $merchant } ir izdevies. Ja jums vajag kvīti, lūdziet to tirgotājam { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Šīs maksājuma saites termiņš ir beidzies
expired-body = Nauda nav noņemta. Lai samaksātu, lūdziet jaunu saiti tirgotājam { $merchant }.
expired-recover-body = Nauda nav noņemta. Varat sākt no jauna ar to pašu pasūtījumu.
recover-button = Sākt no jauna
already-paid-title = Tas jau ir samaksāts
already-paid-body = Maksājums saņēmējam { $merchant } ir izdevies. Jums nav jāmaksā vēlreiz.
receipt-link = Rādīt kvīti
cancelled-title = Šis maksājums ir atcelts
cancelled-body = Nauda nav noņemta. Ja joprojām vēlaties maksāt, atgriezieties pie tirgotāja { $merchant } un sāciet no jauna.

## Where a merchant's public link leads

link-body = Lūk, ko jūs pērkat. Maksāsiet nākamajā lapā.
link-button = Turpināt un maksāt
link-more = { $name } u. c.
link-description = { $amount }, saņēmējs: { $merchant }
link-inactive-title = Ar šo saiti nevar samaksāt
link-inactive-body = { $merchant } vairs nepieņem maksājumus ar šo saiti. Nauda nav noņemta.
link-over-title = Šis piedāvājums ir beidzies
link-over-body = Nauda nav noņemta. Jautājiet tirgotājam { $merchant }, vai būs vēl kāds.
link-sold-out-title = Šis piedāvājums ir izpārdots
link-sold-out-body = Nauda nav noņemta. Jautājiet tirgotājam { $merchant }, vai būs vēl.

## Pages that say what went wrong

not-found-title = Šo lapu nevaram atrast
not-found-body = Iespējams, adrese nav pilnīga. Atveriet saiti vēlreiz tā, kā tā jums tika nosūtīta, vai lūdziet sūtītājam jaunu.
trouble-title = Mūsu pusē radās kļūda
trouble-body = Uzgaidiet minūti un pārlādējiet lapu. Ja jūs tieši maksājāt, šeit redzēsiet, vai maksājums izdevās, tāpēc, lūdzu, nesāciet to no jauna citur.

## Refusals

decline-generic = Banka noraidīja šo karti. Nauda nav noņemta. Izmēģiniet citu karti vai jautājiet savai bankai.
decline-insufficient-funds = Šajā kartē nepietiek naudas. Nauda nav noņemta. Izmēģiniet citu karti.
decline-expired-card = Šīs kartes derīguma termiņš ir beidzies. Nauda nav noņemta. Pārbaudiet termiņu vai izmantojiet citu karti.
decline-incorrect-cvc = Drošības kods nav pareizs. Nauda nav noņemta. Pārbaudiet kodu un mēģiniet vēlreiz.
decline-incorrect-number = Kartes numurs nav pareizs. Nauda nav noņemta. Pārbaudiet numuru un mēģiniet vēlreiz.
decline-invalid-expiry = Derīguma termiņš nav pareizs. Nauda nav noņemta. Pārbaudiet termiņu un mēģiniet vēlreiz.
decline-incorrect-address = Norēķinu adrese atšķiras no tās, kas bankai ir norādīta šai kartei. Nauda nav noņemta. Pārbaudiet adresi un mēģiniet vēlreiz.
decline-incorrect-details = Banka ziņo, ka kāds no kartes datiem nav pareizs. Nauda nav noņemta. Pārbaudiet numuru, termiņu, drošības kodu un adresi un mēģiniet vēlreiz.
decline-processing-error = Banka nevarēja apstrādāt maksājumu. Nauda nav noņemta. Mēģiniet vēlreiz pēc minūtes vai izmantojiet citu karti.
decline-card-velocity-exceeded = Šīs kartes limits ir sasniegts. Nauda nav noņemta. Izmēģiniet citu karti vai jautājiet savai bankai.
decline-card-not-supported = Ar šo karti šādu maksājumu nevar veikt. Nauda nav noņemta. Izmēģiniet citu karti.
decline-currency-not-supported = Ar šo karti nevar maksāt šajā valūtā. Nauda nav noņemta. Izmēģiniet citu karti.
decline-authentication-required = Pirms izmantojat šo karti, bankai jāpārliecinās, ka tas esat jūs. Nauda nav noņemta. Mēģiniet vēlreiz un izpildiet savas bankas norādījumus.
decline-authentication-failed = Banka nevarēja apstiprināt, ka tas esat jūs. Nauda nav noņemta. Mēģiniet vēlreiz vai izmantojiet citu karti.
decline-try-again-later = Banka pašlaik neatbild. Nauda nav noņemta. Mēģiniet vēlreiz pēc dažām minūtēm vai izmantojiet citu karti.
decline-call-issuer = Banka noraidīja šo karti un nenorādīja iemeslu. Nauda nav noņemta. Zvaniet uz numuru, kas norādīts uz kartes, vai izmantojiet citu karti.
decline-duplicate = Tāds pats maksājums tika veikts pirms brīža, tāpēc banka noraidīja otro. Papildus nauda nav noņemta. Pirms mēģināt vēlreiz, pārbaudiet savu kontu.
