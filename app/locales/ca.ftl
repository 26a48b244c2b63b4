# Every sentence a shopper can read, in Catalan. Not yet read by a native speaker.

## On every page

language-name = Català
language-link = Canvia d’idioma
language-title = Trieu un idioma
language-back = Torna

test-mode = Mode de prova: no es mouen diners reals.
reference = Referència: { $reference }
support-link = Demana ajuda a { $merchant }
return-link = Torna a { $merchant }
reload-link = Torna a carregar la pàgina

## The order

order-heading = La vostra comanda
order-item = Article
order-amount = Import
order-quantity = Quantitat: { $quantity }
order-more =
    { $count ->
        [one] Mostra { $count } article més
       *[other] Mostra { $count } articles més
    }
quantity-label = Quantitat
quantity-label-of = Quantitat: { $name }
quantity-update = Actualitza
quantity-update-of = Actualitza la quantitat: { $name }
amount-changed = La comanda ha canviat mentre aquesta pàgina era oberta. No s’ha cobrat res. Reviseu el total abans de pagar.
quantity-refused = La quantitat no ha canviat: aquí no es poden comprar tantes unitats, o el pagament ja ha començat.
order-unit-price = { $price } per unitat
order-total = Total

## The checkout page

checkout-title = Pagament a { $merchant }
checkout-title-error = Hi ha un error: { $title }
skip-to-form = Ves al formulari de la targeta
checkout-cancel = Torna sense pagar
checkout-pay-heading = Pagament amb targeta
checkout-safety = Les dades de la vostra targeta van directament al proveïdor de pagaments. { $merchant } no les veu.
checkout-no-script-heading = El formulari de la targeta necessita JavaScript
checkout-no-script = Les dades de la vostra targeta es protegeixen en un formulari que només funciona amb JavaScript. Activeu-lo i torneu a carregar la pàgina. No s’ha cobrat res.
checkout-failed-heading = No s’ha pogut iniciar el formulari de la targeta
checkout-failed = Torneu a carregar la pàgina o proveu un altre navegador. La comanda encara hi és. No s’ha cobrat res.

## The form

pay-button = Paga { $amount }
book-button = Reserva per { $amount }
donate-button = Fes una donació: { $amount }
paying = S’està pagant…
paying-slow = Està trigant més del normal. Deixeu aquesta pàgina oberta i no torneu a pagar.
email-label = Correu electrònic
name-label = Nom a la targeta
card-number-label = Número de targeta
card-expiry-label = Data de caducitat
card-cvc-label = Codi de seguretat
form-loading = S’està carregant el formulari de la targeta…
form-retrying = El formulari de la targeta triga a carregar-se. Es torna a intentar…
form-unavailable = El formulari de la targeta no s’ha carregat. Reviseu la connexió o un possible bloquejador del navegador. No s’ha cobrat res.
try-again = Torna-ho a provar
email-invalid = Escriviu una adreça electrònica, com ara name@example.com.
name-missing = Escriviu el nom tal com apareix a la targeta.
card-number-missing = Escriviu el número de targeta.
card-expiry-missing = Escriviu la data de caducitat.
card-cvc-missing = Escriviu el codi de seguretat.
card-expiry-hint = MM / AA
card-number-invalid = Reviseu el número de targeta.
card-expiry-invalid = Reviseu la data de caducitat.
card-cvc-invalid = Reviseu el codi de seguretat.
card-refused = El proveïdor de pagaments no accepta aquesta targeta. No s’ha cobrat res. Reviseu les dades o feu servir una altra targeta.
error-summary = Reviseu aquestes dades
refusal-heading = El pagament no s’ha fet
authenticate-heading = El vostre banc vol comprovar que sou vós
authenticate = Seguiu les instruccions del vostre banc per acabar el pagament.
authenticate-button = Continua amb el banc
other-card = Fes servir una altra targeta
checking = Encara estem comprovant el pagament. Deixeu aquesta pàgina oberta i no torneu a pagar.
connection-lost = S’ha perdut la connexió i encara no sabem si el pagament s’ha fet. Ho continuem comprovant. No torneu a pagar.
gateway-unreachable = No hem pogut contactar amb el proveïdor de pagaments. No s’ha cobrat res. Reviseu la connexió i torneu-ho a provar.
form-trouble = Alguna cosa ha fallat per part nostra. No s’ha cobrat res. Torneu-ho a provar.

