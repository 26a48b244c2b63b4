// Payments in live mode, from the page to the gateway and back, at the production addresses.

import { hold } from '../../../fixtures/held';
import { HOSTS } from '../../../fixtures/live-gateway.mjs';
import { expect, test } from '../../../fixtures/live-test';
import { text } from '../../../fixtures/texts';
import { VISA } from '../../../models/checkout-page';

const ASKS = { number: '4000000000003220' };

test('pays, and nothing on the way says that it is a test', async ({ merchant, checkout, receipt, page }) => {
  const session = await merchant.open();
  expect(session).toMatchObject({ livemode: true, url: expect.stringMatching(/^https:\/\/pay\.shop\.test\/c\/cs_live_/) });
  await checkout.open(session);
  await expect(page.getByText(text('test-mode'))).toHaveCount(0);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  await expect(page.getByText(text('test-mode'))).toHaveCount(0);
  await expect(receipt.fact('receipt-amount')).toHaveText('€25.00');
  await expect(receipt.fact('receipt-card')).toHaveText(text('receipt-card-value', { brand: 'Visa', digits: '4242' }));
  expect(await merchant.retrieve(session.id)).toMatchObject({ livemode: true, status: 'complete', payment_status: 'paid' });
  expect(await merchant.charges(session.id)).toMatchObject([{ amount: 2500, currency: 'eur' }]);
});

test('a card is refused: the page says why, and takes another', async ({ merchant, checkout, receipt }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith({ number: '4000000000009995' });
  await checkout.expectRefusal(text('decline-insufficient-funds'));
  expect(await merchant.charges(session.id)).toEqual([]);
  await checkout.card.fill(VISA);
  await checkout.submit();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('the bank asks in a frame of the gateway’s, and nothing is charged before the answer', async ({ merchant, checkout, receipt }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith(ASKS);
  await expect(checkout.challenge.heading).toBeFocused();
  await expect(checkout.challenge.dialog.locator('iframe')).toHaveAttribute('src', new RegExp(`^https://${HOSTS.script}/`));
  expect(await merchant.charges(session.id)).toEqual([]);
  await checkout.challenge.approve();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toMatchObject([{ amount: 2500, payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } } }]);
});

test('the page is gone when the bank’s answer comes: a live webhook completes the order', async ({ merchant, checkout, page, shop }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith(ASKS);
  const asking = await hold(page, '**/continue');
  await checkout.challenge.approve();
  await asking.arrived;
  await page.goto('about:blank');
  await expect.poll(async () => (await merchant.retrieve(session.id)).payment_status).toBe('paid');
  asking.release();
  expect(shop.gateway.told).toContainEqual({ type: 'payment_intent.succeeded', status: 200 });
});

test.describe('the gateway’s script is blocked', () => {
  test.afterEach(({ internet }) => internet.cut(HOSTS.script, false));

  test('a plain sentence, the order can be read, and it can be paid when the script comes', async ({ merchant, checkout, receipt, page, internet, problems }) => {
    problems.allow(/net::ERR_\w+ \(https:\/\/js\.stripe\.com\//);
    const session = await merchant.open();
    // The pauses between the tries pass at once.
    await page.clock.install();
    internet.cut(HOSTS.script, true);
    await page.goto(session.url);
    await expect(async () => {
      await page.clock.runFor(4_000);
      await expect(checkout.status).toHaveText(text('form-unavailable'), { timeout: 500 });
    }).toPass();
    await expect(checkout.order).toContainText('Workshop');
    internet.cut(HOSTS.script, false);
    await checkout.tryAgain.click();
    await expect(checkout.pay).toBeEnabled();
    await page.clock.resume();
    await checkout.payWith(VISA);
    await receipt.expectToBeOf(session);
  });
});
