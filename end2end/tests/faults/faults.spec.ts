// Everything that the sandbox can do wrong, by name: to a shopper in a browser, and by the page's calls
// alone. It ends with one charge, one order and one event.

import type Stripe from 'stripe';

import { expect, test } from '../../fixtures/test';
import { ANSWER } from './stories/answer';
import { BEFORE } from './stories/before';
import { LATER } from './stories/later';
import { WEBHOOKS } from './stories/webhooks';

const MENU = { ...BEFORE, ...ANSWER, ...WEBHOOKS, ...LATER };

const TOLD: Stripe.WebhookEndpointCreateParams.EnabledEvent[] = ['checkout.session.completed', 'refund.failed'];

test.use({ movesClock: true });

test('every fault of the menu has a story in a browser here, and nothing else has', async ({ faults }) => {
  const menu = (await faults.menu()).map(({ name }) => name);
  expect(Object.keys(MENU).sort()).toEqual(menu.sort());
  for (const { browser } of Object.values(MENU)) expect(Object.keys(browser)).not.toEqual([]);
});

for (const [name, { browser, calls = {} }] of Object.entries(MENU)) {
  for (const [title, story] of Object.entries(browser)) {
    test(`${name}: ${title}`, async ({ server, merchant, checkout, receipt, page, clock, faults, problems, openReceiver }) => {
      const receiver = await openReceiver({ events: TOLD });
      await story({ server, merchant, checkout, receipt, page, clock, faults, problems, receiver });
    });
  }
  for (const [title, story] of Object.entries(calls)) {
    test(`${name}, by calls: ${title}`, async ({ server, merchant, clock, faults, problems, openReceiver }) => {
      const receiver = await openReceiver({ events: TOLD });
      await story({ server, merchant, clock, faults, problems, receiver });
    });
  }
}
