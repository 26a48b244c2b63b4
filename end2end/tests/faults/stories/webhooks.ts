// The webhooks are not as one would like them. Each is met twice: by a call whose answer says all, and
// in a browser where the answer cannot be read, so that there is nothing but the webhooks, and time.

import { expect } from '@playwright/test';

import { ASKED_AGAIN, ASKS, expectAskedOnce, expectChecking, expectPaidOnce, expectReceipt, pay, payByCall, type Menu, type Stories } from '../story';

function answered(name: string): Stories['calls'] {
  return {
    'the answer says it all': async (world) => {
      const { session, answer } = await payByCall(world, [name]);
      expect(answer).toMatchObject({ step: 'leave' });
      await expectPaidOnce(world, session);
    },
  };
}

function told(name: string): Stories {
  return {
    browser: {
      'and the answer is garbage: the webhook says it all': async (world) => {
        const session = await pay(world, [name, 'garbage_answer']);
        await expectReceipt(world, session);
        expectAskedOnce(world, session);
      },
    },
    calls: answered(name),
  };
}

export const WEBHOOKS: Menu = {
  webhook_before_answer: told('webhook_before_answer'),
  webhook_after_answer: told('webhook_after_answer'),
  webhook_twice: told('webhook_twice'),
  webhook_duplicate_event: told('webhook_duplicate_event'),

  webhook_never: {
    browser: {
      'and the answer is garbage: the page waits until somebody asks': async (world) => {
        const session = await pay(world, ['webhook_never', 'garbage_answer']);
        await expectChecking(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await expectReceipt(world, session);
      },
    },
    calls: answered('webhook_never'),
  },

  webhook_out_of_order: {
    browser: {
      'the oldest comes last, after the bank was asked and it was paid': async (world) => {
        const session = await pay(world, ['webhook_out_of_order'], ASKS);
        await world.checkout.challenge.approve();
        await expectReceipt(world, session);
      },
    },
    calls: answered('webhook_out_of_order'),
  },

  webhook_bad_signature: {
    browser: {
      'and the answer is garbage: it is not believed, and then it is': async (world) => {
        const session = await pay(world, ['webhook_bad_signature', 'garbage_answer']);
        await expectChecking(world, session);
        await expect.poll(() => world.problems.log).toContain('a webhook was refused');
        expect(world.problems.log).not.toContain(session.id);
        // By now the gateway sends it again, and a job asks: whoever is first.
        await world.clock.advance(ASKED_AGAIN);
        await expectReceipt(world, session);
      },
    },
    calls: answered('webhook_bad_signature'),
  },
};