## While the page is open

offline = No teniu connexió. No s’ha perdut res: aquesta pàgina continuarà sola quan torni la connexió.
online-again = Torneu a tenir connexió.
expiring-heading = Necessiteu més temps?
expiring =
    { $minutes ->
        [one] Aquesta pàgina de pagament estarà oberta { $minutes } minut més. Després hauríeu de tornar a començar.
       *[other] Aquesta pàgina de pagament estarà oberta { $minutes } minuts més. Després hauríeu de tornar a començar.
    }
more-time-button = Necessito més temps
more-time-given =
    { $minutes ->
        [one] Teniu { $minutes } minut més.
       *[other] Teniu { $minutes } minuts més.
    }
more-time-refused = Aquesta pàgina de pagament no pot estar oberta més temps. Acabeu aviat o torneu a començar més tard.

## What a merchant may ask besides

optional-label = { $label } (opcional)
choose = Trieu…
new-tab = (s’obre en una pestanya nova)
individual-name-label = Nom i cognoms
individual-name-missing = Escriviu el nom i els cognoms.
business-name-label = Nom de l’empresa
business-name-missing = Escriviu el nom de l’empresa.
phone-label = Número de telèfon
phone-invalid = Escriviu un número de telèfon, com ara +34 930 123 456.
address-heading = Adreça de facturació
country-label = País o regió
country-missing = Trieu un país o una regió.
line1-label = Adreça
line1-missing = Escriviu l’adreça: carrer i número.
line2-label = Pis, porta, etc. (opcional)
city-label = Població
city-missing = Escriviu la població.
state-label = Província, estat o comtat, si cal
postal-code-label = Codi postal, si n’hi ha
answer-missing = { $label }: escriviu una resposta.
answer-length = { $label }: escriviu una resposta amb aquest nombre de caràcters: { $range }.
number-missing = { $label }: escriviu un nombre, només amb xifres.
number-length = { $label }: escriviu només xifres, en aquesta quantitat: { $range }.
choice-missing = { $label }: trieu una resposta.
terms-label = Accepto les condicions del servei establertes per { $merchant }.
terms-missing = Marqueu la casella per acceptar les condicions del servei.
sold-out = Aquesta oferta s’ha exhaurit. No s’ha cobrat res.

## Waiting for a decision

processing-title = Estem comprovant el pagament
processing-body = El pagament a { $merchant } està pendent de resposta. Normalment triga uns segons.
processing-next = Aquesta pàgina avança sola. No torneu a pagar.

## While nobody can pay

not-now-title = Ara mateix no es pot pagar
not-now-body = No és culpa de la targeta ni de la connexió. No s’ha cobrat res. La vostra comanda a { $merchant } queda desada.
not-now-next = Aquesta pàgina continuarà sola quan els pagaments tornin a funcionar. També ho podeu tornar a provar ara o més tard.

## The receipt

