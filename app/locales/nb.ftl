# Every sentence a shopper can read, in Norwegian Bokmål. Not yet read by a native speaker.

## On every page

language-name = Norsk bokmål
language-link = Bytt språk
language-title = Velg språk
language-back = Tilbake

test-mode = Testmodus: Ingen ekte penger flyttes.
reference = Referanse: { $reference }
support-link = Få hjelp fra { $merchant }
return-link = Tilbake til { $merchant }
reload-link = Last inn siden på nytt

## The order

order-heading = Bestillingen din
order-item = Vare
order-amount = Beløp
order-quantity = Antall: { $quantity }
order-more =
    { $count ->
        [one] Vis { $count } vare til
       *[other] Vis { $count } varer til
    }
quantity-label = Antall
quantity-label-of = Antall: { $name }
quantity-update = Oppdater
quantity-update-of = Oppdater antallet: { $name }
amount-changed = Bestillingen ble endret mens siden var åpen. Det er ikke trukket noen penger. Se på totalen før du betaler.
quantity-refused = Antallet er uendret: Så mange kan ikke kjøpes her, eller betalingen er allerede startet.
order-unit-price = { $price } per stk.
order-total = Totalt

## The checkout page

checkout-title = Betaling til { $merchant }
checkout-title-error = Feil: { $title }
skip-to-form = Gå til kortskjemaet
checkout-cancel = Gå tilbake uten å betale
checkout-pay-heading = Betal med kort
checkout-safety = Kortopplysningene dine går rett til betalingsleverandøren. { $merchant } ser dem ikke.
checkout-no-script-heading = Kortskjemaet trenger JavaScript
checkout-no-script = Kortopplysningene dine er beskyttet i et skjema som bare fungerer med JavaScript. Slå det på, og last inn siden på nytt. Det er ikke trukket noen penger.
checkout-failed-heading = Kortskjemaet kunne ikke starte
checkout-failed = Last inn siden på nytt, eller prøv en annen nettleser. Bestillingen er her fortsatt. Det er ikke trukket noen penger.

## The form

pay-button = Betal { $amount }
book-button = Bestill for { $amount }
donate-button = Gi { $amount }
paying = Betaler …
paying-slow = Dette tar lengre tid enn vanlig. Hold siden åpen, og ikke betal på nytt.
email-label = E-post
name-label = Navn på kortet
card-number-label = Kortnummer
card-expiry-label = Utløpsdato
card-cvc-label = Sikkerhetskode
form-loading = Laster inn kortskjemaet …
form-retrying = Kortskjemaet bruker lang tid. Prøver på nytt …
form-unavailable = Kortskjemaet ble ikke lastet inn. Sjekk forbindelsen eller om noe blokkeres i nettleseren. Det er ikke trukket noen penger.
try-again = Prøv igjen
email-invalid = Skriv inn en e-postadresse, for eksempel name@example.com.
name-missing = Skriv inn navnet slik det står på kortet.
card-number-missing = Skriv inn kortnummeret.
card-expiry-missing = Skriv inn utløpsdatoen.
card-cvc-missing = Skriv inn sikkerhetskoden.
card-expiry-hint = MM / ÅÅ
card-number-invalid = Sjekk kortnummeret.
card-expiry-invalid = Sjekk utløpsdatoen.
card-cvc-invalid = Sjekk sikkerhetskoden.
card-refused = Betalingsleverandøren tar ikke imot dette kortet. Det er ikke trukket noen penger. Sjekk det du har skrevet inn, eller bruk et annet kort.
error-summary = Se over dette en gang til
refusal-heading = Betalingen gikk ikke gjennom
authenticate-heading = Banken din vil sjekke at det er deg
authenticate = Følg instruksjonene fra banken for å fullføre betalingen.
authenticate-button = Fortsett til banken din
other-card = Bruk et annet kort
checking = Vi sjekker fortsatt betalingen din. Hold siden åpen, og ikke betal på nytt.
connection-lost = Forbindelsen ble brutt, så vi vet ikke ennå om betalingen gikk gjennom. Vi fortsetter å sjekke. Ikke betal på nytt.
gateway-unreachable = Vi fikk ikke kontakt med betalingsleverandøren. Det er ikke trukket noen penger. Sjekk forbindelsen, og prøv igjen.
form-trouble = Noe gikk galt hos oss. Det er ikke trukket noen penger. Prøv igjen.

