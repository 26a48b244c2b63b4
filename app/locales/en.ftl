# Every sentence a shopper can read, in English.
#
# Plain, kind and short. A refusal says what happened, that nothing was charged, and what to do
# next. A new language is a copy of this file beside it and one line in `texts/catalogue.rs`.

## On every page

# The language's own name for itself, as it stands in a list of languages.
language-name = English
# The link to the list of languages, and that list.
language-link = Change language
language-title = Choose a language
language-back = Go back

test-mode = Test mode: no real money moves.
reference = Reference: { $reference }
support-link = Get help from { $merchant }
return-link = Go back to { $merchant }
reload-link = Reload this page

## The order

order-heading = Your order
order-item = Item
order-amount = Amount
order-quantity = Quantity: { $quantity }
# Opens the rest of a long order. $count is how many items are still folded away.
order-more =
    { $count ->
        [one] Show { $count } more item
       *[other] Show { $count } more items
    }
quantity-label = Quantity
quantity-label-of = Quantity of { $name }
quantity-update = Update
quantity-update-of = Update the quantity of { $name }
amount-changed = The order was changed while this page was open. Nothing was charged. Look at the total before you pay.
quantity-refused = The quantity stays as it was: this many cannot be bought here, or the payment has been started.
order-unit-price = { $price } each
order-total = Total

## The checkout page

checkout-title = Pay { $merchant }
# The same while something is wrong in the form; { $title } is the sentence above.
checkout-title-error = Error: { $title }
# The first link on the page, for whoever uses a keyboard.
skip-to-form = Skip to the card form
checkout-cancel = Go back without paying
checkout-pay-heading = Pay by card
checkout-safety = Your card details go straight to the payment provider. { $merchant } does not see them.
checkout-no-script-heading = The card form needs JavaScript
checkout-no-script = Your card details are kept safe in a form that only works with JavaScript. Turn it on and reload this page. Nothing has been charged.
checkout-failed-heading = The card form could not start
checkout-failed = Reload this page, or try another browser. Your order is still here, and nothing has been charged.

## The form

pay-button = Pay { $amount }
book-button = Book for { $amount }
donate-button = Donate { $amount }
paying = Paying…
paying-slow = This takes longer than usual. Please keep this page open and do not pay again.
email-label = E-mail
name-label = Name on card
card-number-label = Card number
card-expiry-label = Expiry date
card-cvc-label = Security code
form-loading = Loading the card form…
form-retrying = The card form is slow to arrive. Trying again…
form-unavailable = The card form did not arrive. Check your connection, or a blocker in your browser. Nothing has been charged.
try-again = Try again
email-invalid = Enter an e-mail address, like name@example.com.
name-missing = Enter the name as it is on the card.
card-number-missing = Enter the card number.
card-expiry-missing = Enter the expiry date.
card-cvc-missing = Enter the security code.
card-expiry-hint = MM / YY
card-number-invalid = Check the card number.
card-expiry-invalid = Check the expiry date.
card-cvc-invalid = Check the security code.
card-refused = The payment provider does not take this card. Nothing was charged. Check what you entered, or use another card.
error-summary = This needs another look
refusal-heading = The payment did not go through
authenticate-heading = Your bank wants to check that it is you
authenticate = Follow your bank's steps to finish the payment.
authenticate-button = Continue with your bank
other-card = Use another card
checking = We are still checking your payment. Please keep this page open and do not pay again.
connection-lost = The connection was lost, so we do not know yet whether the payment went through. We keep checking. Please do not pay again.
gateway-unreachable = We could not reach the payment provider. Nothing was charged. Check your connection and try again.
form-trouble = Something went wrong on our side. Nothing was charged. Please try again.

## While the page is open

offline = You are offline. Nothing is lost: this page goes on by itself when the connection is back.
online-again = You are online again.
expiring-heading = Do you need more time?
expiring =
    { $minutes ->
        [one] This checkout stays open for { $minutes } more minute. After that, you would have to start again.
       *[other] This checkout stays open for { $minutes } more minutes. After that, you would have to start again.
    }
more-time-button = I need more time
more-time-given =
    { $minutes ->
        [one] You have { $minutes } more minute.
       *[other] You have { $minutes } more minutes.
    }
more-time-refused = This checkout cannot stay open any longer. Finish soon, or start again later.

## What a merchant may ask besides

optional-label = { $label } (optional)
choose = Choose…
new-tab = (opens in a new tab)
individual-name-label = Full name
individual-name-missing = Enter your full name.
business-name-label = Business name
business-name-missing = Enter the name of the business.
phone-label = Phone number
phone-invalid = Enter a phone number, like +44 20 7946 0000.
address-heading = Billing address
country-label = Country or region
country-missing = Choose a country or region.
line1-label = Address
line1-missing = Enter the address: street and number.
line2-label = Apartment, floor and the like (optional)
city-label = City or town
city-missing = Enter the city or town.
state-label = State, province or county, if needed
postal-code-label = Postal code, if there is one
answer-missing = { $label }: enter an answer.
answer-length = { $label }: enter an answer of this many characters: { $range }.
number-missing = { $label }: enter a number, in digits only.
number-length = { $label }: enter digits only, this many: { $range }.
choice-missing = { $label }: choose an answer.
terms-label = I agree to the terms of service of { $merchant }.
terms-missing = Tick the box to agree to the terms of service.
sold-out = This offer is sold out. Nothing was charged.

