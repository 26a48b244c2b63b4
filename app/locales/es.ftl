# Every sentence a shopper can read, in Spanish. Not yet read by a native speaker.

## On every page

language-name = Español
language-link = Cambiar de idioma
language-title = Elija un idioma
language-back = Volver

test-mode = Modo de prueba: no se mueve dinero real.
reference = Referencia: { $reference }
support-link = Pedir ayuda a { $merchant }
return-link = Volver a { $merchant }
reload-link = Recargar esta página

## The order

order-heading = Su pedido
order-item = Artículo
order-amount = Importe
order-quantity = Cantidad: { $quantity }
order-more =
    { $count ->
        [one] Mostrar { $count } artículo más
       *[other] Mostrar { $count } artículos más
    }
quantity-label = Cantidad
quantity-label-of = Cantidad de { $name }
quantity-update = Actualizar
quantity-update-of = Actualizar la cantidad de { $name }
amount-changed = El pedido ha cambiado mientras esta página estaba abierta. No se ha cobrado nada. Revise el total antes de pagar.
quantity-refused = La cantidad no ha cambiado: aquí no se pueden comprar tantas unidades, o el pago ya ha empezado.
order-unit-price = { $price } por unidad
order-total = Total

## The checkout page

checkout-title = Pago a { $merchant }
checkout-title-error = Hay un error: { $title }
skip-to-form = Ir al formulario de la tarjeta
checkout-cancel = Volver sin pagar
checkout-pay-heading = Pagar con tarjeta
checkout-safety = Los datos de su tarjeta van directamente al proveedor de pagos. { $merchant } no los ve.
checkout-no-script-heading = El formulario de la tarjeta necesita JavaScript
checkout-no-script = Los datos de su tarjeta se protegen en un formulario que solo funciona con JavaScript. Actívelo y recargue esta página. No se ha cobrado nada.
checkout-failed-heading = El formulario de la tarjeta no se ha podido iniciar
checkout-failed = Recargue esta página o pruebe con otro navegador. Su pedido sigue aquí. No se ha cobrado nada.

## The form

pay-button = Pagar { $amount }
book-button = Reservar por { $amount }
donate-button = Donar { $amount }
paying = Pagando…
paying-slow = Está tardando más de lo normal. Mantenga esta página abierta y no vuelva a pagar.
email-label = Correo electrónico
name-label = Nombre en la tarjeta
card-number-label = Número de tarjeta
card-expiry-label = Fecha de caducidad
card-cvc-label = Código de seguridad
form-loading = Cargando el formulario de la tarjeta…
form-retrying = El formulario de la tarjeta tarda en cargar. Reintentando…
form-unavailable = El formulario de la tarjeta no se ha cargado. Revise su conexión o si su navegador tiene un bloqueador. No se ha cobrado nada.
try-again = Volver a intentarlo
email-invalid = Escriba una dirección de correo, como name@example.com.
name-missing = Escriba el nombre tal como aparece en la tarjeta.
card-number-missing = Escriba el número de tarjeta.
card-expiry-missing = Escriba la fecha de caducidad.
card-cvc-missing = Escriba el código de seguridad.
card-expiry-hint = MM / AA
card-number-invalid = Revise el número de tarjeta.
card-expiry-invalid = Revise la fecha de caducidad.
card-cvc-invalid = Revise el código de seguridad.
card-refused = El proveedor de pagos no acepta esta tarjeta. No se ha cobrado nada. Revise los datos o use otra tarjeta.
error-summary = Revise estos datos
refusal-heading = El pago no se ha realizado
authenticate-heading = Su banco quiere comprobar que es usted
authenticate = Siga las instrucciones de su banco para terminar el pago.
authenticate-button = Continuar con su banco
other-card = Usar otra tarjeta
checking = Seguimos comprobando su pago. Mantenga esta página abierta y no vuelva a pagar.
connection-lost = Se ha perdido la conexión y aún no sabemos si el pago se ha realizado. Seguimos comprobándolo. No vuelva a pagar.
gateway-unreachable = No hemos podido conectar con el proveedor de pagos. No se ha cobrado nada. Revise su conexión y vuelva a intentarlo.
form-trouble = Algo ha fallado por nuestra parte. No se ha cobrado nada. Vuelva a intentarlo.

