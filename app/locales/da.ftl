# Every sentence a shopper can read, in Danish. Not yet read by a native speaker.

## On every page

language-name = Dansk
language-link = Skift sprog
language-title = Vælg et sprog
language-back = Tilbage

test-mode = Testtilstand: Der flyttes ingen rigtige penge.
reference = Referencenummer: { $reference }
support-link = Få hjælp fra { $merchant }
return-link = Tilbage til { $merchant }
reload-link = Genindlæs siden

## The order

order-heading = Din ordre
order-item = Vare
order-amount = Beløb
order-quantity = Antal: { $quantity }
order-more =
    { $count ->
        [one] Vis { $count } vare mere
       *[other] Vis { $count } varer mere
    }
quantity-label = Antal
quantity-label-of = Antal: { $name }
quantity-update = Opdater
quantity-update-of = Opdater antallet: { $name }
amount-changed = Ordren blev ændret, mens siden var åben. Der er ikke trukket nogen penge. Se på totalen, før du betaler.
quantity-refused = Antallet er uændret: Så mange kan ikke købes her, eller betalingen er allerede startet.
order-unit-price = { $price } pr. stk.
order-total = I alt

## The checkout page

checkout-title = Betaling til { $merchant }
checkout-title-error = Fejl: { $title }
skip-to-form = Gå til kortformularen
checkout-cancel = Gå tilbage uden at betale
checkout-pay-heading = Betal med kort
checkout-safety = Dine kortoplysninger går direkte til betalingsudbyderen. { $merchant } ser dem ikke.
checkout-no-script-heading = Kortformularen kræver JavaScript
checkout-no-script = Dine kortoplysninger er beskyttet i en formular, der kun virker med JavaScript. Slå det til, og genindlæs siden. Der er ikke trukket nogen penge.
checkout-failed-heading = Kortformularen kunne ikke starte
checkout-failed = Genindlæs siden, eller prøv en anden browser. Din ordre er her stadig. Der er ikke trukket nogen penge.

## The form

pay-button = Betal { $amount }
book-button = Bestil for { $amount }
donate-button = Donér { $amount }
paying = Betaler …
paying-slow = Det tager længere tid end normalt. Hold siden åben, og betal ikke igen.
email-label = E-mail
name-label = Navn på kortet
card-number-label = Kortnummer
card-expiry-label = Udløbsdato
card-cvc-label = Sikkerhedskode
form-loading = Indlæser kortformularen …
form-retrying = Det tager lang tid at indlæse kortformularen. Prøver igen …
form-unavailable = Kortformularen blev ikke indlæst. Tjek din forbindelse, eller om noget blokeres i din browser. Der er ikke trukket nogen penge.
try-again = Prøv igen
email-invalid = Indtast en e-mailadresse, f.eks. name@example.com.
name-missing = Indtast navnet, som det står på kortet.
card-number-missing = Indtast kortnummeret.
card-expiry-missing = Indtast udløbsdatoen.
card-cvc-missing = Indtast sikkerhedskoden.
card-expiry-hint = MM / ÅÅ
card-number-invalid = Tjek kortnummeret.
card-expiry-invalid = Tjek udløbsdatoen.
card-cvc-invalid = Tjek sikkerhedskoden.
card-refused = Betalingsudbyderen tager ikke imod dette kort. Der er ikke trukket nogen penge. Tjek det, du har indtastet, eller brug et andet kort.
error-summary = Se lige på dette igen
refusal-heading = Betalingen gik ikke igennem
authenticate-heading = Din bank vil sikre sig, at det er dig
authenticate = Følg bankens anvisninger for at gøre betalingen færdig.
authenticate-button = Fortsæt til din bank
other-card = Brug et andet kort
checking = Vi tjekker stadig din betaling. Hold siden åben, og betal ikke igen.
connection-lost = Forbindelsen blev afbrudt, så vi ved endnu ikke, om betalingen gik igennem. Vi bliver ved med at tjekke. Betal ikke igen.
gateway-unreachable = Vi kunne ikke få kontakt til betalingsudbyderen. Der er ikke trukket nogen penge. Tjek din forbindelse, og prøv igen.
form-trouble = Noget gik galt hos os. Der er ikke trukket nogen penge. Prøv igen.

