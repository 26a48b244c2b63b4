# Every sentence a shopper can read, in Portuguese (Portugal). Not yet read by a native speaker.

## On every page

language-name = Português (Portugal)
language-link = Mudar de idioma
language-title = Escolha um idioma
language-back = Voltar

test-mode = Modo de teste: não circula dinheiro real.
reference = Referência: { $reference }
support-link = Pedir ajuda a { $merchant }
return-link = Voltar a { $merchant }
reload-link = Recarregar esta página

## The order

order-heading = A sua encomenda
order-item = Artigo
order-amount = Montante
order-quantity = Quantidade: { $quantity }
order-more =
    { $count ->
        [one] Mostrar mais { $count } artigo
       *[other] Mostrar mais { $count } artigos
    }
quantity-label = Quantidade
quantity-label-of = Quantidade de { $name }
quantity-update = Atualizar
quantity-update-of = Atualizar a quantidade de { $name }
amount-changed = A encomenda foi alterada enquanto esta página estava aberta. Não foi cobrado nada. Verifique o total antes de pagar.
quantity-refused = A quantidade mantém-se: aqui não é possível comprar tantas unidades, ou o pagamento já começou.
order-unit-price = { $price } por unidade
order-total = Total

## The checkout page

checkout-title = Pagamento a { $merchant }
checkout-title-error = Erro: { $title }
skip-to-form = Ir para o formulário do cartão
checkout-cancel = Voltar sem pagar
checkout-pay-heading = Pagar com cartão
checkout-safety = Os dados do seu cartão vão diretamente para o prestador de pagamentos. { $merchant } não os vê.
checkout-no-script-heading = O formulário do cartão precisa de JavaScript
checkout-no-script = Os dados do seu cartão são protegidos por um formulário que só funciona com JavaScript. Ative-o e recarregue esta página. Não foi cobrado nada.
checkout-failed-heading = Não foi possível iniciar o formulário do cartão
checkout-failed = Recarregue esta página ou experimente outro navegador. A sua encomenda continua aqui. Não foi cobrado nada.

## The form

pay-button = Pagar { $amount }
book-button = Reservar por { $amount }
donate-button = Doar { $amount }
paying = A pagar…
paying-slow = Está a demorar mais do que o habitual. Mantenha esta página aberta e não pague de novo.
email-label = E-mail
name-label = Nome no cartão
card-number-label = Número do cartão
card-expiry-label = Data de validade
card-cvc-label = Código de segurança
form-loading = A carregar o formulário do cartão…
form-retrying = O formulário do cartão está a demorar. A tentar de novo…
form-unavailable = O formulário do cartão não carregou. Verifique a sua ligação ou se há um bloqueador no seu navegador. Não foi cobrado nada.
try-again = Tentar de novo
email-invalid = Introduza um endereço de e-mail, como name@example.com.
name-missing = Introduza o nome tal como está no cartão.
card-number-missing = Introduza o número do cartão.
card-expiry-missing = Introduza a data de validade.
card-cvc-missing = Introduza o código de segurança.
card-expiry-hint = MM / AA
card-number-invalid = Verifique o número do cartão.
card-expiry-invalid = Verifique a data de validade.
card-cvc-invalid = Verifique o código de segurança.
card-refused = O prestador de pagamentos não aceita este cartão. Não foi cobrado nada. Verifique os dados ou use outro cartão.
error-summary = Verifique estes dados
refusal-heading = O pagamento não foi concluído
authenticate-heading = O seu banco quer confirmar a sua identidade
authenticate = Siga as instruções do seu banco para concluir o pagamento.
authenticate-button = Continuar com o seu banco
other-card = Usar outro cartão
checking = Ainda estamos a verificar o seu pagamento. Mantenha esta página aberta e não pague de novo.
connection-lost = A ligação perdeu-se e ainda não sabemos se o pagamento foi concluído. Continuamos a verificar. Não pague de novo.
gateway-unreachable = Não conseguimos contactar o prestador de pagamentos. Não foi cobrado nada. Verifique a sua ligação e tente de novo.
form-trouble = Algo correu mal do nosso lado. Não foi cobrado nada. Tente de novo.

