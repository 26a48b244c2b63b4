# Every sentence a shopper can read, in German. Not yet read by a native speaker.

## On every page

language-name = Deutsch
language-link = Sprache ändern
language-title = Sprache wählen
language-back = Zurück

test-mode = Testmodus: Es fließt kein echtes Geld.
reference = Referenz: { $reference }
support-link = Hilfe von { $merchant }
return-link = Zurück zu { $merchant }
reload-link = Seite neu laden

## The order

order-heading = Ihre Bestellung
order-item = Artikel
order-amount = Betrag
order-quantity = Menge: { $quantity }
order-more =
    { $count ->
        [one] { $count } weiteren Artikel anzeigen
       *[other] { $count } weitere Artikel anzeigen
    }
quantity-label = Menge
quantity-label-of = Menge für { $name }
quantity-update = Aktualisieren
quantity-update-of = Menge für { $name } aktualisieren
amount-changed = Die Bestellung wurde geändert, während diese Seite offen war. Es wurde nichts abgebucht. Bitte prüfen Sie die Summe, bevor Sie bezahlen.
quantity-refused = Die Menge bleibt unverändert: So viel ist hier nicht erhältlich, oder die Zahlung läuft bereits.
order-unit-price = je { $price }
order-total = Gesamtbetrag

## The checkout page

checkout-title = Zahlung an { $merchant }
checkout-title-error = Fehler: { $title }
skip-to-form = Direkt zum Kartenformular
checkout-cancel = Zurück, ohne zu bezahlen
checkout-pay-heading = Mit Karte bezahlen
checkout-safety = Ihre Kartendaten gehen direkt an den Zahlungsdienstleister. { $merchant } sieht sie nicht.
checkout-no-script-heading = Das Kartenformular braucht JavaScript
checkout-no-script = Ihre Kartendaten sind durch ein Formular geschützt, das nur mit JavaScript funktioniert. Bitte schalten Sie es ein und laden Sie die Seite neu. Es wurde nichts abgebucht.
checkout-failed-heading = Das Kartenformular konnte nicht starten
checkout-failed = Laden Sie die Seite neu oder nehmen Sie einen anderen Browser. Ihre Bestellung ist noch da. Es wurde nichts abgebucht.

## The form

pay-button = { $amount } bezahlen
book-button = Für { $amount } buchen
donate-button = { $amount } spenden
paying = Zahlung läuft …
paying-slow = Das dauert länger als sonst. Bitte lassen Sie diese Seite offen und bezahlen Sie nicht noch einmal.
email-label = E-Mail
name-label = Name auf der Karte
card-number-label = Kartennummer
card-expiry-label = Ablaufdatum
card-cvc-label = Sicherheitscode
form-loading = Das Kartenformular wird geladen …
form-retrying = Das Kartenformular lädt langsam. Neuer Versuch …
form-unavailable = Das Kartenformular wurde nicht geladen. Prüfen Sie Ihre Verbindung oder ob in Ihrem Browser ein Blocker aktiv ist. Es wurde nichts abgebucht.
try-again = Noch einmal versuchen
email-invalid = Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.com.
name-missing = Geben Sie den Namen so ein, wie er auf der Karte steht.
card-number-missing = Geben Sie die Kartennummer ein.
card-expiry-missing = Geben Sie das Ablaufdatum ein.
card-cvc-missing = Geben Sie den Sicherheitscode ein.
card-expiry-hint = MM / JJ
card-number-invalid = Prüfen Sie die Kartennummer.
card-expiry-invalid = Prüfen Sie das Ablaufdatum.
card-cvc-invalid = Prüfen Sie den Sicherheitscode.
card-refused = Der Zahlungsdienstleister nimmt diese Karte nicht an. Es wurde nichts abgebucht. Prüfen Sie Ihre Eingaben oder nehmen Sie eine andere Karte.
error-summary = Bitte prüfen Sie diese Angaben
refusal-heading = Die Zahlung hat nicht geklappt
authenticate-heading = Ihre Bank möchte prüfen, ob Sie es sind
authenticate = Folgen Sie den Anweisungen Ihrer Bank, um die Zahlung abzuschließen.
authenticate-button = Weiter zu Ihrer Bank
other-card = Andere Karte verwenden
checking = Wir prüfen Ihre Zahlung noch. Bitte lassen Sie diese Seite offen und bezahlen Sie nicht noch einmal.
connection-lost = Die Verbindung ist abgebrochen. Wir wissen noch nicht, ob die Zahlung geklappt hat, und prüfen weiter. Bitte bezahlen Sie nicht noch einmal.
gateway-unreachable = Der Zahlungsdienstleister war nicht erreichbar. Es wurde nichts abgebucht. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
form-trouble = Bei uns ist etwas schiefgegangen. Es wurde nichts abgebucht. Bitte versuchen Sie es noch einmal.

## While the page is open

