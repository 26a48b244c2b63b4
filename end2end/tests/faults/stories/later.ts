// It goes wrong when everybody has long been told that it went right.

import { expect } from '@playwright/test';

import { ASKED_AGAIN, ASKS, expectProcessing, expectReceipt, pay, type Menu } from '../story';

export const LATER: Menu = {
  slow_authentication: {
    browser: {
      'the bank makes up its mind a minute after the shopper has answered': async (world) => {
        const session = await pay(world, ['slow_authentication'], ASKS);
        await world.checkout.challenge.approve();
        await expect(world.checkout.challenge.dialog).toBeHidden();
        expect(await world.merchant.charges(session.id)).toEqual([]);
        await expectProcessing(world, session);
        await world.clock.advance({ seconds: 61 });
        await expectReceipt(world, session);
      },
      'and no webhook tells of it: somebody asks': async (world) => {
        const session = await pay(world, ['slow_authentication', 'webhook_never'], ASKS);
        await world.checkout.challenge.approve();
        await expect(world.checkout.challenge.dialog).toBeHidden();
        await expectProcessing(world, session);
        await world.clock.advance({ minutes: 2 });
        await expectReceipt(world, session);
      },
    },
  },

  refund_fails_later: {
    browser: {
      'paid and refunded; then the merchant is told that it failed, and can give the money back once more': async (world) => {
        const { merchant, clock, faults, receiver } = world;
        const session = await pay(world, []);
        await expectReceipt(world, session);
        const payment = String((await merchant.retrieve(session.id)).payment_intent);
        await faults.arm('refund_fails_later', session, { on: 'refund' });
        const refund = await merchant.stripe.refunds.create({ payment_intent: payment });
        expect(refund).toMatchObject({ amount: 2500, status: 'succeeded' });
        await expect(merchant.stripe.refunds.create({ payment_intent: payment })).rejects.toThrow(/already been refunded/);

        await clock.advance(ASKED_AGAIN);
        const failed = await receiver.expectTold('refund.failed', refund.id);
        expect(failed.event.data.object).toMatchObject({ status: 'failed', amount: 2500 });
        expect(await merchant.stripe.refunds.retrieve(refund.id)).toMatchObject({ status: 'failed' });

        const again = await merchant.stripe.refunds.create({ payment_intent: payment });
        expect(again).toMatchObject({ amount: 2500, status: 'succeeded' });
        expect(await merchant.refunds(session.id)).toMatchObject([{ amount: 2500 }]);
      },
    },
  },
};
