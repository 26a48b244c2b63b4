# Every sentence a shopper can read, in Swedish. Not yet read by a native speaker.

## On every page

language-name = Svenska
language-link = Byt språk
language-title = Välj språk
language-back = Tillbaka

test-mode = Testläge: inga riktiga pengar används.
reference = Referens: { $reference }
support-link = Få hjälp av { $merchant }
return-link = Tillbaka till { $merchant }
reload-link = Ladda om sidan

## The order

order-heading = Din beställning
order-item = Vara
order-amount = Belopp
order-quantity = Antal: { $quantity }
order-more =
    { $count ->
        [one] Visa { $count } vara till
       *[other] Visa { $count } varor till
    }
quantity-label = Antal
quantity-label-of = Antal: { $name }
quantity-update = Uppdatera
quantity-update-of = Uppdatera antalet: { $name }
amount-changed = Beställningen ändrades medan sidan var öppen. Inga pengar har dragits. Titta på summan innan du betalar.
quantity-refused = Antalet är oförändrat: det går inte att köpa så många här, eller så har betalningen redan börjat.
order-unit-price = { $price } per styck
order-total = Totalt

## The checkout page

checkout-title = Betalning till { $merchant }
checkout-title-error = Fel: { $title }
skip-to-form = Gå till kortformuläret
checkout-cancel = Gå tillbaka utan att betala
checkout-pay-heading = Betala med kort
checkout-safety = Dina kortuppgifter går direkt till betalleverantören. { $merchant } ser dem inte.
checkout-no-script-heading = Kortformuläret kräver JavaScript
checkout-no-script = Dina kortuppgifter skyddas i ett formulär som bara fungerar med JavaScript. Slå på det och ladda om sidan. Inga pengar har dragits.
checkout-failed-heading = Kortformuläret kunde inte starta
checkout-failed = Ladda om sidan eller prova en annan webbläsare. Din beställning finns kvar. Inga pengar har dragits.

## The form

pay-button = Betala { $amount }
book-button = Boka för { $amount }
donate-button = Skänk { $amount }
paying = Betalar …
paying-slow = Det tar längre tid än vanligt. Håll sidan öppen och betala inte igen.
email-label = E-post
name-label = Namn på kortet
card-number-label = Kortnummer
card-expiry-label = Utgångsdatum
card-cvc-label = Säkerhetskod
form-loading = Kortformuläret laddas …
form-retrying = Kortformuläret dröjer. Försöker igen …
form-unavailable = Kortformuläret laddades inte. Kontrollera din anslutning eller om något blockeras i webbläsaren. Inga pengar har dragits.
try-again = Försök igen
email-invalid = Ange en e-postadress, till exempel name@example.com.
name-missing = Ange namnet som det står på kortet.
card-number-missing = Ange kortnumret.
card-expiry-missing = Ange utgångsdatumet.
card-cvc-missing = Ange säkerhetskoden.
card-expiry-hint = MM / ÅÅ
card-number-invalid = Kontrollera kortnumret.
card-expiry-invalid = Kontrollera utgångsdatumet.
card-cvc-invalid = Kontrollera säkerhetskoden.
card-refused = Betalleverantören tar inte emot det här kortet. Inga pengar har dragits. Kontrollera uppgifterna eller använd ett annat kort.
error-summary = Titta på det här igen
refusal-heading = Betalningen gick inte igenom
authenticate-heading = Din bank vill kontrollera att det är du
authenticate = Följ bankens anvisningar för att slutföra betalningen.
authenticate-button = Fortsätt till din bank
other-card = Använd ett annat kort
checking = Vi kontrollerar fortfarande din betalning. Håll sidan öppen och betala inte igen.
connection-lost = Anslutningen bröts, så vi vet ännu inte om betalningen gick igenom. Vi fortsätter att kontrollera. Betala inte igen.
gateway-unreachable = Vi kunde inte nå betalleverantören. Inga pengar har dragits. Kontrollera din anslutning och försök igen.
form-trouble = Något gick fel hos oss. Inga pengar har dragits. Försök igen.

