// It was done, and the answer does not tell.

import { ASKED_AGAIN, expectAskedOnce, expectChecking, expectPaidOnce, expectProcessing, pay, type Stories, type Story } from '../story';

/** The gateway's webhook is enough. */
function told(name: string): Story {
  return {
    title: 'a webhook tells what the answer did not',
    async run(world) {
      const session = await pay(world, [name]);
      await expectPaidOnce(world, session);
      expectAskedOnce(world, session);
    },
  };
}

/** So is asking again, where no webhook comes. */
function asked(name: string): Story {
  return {
    title: 'and no webhook comes: the page waits, the call is sent again, and it is paid',
    async run(world) {
      const session = await pay(world, [name, 'webhook_never']);
      await expectChecking(world, session);
      await world.clock.advance(ASKED_AGAIN);
      await expectPaidOnce(world, session);
    },
  };
}

export const ANSWER: Stories = {
  answer_lost: [told('answer_lost'), asked('answer_lost')],

  garbage_answer: [told('garbage_answer'), asked('garbage_answer')],

  timeout: [
    {
      title: 'an impatient shopper finds that a webhook has told',
      async run(world) {
        const session = await pay(world, ['timeout']);
        await world.faults.expectStruck();
        await world.receiver.expectTold('checkout.session.completed', session.id);
        await world.page.goto(session.url);
        await expectPaidOnce(world, session);
        expectAskedOnce(world, session);
      },
    },
    {
      title: 'and no webhook comes: an impatient shopper finds a page that waits and then moves on',
      async run(world) {
        const session = await pay(world, ['timeout', 'webhook_never']);
        await world.faults.expectStruck();
        await expectProcessing(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await expectPaidOnce(world, session);
      },
    },
  ],

  error_after_charging: [
    told('error_after_charging'),
    {
      title: 'and no webhook comes: the kept error says nothing, so the payment itself is looked up',
      async run(world) {
        const session = await pay(world, ['error_after_charging', 'webhook_never']);
        await expectChecking(world, session);
        await world.clock.advance(ASKED_AGAIN);
        await expectProcessing(world, session);
        await world.clock.advance({ hours: 25 });
        await expectPaidOnce(world, session);
      },
    },
  ],
};
