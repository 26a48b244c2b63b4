# Every sentence a shopper can read, in Italian. Not yet read by a native speaker.

## On every page

language-name = Italiano
language-link = Cambia lingua
language-title = Scegli una lingua
language-back = Indietro

test-mode = Modalità di prova: non si muove denaro reale.
reference = Riferimento: { $reference }
support-link = Chiedi aiuto a { $merchant }
return-link = Torna a { $merchant }
reload-link = Ricarica questa pagina

## The order

order-heading = Il tuo ordine
order-item = Articolo
order-amount = Importo
order-quantity = Quantità: { $quantity }
order-more =
    { $count ->
        [one] Mostra { $count } altro articolo
       *[other] Mostra altri { $count } articoli
    }
quantity-label = Quantità
quantity-label-of = Quantità di { $name }
quantity-update = Aggiorna
quantity-update-of = Aggiorna la quantità di { $name }
amount-changed = L’ordine è stato modificato mentre questa pagina era aperta. Non è stato addebitato nulla. Controlla il totale prima di pagare.
quantity-refused = La quantità resta invariata: qui non se ne possono acquistare così tanti, oppure il pagamento è già iniziato.
order-unit-price = { $price } cad.
order-total = Totale

## The checkout page

checkout-title = Pagamento a { $merchant }
checkout-title-error = Errore: { $title }
skip-to-form = Vai al modulo della carta
checkout-cancel = Torna indietro senza pagare
checkout-pay-heading = Paga con carta
checkout-safety = I dati della tua carta vanno direttamente al gestore dei pagamenti. { $merchant } non li vede.
checkout-no-script-heading = Il modulo della carta richiede JavaScript
checkout-no-script = I dati della tua carta sono protetti da un modulo che funziona solo con JavaScript. Attivalo e ricarica questa pagina. Non è stato addebitato nulla.
checkout-failed-heading = Non è stato possibile avviare il modulo della carta
checkout-failed = Ricarica questa pagina o prova con un altro browser. Il tuo ordine è ancora qui. Non è stato addebitato nulla.

## The form

pay-button = Paga { $amount }
book-button = Prenota per { $amount }
donate-button = Dona { $amount }
paying = Pagamento in corso…
paying-slow = Ci vuole più tempo del solito. Tieni aperta questa pagina e non pagare di nuovo.
email-label = E-mail
name-label = Nome sulla carta
card-number-label = Numero della carta
card-expiry-label = Data di scadenza
card-cvc-label = Codice di sicurezza
form-loading = Caricamento del modulo della carta…
form-retrying = Il modulo della carta tarda ad arrivare. Nuovo tentativo…
form-unavailable = Il modulo della carta non si è caricato. Controlla la connessione o eventuali blocchi nel browser. Non è stato addebitato nulla.
try-again = Riprova
email-invalid = Inserisci un indirizzo e-mail, ad esempio name@example.com.
name-missing = Inserisci il nome come appare sulla carta.
card-number-missing = Inserisci il numero della carta.
card-expiry-missing = Inserisci la data di scadenza.
card-cvc-missing = Inserisci il codice di sicurezza.
card-expiry-hint = MM / AA
card-number-invalid = Controlla il numero della carta.
card-expiry-invalid = Controlla la data di scadenza.
card-cvc-invalid = Controlla il codice di sicurezza.
card-refused = Il gestore dei pagamenti non accetta questa carta. Non è stato addebitato nulla. Controlla i dati inseriti o usa un’altra carta.
error-summary = Controlla questi dati
refusal-heading = Il pagamento non è andato a buon fine
authenticate-heading = La tua banca vuole verificare che sia proprio tu
authenticate = Segui le istruzioni della tua banca per completare il pagamento.
authenticate-button = Continua con la tua banca
other-card = Usa un’altra carta
checking = Stiamo ancora verificando il tuo pagamento. Tieni aperta questa pagina e non pagare di nuovo.
connection-lost = La connessione si è interrotta e non sappiamo ancora se il pagamento è andato a buon fine. Continuiamo a verificare. Non pagare di nuovo.
gateway-unreachable = Non siamo riusciti a contattare il gestore dei pagamenti. Non è stato addebitato nulla. Controlla la connessione e riprova.
form-trouble = Qualcosa è andato storto da parte nostra. Non è stato addebitato nulla. Riprova.

