import { hold } from '../../fixtures/held';
import { expect, test } from '../../fixtures/test';
import { cardsUnder } from '../../fixtures/test-cards';
import { text } from '../../fixtures/texts';
import { CheckoutPage, VISA } from '../../models/checkout-page';
import { ReceiptPage } from '../../models/receipt-page';

const ASKS = { number: '4000000000003220' };
const MUST = cardsUnder('3D Secure').filter(({ about }) => /^Must be authenticated.*goes through/.test(about)).flatMap(({ token, about }) => (token === undefined ? [] : [{ token, about }]));
const THEN_DECLINED: Record<string, string> = {
  '4000008400001629': 'decline-generic',
  '4000008260003178': 'decline-insufficient-funds',
};

test('@phone @core @smoke the bank asks, the shopper answers, and it is paid', async ({ merchant, checkout, receipt }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith(ASKS);
  await expect(checkout.challenge.heading).toBeFocused();
  expect(await merchant.charges(session.id)).toEqual([]);
  await checkout.challenge.approve();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toMatchObject([{ amount: 2500, payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } } }]);
});

test('every card that must be authenticated is asked for, and none is charged before', async ({ merchant }) => {
  for (const { token, about } of MUST) {
    const session = await merchant.open();
    expect(await merchant.confirm(session.id, token), about).toMatchObject({ step: 'authenticate' });
    expect(await merchant.charges(session.id)).toEqual([]);
  }
});

for (const [number, sentence] of Object.entries(THEN_DECLINED)) {
  test(`the shopper answers and the bank still says no (${sentence})`, async ({ merchant, checkout, receipt }) => {
    const session = await merchant.open();
    await checkout.open(session);
    await checkout.payWith({ number });
    await checkout.challenge.approve();
    await checkout.expectRefusal(text(sentence));
    await checkout.card.fill(VISA);
    await checkout.submit();
    await receipt.expectToBeOf(session);
    expect(await merchant.charges(session.id)).toHaveLength(1);
  });
}

test('the shopper fails the bank’s check, and pays with another card', async ({ merchant, checkout, receipt }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith(ASKS);
  await checkout.challenge.fail();
  await checkout.expectRefusal(text('decline-authentication-failed'));
  await expect(checkout.challenge.dialog).toBeHidden();
  await expect(checkout.card.number).toHaveValue('4000 0000 0000 3220');
  expect(await merchant.charges(session.id)).toEqual([]);
  await checkout.card.fill(VISA);
  await checkout.submit();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('a webhook tells that the check failed before the page can ask: the page still says why', async ({ merchant, checkout, page, openReceiver }) => {
  const receiver = await openReceiver({ events: ['payment_intent.payment_failed'] });
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith(ASKS);
  const asking = await hold(page, '**/continue');
  await checkout.challenge.fail();
  await asking.arrived;
  const [intent] = await merchant.intents(session.id);
  await receiver.expectTold('payment_intent.payment_failed', intent?.id);
  asking.release();
  await checkout.expectRefusal(text('decline-authentication-failed'));
});

test('the shopper leaves the bank’s question by Escape: nothing is charged, and it can be tried again', async ({ merchant, checkout, receipt }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith(ASKS);
  await checkout.challenge.escape();
  await checkout.expectRefusal(text('decline-authentication-failed'));
  expect(await merchant.charges(session.id)).toEqual([]);
  await checkout.card.cvc.fill('123');
  await checkout.submit();
  await checkout.challenge.approve();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('a reload in the middle of the bank’s question offers to go on with it', async ({ merchant, checkout, receipt, page }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith(ASKS);
  await expect(checkout.challenge.heading).toBeFocused();
  await page.reload();
  await expect(checkout.offer).toBeFocused();
  await expect(checkout.pay).toBeHidden();
  await checkout.offer.getByRole('button', { name: text('authenticate-button') }).click();
  await checkout.challenge.approve();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('a reload in the middle of the bank’s question, and then another card', async ({ merchant, checkout, receipt, page }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith(ASKS);
  await expect(checkout.challenge.heading).toBeFocused();
  await page.reload();
  await checkout.offer.getByRole('button', { name: text('other-card') }).click();
  await expect(checkout.offer).toBeHidden();
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  await expect(receipt.fact('receipt-card')).toHaveText(text('receipt-card-value', { brand: 'Visa', digits: '4242' }));
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('the bank is asked in one tab while the other pays with another card: one charge', async ({ merchant, checkout, receipt, context, problems }) => {
  // The bank's page tells that its question is over by a status of 409.
  problems.allow(/status of 409.*\/3ds\//);
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith(ASKS);
  await expect(checkout.challenge.heading).toBeFocused();

  const other = new CheckoutPage(await context.newPage());
  await other.page.goto(session.url);
  await other.offer.getByRole('button', { name: text('other-card') }).click();
  await other.payWith(VISA);
  await new ReceiptPage(other.page).expectToBeOf(session);

  // The first tab's question is about a payment that is over. Whatever is answered, it lands right.
  await checkout.page.bringToFront();
  await checkout.challenge.approve();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});
