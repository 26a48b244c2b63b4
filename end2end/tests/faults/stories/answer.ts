// It was done, and the answer does not tell. By a call: the gateway's webhook is enough. In a browser:
// so is asking again, where no webhook comes.

import { expect } from '@playwright/test';

import { ASKED_AGAIN, expectAskedOnce, expectChecking, expectPaidOnce, expectProcessing, expectReceipt, pay, payByCall, type Menu, type Stories } from '../story';

function told(name: string): Stories['calls'] {
  return {
    'a webhook tells what the answer did not': async (world) => {
      const { session, answer } = await payByCall(world, [name]);
      expect(answer).toMatchObject({ step: 'wait' });
      await expectPaidOnce(world, session);
      expectAskedOnce(world, session);
    },
  };
}

export const ANSWER: Menu = {
  answer_lost: {
    browser: {
      'and no webhook comes: the call is sent again at once, and it is paid': async (world) => {
        const session = await pay(world, ['answer_lost', 'webhook_never']);
        await expectReceipt(world, session);
        expectAskedOnce(world, session);
      },
    },
    calls: {
      'the call is sent again at once': async (world) => {
        const { session, answer } = await payByCall(world, ['answer_lost', 'webhook_never']);
        expect(answer).toMatchObject({ step: 'leave' });
        await expectPaidOnce(world, session);
        expectAskedOnce(world, session);
      },
    },
  },

  garbage_answer: {
    browser: {
      'and no webhook comes: the page waits, the call is sent again, and it is paid': async (world) => {
        const session = await pay(world, ['garbage_answer', 'webhook_never']);
        await expectChecking(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await expectReceipt(world, session);
      },
    },
    calls: told('garbage_answer'),
  },

  timeout: {
    browser: {
      'an impatient shopper finds that a webhook has told': async (world) => {
        const session = await pay(world, ['timeout']);
        await world.receiver.expectTold('checkout.session.completed', session.id);
        await world.page.goto(session.url);
        await expectReceipt(world, session);
        expectAskedOnce(world, session);
      },
      'and no webhook comes: an impatient shopper finds a page that waits and then moves on': async (world) => {
        const session = await pay(world, ['timeout', 'webhook_never']);
        await world.faults.expectStruck();
        await expectProcessing(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await expectReceipt(world, session);
      },
    },
  },

  error_after_charging: {
    browser: {
      'and no webhook comes: the kept error says nothing, so the payment itself is looked up': async (world) => {
        const session = await pay(world, ['error_after_charging', 'webhook_never']);
        await expectChecking(world, session);
        await world.clock.advance({ hours: 25 });
        await expectReceipt(world, session);
      },
    },
    calls: told('error_after_charging'),
  },
};
