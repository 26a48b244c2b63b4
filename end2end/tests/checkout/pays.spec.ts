import { hold } from '../../fixtures/held';
import { cardsUnder } from '../../fixtures/test-cards';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

/** What a receipt calls the brand of a number. */
const BRANDS: [RegExp, string][] = [
  [/^4/, 'Visa'],
  [/^(5[1-5]|2[2-7])/, 'Mastercard'],
  [/^3[47]/, 'American Express'],
  [/^6011/, 'Discover'],
  [/^3[068]/, 'Diners Club'],
  [/^35/, 'JCB'],
  [/^62/, 'UnionPay'],
];

const CARDS = cardsUnder('Payments that go through').map((card) => ({ ...card, brand: BRANDS.find(([pattern]) => pattern.test(card.number))?.[1] ?? 'no known brand' }));

/** To the form, cards of one brand and length are alike but for Mastercard's second series. */
const KINDS = [...new Map(CARDS.map((card) => [`${card.brand} ${card.number.length} ${card.number.startsWith('2')}`, card])).values()];

for (const { number, brand, about } of KINDS) {
  test(`pays with ${brand} of ${number.length} digits: ${about}`, async ({ merchant, checkout, receipt }) => {
    const session = await merchant.open();
    await checkout.open(session);
    await checkout.payWith({ number });
    await receipt.expectToBeOf(session);
    await expect(receipt.fact('receipt-card')).toHaveText(text('receipt-card-value', { brand, digits: number.slice(-4) }));
    expect(await merchant.charges(session.id)).toMatchObject([{ amount: 2500, currency: 'eur', payment_method_details: { card: { last4: number.slice(-4) } } }]);
  });
}

test('@phone @core @smoke pays with Visa: the receipt, the order and the merchant all say so', async ({ merchant, checkout, receipt }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await expect(checkout.pay).toHaveText(text('pay-button', { amount: '€25.00' }));
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  await expect(receipt.page.getByText(text('receipt-body', { amount: '€25.00', merchant: 'Paper & <Ink>' }))).toBeVisible();
  await expect(receipt.fact('receipt-amount')).toHaveText('€25.00');
  await expect(receipt.fact('receipt-merchant')).toHaveText('Paper & <Ink>');
  await expect(receipt.fact('receipt-email')).toHaveText('ada@shop.test');
  await expect(receipt.fact('receipt-reference')).toHaveText(/^[0-9A-Z-]{6,}$/);
  await expect(receipt.fact('receipt-date')).toContainText(String(new Date().getFullYear()));

  const paid = await merchant.retrieve(session.id);
  expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid', amount_total: 2500, url: null, customer_details: { email: 'ada@shop.test' } });
  const [charge, ...more] = await merchant.charges(session.id);
  expect(more).toEqual([]);
  expect(charge).toMatchObject({ payment_intent: paid.payment_intent, billing_details: { name: 'Ada Lovelace', email: 'ada@shop.test' } });
});

test('@phone pays with American Express, typed key by key', async ({ merchant, checkout, receipt }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.email.pressSequentially('ada@shop.test');
  await checkout.name.pressSequentially('Ada Lovelace');
  await checkout.card.number.pressSequentially('378282246310005');
  await expect(checkout.card.number).toHaveValue('3782 822463 10005');
  await checkout.card.expiry.pressSequentially('1234');
  await expect(checkout.card.expiry).toHaveValue('12 / 34');
  await checkout.card.cvc.pressSequentially('1234');
  await checkout.submit();
  await receipt.expectToBeOf(session);
  await expect(receipt.fact('receipt-card')).toHaveText(text('receipt-card-value', { brand: 'American Express', digits: '0005' }));
});

test('an e-mail address from the merchant is filled in, can be changed, and what was paid with counts', async ({ merchant, checkout, receipt }) => {
  const session = await merchant.open({ customer_email: 'grace@shop.test' });
  await checkout.open(session);
  await expect(checkout.email).toHaveValue('grace@shop.test');
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  expect(await merchant.retrieve(session.id)).toMatchObject({ customer_details: { email: 'ada@shop.test' } });
});

test('what is typed before the form is awake is not lost', async ({ merchant, checkout, receipt, page }) => {
  const session = await merchant.open();
  const wasm = await hold(page, '**/*.wasm');
  await page.goto(session.url, { waitUntil: 'commit' });
  await expect(checkout.pay).toBeDisabled();
  await checkout.email.fill('early@shop.test');
  wasm.release();
  await expect(checkout.pay).toBeEnabled();
  await expect(checkout.email).toHaveValue('early@shop.test');
  await checkout.name.fill('Ada Lovelace');
  await checkout.card.fill(VISA);
  await checkout.submit();
  await receipt.expectToBeOf(session);
  await expect(receipt.fact('receipt-email')).toHaveText('early@shop.test');
});
