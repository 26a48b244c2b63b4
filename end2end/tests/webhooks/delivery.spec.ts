// What a merchant's endpoint gets when all is well, checked by Stripe's own library.

import { expect, test } from '../../fixtures/test';
import { VISA } from '../../models/checkout-page';

test('an endpoint that the command line added is told of a payment, in Stripe’s shapes', async ({ merchant, openReceiver, checkout, receipt }) => {
  const receiver = await openReceiver({ byCommand: true });
  const session = await merchant.open({ metadata: { order: '7' }, client_reference_id: 'basket-9' });
  await checkout.open(session);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  const { payment_intent } = await merchant.retrieve(session.id);

  const completed = await receiver.expectTold('checkout.session.completed', session.id);
  expect(completed.event).toMatchObject({ object: 'event', livemode: false, type: 'checkout.session.completed' });
  expect(completed.event.data.object).toMatchObject({
    object: 'checkout.session',
    status: 'complete',
    payment_status: 'paid',
    amount_total: 2500,
    metadata: { order: '7' },
    client_reference_id: 'basket-9',
    customer_details: { email: 'ada@shop.test' },
    payment_intent,
  });
  const succeeded = await receiver.expectTold('payment_intent.succeeded', String(payment_intent));
  expect(succeeded.event.data.object).toMatchObject({ object: 'payment_intent', status: 'succeeded', amount: 2500, amount_received: 2500 });
  // What the API says of an event is what was sent.
  const read = await merchant.stripe.events.retrieve(completed.event.id);
  expect(read).toMatchObject({ id: completed.event.id, created: completed.event.created, data: completed.event.data });
});

test('declines, refunds and the end of a session are told as well', async ({ merchant, openReceiver }) => {
  const receiver = await openReceiver();
  const session = await merchant.open();
  expect(await merchant.confirm(session.id, 'pm_card_visa_chargeDeclined')).toMatchObject({ step: 'retry' });
  expect(await merchant.confirm(session.id, 'pm_card_visa')).toMatchObject({ step: 'leave' });
  const payment = String((await merchant.retrieve(session.id)).payment_intent);
  const failed = await receiver.expectTold('payment_intent.payment_failed', payment);
  expect(failed.event.data.object).toMatchObject({ status: 'requires_payment_method', last_payment_error: { code: 'card_declined' } });
  await receiver.expectTold('payment_intent.succeeded', payment);

  const refund = await merchant.stripe.refunds.create({ payment_intent: payment, amount: 700 });
  const created = await receiver.expectTold('refund.created', refund.id);
  expect(created.event.data.object).toMatchObject({ object: 'refund', amount: 700, payment_intent: payment });
  const refunded = await receiver.expectTold('charge.refunded', payment);
  expect(refunded.event.data.object).toMatchObject({ object: 'charge', amount_refunded: 700, refunded: false });
});

test('an endpoint is told of what it wants, and nothing else', async ({ merchant, openReceiver }) => {
  const picky = await openReceiver({ events: ['charge.refunded'] });
  const all = await openReceiver();
  const session = await merchant.openAndPay();
  const payment = String((await merchant.retrieve(session.id)).payment_intent);
  await merchant.stripe.refunds.create({ payment_intent: payment });
  await picky.expectTold('charge.refunded', payment);
  await all.expectTold('charge.refunded', payment);
  await all.expectTold('checkout.session.completed', session.id);
  expect(picky.arrivals.map(({ event }) => event.type)).toEqual(['charge.refunded']);
});

test('a secret that is rolled by the command line: both sign, and a merchant may change over at leisure', async ({ server, merchant, openReceiver }) => {
  const receiver = await openReceiver();
  const [old = ''] = receiver.secrets;
  const said = (await server.command('webhooks', 'roll', receiver.id, '--overlap', '24h')).trim();
  const young = said.split('\n').at(-1) ?? '';
  expect(young).toMatch(/^whsec_\w+$/);
  expect(young).not.toBe(old);

  // Each alone is enough for Stripe's library.
  for (const secret of [old, young]) {
    receiver.secrets = [secret];
    const session = await merchant.openAndPay();
    const { signatures } = await receiver.expectTold('checkout.session.completed', session.id);
    expect(signatures).toHaveLength(2);
  }

  // Rolled at once: nothing signs with the old ones any more.
  const newest = (await server.command('webhooks', 'roll', receiver.id, '--overlap', '0s')).trim().split('\n').at(-1) ?? '';
  receiver.secrets = [newest];
  const session = await merchant.openAndPay();
  const { signatures } = await receiver.expectTold('checkout.session.completed', session.id);
  expect(signatures).toHaveLength(1);
});

test('an answer that never seems to end is taken, and cut', async ({ server, merchant, openReceiver }) => {
  const receiver = await openReceiver({ events: ['checkout.session.completed'] });
  receiver.will('says too much');
  const session = await merchant.openAndPay();
  const { event } = await receiver.expectTold('checkout.session.completed', session.id);
  await expect.poll(() => server.command('events', 'show', event.id)).toContain('delivered after 1 tries');
  const shown = await server.command('events', 'show', event.id);
  const line = shown.split('\n').find((line) => line.includes('  200  ')) ?? '';
  expect(line).toContain('thank you very much');
  expect(line.length).toBeLessThan(600);
});

test('the command line lists events and where they went', async ({ server, merchant, openReceiver }) => {
  const receiver = await openReceiver();
  const session = await merchant.openAndPay();
  const { event } = await receiver.expectTold('checkout.session.completed', session.id);
  await expect.poll(() => server.command('events', 'list', '--type', 'checkout.session.completed', '--limit', '5')).toMatch(new RegExp(`${event.id} +checkout\\.session\\.completed +1 delivered`));
  const shown = await server.command('events', 'show', event.id, '--body');
  expect(shown).toContain(receiver.url);
  expect(shown).toMatch(/\s200\s+\d+ ms\s+thank you/);
  const body = JSON.parse(shown.slice(shown.indexOf('\n{')));
  expect(body).toMatchObject({ id: event.id, data: { object: { id: session.id } } });
  expect(await server.command('webhooks', 'list')).toMatch(new RegExp(`${receiver.id} +on +${receiver.url}`));
});