## While the page is open

offline = No tiene conexión. No se ha perdido nada: esta página seguirá sola cuando vuelva la conexión.
online-again = Vuelve a tener conexión.
expiring-heading = ¿Necesita más tiempo?
expiring =
    { $minutes ->
        [one] Esta página de pago seguirá abierta { $minutes } minuto más. Después tendría que empezar de nuevo.
       *[other] Esta página de pago seguirá abierta { $minutes } minutos más. Después tendría que empezar de nuevo.
    }
more-time-button = Necesito más tiempo
more-time-given =
    { $minutes ->
        [one] Tiene { $minutes } minuto más.
       *[other] Tiene { $minutes } minutos más.
    }
more-time-refused = Esta página de pago no puede seguir abierta más tiempo. Termine pronto o empiece de nuevo más tarde.

## What a merchant may ask besides

optional-label = { $label } (opcional)
choose = Elegir…
new-tab = (se abre en una pestaña nueva)
individual-name-label = Nombre completo
individual-name-missing = Escriba su nombre completo.
business-name-label = Nombre de la empresa
business-name-missing = Escriba el nombre de la empresa.
phone-label = Número de teléfono
phone-invalid = Escriba un número de teléfono, como +34 910 123 456.
address-heading = Dirección de facturación
country-label = País o región
country-missing = Elija un país o una región.
line1-label = Dirección
line1-missing = Escriba la dirección: calle y número.
line2-label = Piso, puerta, etc. (opcional)
city-label = Ciudad o localidad
city-missing = Escriba la ciudad o localidad.
state-label = Provincia, estado o departamento, si hace falta
postal-code-label = Código postal, si lo hay
answer-missing = { $label }: escriba una respuesta.
answer-length = { $label }: escriba una respuesta con este número de caracteres: { $range }.
number-missing = { $label }: escriba un número, solo con cifras.
number-length = { $label }: escriba solo cifras, en esta cantidad: { $range }.
choice-missing = { $label }: elija una respuesta.
terms-label = Acepto las condiciones del servicio de { $merchant }.
terms-missing = Marque la casilla para aceptar las condiciones del servicio.
sold-out = Esta oferta está agotada. No se ha cobrado nada.

## Waiting for a decision

processing-title = Estamos comprobando su pago
processing-body = El pago a { $merchant } está pendiente de respuesta. Suele tardar unos segundos.
processing-next = Esta página avanza sola. No vuelva a pagar.

## While nobody can pay

not-now-title = Ahora mismo no se puede pagar
not-now-body = No es culpa de su tarjeta ni de su conexión. No se ha cobrado nada. Su pedido a { $merchant } queda guardado.
not-now-next = Esta página seguirá sola cuando vuelvan a funcionar los pagos. También puede volver a intentarlo ahora o más tarde.

## The receipt

