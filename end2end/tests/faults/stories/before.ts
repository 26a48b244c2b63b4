// Nothing was done, and nobody knows.

import { ASKED_AGAIN, expectChecking, expectProcessing, expectReceipt, pay, type Menu } from '../story';

export const BEFORE: Menu = {
  error_then_success: {
    browser: {
      'the page waits; the call is sent again, and its answer is lost; and it is sent once more': async (world) => {
        const session = await pay(world, ['error_then_success', 'answer_lost', 'webhook_never']);
        await expectChecking(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await world.faults.expectStruck();
        await expectProcessing(world, session);
        await world.clock.advance({ minutes: 1 });
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
