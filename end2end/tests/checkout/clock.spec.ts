// What time does to a session, without anybody waiting for it.

import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

const ASKS = { number: '4000000000003220' };

test.use({ movesClock: true });

test('the clock goes on from where it was moved to, and never back', async ({ clock }) => {
  const before = await clock.now();
  const moved = await clock.advance({ hours: 1, seconds: 1 });
  expect(moved.getTime() - before.getTime()).toBeGreaterThanOrEqual(3_601_000);
  const noon = new Date(moved.getTime() + 86_400_000);
  expect((await clock.moveTo(noon)).getTime()).toBeGreaterThanOrEqual(noon.getTime());
  await expect(clock.advance({ seconds: -1 })).rejects.toThrow('never goes back');
  await expect(clock.moveTo(before)).rejects.toThrow('never goes back');
  expect((await clock.now()).getTime()).toBeGreaterThanOrEqual(noon.getTime());
});

test('the clock stays where it is when the server is killed and started again', async ({ clock, server }) => {
  const moved = await clock.advance({ days: 2 });
  await server.kill('SIGKILL');
  await server.start();
  expect((await clock.now()).getTime()).toBeGreaterThanOrEqual(moved.getTime() - 1_000);
});

test('a link can be paid until its end, and not after', async ({ clock, merchant, page, problems }) => {
  problems.allow(/status of 410/);
  const session = await merchant.open({ expires_at: await clock.in({ minutes: 30 }) });
  await clock.advance({ minutes: 29 });
  expect((await page.goto(session.url))?.status()).toBe(200);
  // A page that is open would find the end by itself, and go there before us.
  await page.goto('about:blank');
  await clock.advance({ minutes: 1 });
  expect((await page.goto(session.url))?.status()).toBe(410);
  await expect(page.getByRole('heading', { name: text('expired-title'), level: 1 })).toBeVisible();
  expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'expired', payment_status: 'unpaid' });
});

test('the end comes while the page is open: Pay charges nothing, and the page says why', async ({ clock, merchant, checkout, page, problems }) => {
  problems.allow(/status of 410/);
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  await clock.advance({ hours: 24 });
  await checkout.submit();
  await expect(page.getByRole('heading', { name: text('expired-title'), level: 1 })).toBeVisible();
  expect(await merchant.charges(session.id)).toEqual([]);
});

test('the end comes while the bank asks, and the shopper is faster than whoever gives the payment up: it counts', async ({ clock, merchant, faults, checkout, receipt }) => {
  const session = await merchant.open({ expires_at: await clock.in({ minutes: 30 }) });
  await checkout.open(session);
  await checkout.payWith(ASKS);
  await expect(checkout.challenge.heading).toBeFocused();
  await faults.arm('error_then_success', session, { on: 'cancel' });
  await clock.advance({ minutes: 31 });
  await faults.expectStruck();
  await checkout.challenge.approve();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
  expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'complete', payment_status: 'paid' });
});

test('nobody answers the bank: its question ends, nothing is charged, and another card can pay', async ({ clock, merchant, checkout, receipt, page }) => {
  const session = await merchant.open();
  expect(await merchant.confirm(session.id, 'pm_card_threeDSecure2Required')).toMatchObject({ step: 'authenticate' });
  await clock.advance({ hours: 1, minutes: 1 });
  await checkout.open(session);
  await expect(page.getByText(text('decline-authentication-failed'))).toBeVisible();
  expect(await merchant.charges(session.id)).toEqual([]);
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('a receipt that has aged does not go on by itself', async ({ clock, merchant, page, site }) => {
  const session = await merchant.openAndPay({ success_url: site.thanks });
  const receipt = `${session.url}/receipt`;
  expect((await page.goto(receipt))?.headers()).toHaveProperty('refresh');
  await clock.advance({ minutes: 10 });
  expect((await page.goto(receipt))?.headers()).not.toHaveProperty('refresh');
});

test('no page in a browser can move the clock, or read it', async ({ clock, page, site, server, problems }) => {
  problems.allow(/status of 4(03|15)/, /CORS|ERR_FAILED/);
  await page.goto(site.basket);
  const before = await clock.now();
  const outcomes = await page.evaluate(async (address) => {
    const send = (init: RequestInit) => fetch(address, init).then(({ type }) => type, () => 'refused');
    const body = JSON.stringify({ advance: 86_400 });
    return [
      await send({}),
      await send({ method: 'POST', body, headers: { 'Content-Type': 'application/json' } }),
      await send({ method: 'POST', body, mode: 'no-cors' }),
    ];
  }, `${server.admin}/test/clock`);
  expect(outcomes).toEqual(['refused', 'refused', 'opaque']);
  expect((await clock.now()).getTime() - before.getTime()).toBeLessThan(3_600_000);
});