## While the page is open

offline = Sei offline. Non si perde nulla: questa pagina riprende da sola quando torna la connessione.
online-again = Sei di nuovo online.
expiring-heading = Ti serve più tempo?
expiring =
    { $minutes ->
        [one] Questa pagina di pagamento resta aperta ancora per { $minutes } minuto. Dopo dovrai ricominciare.
       *[other] Questa pagina di pagamento resta aperta ancora per { $minutes } minuti. Dopo dovrai ricominciare.
    }
more-time-button = Mi serve più tempo
more-time-given =
    { $minutes ->
        [one] Hai ancora { $minutes } minuto.
       *[other] Hai ancora { $minutes } minuti.
    }
more-time-refused = Questa pagina di pagamento non può restare aperta più a lungo. Concludi presto o ricomincia più tardi.

## What a merchant may ask besides

optional-label = { $label } (facoltativo)
choose = Scegli…
new-tab = (si apre in una nuova scheda)
individual-name-label = Nome e cognome
individual-name-missing = Inserisci nome e cognome.
business-name-label = Nome dell’azienda
business-name-missing = Inserisci il nome dell’azienda.
phone-label = Numero di telefono
phone-invalid = Inserisci un numero di telefono, ad esempio +39 06 1234 5678.
address-heading = Indirizzo di fatturazione
country-label = Paese o regione
country-missing = Scegli un paese o una regione.
line1-label = Indirizzo
line1-missing = Inserisci l’indirizzo: via e numero civico.
line2-label = Interno, piano e simili (facoltativo)
city-label = Città
city-missing = Inserisci la città.
state-label = Provincia, stato o cantone, se serve
postal-code-label = CAP, se previsto
answer-missing = { $label }: inserisci una risposta.
answer-length = { $label }: inserisci una risposta con questo numero di caratteri: { $range }.
number-missing = { $label }: inserisci un numero, solo in cifre.
number-length = { $label }: inserisci solo cifre, in questa quantità: { $range }.
choice-missing = { $label }: scegli una risposta.
terms-label = Accetto i termini di servizio di { $merchant }.
terms-missing = Spunta la casella per accettare i termini di servizio.
sold-out = Questa offerta è esaurita. Non è stato addebitato nulla.

## Waiting for a decision

processing-title = Stiamo verificando il tuo pagamento
processing-body = Il pagamento a { $merchant } è in attesa di esito. Di solito bastano pochi secondi.
processing-next = Questa pagina va avanti da sola. Non pagare di nuovo.

## While nobody can pay

not-now-title = Al momento non è possibile pagare
not-now-body = Non dipende dalla tua carta né dalla tua connessione. Non è stato addebitato nulla. Il tuo ordine presso { $merchant } è salvato.
not-now-next = Questa pagina riprende da sola quando i pagamenti funzionano di nuovo. Puoi anche riprovare ora o tornare più tardi.

## The receipt