offline = Sie sind offline. Nichts geht verloren: Sobald die Verbindung wieder da ist, geht es von selbst weiter.
online-again = Sie sind wieder online.
expiring-heading = Brauchen Sie mehr Zeit?
expiring =
    { $minutes ->
        [one] Diese Bezahlseite bleibt noch { $minutes } Minute offen. Danach müssten Sie neu beginnen.
       *[other] Diese Bezahlseite bleibt noch { $minutes } Minuten offen. Danach müssten Sie neu beginnen.
    }
more-time-button = Ich brauche mehr Zeit
more-time-given =
    { $minutes ->
        [one] Sie haben noch { $minutes } Minute Zeit.
       *[other] Sie haben noch { $minutes } Minuten Zeit.
    }
more-time-refused = Diese Bezahlseite kann nicht länger offen bleiben. Schließen Sie die Zahlung bald ab oder beginnen Sie später neu.

## What a merchant may ask besides

optional-label = { $label } (freiwillig)
choose = Bitte wählen …
new-tab = (öffnet in einem neuen Tab)
individual-name-label = Vor- und Nachname
individual-name-missing = Geben Sie Ihren Vor- und Nachnamen ein.
business-name-label = Firmenname
business-name-missing = Geben Sie den Firmennamen ein.
phone-label = Telefonnummer
phone-invalid = Geben Sie eine Telefonnummer ein, zum Beispiel +49 30 23125 000.
address-heading = Rechnungsadresse
country-label = Land oder Region
country-missing = Wählen Sie ein Land oder eine Region.
line1-label = Straße und Hausnummer
line1-missing = Geben Sie Straße und Hausnummer ein.
line2-label = Wohnung, Etage oder Ähnliches (freiwillig)
city-label = Ort
city-missing = Geben Sie den Ort ein.
state-label = Bundesland, Kanton oder Provinz, falls nötig
postal-code-label = Postleitzahl, falls vorhanden
answer-missing = { $label }: Geben Sie eine Antwort ein.
answer-length = { $label }: Geben Sie eine Antwort mit so vielen Zeichen ein: { $range }.
number-missing = { $label }: Geben Sie eine Zahl ein, nur Ziffern.
number-length = { $label }: Geben Sie nur Ziffern ein, und zwar so viele: { $range }.
choice-missing = { $label }: Wählen Sie eine Antwort.
terms-label = Ich stimme den Nutzungsbedingungen von { $merchant } zu.
terms-missing = Setzen Sie das Häkchen, um den Nutzungsbedingungen zuzustimmen.
sold-out = Dieses Angebot ist ausverkauft. Es wurde nichts abgebucht.

## Waiting for a decision

processing-title = Wir prüfen Ihre Zahlung
processing-body = Die Zahlung an { $merchant } wird gerade geprüft. Das dauert meist nur ein paar Sekunden.
processing-next = Diese Seite geht von selbst weiter. Bitte bezahlen Sie nicht noch einmal.

## While nobody can pay

not-now-title = Zahlungen sind gerade nicht möglich
not-now-body = Das liegt nicht an Ihrer Karte oder Ihrer Verbindung. Es wurde nichts abgebucht. Ihre Bestellung bei { $merchant } bleibt gespeichert.
not-now-next = Sobald Zahlungen wieder möglich sind, geht diese Seite von selbst weiter. Sie können es auch jetzt noch einmal versuchen oder später wiederkommen.

## The receipt

receipt-title = Zahlung erhalten
receipt-body = Vielen Dank. Sie haben { $amount } an { $merchant } gezahlt.
receipt-reserved-title = Bestellung erhalten
receipt-reserved-body = Vielen Dank. { $amount } sind auf Ihrer Karte vorgemerkt; { $merchant } bucht den Betrag später ab. Es wurde noch nichts abgebucht.
receipt-heading = Zahlungsbeleg
receipt-merchant = Gezahlt an
receipt-amount = Betrag
receipt-date = Datum
receipt-card = Karte
receipt-card-value = { $brand } mit den Endziffern { $digits }
receipt-email = E-Mail
receipt-reference = Referenz
receipt-forward = Gleich bringen wir Sie zurück zu { $merchant }.
receipt-stay = Auf dieser Seite bleiben
receipt-kept = Sie können diesen Beleg unter derselben Adresse bis zum { $date } wieder öffnen.
receipt-gone-title = Dieser Beleg ist hier nicht mehr gespeichert
receipt-gone-body = Die Zahlung an { $merchant } war erfolgreich. Wenn Sie den Beleg brauchen, fragen Sie bitte bei { $merchant } danach.

## Where a link leads that can no longer be paid

expired-title = Dieser Zahlungslink ist abgelaufen
expired-body = Es wurde nichts abgebucht. Um zu bezahlen, bitten Sie { $merchant } um einen neuen Link.
expired-recover-body = Es wurde nichts abgebucht. Sie können mit derselben Bestellung neu beginnen.
recover-button = Neu beginnen
already-paid-title = Das ist bereits bezahlt
already-paid-body = Die Zahlung an { $merchant } war erfolgreich. Sie müssen nicht noch einmal bezahlen.
receipt-link = Beleg anzeigen
cancelled-title = Diese Zahlung wurde abgebrochen
cancelled-body = Es wurde nichts abgebucht. Wenn Sie noch bezahlen möchten, gehen Sie zurück zu { $merchant } und beginnen Sie neu.