## While the page is open

offline = Du är offline. Inget går förlorat: sidan fortsätter av sig själv när anslutningen är tillbaka.
online-again = Du är online igen.
expiring-heading = Behöver du mer tid?
expiring =
    { $minutes ->
        [one] Betalsidan är öppen i { $minutes } minut till. Efter det måste du börja om.
       *[other] Betalsidan är öppen i { $minutes } minuter till. Efter det måste du börja om.
    }
more-time-button = Jag behöver mer tid
more-time-given =
    { $minutes ->
        [one] Du har { $minutes } minut till.
       *[other] Du har { $minutes } minuter till.
    }
more-time-refused = Betalsidan kan inte vara öppen längre. Slutför snart betalningen eller börja om senare.

## What a merchant may ask besides

optional-label = { $label } (valfritt)
choose = Välj …
new-tab = (öppnas i en ny flik)
individual-name-label = För- och efternamn
individual-name-missing = Ange för- och efternamn.
business-name-label = Företagets namn
business-name-missing = Ange företagets namn.
phone-label = Telefonnummer
phone-invalid = Ange ett telefonnummer, till exempel +46 8 465 004 00.
address-heading = Faktureringsadress
country-label = Land eller region
country-missing = Välj land eller region.
line1-label = Adress
line1-missing = Ange adressen: gata och nummer.
line2-label = Lägenhet, våning och liknande (valfritt)
city-label = Ort
city-missing = Ange orten.
state-label = Delstat, provins eller län, om det behövs
postal-code-label = Postnummer, om det finns
answer-missing = { $label }: ange ett svar.
answer-length = { $label }: ange ett svar med så här många tecken: { $range }.
number-missing = { $label }: ange ett tal, bara med siffror.
number-length = { $label }: ange bara siffror, så här många: { $range }.
choice-missing = { $label }: välj ett svar.
terms-label = Jag godkänner användarvillkoren hos { $merchant }.
terms-missing = Kryssa i rutan för att godkänna användarvillkoren.
sold-out = Erbjudandet är slutsålt. Inga pengar har dragits.

## Waiting for a decision

processing-title = Vi kontrollerar din betalning
processing-body = Betalningen till { $merchant } väntar på besked. Det tar oftast några sekunder.
processing-next = Sidan går vidare av sig själv. Betala inte igen.

## While nobody can pay

not-now-title = Det går inte att betala just nu
not-now-body = Det beror inte på ditt kort eller din anslutning. Inga pengar har dragits. Din beställning hos { $merchant } finns kvar.
not-now-next = Sidan fortsätter av sig själv när det går att betala igen. Du kan också försöka igen nu eller komma tillbaka senare.

## The receipt

receipt-title = Betalningen är mottagen
receipt-body = Tack. Du har betalat { $amount } till { $merchant }.
receipt-reserved-title = Beställningen är mottagen
receipt-reserved-body = Tack. { $amount } är reserverat på ditt kort; { $merchant } drar beloppet senare. Inga pengar har dragits ännu.
receipt-heading = Kvitto
receipt-merchant = Betalt till
receipt-amount = Belopp
receipt-date = Datum
receipt-card = Kort
receipt-card-value = { $brand } som slutar på { $digits }
receipt-email = E-post
receipt-reference = Referens
receipt-forward = Om ett ögonblick kommer du tillbaka till { $merchant }.
receipt-stay = Stanna på sidan
receipt-kept = Du kan öppna kvittot igen på samma adress fram till { $date }.
receipt-gone-title = Kvittot finns inte kvar här
receipt-gone-body = Betalningen till { $merchant } gick igenom. Behöver du kvittot kan du be { $merchant } om det.

## Where a link leads that can no longer be paid