## While the page is open

offline = Está sem ligação. Nada se perdeu: esta página continua sozinha quando a ligação voltar.
online-again = A ligação voltou.
expiring-heading = Precisa de mais tempo?
expiring =
    { $minutes ->
        [one] Esta página de pagamento fica aberta mais { $minutes } minuto. Depois disso, teria de recomeçar.
       *[other] Esta página de pagamento fica aberta mais { $minutes } minutos. Depois disso, teria de recomeçar.
    }
more-time-button = Preciso de mais tempo
more-time-given =
    { $minutes ->
        [one] Tem mais { $minutes } minuto.
       *[other] Tem mais { $minutes } minutos.
    }
more-time-refused = Esta página de pagamento não pode ficar aberta mais tempo. Termine em breve ou recomece mais tarde.

## What a merchant may ask besides

optional-label = { $label } (opcional)
choose = Escolher…
new-tab = (abre num novo separador)
individual-name-label = Nome completo
individual-name-missing = Introduza o seu nome completo.
business-name-label = Nome da empresa
business-name-missing = Introduza o nome da empresa.
phone-label = Número de telefone
phone-invalid = Introduza um número de telefone, como +351 210 123 456.
address-heading = Morada de faturação
country-label = País ou região
country-missing = Escolha um país ou região.
line1-label = Morada
line1-missing = Introduza a morada: rua e número.
line2-label = Andar, porta, etc. (opcional)
city-label = Localidade
city-missing = Introduza a localidade.
state-label = Distrito, estado ou província, se necessário
postal-code-label = Código postal, se existir
answer-missing = { $label }: introduza uma resposta.
answer-length = { $label }: introduza uma resposta com este número de caracteres: { $range }.
number-missing = { $label }: introduza um número, só com algarismos.
number-length = { $label }: introduza só algarismos, nesta quantidade: { $range }.
choice-missing = { $label }: escolha uma resposta.
terms-label = Aceito os termos de serviço de { $merchant }.
terms-missing = Assinale a caixa para aceitar os termos de serviço.
sold-out = Esta oferta está esgotada. Não foi cobrado nada.

## Waiting for a decision

processing-title = Estamos a verificar o seu pagamento
processing-body = O pagamento a { $merchant } aguarda uma decisão. Costuma demorar alguns segundos.
processing-next = Esta página avança sozinha. Não pague de novo.

## While nobody can pay

not-now-title = De momento não é possível pagar
not-now-body = O problema não é do seu cartão nem da sua ligação. Não foi cobrado nada. A sua encomenda a { $merchant } fica guardada.
not-now-next = Esta página continua sozinha quando os pagamentos voltarem a funcionar. Também pode tentar agora ou voltar mais tarde.

## The receipt

