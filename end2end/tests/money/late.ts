// A payment that succeeds when its session is over: what the two rules have in common.

import { expect } from '@playwright/test';

import type { Clock } from '../../fixtures/clock';
import type { Faults } from '../../fixtures/faults';
import type { Merchant } from '../../fixtures/merchant.mjs';
import type { Receiver } from '../../fixtures/receiver';

interface World {
  merchant: Merchant;
  clock: Clock;
  faults: Faults;
  receiver: Receiver;
}

/** A first try was declined. Then the time of the session runs out, and while the gateway fails to cancel
 * the payment, that is paid after all, past us. Gives back the session and the payment. */
export async function payLate({ merchant, clock, faults, receiver }: World) {
  const session = await merchant.open({ expires_at: await clock.in({ minutes: 30 }) });
  expect(await merchant.confirm(session.id, 'pm_card_visa_chargeDeclined')).toMatchObject({ step: 'retry' });
  const [intent, ...more] = await merchant.intents(session.id);
  expect(more).toEqual([]);
  const payment = intent?.id ?? '';

  await faults.arm('error_then_success', session, { on: 'cancel' });
  await clock.advance({ minutes: 31 });
  await receiver.expectTold('checkout.session.expired', session.id);
  expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'expired', payment_status: 'unpaid' });
  await faults.expectStruck();
  const paid = await merchant.gateway.paymentIntents.confirm(payment, { payment_method: 'pm_card_visa' });
  expect(paid).toMatchObject({ status: 'succeeded' });
  return { session, payment };
}