expired-title = Betallänken har gått ut
expired-body = Inga pengar har dragits. Be { $merchant } om en ny länk om du vill betala.
expired-recover-body = Inga pengar har dragits. Du kan börja om med samma beställning.
recover-button = Börja om
already-paid-title = Det här är redan betalt
already-paid-body = Betalningen till { $merchant } gick igenom. Du behöver inte betala igen.
receipt-link = Visa kvittot
cancelled-title = Betalningen avbröts
cancelled-body = Inga pengar har dragits. Om du fortfarande vill betala, gå tillbaka till { $merchant } och börja om.

## Where a merchant's public link leads

link-body = Det här är vad du ska köpa. Du betalar på nästa sida.
link-button = Fortsätt till betalningen
link-more = { $name } med mera
link-description = { $amount }, betalning till { $merchant }
link-inactive-title = Det går inte att betala med den här länken
link-inactive-body = { $merchant } har stängt den. Inga pengar har dragits.
link-over-title = Erbjudandet är slut
link-over-body = Inga pengar har dragits. { $merchant } kan berätta om det kommer ett nytt.
link-sold-out-title = Erbjudandet är slutsålt
link-sold-out-body = Inga pengar har dragits. { $merchant } kan berätta om det kommer fler.

## Pages that say what went wrong

not-found-title = Vi hittar inte sidan
not-found-body = Adressen kanske inte är fullständig. Öppna länken igen så som du fick den, eller be avsändaren om en ny.
trouble-title = Något gick fel hos oss
trouble-body = Vänta en minut och ladda om sidan. Om du höll på att betala ser du sedan här om betalningen gick igenom. Börja därför inte om någon annanstans.

## Refusals

decline-generic = Banken nekade kortet. Inga pengar har dragits. Prova ett annat kort eller fråga din bank.
decline-insufficient-funds = Det finns inte tillräckligt med pengar på kortet. Inga pengar har dragits. Prova ett annat kort.
decline-expired-card = Kortet har gått ut. Inga pengar har dragits. Kontrollera datumet eller använd ett annat kort.
decline-incorrect-cvc = Säkerhetskoden stämmer inte. Inga pengar har dragits. Kontrollera koden och försök igen.
decline-incorrect-number = Kortnumret stämmer inte. Inga pengar har dragits. Kontrollera numret och försök igen.
decline-invalid-expiry = Utgångsdatumet stämmer inte. Inga pengar har dragits. Kontrollera datumet och försök igen.
decline-incorrect-address = Faktureringsadressen är inte den som din bank har för kortet. Inga pengar har dragits. Kontrollera adressen och försök igen.
decline-incorrect-details = Banken säger att något i kortuppgifterna inte stämmer. Inga pengar har dragits. Kontrollera numret, datumet, säkerhetskoden och adressen och försök igen.
decline-processing-error = Banken kunde inte genomföra betalningen. Inga pengar har dragits. Försök igen om en minut eller använd ett annat kort.
decline-card-velocity-exceeded = Kortets gräns är nådd. Inga pengar har dragits. Prova ett annat kort eller fråga din bank.
decline-card-not-supported = Kortet fungerar inte för den här typen av betalning. Inga pengar har dragits. Prova ett annat kort.
decline-currency-not-supported = Det går inte att betala i den här valutan med kortet. Inga pengar har dragits. Prova ett annat kort.
decline-authentication-required = Din bank måste kontrollera att det är du innan kortet kan användas. Inga pengar har dragits. Försök igen och följ bankens anvisningar.
decline-authentication-failed = Din bank kunde inte bekräfta att det är du. Inga pengar har dragits. Försök igen eller använd ett annat kort.
decline-try-again-later = Banken svarar inte just nu. Inga pengar har dragits. Försök igen om några minuter eller använd ett annat kort.
decline-call-issuer = Banken nekade kortet utan att säga varför. Inga pengar har dragits. Ring numret på kortet eller använd ett annat kort.
decline-duplicate = Samma betalning gjordes alldeles nyss, så banken nekade den här. Inga ytterligare pengar har dragits. Kontrollera ditt konto innan du försöker igen.
