# Every sentence a shopper can read, in Portuguese (Brazil). Not yet read by a native speaker.

## On every page

language-name = Português (Brasil)
language-link = Mudar idioma
language-title = Escolha um idioma
language-back = Voltar

test-mode = Modo de teste: nenhum dinheiro real é movimentado.
reference = Referência: { $reference }
support-link = Pedir ajuda a { $merchant }
return-link = Voltar para { $merchant }
reload-link = Recarregar esta página

## The order

order-heading = Seu pedido
order-item = Item
order-amount = Valor
order-quantity = Quantidade: { $quantity }
order-more =
    { $count ->
        [one] Mostrar mais { $count } item
       *[other] Mostrar mais { $count } itens
    }
quantity-label = Quantidade
quantity-label-of = Quantidade de { $name }
quantity-update = Atualizar
quantity-update-of = Atualizar a quantidade de { $name }
amount-changed = O pedido mudou enquanto esta página estava aberta. Nenhum valor foi cobrado. Confira o total antes de pagar.
quantity-refused = A quantidade continua a mesma: não é possível comprar tantas unidades aqui, ou o pagamento já começou.
order-unit-price = { $price } cada
order-total = Total

## The checkout page

checkout-title = Pagamento para { $merchant }
checkout-title-error = Erro: { $title }
skip-to-form = Ir para o formulário do cartão
checkout-cancel = Voltar sem pagar
checkout-pay-heading = Pagar com cartão
checkout-safety = Os dados do seu cartão vão direto para o provedor de pagamento. { $merchant } não tem acesso a eles.
checkout-no-script-heading = O formulário do cartão precisa de JavaScript
checkout-no-script = Os dados do seu cartão ficam protegidos em um formulário que só funciona com JavaScript. Ative-o e recarregue esta página. Nenhum valor foi cobrado.
checkout-failed-heading = Não foi possível iniciar o formulário do cartão
checkout-failed = Recarregue esta página ou tente outro navegador. Seu pedido continua aqui. Nenhum valor foi cobrado.

## The form

pay-button = Pagar { $amount }
book-button = Reservar por { $amount }
donate-button = Doar { $amount }
paying = Pagando…
paying-slow = Está demorando mais que o normal. Mantenha esta página aberta e não pague de novo.
email-label = E-mail
name-label = Nome no cartão
card-number-label = Número do cartão
card-expiry-label = Data de validade
card-cvc-label = Código de segurança
form-loading = Carregando o formulário do cartão…
form-retrying = O formulário do cartão está demorando. Tentando de novo…
form-unavailable = O formulário do cartão não carregou. Verifique sua conexão ou se há um bloqueador no navegador. Nenhum valor foi cobrado.
try-again = Tentar de novo
email-invalid = Digite um endereço de e-mail, como name@example.com.
name-missing = Digite o nome como está no cartão.
card-number-missing = Digite o número do cartão.
card-expiry-missing = Digite a data de validade.
card-cvc-missing = Digite o código de segurança.
card-expiry-hint = MM / AA
card-number-invalid = Confira o número do cartão.
card-expiry-invalid = Confira a data de validade.
card-cvc-invalid = Confira o código de segurança.
card-refused = O provedor de pagamento não aceita este cartão. Nenhum valor foi cobrado. Confira os dados ou use outro cartão.
error-summary = Confira estes dados
refusal-heading = O pagamento não foi concluído
authenticate-heading = Seu banco quer confirmar que é você
authenticate = Siga as instruções do seu banco para concluir o pagamento.
authenticate-button = Continuar com seu banco
other-card = Usar outro cartão
checking = Ainda estamos verificando seu pagamento. Mantenha esta página aberta e não pague de novo.
connection-lost = A conexão caiu e ainda não sabemos se o pagamento foi concluído. Continuamos verificando. Não pague de novo.
gateway-unreachable = Não conseguimos contato com o provedor de pagamento. Nenhum valor foi cobrado. Verifique sua conexão e tente de novo.
form-trouble = Algo deu errado do nosso lado. Nenhum valor foi cobrado. Tente de novo.