## While the page is open

offline = Du er frakoblet. Ingenting går tapt: Siden fortsetter av seg selv når forbindelsen er tilbake.
online-again = Du er på nett igjen.
expiring-heading = Trenger du mer tid?
expiring =
    { $minutes ->
        [one] Betalingssiden er åpen i { $minutes } minutt til. Etter det må du begynne på nytt.
       *[other] Betalingssiden er åpen i { $minutes } minutter til. Etter det må du begynne på nytt.
    }
more-time-button = Jeg trenger mer tid
more-time-given =
    { $minutes ->
        [one] Du har { $minutes } minutt til.
       *[other] Du har { $minutes } minutter til.
    }
more-time-refused = Betalingssiden kan ikke være åpen lenger. Fullfør betalingen snart, eller begynn på nytt senere.

## What a merchant may ask besides

optional-label = { $label } (valgfritt)
choose = Velg …
new-tab = (åpnes i en ny fane)
individual-name-label = Fullt navn
individual-name-missing = Skriv inn fullt navn.
business-name-label = Navn på virksomheten
business-name-missing = Skriv inn navnet på virksomheten.
phone-label = Telefonnummer
phone-invalid = Skriv inn et telefonnummer, for eksempel +47 22 12 34 56.
address-heading = Fakturaadresse
country-label = Land eller region
country-missing = Velg land eller region.
line1-label = Adresse
line1-missing = Skriv inn adressen: gate og nummer.
line2-label = Leilighet, etasje og lignende (valgfritt)
city-label = Sted
city-missing = Skriv inn stedet.
state-label = Delstat, provins eller fylke, om nødvendig
postal-code-label = Postnummer, hvis det finnes
answer-missing = { $label }: Skriv inn et svar.
answer-length = { $label }: Skriv inn et svar med så mange tegn: { $range }.
number-missing = { $label }: Skriv inn et tall, bare med sifre.
number-length = { $label }: Skriv inn bare sifre, så mange: { $range }.
choice-missing = { $label }: Velg et svar.
terms-label = Jeg godtar bruksvilkårene til { $merchant }.
terms-missing = Kryss av i ruten for å godta bruksvilkårene.
sold-out = Dette tilbudet er utsolgt. Det er ikke trukket noen penger.

## Waiting for a decision

processing-title = Vi sjekker betalingen din
processing-body = Betalingen til { $merchant } venter på svar. Det tar vanligvis noen få sekunder.
processing-next = Siden går videre av seg selv. Ikke betal på nytt.

## While nobody can pay

not-now-title = Det er ikke mulig å betale akkurat nå
not-now-body = Det skyldes verken kortet eller forbindelsen din. Det er ikke trukket noen penger. Bestillingen din hos { $merchant } er lagret.
not-now-next = Siden fortsetter av seg selv når det er mulig å betale igjen. Du kan også prøve igjen nå eller komme tilbake senere.

## The receipt

receipt-title = Betalingen er mottatt
receipt-body = Takk. Du har betalt { $amount } til { $merchant }.
receipt-reserved-title = Bestillingen er mottatt
receipt-reserved-body = Takk. { $amount } er reservert på kortet ditt; { $merchant } trekker beløpet senere. Det er ennå ikke trukket noen penger.
receipt-heading = Kvittering
receipt-merchant = Betalt til
receipt-amount = Beløp
receipt-date = Dato
receipt-card = Kort
receipt-card-value = { $brand } som slutter på { $digits }
receipt-email = E-post
receipt-reference = Referanse
receipt-forward = Om et øyeblikk kommer du tilbake til { $merchant }.
receipt-stay = Bli på siden
receipt-kept = Du kan åpne kvitteringen igjen på samme adresse frem til { $date }.
receipt-gone-title = Kvitteringen er ikke lenger lagret her
receipt-gone-body = Betalingen til { $merchant } gikk gjennom. Trenger du kvitteringen, kan du be { $merchant } om den.

## Where a link leads that can no longer be paid