## Where a merchant's public link leads

link-body = Das möchten Sie kaufen. Sie bezahlen auf der nächsten Seite.
link-button = Weiter zur Zahlung
link-more = { $name } und mehr
link-description = { $amount }, Zahlung an { $merchant }
link-inactive-title = Über diesen Link kann nicht bezahlt werden
link-inactive-body = { $merchant } hat ihn deaktiviert. Es wurde nichts abgebucht.
link-over-title = Dieses Angebot ist beendet
link-over-body = Es wurde nichts abgebucht. { $merchant } kann Ihnen sagen, ob es ein neues Angebot geben wird.
link-sold-out-title = Dieses Angebot ist ausverkauft
link-sold-out-body = Es wurde nichts abgebucht. { $merchant } kann Ihnen sagen, ob es Nachschub geben wird.

## Pages that say what went wrong

not-found-title = Wir können diese Seite nicht finden
not-found-body = Vielleicht ist die Adresse unvollständig. Öffnen Sie den Link noch einmal so, wie Sie ihn erhalten haben, oder bitten Sie den Absender um einen neuen.
trouble-title = Bei uns ist etwas schiefgegangen
trouble-body = Bitte warten Sie eine Minute und laden Sie die Seite neu. Falls Sie gerade beim Bezahlen waren, sehen Sie dann hier, ob die Zahlung geklappt hat. Bitte bezahlen Sie deshalb nicht anderswo noch einmal.

## Refusals

decline-generic = Die Bank hat diese Karte abgelehnt. Es wurde nichts abgebucht. Versuchen Sie es mit einer anderen Karte oder fragen Sie Ihre Bank.
decline-insufficient-funds = Auf dieser Karte ist nicht genug Geld. Es wurde nichts abgebucht. Versuchen Sie es mit einer anderen Karte.
decline-expired-card = Diese Karte ist abgelaufen. Es wurde nichts abgebucht. Prüfen Sie das Datum oder nehmen Sie eine andere Karte.
decline-incorrect-cvc = Der Sicherheitscode stimmt nicht. Es wurde nichts abgebucht. Prüfen Sie den Code und versuchen Sie es noch einmal.
decline-incorrect-number = Die Kartennummer stimmt nicht. Es wurde nichts abgebucht. Prüfen Sie die Nummer und versuchen Sie es noch einmal.
decline-invalid-expiry = Das Ablaufdatum stimmt nicht. Es wurde nichts abgebucht. Prüfen Sie das Datum und versuchen Sie es noch einmal.
decline-incorrect-address = Die Rechnungsadresse ist nicht die, die Ihre Bank zu dieser Karte kennt. Es wurde nichts abgebucht. Prüfen Sie die Adresse und versuchen Sie es noch einmal.
decline-incorrect-details = Laut Bank stimmt etwas an den Angaben zu dieser Karte nicht. Es wurde nichts abgebucht. Prüfen Sie Nummer, Datum, Sicherheitscode und Adresse und versuchen Sie es noch einmal.
decline-processing-error = Die Bank konnte die Zahlung nicht ausführen. Es wurde nichts abgebucht. Versuchen Sie es in einer Minute noch einmal oder nehmen Sie eine andere Karte.
decline-card-velocity-exceeded = Das Limit dieser Karte ist erreicht. Es wurde nichts abgebucht. Versuchen Sie es mit einer anderen Karte oder fragen Sie Ihre Bank.
decline-card-not-supported = Diese Karte funktioniert für diese Art von Zahlung nicht. Es wurde nichts abgebucht. Versuchen Sie es mit einer anderen Karte.
decline-currency-not-supported = Diese Karte kann nicht in dieser Währung zahlen. Es wurde nichts abgebucht. Versuchen Sie es mit einer anderen Karte.
decline-authentication-required = Ihre Bank muss erst prüfen, ob Sie es sind, bevor Sie diese Karte nutzen können. Es wurde nichts abgebucht. Versuchen Sie es noch einmal und folgen Sie den Anweisungen Ihrer Bank.
decline-authentication-failed = Ihre Bank konnte nicht bestätigen, dass Sie es sind. Es wurde nichts abgebucht. Versuchen Sie es noch einmal oder nehmen Sie eine andere Karte.
decline-try-again-later = Die Bank antwortet gerade nicht. Es wurde nichts abgebucht. Versuchen Sie es in ein paar Minuten noch einmal oder nehmen Sie eine andere Karte.
decline-call-issuer = Die Bank hat diese Karte abgelehnt, ohne einen Grund zu nennen. Es wurde nichts abgebucht. Rufen Sie die Nummer auf Ihrer Karte an oder nehmen Sie eine andere Karte.
decline-duplicate = Dieselbe Zahlung gab es gerade eben schon, deshalb hat die Bank diese abgelehnt. Es wurde nicht noch einmal abgebucht. Prüfen Sie Ihr Konto, bevor Sie es erneut versuchen.
