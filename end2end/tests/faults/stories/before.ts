// Nothing was done, and nobody knows.

import { text } from '../../../fixtures/texts';
import { ASKED_AGAIN, expectAskedOnce, expectChecking, expectProcessing, expectReceipt, pay, type Menu, type Stories } from '../story';

/** Every try of a call is struck. */
const everyTry = (name: string) => [name, name, name, name];

/** The call is made again before anybody sees anything. */
function passing(name: string): Stories['browser'] {
  return {
    'once: the call is sent again at once, and it is paid': async (world) => {
      const session = await pay(world, [name]);
      await expectReceipt(world, session);
      expectAskedOnce(world, session);
    },
  };
}

/** The gateway says that it did nothing, so nobody has to wait for what became of it. */
function refused(names: string[]): Stories['browser'] {
  return {
    'for longer: nothing is charged, and the second press pays': async (world) => {
      world.problems.allow(/nothing charged.*too many requests/);
      const session = await pay(world, names);
      await world.checkout.expectRefusal(text('form-trouble'));
      await world.faults.expectStruck();
      await world.checkout.card.cvc.fill('123');
      await world.checkout.submit();
      await expectReceipt(world, session);
    },
  };
}

export const BEFORE: Menu = {
  error_then_success: {
    browser: {
      'the page waits; the call is sent again, and its answer is garbage; and it is sent once more': async (world) => {
        const session = await pay(world, ['error_then_success', 'garbage_answer', 'webhook_never']);
        await expectChecking(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await world.faults.expectStruck();
        await expectProcessing(world, session);
        await world.clock.advance({ minutes: 1 });
        await expectReceipt(world, session);
      },
    },
  },

  error_no_retry: {
    browser: {
      'the page waits; the call is sent again later, and it is paid': async (world) => {
        const session = await pay(world, ['error_no_retry']);
        await expectChecking(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await expectReceipt(world, session);
      },
    },
  },

  rate_limit: { browser: { ...passing('rate_limit'), ...refused(everyTry('rate_limit')) } },
  rate_limit_retry: { browser: passing('rate_limit_retry') },
  rate_limit_no_retry: { browser: refused(['rate_limit_no_retry']) },

  lock_timeout: {
    browser: {
      ...passing('lock_timeout'),
      'for longer: the page waits; the call is sent again later, and it is paid': async (world) => {
        const session = await pay(world, everyTry('lock_timeout'));
        await expectChecking(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await expectReceipt(world, session);
      },
    },
  },

  timeout_before: {
    browser: {
      'an impatient shopper finds a page that waits; the call is sent again, and it is paid': async (world) => {
        const session = await pay(world, ['timeout_before']);
        await world.faults.expectStruck();
        await expectProcessing(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await expectReceipt(world, session);
      },
    },
  },
};
