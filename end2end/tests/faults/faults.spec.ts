// Everything that the sandbox can do wrong, by name, in a browser: it ends with one charge, one order
// and one event.

import { expect, test } from '../../fixtures/test';
import { ANSWER } from './stories/answer';
import { BEFORE } from './stories/before';
import { LATER } from './stories/later';
import { WEBHOOKS } from './stories/webhooks';

const STORIES = { ...BEFORE, ...ANSWER, ...WEBHOOKS, ...LATER };

test.use({ movesClock: true });

test('every fault of the menu has a story here, and nothing else has', async ({ faults }) => {
  const menu = (await faults.menu()).map(({ name }) => name);
  expect(Object.keys(STORIES).sort()).toEqual(menu.sort());
});

for (const [name, stories] of Object.entries(STORIES)) {
  for (const { title, run } of stories) {
    test(`${name}: ${title}`, async ({ server, merchant, checkout, receipt, page, clock, faults, problems, openReceiver }) => {
      const receiver = await openReceiver({ events: ['checkout.session.completed', 'refund.failed'] });
      await run({ server, merchant, checkout, receipt, page, clock, faults, problems, receiver });
    });
  }
}
