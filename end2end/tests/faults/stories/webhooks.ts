// The webhooks are not as one would like them. Each is met twice: where the answer says all, and where
// the answer is lost, so that there is nothing but the webhooks, and time.

import { expect } from '@playwright/test';

import { ASKED_AGAIN, ASKS, expectAskedOnce, expectChecking, expectPaidOnce, pay, type Stories, type Story } from '../story';

/** The answer is enough. */
function answered(name: string): Story {
  return {
    title: 'the answer says it all',
    async run(world) {
      const session = await pay(world, [name]);
      await world.receipt.expectToBeOf(session);
      await expectPaidOnce(world, session);
    },
  };
}

/** The webhook is enough. */
function told(name: string): Story {
  return {
    title: 'and the answer is lost: the webhook says it all',
    async run(world) {
      const session = await pay(world, [name, 'answer_lost']);
      await expectPaidOnce(world, session);
      expectAskedOnce(world, session);
    },
  };
}

export const WEBHOOKS: Stories = {
  webhook_before_answer: [answered('webhook_before_answer'), told('webhook_before_answer')],
  webhook_after_answer: [answered('webhook_after_answer'), told('webhook_after_answer')],
  webhook_twice: [answered('webhook_twice'), told('webhook_twice')],
  webhook_duplicate_event: [answered('webhook_duplicate_event'), told('webhook_duplicate_event')],

  webhook_never: [
    answered('webhook_never'),
    {
      title: 'and the answer is lost: the page waits until somebody asks',
      async run(world) {
        const session = await pay(world, ['webhook_never', 'answer_lost']);
        await expectChecking(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await expectPaidOnce(world, session);
      },
    },
  ],

  webhook_out_of_order: [
    answered('webhook_out_of_order'),
    told('webhook_out_of_order'),
    {
      title: 'the oldest comes last, after the bank was asked and it was paid',
      async run(world) {
        const session = await pay(world, ['webhook_out_of_order'], ASKS);
        await world.checkout.challenge.approve();
        await world.receipt.expectToBeOf(session);
        await expectPaidOnce(world, session);
      },
    },
  ],

  webhook_bad_signature: [
    answered('webhook_bad_signature'),
    {
      title: 'and the answer is lost: it is not believed, and then it is',
      async run(world) {
        const session = await pay(world, ['webhook_bad_signature', 'answer_lost']);
        await expectChecking(world, session);
        await expect.poll(() => world.problems.log).toContain('a webhook was refused');
        expect(world.problems.log).not.toContain(session.id);
        // By now the gateway sends it again, and a job asks: whoever is first.
        await world.clock.advance(ASKED_AGAIN);
        await expectPaidOnce(world, session);
      },
    },
  ],
};