## While the page is open

offline = Você está sem conexão. Nada se perdeu: esta página continua sozinha quando a conexão voltar.
online-again = Sua conexão voltou.
expiring-heading = Você precisa de mais tempo?
expiring =
    { $minutes ->
        [one] Esta página de pagamento fica aberta por mais { $minutes } minuto. Depois disso, será preciso recomeçar.
       *[other] Esta página de pagamento fica aberta por mais { $minutes } minutos. Depois disso, será preciso recomeçar.
    }
more-time-button = Preciso de mais tempo
more-time-given =
    { $minutes ->
        [one] Você tem mais { $minutes } minuto.
       *[other] Você tem mais { $minutes } minutos.
    }
more-time-refused = Esta página de pagamento não pode ficar aberta por mais tempo. Termine logo ou recomece mais tarde.

## What a merchant may ask besides

optional-label = { $label } (opcional)
choose = Escolha…
new-tab = (abre em uma nova aba)
individual-name-label = Nome completo
individual-name-missing = Digite seu nome completo.
business-name-label = Nome da empresa
business-name-missing = Digite o nome da empresa.
phone-label = Telefone
phone-invalid = Digite um telefone, como +55 11 3123 4567.
address-heading = Endereço de cobrança
country-label = País ou região
country-missing = Escolha um país ou região.
line1-label = Endereço
line1-missing = Digite o endereço: rua e número.
line2-label = Complemento: apartamento, andar etc. (opcional)
city-label = Cidade
city-missing = Digite a cidade.
state-label = Estado ou província, se necessário
postal-code-label = CEP ou código postal, se houver
answer-missing = { $label }: digite uma resposta.
answer-length = { $label }: digite uma resposta com este número de caracteres: { $range }.
number-missing = { $label }: digite um número, só com algarismos.
number-length = { $label }: digite só algarismos, nesta quantidade: { $range }.
choice-missing = { $label }: escolha uma resposta.
terms-label = Aceito os termos de serviço de { $merchant }.
terms-missing = Marque a caixa para aceitar os termos de serviço.
sold-out = Esta oferta está esgotada. Nenhum valor foi cobrado.

## Waiting for a decision

processing-title = Estamos verificando seu pagamento
processing-body = O pagamento para { $merchant } está em análise. Isso costuma levar alguns segundos.
processing-next = Esta página avança sozinha. Não pague de novo.

## While nobody can pay

not-now-title = Não é possível pagar no momento
not-now-body = O problema não é seu cartão nem sua conexão. Nenhum valor foi cobrado. Seu pedido com { $merchant } está guardado.
not-now-next = Esta página continua sozinha quando os pagamentos voltarem a funcionar. Você também pode tentar agora ou voltar mais tarde.

## The receipt

receipt-title = Pagamento recebido
receipt-body = Obrigado. Você pagou { $amount } para { $merchant }.
receipt-reserved-title = Pedido recebido
receipt-reserved-body = Obrigado. O valor de { $amount } está reservado no seu cartão; a cobrança por { $merchant } será feita mais tarde. Nenhum valor foi cobrado ainda.
receipt-heading = Recibo
receipt-merchant = Pago para
receipt-amount = Valor
receipt-date = Data
receipt-card = Cartão
receipt-card-value = { $brand } com final { $digits }
receipt-email = E-mail
receipt-reference = Referência
receipt-forward = Em instantes você voltará para { $merchant }.
receipt-stay = Ficar nesta página
receipt-kept = Você pode abrir este recibo de novo no mesmo endereço até { $date }.
receipt-gone-title = Este recibo não está mais guardado aqui
receipt-gone-body = O pagamento para { $merchant } foi concluído. Se precisar do recibo, peça a { $merchant }.

## Where a link leads that can no longer be paid

