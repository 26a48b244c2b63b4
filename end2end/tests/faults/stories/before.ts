// Nothing was done, and nobody knows.

import { ASKED_AGAIN, expectChecking, expectPaidOnce, expectProcessing, pay, type Stories } from '../story';

export const BEFORE: Stories = {
  error_then_success: [
    {
      title: 'the page waits, the call is sent again, and it is paid',
      async run(world) {
        const session = await pay(world, ['error_then_success']);
        await expectChecking(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await expectPaidOnce(world, session);
      },
    },
    {
      title: 'and when it is sent again, the answer is lost',
      async run(world) {
        const session = await pay(world, ['error_then_success', 'answer_lost', 'webhook_never']);
        await expectChecking(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await world.faults.expectStruck();
        await expectProcessing(world, session);
        await world.clock.advance({ minutes: 1 });
        await expectPaidOnce(world, session);
      },
    },
  ],

  timeout_before: [
    {
      title: 'an impatient shopper finds a page that waits; the call is sent again, and it is paid',
      async run(world) {
        const session = await pay(world, ['timeout_before']);
        await world.faults.expectStruck();
        await expectProcessing(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await expectPaidOnce(world, session);
      },
    },
  ],
};