## While the page is open

offline = Du er offline. Intet går tabt: Siden fortsætter af sig selv, når forbindelsen er tilbage.
online-again = Du er online igen.
expiring-heading = Har du brug for mere tid?
expiring =
    { $minutes ->
        [one] Betalingssiden er åben i { $minutes } minut mere. Derefter skal du starte forfra.
       *[other] Betalingssiden er åben i { $minutes } minutter mere. Derefter skal du starte forfra.
    }
more-time-button = Jeg har brug for mere tid
more-time-given =
    { $minutes ->
        [one] Du har { $minutes } minut mere.
       *[other] Du har { $minutes } minutter mere.
    }
more-time-refused = Betalingssiden kan ikke være åben længere. Gør snart betalingen færdig, eller start forfra senere.

## What a merchant may ask besides

optional-label = { $label } (valgfrit)
choose = Vælg …
new-tab = (åbner i en ny fane)
individual-name-label = Fulde navn
individual-name-missing = Indtast dit fulde navn.
business-name-label = Virksomhedens navn
business-name-missing = Indtast virksomhedens navn.
phone-label = Telefonnummer
phone-invalid = Indtast et telefonnummer, f.eks. +45 32 12 34 56.
address-heading = Faktureringsadresse
country-label = Land eller område
country-missing = Vælg et land eller område.
line1-label = Adresse
line1-missing = Indtast adressen: vej og husnummer.
line2-label = Lejlighed, etage og lignende (valgfrit)
city-label = By
city-missing = Indtast byen.
state-label = Stat, provins eller region, hvis nødvendigt
postal-code-label = Postnummer, hvis der er et
answer-missing = { $label }: Indtast et svar.
answer-length = { $label }: Indtast et svar med så mange tegn: { $range }.
number-missing = { $label }: Indtast et tal, kun med cifre.
number-length = { $label }: Indtast kun cifre, så mange: { $range }.
choice-missing = { $label }: Vælg et svar.
terms-label = Jeg accepterer servicevilkårene fra { $merchant }.
terms-missing = Sæt kryds i feltet for at acceptere servicevilkårene.
sold-out = Dette tilbud er udsolgt. Der er ikke trukket nogen penge.

## Waiting for a decision

processing-title = Vi tjekker din betaling
processing-body = Betalingen til { $merchant } afventer svar. Det tager som regel et par sekunder.
processing-next = Siden går videre af sig selv. Betal ikke igen.

## While nobody can pay

not-now-title = Du kan ikke betale lige nu
not-now-body = Det skyldes hverken dit kort eller din forbindelse. Der er ikke trukket nogen penge. Din ordre hos { $merchant } er gemt.
not-now-next = Siden fortsætter af sig selv, når betaling virker igen. Du kan også prøve igen nu eller komme tilbage senere.

## The receipt

receipt-title = Betaling modtaget
receipt-body = Tak. Du har betalt { $amount } til { $merchant }.
receipt-reserved-title = Ordre modtaget
receipt-reserved-body = Tak. { $amount } er reserveret på dit kort; { $merchant } trækker beløbet senere. Der er endnu ikke trukket nogen penge.
receipt-heading = Kvittering
receipt-merchant = Betalt til
receipt-amount = Beløb
receipt-date = Dato
receipt-card = Kort
receipt-card-value = { $brand }, der slutter på { $digits }
receipt-email = E-mail
receipt-reference = Referencenummer
receipt-forward = Om et øjeblik kommer du tilbage til { $merchant }.
receipt-stay = Bliv på siden
receipt-kept = Du kan åbne kvitteringen igen på samme adresse indtil { $date }.
receipt-gone-title = Kvitteringen er ikke længere gemt her
receipt-gone-body = Betalingen til { $merchant } gik igennem. Har du brug for kvitteringen, så bed { $merchant } om den.

## Where a link leads that can no longer be paid