expired-title = Este link de pagamento expirou
expired-body = Nenhum valor foi cobrado. Para pagar, peça um novo link a { $merchant }.
expired-recover-body = Nenhum valor foi cobrado. Você pode recomeçar com o mesmo pedido.
recover-button = Recomeçar
already-paid-title = Isto já foi pago
already-paid-body = O pagamento para { $merchant } foi concluído. Você não precisa pagar de novo.
receipt-link = Ver o recibo
cancelled-title = Este pagamento foi cancelado
cancelled-body = Nenhum valor foi cobrado. Se ainda quiser pagar, volte para { $merchant } e recomece.

## Where a merchant's public link leads

link-body = Isto é o que você vai comprar. O pagamento é feito na próxima página.
link-button = Continuar para o pagamento
link-more = { $name } e outros itens
link-description = { $amount }, pagamento para { $merchant }
link-inactive-title = Este link não aceita pagamentos
link-inactive-body = { $merchant } desativou este link. Nenhum valor foi cobrado.
link-over-title = Esta oferta terminou
link-over-body = Nenhum valor foi cobrado. { $merchant } pode dizer se haverá outra.
link-sold-out-title = Esta oferta está esgotada
link-sold-out-body = Nenhum valor foi cobrado. { $merchant } pode dizer se haverá mais.

## Pages that say what went wrong

not-found-title = Não encontramos esta página
not-found-body = O endereço pode estar incompleto. Abra de novo o link como você o recebeu ou peça um novo a quem o enviou.
trouble-title = Algo deu errado do nosso lado
trouble-body = Espere um minuto e recarregue a página. Se você estava pagando, ela vai mostrar se o pagamento foi concluído, então não comece de novo em outro lugar.

## Refusals

decline-generic = O banco recusou este cartão. Nenhum valor foi cobrado. Tente outro cartão ou fale com seu banco.
decline-insufficient-funds = Este cartão não tem saldo ou limite suficiente. Nenhum valor foi cobrado. Tente outro cartão.
decline-expired-card = Este cartão está vencido. Nenhum valor foi cobrado. Confira a data ou use outro cartão.
decline-incorrect-cvc = O código de segurança não está certo. Nenhum valor foi cobrado. Confira o código e tente de novo.
decline-incorrect-number = O número do cartão não está certo. Nenhum valor foi cobrado. Confira o número e tente de novo.
decline-invalid-expiry = A data de validade não está certa. Nenhum valor foi cobrado. Confira a data e tente de novo.
decline-incorrect-address = O endereço de cobrança não é o que seu banco tem para este cartão. Nenhum valor foi cobrado. Confira o endereço e tente de novo.
decline-incorrect-details = O banco diz que algum dado deste cartão não está certo. Nenhum valor foi cobrado. Confira o número, a data, o código de segurança e o endereço e tente de novo.
decline-processing-error = O banco não conseguiu processar o pagamento. Nenhum valor foi cobrado. Tente de novo em um minuto ou use outro cartão.
decline-card-velocity-exceeded = Este cartão atingiu o limite. Nenhum valor foi cobrado. Tente outro cartão ou fale com seu banco.
decline-card-not-supported = Este cartão não serve para este tipo de pagamento. Nenhum valor foi cobrado. Tente outro cartão.
decline-currency-not-supported = Este cartão não permite pagar nesta moeda. Nenhum valor foi cobrado. Tente outro cartão.
decline-authentication-required = Seu banco precisa confirmar que é você antes de liberar este cartão. Nenhum valor foi cobrado. Tente de novo e siga as instruções do seu banco.
decline-authentication-failed = Seu banco não conseguiu confirmar que é você. Nenhum valor foi cobrado. Tente de novo ou use outro cartão.
decline-try-again-later = O banco não está respondendo agora. Nenhum valor foi cobrado. Tente de novo em alguns minutos ou use outro cartão.
decline-call-issuer = O banco recusou este cartão e não disse o motivo. Nenhum valor foi cobrado. Ligue para o número que está no cartão ou use outro cartão.
decline-duplicate = O mesmo pagamento foi feito há pouco, por isso o banco recusou este. Nenhum outro valor foi cobrado. Confira sua conta antes de tentar de novo.
