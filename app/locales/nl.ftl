# Every sentence a shopper can read, in Dutch. Not yet read by a native speaker.

## On every page

language-name = Nederlands
language-link = Taal wijzigen
language-title = Kies een taal
language-back = Terug

test-mode = Testmodus: er wordt geen echt geld overgemaakt.
reference = Referentie: { $reference }
support-link = Hulp vragen aan { $merchant }
return-link = Terug naar { $merchant }
reload-link = Deze pagina opnieuw laden

## The order

order-heading = Uw bestelling
order-item = Artikel
order-amount = Bedrag
order-quantity = Aantal: { $quantity }
order-more =
    { $count ->
        [one] Nog { $count } artikel tonen
       *[other] Nog { $count } artikelen tonen
    }
quantity-label = Aantal
quantity-label-of = Aantal van { $name }
quantity-update = Bijwerken
quantity-update-of = Aantal van { $name } bijwerken
amount-changed = De bestelling is gewijzigd terwijl deze pagina open was. Er is niets afgeschreven. Controleer het totaal voordat u betaalt.
quantity-refused = Het aantal blijft zoals het was: zoveel kunt u hier niet kopen, of de betaling is al begonnen.
order-unit-price = { $price } per stuk
order-total = Totaal

## The checkout page

checkout-title = Betalen aan { $merchant }
checkout-title-error = Fout: { $title }
skip-to-form = Direct naar het kaartformulier
checkout-cancel = Terug zonder te betalen
checkout-pay-heading = Betalen met kaart
checkout-safety = Uw kaartgegevens gaan rechtstreeks naar de betaalprovider. { $merchant } krijgt ze niet te zien.
checkout-no-script-heading = Het kaartformulier heeft JavaScript nodig
checkout-no-script = Uw kaartgegevens zijn beschermd in een formulier dat alleen met JavaScript werkt. Zet het aan en laad deze pagina opnieuw. Er is niets afgeschreven.
checkout-failed-heading = Het kaartformulier kon niet starten
checkout-failed = Laad deze pagina opnieuw of probeer een andere browser. Uw bestelling staat er nog. Er is niets afgeschreven.

## The form

pay-button = { $amount } betalen
book-button = Boeken voor { $amount }
donate-button = { $amount } doneren
paying = Bezig met betalen…
paying-slow = Dit duurt langer dan normaal. Laat deze pagina open en betaal niet nog een keer.
email-label = E-mailadres
name-label = Naam op de kaart
card-number-label = Kaartnummer
card-expiry-label = Vervaldatum
card-cvc-label = Beveiligingscode
form-loading = Kaartformulier laden…
form-retrying = Het kaartformulier laadt traag. We proberen het opnieuw…
form-unavailable = Het kaartformulier is niet geladen. Controleer uw verbinding, of kijk of een blocker in uw browser aanstaat. Er is niets afgeschreven.
try-again = Opnieuw proberen
email-invalid = Vul een e-mailadres in, zoals name@example.com.
name-missing = Vul de naam in zoals die op de kaart staat.
card-number-missing = Vul het kaartnummer in.
card-expiry-missing = Vul de vervaldatum in.
card-cvc-missing = Vul de beveiligingscode in.
card-expiry-hint = MM / JJ
card-number-invalid = Controleer het kaartnummer.
card-expiry-invalid = Controleer de vervaldatum.
card-cvc-invalid = Controleer de beveiligingscode.
card-refused = De betaalprovider accepteert deze kaart niet. Er is niets afgeschreven. Controleer uw gegevens of gebruik een andere kaart.
error-summary = Kijk dit nog even na
refusal-heading = De betaling is niet gelukt
authenticate-heading = Uw bank wil controleren of u het bent
authenticate = Volg de stappen van uw bank om de betaling af te ronden.
authenticate-button = Verder naar uw bank
other-card = Andere kaart gebruiken
checking = We controleren uw betaling nog. Laat deze pagina open en betaal niet nog een keer.
connection-lost = De verbinding is verbroken. We weten nog niet of de betaling is gelukt en blijven dat controleren. Betaal niet nog een keer.
gateway-unreachable = We konden de betaalprovider niet bereiken. Er is niets afgeschreven. Controleer uw verbinding en probeer het opnieuw.
form-trouble = Er ging bij ons iets mis. Er is niets afgeschreven. Probeer het opnieuw.