receipt-title = Pagamento recebido
receipt-body = Obrigado. Pagou { $amount } a { $merchant }.
receipt-reserved-title = Encomenda recebida
receipt-reserved-body = Obrigado. O montante de { $amount } está cativo no seu cartão; { $merchant } fará a cobrança mais tarde. Ainda não foi cobrado nada.
receipt-heading = Recibo
receipt-merchant = Pago a
receipt-amount = Montante
receipt-date = Data
receipt-card = Cartão
receipt-card-value = { $brand } terminado em { $digits }
receipt-email = E-mail
receipt-reference = Referência
receipt-forward = Dentro de momentos voltará a { $merchant }.
receipt-stay = Ficar nesta página
receipt-kept = Pode voltar a abrir este recibo no mesmo endereço até { $date }.
receipt-gone-title = Este recibo já não está guardado aqui
receipt-gone-body = O pagamento a { $merchant } foi concluído. Se precisar do recibo, peça-o a { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Este link de pagamento expirou
expired-body = Não foi cobrado nada. Para pagar, peça um novo link a { $merchant }.
expired-recover-body = Não foi cobrado nada. Pode recomeçar com a mesma encomenda.
recover-button = Recomeçar
already-paid-title = Isto já está pago
already-paid-body = O pagamento a { $merchant } foi concluído. Não precisa de pagar de novo.
receipt-link = Ver o recibo
cancelled-title = Este pagamento foi cancelado
cancelled-body = Não foi cobrado nada. Se ainda quiser pagar, volte a { $merchant } e recomece.

## Where a merchant's public link leads

link-body = Isto é o que vai comprar. O pagamento é feito na página seguinte.
link-button = Continuar para o pagamento
link-more = { $name } e outros artigos
link-description = { $amount }, pagamento a { $merchant }
link-inactive-title = Este link não aceita pagamentos
link-inactive-body = { $merchant } desativou-o. Não foi cobrado nada.
link-over-title = Esta oferta terminou
link-over-body = Não foi cobrado nada. { $merchant } pode dizer-lhe se haverá outra.
link-sold-out-title = Esta oferta está esgotada
link-sold-out-body = Não foi cobrado nada. { $merchant } pode dizer-lhe se haverá mais.

## Pages that say what went wrong

not-found-title = Não encontramos esta página
not-found-body = O endereço pode estar incompleto. Abra de novo o link tal como o recebeu, ou peça um novo a quem o enviou.
trouble-title = Algo correu mal do nosso lado
trouble-body = Aguarde um minuto e recarregue a página. Se estava a pagar, ela mostrará se o pagamento foi concluído, por isso não o recomece noutro sítio.

## Refusals

decline-generic = O banco recusou este cartão. Não foi cobrado nada. Experimente outro cartão ou contacte o seu banco.
decline-insufficient-funds = Este cartão não tem saldo suficiente. Não foi cobrado nada. Experimente outro cartão.
decline-expired-card = Este cartão está fora da validade. Não foi cobrado nada. Verifique a data ou use outro cartão.
decline-incorrect-cvc = O código de segurança não está correto. Não foi cobrado nada. Verifique o código e tente de novo.
decline-incorrect-number = O número do cartão não está correto. Não foi cobrado nada. Verifique o número e tente de novo.
decline-invalid-expiry = A data de validade não está correta. Não foi cobrado nada. Verifique a data e tente de novo.
decline-incorrect-address = A morada de faturação não é a que o seu banco tem para este cartão. Não foi cobrado nada. Verifique a morada e tente de novo.
decline-incorrect-details = O banco diz que algum dado deste cartão não está correto. Não foi cobrado nada. Verifique o número, a data, o código de segurança e a morada, e tente de novo.
decline-processing-error = O banco não conseguiu processar o pagamento. Não foi cobrado nada. Tente de novo dentro de um minuto ou use outro cartão.
decline-card-velocity-exceeded = Este cartão atingiu o limite. Não foi cobrado nada. Experimente outro cartão ou contacte o seu banco.
decline-card-not-supported = Este cartão não serve para este tipo de pagamento. Não foi cobrado nada. Experimente outro cartão.
decline-currency-not-supported = Este cartão não permite pagar nesta moeda. Não foi cobrado nada. Experimente outro cartão.
decline-authentication-required = O seu banco tem de confirmar a sua identidade antes de este cartão poder ser usado. Não foi cobrado nada. Tente de novo e siga as instruções do seu banco.
decline-authentication-failed = O seu banco não conseguiu confirmar a sua identidade. Não foi cobrado nada. Tente de novo ou use outro cartão.
decline-try-again-later = O banco não está a responder. Não foi cobrado nada. Tente de novo dentro de alguns minutos ou use outro cartão.
decline-call-issuer = O banco recusou este cartão sem dizer porquê. Não foi cobrado nada. Ligue para o número indicado no cartão ou use outro cartão.
decline-duplicate = O mesmo pagamento foi feito há instantes, por isso o banco recusou este. Não foi cobrado mais nada. Verifique a sua conta antes de tentar de novo.