receipt-title = Pagament rebut
receipt-body = Gràcies. Heu pagat { $amount } a { $merchant }.
receipt-reserved-title = Comanda rebuda
receipt-reserved-body = Gràcies. L’import de { $amount } ha quedat reservat a la vostra targeta; { $merchant } el cobrarà més endavant. Encara no s’ha cobrat res.
receipt-heading = Rebut
receipt-merchant = Pagat a
receipt-amount = Import
receipt-date = Data
receipt-card = Targeta
receipt-card-value = { $brand } acabada en { $digits }
receipt-email = Correu electrònic
receipt-reference = Referència
receipt-forward = De seguida tornareu a { $merchant }.
receipt-stay = Resta en aquesta pàgina
receipt-kept = Podeu tornar a obrir aquest rebut a la mateixa adreça. Últim dia: { $date }.
receipt-gone-title = Aquest rebut ja no es guarda aquí
receipt-gone-body = El pagament a { $merchant } s’ha fet correctament. Si necessiteu el rebut, demaneu-lo a { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Aquest enllaç de pagament ha caducat
expired-body = No s’ha cobrat res. Per pagar, demaneu un enllaç nou a { $merchant }.
expired-recover-body = No s’ha cobrat res. Podeu tornar a començar amb la mateixa comanda.
recover-button = Torna a començar
already-paid-title = Això ja està pagat
already-paid-body = El pagament a { $merchant } s’ha fet correctament. No cal que torneu a pagar.
receipt-link = Mostra el rebut
cancelled-title = Aquest pagament s’ha cancel·lat
cancelled-body = No s’ha cobrat res. Si encara voleu pagar, torneu a { $merchant } i comenceu de nou.

## Where a merchant's public link leads

link-body = Això és el que comprareu. El pagament es fa a la pàgina següent.
link-button = Continua cap al pagament
link-more = { $name } i més
link-description = { $amount }, pagament a { $merchant }
link-inactive-title = Aquest enllaç no admet pagaments
link-inactive-body = { $merchant } l’ha desactivat. No s’ha cobrat res.
link-over-title = Aquesta oferta s’ha acabat
link-over-body = No s’ha cobrat res. { $merchant } us pot dir si n’hi haurà una altra.
link-sold-out-title = Aquesta oferta s’ha exhaurit
link-sold-out-body = No s’ha cobrat res. { $merchant } us pot dir si n’hi haurà més.

## Pages that say what went wrong

not-found-title = No trobem aquesta pàgina
not-found-body = Potser l’adreça és incompleta. Torneu a obrir l’enllaç tal com us va arribar, o demaneu-ne un de nou a qui us el va enviar.
trouble-title = Alguna cosa ha fallat per part nostra
trouble-body = Espereu un minut i torneu a carregar la pàgina. Si estàveu pagant, hi veureu si el pagament s’ha fet. Per això, no el torneu a començar en un altre lloc.

## Refusals

decline-generic = El banc ha rebutjat aquesta targeta. No s’ha cobrat res. Proveu una altra targeta o consulteu el vostre banc.
decline-insufficient-funds = No hi ha prou diners en aquesta targeta. No s’ha cobrat res. Proveu una altra targeta.
decline-expired-card = Aquesta targeta ha caducat. No s’ha cobrat res. Reviseu la data o feu servir una altra targeta.
decline-incorrect-cvc = El codi de seguretat no és correcte. No s’ha cobrat res. Reviseu el codi i torneu-ho a provar.
decline-incorrect-number = El número de targeta no és correcte. No s’ha cobrat res. Reviseu el número i torneu-ho a provar.
decline-invalid-expiry = La data de caducitat no és correcta. No s’ha cobrat res. Reviseu la data i torneu-ho a provar.
decline-incorrect-address = L’adreça de facturació no és la que el vostre banc té per a aquesta targeta. No s’ha cobrat res. Reviseu l’adreça i torneu-ho a provar.
decline-incorrect-details = El banc diu que alguna dada d’aquesta targeta no és correcta. No s’ha cobrat res. Reviseu el número, la data, el codi de seguretat i l’adreça, i torneu-ho a provar.
decline-processing-error = El banc no ha pogut processar el pagament. No s’ha cobrat res. Torneu-ho a provar d’aquí a un minut o feu servir una altra targeta.
decline-card-velocity-exceeded = Aquesta targeta ha arribat al límit. No s’ha cobrat res. Proveu una altra targeta o consulteu el vostre banc.
decline-card-not-supported = Aquesta targeta no serveix per a aquest tipus de pagament. No s’ha cobrat res. Proveu una altra targeta.
decline-currency-not-supported = Amb aquesta targeta no es pot pagar en aquesta moneda. No s’ha cobrat res. Proveu una altra targeta.
decline-authentication-required = El vostre banc ha de comprovar que sou vós abans que es pugui fer servir aquesta targeta. No s’ha cobrat res. Torneu-ho a provar i seguiu les instruccions del vostre banc.
decline-authentication-failed = El vostre banc no ha pogut confirmar que sou vós. No s’ha cobrat res. Torneu-ho a provar o feu servir una altra targeta.
decline-try-again-later = El banc no respon ara mateix. No s’ha cobrat res. Torneu-ho a provar d’aquí a uns minuts o feu servir una altra targeta.
decline-call-issuer = El banc ha rebutjat aquesta targeta sense dir per què. No s’ha cobrat res. Truqueu al número que hi ha a la targeta o feu servir una altra targeta.
decline-duplicate = Fa un moment s’ha fet el mateix pagament, per això el banc ha rebutjat aquest. No s’ha cobrat res més. Reviseu el vostre compte abans de tornar-ho a provar.