expired-title = Denne betalingslenken er utløpt
expired-body = Det er ikke trukket noen penger. Be { $merchant } om en ny lenke hvis du vil betale.
expired-recover-body = Det er ikke trukket noen penger. Du kan begynne på nytt med samme bestilling.
recover-button = Begynn på nytt
already-paid-title = Dette er allerede betalt
already-paid-body = Betalingen til { $merchant } gikk gjennom. Du trenger ikke å betale på nytt.
receipt-link = Vis kvitteringen
cancelled-title = Betalingen ble avbrutt
cancelled-body = Det er ikke trukket noen penger. Hvis du fortsatt vil betale, går du tilbake til { $merchant } og begynner på nytt.

## Where a merchant's public link leads

link-body = Dette er det du skal kjøpe. Du betaler på neste side.
link-button = Fortsett til betaling
link-more = { $name } med mer
link-description = { $amount }, betaling til { $merchant }
link-inactive-title = Du kan ikke betale med denne lenken
link-inactive-body = { $merchant } har stengt den. Det er ikke trukket noen penger.
link-over-title = Dette tilbudet er avsluttet
link-over-body = Det er ikke trukket noen penger. { $merchant } kan fortelle deg om det kommer et nytt.
link-sold-out-title = Dette tilbudet er utsolgt
link-sold-out-body = Det er ikke trukket noen penger. { $merchant } kan fortelle deg om det kommer flere.

## Pages that say what went wrong

not-found-title = Vi finner ikke siden
not-found-body = Adressen er kanskje ufullstendig. Åpne lenken igjen slik du fikk den, eller be avsenderen om en ny.
trouble-title = Noe gikk galt hos oss
trouble-body = Vent et minutt, og last inn siden på nytt. Hvis du holdt på å betale, ser du da her om betalingen gikk gjennom. Ikke begynn på nytt et annet sted.

## Refusals

decline-generic = Banken avviste kortet. Det er ikke trukket noen penger. Prøv et annet kort, eller spør banken din.
decline-insufficient-funds = Det er ikke nok penger på kortet. Det er ikke trukket noen penger. Prøv et annet kort.
decline-expired-card = Kortet er utløpt. Det er ikke trukket noen penger. Sjekk datoen, eller bruk et annet kort.
decline-incorrect-cvc = Sikkerhetskoden er ikke riktig. Det er ikke trukket noen penger. Sjekk koden, og prøv igjen.
decline-incorrect-number = Kortnummeret er ikke riktig. Det er ikke trukket noen penger. Sjekk nummeret, og prøv igjen.
decline-invalid-expiry = Utløpsdatoen er ikke riktig. Det er ikke trukket noen penger. Sjekk datoen, og prøv igjen.
decline-incorrect-address = Fakturaadressen er ikke den banken har for dette kortet. Det er ikke trukket noen penger. Sjekk adressen, og prøv igjen.
decline-incorrect-details = Banken sier at noe ved dette kortet ikke er riktig. Det er ikke trukket noen penger. Sjekk nummeret, datoen, sikkerhetskoden og adressen, og prøv igjen.
decline-processing-error = Banken kunne ikke gjennomføre betalingen. Det er ikke trukket noen penger. Prøv igjen om et minutt, eller bruk et annet kort.
decline-card-velocity-exceeded = Grensen for kortet er nådd. Det er ikke trukket noen penger. Prøv et annet kort, eller spør banken din.
decline-card-not-supported = Kortet kan ikke brukes til denne typen betaling. Det er ikke trukket noen penger. Prøv et annet kort.
decline-currency-not-supported = Kortet kan ikke betale i denne valutaen. Det er ikke trukket noen penger. Prøv et annet kort.
decline-authentication-required = Banken din må sjekke at det er deg før kortet kan brukes. Det er ikke trukket noen penger. Prøv igjen, og følg instruksjonene fra banken.
decline-authentication-failed = Banken din kunne ikke bekrefte at det er deg. Det er ikke trukket noen penger. Prøv igjen, eller bruk et annet kort.
decline-try-again-later = Banken svarer ikke akkurat nå. Det er ikke trukket noen penger. Prøv igjen om noen minutter, eller bruk et annet kort.
decline-call-issuer = Banken avviste kortet uten å si hvorfor. Det er ikke trukket noen penger. Ring nummeret på kortet, eller bruk et annet kort.
decline-duplicate = Den samme betalingen ble gjort for et øyeblikk siden, så banken avviste denne. Det er ikke trukket flere penger. Sjekk kontoen din før du prøver igjen.