## Waiting for a decision

processing-title = We are checking your payment
processing-body = The payment to { $merchant } is being decided. This usually takes a few seconds.
processing-next = This page moves on by itself. Please do not pay again.

## While nobody can pay

not-now-title = We cannot take payments right now
not-now-body = This is no fault of your card or your connection. Nothing was charged, and your order with { $merchant } is kept.
not-now-next = This page goes on by itself when payments work again. You can also try again now, or come back later.

## The receipt

receipt-title = Payment received
receipt-body = Thank you. You paid { $amount } to { $merchant }.
receipt-reserved-title = Order received
receipt-reserved-body = Thank you. { $amount } is reserved on your card; { $merchant } takes it later. Nothing has been charged yet.
receipt-heading = Receipt
receipt-merchant = Paid to
receipt-amount = Amount
receipt-date = Date
receipt-card = Card
receipt-card-value = { $brand } ending in { $digits }
receipt-email = E-mail
receipt-reference = Reference
receipt-forward = We take you back to { $merchant } in a moment.
receipt-stay = Stay on this page
receipt-kept = You can open this receipt again at the same address until { $date }.
receipt-gone-title = This receipt is no longer kept here
receipt-gone-body = The payment to { $merchant } went through. If you need the receipt, ask { $merchant } for it.

## Where a link leads that can no longer be paid

expired-title = This payment link has expired
expired-body = Nothing was charged. To pay, ask { $merchant } for a new link.
expired-recover-body = Nothing was charged. You can start again with the same order.
recover-button = Start again
already-paid-title = This has been paid
already-paid-body = The payment to { $merchant } went through. You do not need to pay again.
receipt-link = Show the receipt
cancelled-title = This payment was cancelled
cancelled-body = Nothing was charged. If you still want to pay, go back to { $merchant } and start again.

## Where a merchant's public link leads

link-body = This is what you are about to buy. You pay on the next page.
link-button = Continue to payment
link-more = { $name } and more
link-description = { $amount }, paid to { $merchant }
link-inactive-title = This link takes no payments
link-inactive-body = { $merchant } has closed it. Nothing was charged.
link-over-title = This offer has ended
link-over-body = Nothing was charged. { $merchant } can tell you whether there will be another.
link-sold-out-title = This offer is sold out
link-sold-out-body = Nothing was charged. { $merchant } can tell you whether there will be more.

## Pages that say what went wrong

not-found-title = We cannot find this page
not-found-body = The address may be incomplete. Open the link again as it was sent to you, or ask the sender for a new one.
trouble-title = Something went wrong on our side
trouble-body = Please wait a minute and reload. If you were paying, this page will then show whether the payment went through, so please do not start it anew elsewhere.

## Refusals

decline-generic = The bank refused this card. Nothing was charged. Try another card, or ask your bank.
decline-insufficient-funds = There is not enough money on this card. Nothing was charged. Try another card.
decline-expired-card = This card has expired. Nothing was charged. Check the date, or use another card.
decline-incorrect-cvc = The security code is not right. Nothing was charged. Check the code and try again.
decline-incorrect-number = The card number is not right. Nothing was charged. Check the number and try again.
decline-invalid-expiry = The expiry date is not right. Nothing was charged. Check the date and try again.
decline-incorrect-address = The billing address is not the one your bank has for this card. Nothing was charged. Check the address and try again.
decline-incorrect-details = The bank says that something about this card is not right. Nothing was charged. Check the number, the date, the security code and the address, and try again.
decline-processing-error = The bank could not process the payment. Nothing was charged. Try again in a minute, or use another card.
decline-card-velocity-exceeded = This card has reached its limit. Nothing was charged. Try another card, or ask your bank.
decline-card-not-supported = This card does not work for this kind of payment. Nothing was charged. Try another card.
decline-currency-not-supported = This card cannot pay in this currency. Nothing was charged. Try another card.
decline-authentication-required = Your bank must check that it is you before this card can be used. Nothing was charged. Try again and follow your bank's steps.
decline-authentication-failed = Your bank could not confirm that it is you. Nothing was charged. Try again, or use another card.
decline-try-again-later = The bank does not answer right now. Nothing was charged. Try again in a few minutes, or use another card.
decline-call-issuer = The bank refused this card and did not say why. Nothing was charged. Call the number on your card, or use another card.
decline-duplicate = The same payment was made a moment ago, so the bank refused this one. Nothing more was charged. Check your account before you try again.