receipt-title = Pagamento ricevuto
receipt-body = Grazie. Hai pagato { $amount } a { $merchant }.
receipt-reserved-title = Ordine ricevuto
receipt-reserved-body = Grazie. Sulla tua carta è stato bloccato l’importo di { $amount }; { $merchant } lo addebiterà più tardi. Non è ancora stato addebitato nulla.
receipt-heading = Ricevuta
receipt-merchant = Pagato a
receipt-amount = Importo
receipt-date = Data
receipt-card = Carta
receipt-card-value = { $brand } che termina con { $digits }
receipt-email = E-mail
receipt-reference = Riferimento
receipt-forward = Tra un attimo tornerai a { $merchant }.
receipt-stay = Resta su questa pagina
receipt-kept = Puoi riaprire questa ricevuta allo stesso indirizzo. Ultimo giorno: { $date }.
receipt-gone-title = Questa ricevuta non è più conservata qui
receipt-gone-body = Il pagamento a { $merchant } è andato a buon fine. Se ti serve la ricevuta, chiedila a { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Questo link di pagamento è scaduto
expired-body = Non è stato addebitato nulla. Per pagare, chiedi a { $merchant } un nuovo link.
expired-recover-body = Non è stato addebitato nulla. Puoi ricominciare con lo stesso ordine.
recover-button = Ricomincia
already-paid-title = Già pagato
already-paid-body = Il pagamento a { $merchant } è andato a buon fine. Non serve pagare di nuovo.
receipt-link = Mostra la ricevuta
cancelled-title = Questo pagamento è stato annullato
cancelled-body = Non è stato addebitato nulla. Se vuoi ancora pagare, torna a { $merchant } e ricomincia.

## Where a merchant's public link leads

link-body = Ecco cosa stai per acquistare. Pagherai nella pagina successiva.
link-button = Vai al pagamento
link-more = { $name } e altro
link-description = { $amount }, pagamento a { $merchant }
link-inactive-title = Questo link non accetta pagamenti
link-inactive-body = { $merchant } lo ha disattivato. Non è stato addebitato nulla.
link-over-title = Questa offerta è terminata
link-over-body = Non è stato addebitato nulla. { $merchant } può dirti se ce ne sarà un’altra.
link-sold-out-title = Questa offerta è esaurita
link-sold-out-body = Non è stato addebitato nulla. { $merchant } può dirti se tornerà disponibile.

## Pages that say what went wrong

not-found-title = Non troviamo questa pagina
not-found-body = Forse l’indirizzo è incompleto. Apri di nuovo il link così come l’hai ricevuto, oppure chiedine uno nuovo a chi te l’ha inviato.
trouble-title = Qualcosa è andato storto da parte nostra
trouble-body = Attendi un minuto e ricarica la pagina. Se stavi pagando, qui vedrai se il pagamento è andato a buon fine, quindi non ricominciarlo altrove.

## Refusals

decline-generic = La banca ha rifiutato questa carta. Non è stato addebitato nulla. Prova con un’altra carta o chiedi alla tua banca.
decline-insufficient-funds = Il credito su questa carta non è sufficiente. Non è stato addebitato nulla. Prova con un’altra carta.
decline-expired-card = Questa carta è scaduta. Non è stato addebitato nulla. Controlla la data o usa un’altra carta.
decline-incorrect-cvc = Il codice di sicurezza non è corretto. Non è stato addebitato nulla. Controlla il codice e riprova.
decline-incorrect-number = Il numero della carta non è corretto. Non è stato addebitato nulla. Controlla il numero e riprova.
decline-invalid-expiry = La data di scadenza non è corretta. Non è stato addebitato nulla. Controlla la data e riprova.
decline-incorrect-address = L’indirizzo di fatturazione non è quello che la tua banca ha per questa carta. Non è stato addebitato nulla. Controlla l’indirizzo e riprova.
decline-incorrect-details = La banca segnala che qualche dato di questa carta non è corretto. Non è stato addebitato nulla. Controlla il numero, la data, il codice di sicurezza e l’indirizzo, poi riprova.
decline-processing-error = La banca non ha potuto elaborare il pagamento. Non è stato addebitato nulla. Riprova tra un minuto o usa un’altra carta.
decline-card-velocity-exceeded = Questa carta ha raggiunto il suo limite. Non è stato addebitato nulla. Prova con un’altra carta o chiedi alla tua banca.
decline-card-not-supported = Questa carta non è valida per questo tipo di pagamento. Non è stato addebitato nulla. Prova con un’altra carta.
decline-currency-not-supported = Con questa carta non si può pagare in questa valuta. Non è stato addebitato nulla. Prova con un’altra carta.
decline-authentication-required = La tua banca deve verificare che sia proprio tu prima che questa carta si possa usare. Non è stato addebitato nulla. Riprova e segui le istruzioni della tua banca.
decline-authentication-failed = La tua banca non ha potuto confermare che sia proprio tu. Non è stato addebitato nulla. Riprova o usa un’altra carta.
decline-try-again-later = La banca non risponde in questo momento. Non è stato addebitato nulla. Riprova tra qualche minuto o usa un’altra carta.
decline-call-issuer = La banca ha rifiutato questa carta senza dire perché. Non è stato addebitato nulla. Chiama il numero indicato sulla carta o usa un’altra carta.
decline-duplicate = Lo stesso pagamento è stato fatto poco fa, quindi la banca ha rifiutato questo. Non è stato addebitato altro. Controlla il tuo conto prima di riprovare.