receipt-title = Pago recibido
receipt-body = Gracias. Ha pagado { $amount } a { $merchant }.
receipt-reserved-title = Pedido recibido
receipt-reserved-body = Gracias. El importe de { $amount } ha quedado retenido en su tarjeta; { $merchant } lo cobrará más adelante. Todavía no se ha cobrado nada.
receipt-heading = Recibo
receipt-merchant = Pagado a
receipt-amount = Importe
receipt-date = Fecha
receipt-card = Tarjeta
receipt-card-value = { $brand } terminada en { $digits }
receipt-email = Correo electrónico
receipt-reference = Referencia
receipt-forward = Enseguida volverá a { $merchant }.
receipt-stay = Quedarse en esta página
receipt-kept = Puede volver a abrir este recibo en la misma dirección hasta el { $date }.
receipt-gone-title = Este recibo ya no se guarda aquí
receipt-gone-body = El pago a { $merchant } se realizó correctamente. Si necesita el recibo, pídaselo a { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Este enlace de pago ha caducado
expired-body = No se ha cobrado nada. Para pagar, pida un enlace nuevo a { $merchant }.
expired-recover-body = No se ha cobrado nada. Puede empezar de nuevo con el mismo pedido.
recover-button = Empezar de nuevo
already-paid-title = Esto ya está pagado
already-paid-body = El pago a { $merchant } se realizó correctamente. No hace falta que vuelva a pagar.
receipt-link = Ver el recibo
cancelled-title = Este pago se ha cancelado
cancelled-body = No se ha cobrado nada. Si todavía quiere pagar, vuelva a { $merchant } y empiece de nuevo.

## Where a merchant's public link leads

link-body = Esto es lo que va a comprar. El pago se hace en la página siguiente.
link-button = Continuar al pago
link-more = { $name } y más
link-description = { $amount }, pago a { $merchant }
link-inactive-title = Este enlace no admite pagos
link-inactive-body = { $merchant } lo ha desactivado. No se ha cobrado nada.
link-over-title = Esta oferta ha terminado
link-over-body = No se ha cobrado nada. { $merchant } puede decirle si habrá otra.
link-sold-out-title = Esta oferta está agotada
link-sold-out-body = No se ha cobrado nada. { $merchant } puede decirle si habrá más unidades.

## Pages that say what went wrong

not-found-title = No encontramos esta página
not-found-body = Puede que la dirección esté incompleta. Abra otra vez el enlace tal como lo recibió, o pida uno nuevo a quien se lo envió.
trouble-title = Algo ha fallado por nuestra parte
trouble-body = Espere un minuto y recargue la página. Si estaba pagando, aquí verá si el pago se ha realizado, así que no lo empiece de nuevo en otro sitio.

## Refusals

decline-generic = El banco ha rechazado esta tarjeta. No se ha cobrado nada. Pruebe con otra tarjeta o consulte a su banco.
decline-insufficient-funds = No hay saldo suficiente en esta tarjeta. No se ha cobrado nada. Pruebe con otra tarjeta.
decline-expired-card = Esta tarjeta ha caducado. No se ha cobrado nada. Revise la fecha o use otra tarjeta.
decline-incorrect-cvc = El código de seguridad no es correcto. No se ha cobrado nada. Revise el código y vuelva a intentarlo.
decline-incorrect-number = El número de tarjeta no es correcto. No se ha cobrado nada. Revise el número y vuelva a intentarlo.
decline-invalid-expiry = La fecha de caducidad no es correcta. No se ha cobrado nada. Revise la fecha y vuelva a intentarlo.
decline-incorrect-address = La dirección de facturación no es la que su banco tiene para esta tarjeta. No se ha cobrado nada. Revise la dirección y vuelva a intentarlo.
decline-incorrect-details = El banco dice que algún dato de esta tarjeta no es correcto. No se ha cobrado nada. Revise el número, la fecha, el código de seguridad y la dirección, y vuelva a intentarlo.
decline-processing-error = El banco no ha podido procesar el pago. No se ha cobrado nada. Vuelva a intentarlo en un minuto o use otra tarjeta.
decline-card-velocity-exceeded = Esta tarjeta ha llegado a su límite. No se ha cobrado nada. Pruebe con otra tarjeta o consulte a su banco.
decline-card-not-supported = Esta tarjeta no sirve para este tipo de pago. No se ha cobrado nada. Pruebe con otra tarjeta.
decline-currency-not-supported = Con esta tarjeta no se puede pagar en esta moneda. No se ha cobrado nada. Pruebe con otra tarjeta.
decline-authentication-required = Su banco tiene que comprobar que es usted antes de permitir el uso de esta tarjeta. No se ha cobrado nada. Vuelva a intentarlo y siga las instrucciones de su banco.
decline-authentication-failed = Su banco no ha podido confirmar que es usted. No se ha cobrado nada. Vuelva a intentarlo o use otra tarjeta.
decline-try-again-later = El banco no responde en este momento. No se ha cobrado nada. Vuelva a intentarlo en unos minutos o use otra tarjeta.
decline-call-issuer = El banco ha rechazado esta tarjeta sin decir por qué. No se ha cobrado nada. Llame al número que figura en su tarjeta o use otra tarjeta.
decline-duplicate = Hace un momento se hizo el mismo pago, por eso el banco ha rechazado este. No se ha cobrado nada más. Revise su cuenta antes de volver a intentarlo.