## While the page is open

offline = U bent offline. Er gaat niets verloren: deze pagina gaat vanzelf verder zodra de verbinding terug is.
online-again = U bent weer online.
expiring-heading = Hebt u meer tijd nodig?
expiring =
    { $minutes ->
        [one] Deze betaalpagina blijft nog { $minutes } minuut open. Daarna moet u opnieuw beginnen.
       *[other] Deze betaalpagina blijft nog { $minutes } minuten open. Daarna moet u opnieuw beginnen.
    }
more-time-button = Ik heb meer tijd nodig
more-time-given =
    { $minutes ->
        [one] U hebt nog { $minutes } minuut.
       *[other] U hebt nog { $minutes } minuten.
    }
more-time-refused = Deze betaalpagina kan niet langer open blijven. Rond de betaling snel af of begin later opnieuw.

## What a merchant may ask besides

optional-label = { $label } (niet verplicht)
choose = Kies…
new-tab = (opent in een nieuw tabblad)
individual-name-label = Volledige naam
individual-name-missing = Vul uw volledige naam in.
business-name-label = Bedrijfsnaam
business-name-missing = Vul de naam van het bedrijf in.
phone-label = Telefoonnummer
phone-invalid = Vul een telefoonnummer in, zoals +31 20 123 4567.
address-heading = Factuuradres
country-label = Land of regio
country-missing = Kies een land of regio.
line1-label = Adres
line1-missing = Vul het adres in: straat en huisnummer.
line2-label = Appartement, verdieping e.d. (niet verplicht)
city-label = Plaats
city-missing = Vul de plaats in.
state-label = Provincie, staat of regio, als dat nodig is
postal-code-label = Postcode, als die er is
answer-missing = { $label }: vul een antwoord in.
answer-length = { $label }: vul een antwoord in met dit aantal tekens: { $range }.
number-missing = { $label }: vul een getal in, alleen cijfers.
number-length = { $label }: vul alleen cijfers in, en wel zoveel: { $range }.
choice-missing = { $label }: kies een antwoord.
terms-label = Ik ga akkoord met de servicevoorwaarden van { $merchant }.
terms-missing = Vink het vakje aan om akkoord te gaan met de servicevoorwaarden.
sold-out = Deze aanbieding is uitverkocht. Er is niets afgeschreven.

## Waiting for a decision

processing-title = We controleren uw betaling
processing-body = De betaling aan { $merchant } wordt nu beoordeeld. Dat duurt meestal maar een paar seconden.
processing-next = Deze pagina gaat vanzelf verder. Betaal niet nog een keer.

## While nobody can pay

not-now-title = Betalen is op dit moment niet mogelijk
not-now-body = Dit ligt niet aan uw kaart of uw verbinding. Er is niets afgeschreven. Uw bestelling bij { $merchant } blijft bewaard.
not-now-next = Deze pagina gaat vanzelf verder zodra betalen weer mogelijk is. U kunt het ook nu opnieuw proberen of later terugkomen.

## The receipt