expired-title = Dette betalingslink er udløbet
expired-body = Der er ikke trukket nogen penge. Bed { $merchant } om et nyt link, hvis du vil betale.
expired-recover-body = Der er ikke trukket nogen penge. Du kan starte forfra med den samme ordre.
recover-button = Start forfra
already-paid-title = Dette er allerede betalt
already-paid-body = Betalingen til { $merchant } gik igennem. Du behøver ikke betale igen.
receipt-link = Vis kvitteringen
cancelled-title = Denne betaling blev annulleret
cancelled-body = Der er ikke trukket nogen penge. Vil du stadig betale, så gå tilbage til { $merchant }, og start forfra.

## Where a merchant's public link leads

link-body = Det her er du ved at købe. Du betaler på næste side.
link-button = Fortsæt til betaling
link-more = { $name } og mere
link-description = { $amount }, betaling til { $merchant }
link-inactive-title = Du kan ikke betale med dette link
link-inactive-body = { $merchant } har lukket det. Der er ikke trukket nogen penge.
link-over-title = Dette tilbud er slut
link-over-body = Der er ikke trukket nogen penge. { $merchant } kan fortælle dig, om der kommer et nyt.
link-sold-out-title = Dette tilbud er udsolgt
link-sold-out-body = Der er ikke trukket nogen penge. { $merchant } kan fortælle dig, om der kommer flere.

## Pages that say what went wrong

not-found-title = Vi kan ikke finde siden
not-found-body = Adressen er måske ikke fuldstændig. Åbn linket igen, som du fik det, eller bed afsenderen om et nyt.
trouble-title = Noget gik galt hos os
trouble-body = Vent et minut, og genindlæs siden. Hvis du var ved at betale, kan du så se her, om betalingen gik igennem. Start derfor ikke forfra et andet sted.

## Refusals

decline-generic = Banken afviste kortet. Der er ikke trukket nogen penge. Prøv et andet kort, eller spørg din bank.
decline-insufficient-funds = Der er ikke penge nok på kortet. Der er ikke trukket nogen penge. Prøv et andet kort.
decline-expired-card = Kortet er udløbet. Der er ikke trukket nogen penge. Tjek datoen, eller brug et andet kort.
decline-incorrect-cvc = Sikkerhedskoden er ikke rigtig. Der er ikke trukket nogen penge. Tjek koden, og prøv igen.
decline-incorrect-number = Kortnummeret er ikke rigtigt. Der er ikke trukket nogen penge. Tjek nummeret, og prøv igen.
decline-invalid-expiry = Udløbsdatoen er ikke rigtig. Der er ikke trukket nogen penge. Tjek datoen, og prøv igen.
decline-incorrect-address = Faktureringsadressen er ikke den, som din bank har til dette kort. Der er ikke trukket nogen penge. Tjek adressen, og prøv igen.
decline-incorrect-details = Banken siger, at noget ved dette kort ikke er rigtigt. Der er ikke trukket nogen penge. Tjek nummeret, datoen, sikkerhedskoden og adressen, og prøv igen.
decline-processing-error = Banken kunne ikke gennemføre betalingen. Der er ikke trukket nogen penge. Prøv igen om et minut, eller brug et andet kort.
decline-card-velocity-exceeded = Kortets grænse er nået. Der er ikke trukket nogen penge. Prøv et andet kort, eller spørg din bank.
decline-card-not-supported = Kortet kan ikke bruges til denne slags betaling. Der er ikke trukket nogen penge. Prøv et andet kort.
decline-currency-not-supported = Kortet kan ikke betale i denne valuta. Der er ikke trukket nogen penge. Prøv et andet kort.
decline-authentication-required = Din bank skal sikre sig, at det er dig, før kortet kan bruges. Der er ikke trukket nogen penge. Prøv igen, og følg bankens anvisninger.
decline-authentication-failed = Din bank kunne ikke bekræfte, at det er dig. Der er ikke trukket nogen penge. Prøv igen, eller brug et andet kort.
decline-try-again-later = Banken svarer ikke lige nu. Der er ikke trukket nogen penge. Prøv igen om et par minutter, eller brug et andet kort.
decline-call-issuer = Banken afviste kortet uden at sige hvorfor. Der er ikke trukket nogen penge. Ring til nummeret på kortet, eller brug et andet kort.
decline-duplicate = Den samme betaling blev gennemført for et øjeblik siden, så banken afviste denne. Der er ikke trukket flere penge. Tjek din konto, før du prøver igen.
