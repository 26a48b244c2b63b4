// Time that runs out, and payments that come late, where the order counts all the same.

import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { payLate } from './late';

test.use({ movesClock: true });

const ASKS = { number: '4000000000003220' };

test('a payment that comes late completes the session, and the merchant is told', async ({ merchant, clock, faults, openReceiver, page }) => {
  const receiver = await openReceiver();
  const { session, payment } = await payLate({ merchant, clock, faults, receiver });
  const { event } = await receiver.expectTold('checkout.session.completed', session.id);
  expect(event.data.object).toMatchObject({ status: 'complete', payment_status: 'paid', payment_intent: payment });
  expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'complete', payment_status: 'paid', payment_intent: payment });
  await page.goto(session.url);
  await expect(page.getByRole('heading', { name: text('already-paid-title'), level: 1 })).toBeVisible();

  // The cancellation, when it is asked for again, finds that it is too late.
  await clock.advance({ minutes: 5 });
  expect(await merchant.charges(session.id)).toMatchObject([{ amount: 2500, amount_refunded: 0 }]);
  expect(await merchant.events(session.id)).toHaveLength(1);
});

test('the time runs out while the bank asks and nobody answers: the payment is given up at the gateway', async ({ merchant, clock, checkout, page, problems, openReceiver }) => {
  problems.allow(/status of (409|410)/);
  const receiver = await openReceiver();
  const session = await merchant.open({ expires_at: await clock.in({ minutes: 30 }) });
  await checkout.open(session);
  await checkout.payWith(ASKS);
  await expect(checkout.challenge.heading).toBeFocused();
  const [intent] = await merchant.intents(session.id);
  expect(intent).toMatchObject({ status: 'requires_action' });

  await clock.advance({ minutes: 31 });
  await receiver.expectTold('checkout.session.expired', session.id);
  expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'expired', payment_status: 'unpaid' });
  expect(await merchant.gateway.paymentIntents.retrieve(intent?.id ?? '')).toMatchObject({ status: 'canceled' });
  expect((await page.goto(session.url))?.status()).toBe(410);
  await expect(page.getByRole('heading', { name: text('expired-title'), level: 1 })).toBeVisible();
  expect(await merchant.charges(session.id)).toEqual([]);
});

test('the shopper answers the bank after that: nothing is charged, and the page says that the time is over', async ({ merchant, clock, checkout, page, problems, openReceiver }) => {
  problems.allow(/status of (409|410)/);
  const receiver = await openReceiver();
  const session = await merchant.open({ expires_at: await clock.in({ minutes: 30 }) });
  await checkout.open(session);
  await checkout.payWith(ASKS);
  await expect(checkout.challenge.heading).toBeFocused();
  await clock.advance({ minutes: 31 });
  await receiver.expectTold('checkout.session.expired', session.id);
  await checkout.challenge.approve();
  await expect(page.getByRole('heading', { name: text('expired-title'), level: 1 })).toBeVisible();
  expect(await merchant.charges(session.id)).toEqual([]);
  expect(await merchant.events(session.id)).toEqual([]);
});

test('the gateway’s answer to the cancellation cannot be read: it is asked again, and the session still ends', async ({ merchant, clock, faults, openReceiver }) => {
  const receiver = await openReceiver();
  const session = await merchant.open({ expires_at: await clock.in({ minutes: 30 }) });
  expect(await merchant.confirm(session.id, 'pm_card_threeDSecure2Required')).toMatchObject({ step: 'authenticate' });
  await faults.arm('garbage_answer', session, { on: 'cancel' });
  await faults.arm('webhook_never', session, { on: 'cancel' });
  await clock.advance({ minutes: 31 });
  await faults.expectStruck();
  await expect(async () => {
    await clock.advance({ seconds: 20 });
    expect(receiver.told('checkout.session.expired', session.id)).toHaveLength(1);
  }).toPass();
  expect(await merchant.intents(session.id)).toMatchObject([{ status: 'canceled' }]);
});