receipt-title = Betaling ontvangen
receipt-body = Dank u wel. U hebt { $amount } betaald aan { $merchant }.
receipt-reserved-title = Bestelling ontvangen
receipt-reserved-body = Dank u wel. { $amount } is gereserveerd op uw kaart; { $merchant } schrijft het later af. Er is nog niets afgeschreven.
receipt-heading = Betaalbewijs
receipt-merchant = Betaald aan
receipt-amount = Bedrag
receipt-date = Datum
receipt-card = Kaart
receipt-card-value = { $brand } eindigend op { $digits }
receipt-email = E-mailadres
receipt-reference = Referentie
receipt-forward = Zo meteen gaat u terug naar { $merchant }.
receipt-stay = Op deze pagina blijven
receipt-kept = U kunt dit betaalbewijs tot { $date } opnieuw openen op hetzelfde adres.
receipt-gone-title = Dit betaalbewijs staat hier niet meer
receipt-gone-body = De betaling aan { $merchant } is gelukt. Hebt u het betaalbewijs nodig, vraag het dan aan { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Deze betaallink is verlopen
expired-body = Er is niets afgeschreven. Vraag { $merchant } om een nieuwe link als u wilt betalen.
expired-recover-body = Er is niets afgeschreven. U kunt opnieuw beginnen met dezelfde bestelling.
recover-button = Opnieuw beginnen
already-paid-title = Dit is al betaald
already-paid-body = De betaling aan { $merchant } is gelukt. U hoeft niet nog een keer te betalen.
receipt-link = Betaalbewijs tonen
cancelled-title = Deze betaling is geannuleerd
cancelled-body = Er is niets afgeschreven. Wilt u toch nog betalen, ga dan terug naar { $merchant } en begin opnieuw.

## Where a merchant's public link leads

link-body = Dit gaat u kopen. U betaalt op de volgende pagina.
link-button = Verder naar betalen
link-more = { $name } en meer
link-description = { $amount }, betaling aan { $merchant }
link-inactive-title = Met deze link kunt u niet betalen
link-inactive-body = { $merchant } heeft de link uitgeschakeld. Er is niets afgeschreven.
link-over-title = Deze aanbieding is afgelopen
link-over-body = Er is niets afgeschreven. { $merchant } kan u vertellen of er een nieuwe komt.
link-sold-out-title = Deze aanbieding is uitverkocht
link-sold-out-body = Er is niets afgeschreven. { $merchant } kan u vertellen of er nog meer komt.

## Pages that say what went wrong

not-found-title = We kunnen deze pagina niet vinden
not-found-body = Misschien is het adres niet volledig. Open de link opnieuw zoals u die hebt gekregen, of vraag de afzender om een nieuwe.
trouble-title = Er ging bij ons iets mis
trouble-body = Wacht een minuut en laad de pagina opnieuw. Was u aan het betalen, dan ziet u hier of de betaling is gelukt. Begin daarom niet ergens anders opnieuw.

## Refusals

decline-generic = De bank heeft deze kaart geweigerd. Er is niets afgeschreven. Probeer een andere kaart of vraag het uw bank.
decline-insufficient-funds = Er staat niet genoeg geld op deze kaart. Er is niets afgeschreven. Probeer een andere kaart.
decline-expired-card = Deze kaart is verlopen. Er is niets afgeschreven. Controleer de datum of gebruik een andere kaart.
decline-incorrect-cvc = De beveiligingscode klopt niet. Er is niets afgeschreven. Controleer de code en probeer het opnieuw.
decline-incorrect-number = Het kaartnummer klopt niet. Er is niets afgeschreven. Controleer het nummer en probeer het opnieuw.
decline-invalid-expiry = De vervaldatum klopt niet. Er is niets afgeschreven. Controleer de datum en probeer het opnieuw.
decline-incorrect-address = Het factuuradres is niet het adres dat uw bank bij deze kaart heeft. Er is niets afgeschreven. Controleer het adres en probeer het opnieuw.
decline-incorrect-details = Volgens de bank klopt er iets niet aan de gegevens van deze kaart. Er is niets afgeschreven. Controleer het nummer, de datum, de beveiligingscode en het adres en probeer het opnieuw.
decline-processing-error = De bank kon de betaling niet verwerken. Er is niets afgeschreven. Probeer het over een minuut opnieuw of gebruik een andere kaart.
decline-card-velocity-exceeded = De limiet van deze kaart is bereikt. Er is niets afgeschreven. Probeer een andere kaart of vraag het uw bank.
decline-card-not-supported = Deze kaart werkt niet voor dit soort betalingen. Er is niets afgeschreven. Probeer een andere kaart.
decline-currency-not-supported = Met deze kaart kunt u niet in deze valuta betalen. Er is niets afgeschreven. Probeer een andere kaart.
decline-authentication-required = Uw bank moet eerst controleren of u het bent voordat u deze kaart kunt gebruiken. Er is niets afgeschreven. Probeer het opnieuw en volg de stappen van uw bank.
decline-authentication-failed = Uw bank kon niet vaststellen dat u het bent. Er is niets afgeschreven. Probeer het opnieuw of gebruik een andere kaart.
decline-try-again-later = De bank reageert op dit moment niet. Er is niets afgeschreven. Probeer het over een paar minuten opnieuw of gebruik een andere kaart.
decline-call-issuer = De bank heeft deze kaart geweigerd zonder te zeggen waarom. Er is niets afgeschreven. Bel het nummer op uw kaart of gebruik een andere kaart.
decline-duplicate = Dezelfde betaling is net al gedaan, dus heeft de bank deze geweigerd. Er is niet nog een keer afgeschreven. Controleer uw rekening voordat u het opnieuw probeert.
