// Payments by Braintree, from the page to the gateway and back.

import { expect, test } from '../../../fixtures/braintree-test';
import { HOSTS } from '../../../fixtures/braintree.mjs';
import { text } from '../../../fixtures/texts';
import { BRAINTREES_VISA as VISA } from '../../../models/braintree-fields';

test('@phone pays: one transaction, over what the page said', async ({ merchant, checkout, receipt, transactions }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  await expect(receipt.fact('receipt-amount')).toHaveText('€25.00');
  await expect(receipt.fact('receipt-card')).toHaveText(text('receipt-card-value', { brand: 'Visa', digits: '1111' }));
  expect(await transactions(session)).toMatchObject([{ status: 'SUBMITTED_FOR_SETTLEMENT', amount: '25.00', currency: 'EUR', last4: '1111' }]);
  expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'complete', payment_status: 'paid' });
});

test('the billing address goes to Braintree, and is no obstacle there', async ({ merchant, checkout, receipt, page, transactions }) => {
  const session = await merchant.open({ billing_address_collection: 'required' });
  await checkout.open(session);
  await checkout.country.selectOption('GB');
  for (const [label, answer] of [['line1-label', '12 St James’s Square'], ['city-label', 'London'], ['postal-code-label', 'SW1Y 4LB']] as const) {
    await checkout.question(text(label)).fill(answer);
  }
  const tokenized = page.waitForRequest((request) => (request.postData() ?? '').includes('TokenizeCreditCard'));
  await checkout.payWith(VISA);
  const { variables } = (await tokenized).postDataJSON();
  expect(variables.input.creditCard).toMatchObject({
    cardholderName: 'Ada Lovelace',
    billingAddress: { countryCodeAlpha2: 'GB', streetAddress: '12 St James’s Square', locality: 'London', postalCode: 'SW1Y 4LB' },
  });
  await receipt.expectToBeOf(session);
  expect(await transactions(session)).toHaveLength(1);
});

test('a card is refused: the page says why, and the next one pays by a transaction of its own', async ({ merchant, checkout, receipt, gateway, transactions }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await gateway.control('fault', { fault: 'decline', code: 2001 });
  await checkout.payWith(VISA);
  await checkout.expectRefusal(text('decline-insufficient-funds'));
  // The code is never taken twice, the rest stays.
  await expect(checkout.card.cvc).toHaveValue('');
  await expect(checkout.card.number).toHaveValue('4111 1111 1111 1111');
  await checkout.card.fill({ number: '5555555555554444' });
  await checkout.submit();
  await receipt.expectToBeOf(session);
  expect(await transactions(session)).toMatchObject([
    { status: 'PROCESSOR_DECLINED', last4: '1111' },
    { status: 'SUBMITTED_FOR_SETTLEMENT', last4: '4444' },
  ]);
});

test('a refund by the API, once the money has moved', async ({ merchant, checkout, receipt, gateway, transactions }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  const [transaction] = await transactions(session);
  if (!transaction) throw new Error('it was paid');
  await gateway.control('settle', { id: transaction.id });
  const { payment_intent: intent } = await merchant.retrieve(session.id);
  await merchant.stripe.refunds.create({ payment_intent: String(intent), amount: 1000 });
  await expect.poll(async () => (await gateway.books()).refunds.filter((refund) => refund.transaction === transaction.id)).toMatchObject([{ amount: '10.00' }]);
});

test('nobody’s answer reaches the browser: it pays when Braintree can be reached again', async ({ merchant, checkout, receipt, internet, problems, transactions }) => {
  problems.allow(/net::ERR_\w+ \(https:\/\/payments\.sandbox\.braintree-api\.com\//);
  const session = await merchant.open();
  await checkout.open(session);
  internet.cut(HOSTS.graphql, true);
  try {
    await checkout.payWith(VISA);
    await checkout.expectRefusal(text('gateway-unreachable'));
  } finally {
    internet.cut(HOSTS.graphql, false);
  }
  expect(await transactions(session)).toEqual([]);
  await checkout.card.cvc.fill('123');
  await checkout.submit();
  await receipt.expectToBeOf(session);
  expect(await transactions(session)).toHaveLength(1);
});
