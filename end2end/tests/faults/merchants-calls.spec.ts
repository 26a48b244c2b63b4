// What can go wrong when a merchant captures, cancels or refunds: whatever the answer was, it is done
// once, and the merchant can find out.

import type Stripe from 'stripe';

import { expect, test } from '../../fixtures/test';
import type { Merchant } from '../../fixtures/merchant.mjs';
import type { Operation } from '../../fixtures/faults';

test.use({ movesClock: true });

/** Names that strike one call before it is done, or its answer. */
const NAMES = ['error_then_success', 'timeout_before', 'answer_lost', 'timeout', 'garbage_answer', 'error_after_charging'];

/** Here a call that is repeated is told the same error for as long as the gateway knows its key, a day. */
const KEPT_ERROR = ['error_after_charging'];

interface Call {
  make(merchant: Merchant, payment: string): Promise<unknown>;
  /** How our merchant's API tells that it is done. */
  isDone(merchant: Merchant, payment: string): Promise<boolean>;
  /** It was done once, at the gateway. */
  expectOnce(merchant: Merchant, session: string): Promise<void>;
  reserved: boolean;
}

const CALLS: Partial<Record<Operation, Call>> = {
  capture: {
    make: (merchant, payment) => merchant.stripe.paymentIntents.capture(payment),
    isDone: async (merchant, payment) => (await merchant.stripe.paymentIntents.retrieve(payment)).status === 'succeeded',
    expectOnce: async (merchant, session) => expect(await merchant.charges(session)).toMatchObject([{ captured: true, amount_captured: 2500, amount_refunded: 0 }]),
    reserved: true,
  },
  cancel: {
    make: (merchant, payment) => merchant.stripe.paymentIntents.cancel(payment),
    isDone: async (merchant, payment) => (await merchant.stripe.paymentIntents.retrieve(payment)).status === 'canceled',
    expectOnce: async (merchant, session) => expect(await merchant.charges(session)).toMatchObject([{ captured: false, amount_captured: 0 }]),
    reserved: true,
  },
  refund: {
    make: (merchant, payment) => merchant.stripe.refunds.create({ payment_intent: payment, amount: 1000 }),
    isDone: async (merchant, payment) => (await refundsOf(merchant, payment)).some(({ status }) => status === 'succeeded'),
    expectOnce: async (merchant, session) => expect(await merchant.refunds(session)).toMatchObject([{ amount: 1000 }]),
    reserved: false,
  },
};

for (const [operation, call] of Object.entries(CALLS)) {
  for (const name of NAMES) {
    test(`${operation}: ${name}, with a webhook and without`, async ({ merchant, faults, clock }) => {
      for (const faultsToo of [[], ['webhook_never']]) {
        const session = await merchant.openAndPay(call.reserved ? { payment_intent_data: { capture_method: 'manual' } } : {});
        const payment = String((await merchant.retrieve(session.id)).payment_intent);
        for (const fault of [name, ...faultsToo]) await faults.arm(fault, session, { on: operation as Operation });

        // The gateway may not answer for longer than anybody waits here.
        void call.make(merchant, payment).catch((error: Stripe.errors.StripeError) => error);
        await expect.poll(() => faults.armed(), { message: 'it has not struck' }).not.toContain(name);
        await expect(async () => {
          if (await call.isDone(merchant, payment)) return;
          await clock.advance(KEPT_ERROR.includes(name) ? { hours: 25 } : { seconds: 11 });
          expect(await call.isDone(merchant, payment)).toBe(true);
        }).toPass();
        await faults.expectStruck();
        await call.expectOnce(merchant, session.id);
      }
    });
  }
}

test('how a refund stands can be asked for while the answer is missing', async ({ merchant, faults, clock }) => {
  const session = await merchant.openAndPay();
  const payment = String((await merchant.retrieve(session.id)).payment_intent);
  await faults.arm('error_then_success', session, { on: 'refund' });
  const refund = await merchant.stripe.refunds.create({ payment_intent: payment, amount: 1000, metadata: { why: 'a page was missing' } });
  expect(refund).toMatchObject({ status: 'pending', amount: 1000, metadata: { why: 'a page was missing' } });
  expect(await merchant.refunds(session.id)).toEqual([]);
  // What is on its way counts.
  await expect(merchant.stripe.refunds.create({ payment_intent: payment, amount: 2000 })).rejects.toThrow(/more than is left/);
  await clock.advance({ seconds: 11 });
  await expect.poll(async () => (await merchant.stripe.refunds.retrieve(refund.id)).status).toBe('succeeded');
  expect(await merchant.refunds(session.id)).toHaveLength(1);
});

test('the gateway cannot be asked how a payment stands when the shopper comes from the bank: the page waits', async ({ merchant, faults, clock, checkout, receipt, problems }) => {
  // Whoever asks first is struck: the page, or the job that a webhook set off.
  problems.allow(/cannot say how a payment stands/, /a job failed.*apply_notice/);
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith({ number: '4000000000003220' });
  await expect(checkout.challenge.heading).toBeFocused();
  await faults.arm('error_then_success', session, { on: 'retrieve' });
  await checkout.challenge.approve();
  await faults.expectStruck();
  await clock.advance({ minutes: 1 });
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

async function refundsOf(merchant: Merchant, payment: string): Promise<Stripe.Refund[]> {
  return (await merchant.stripe.refunds.list({ payment_intent: payment })).data;
}
