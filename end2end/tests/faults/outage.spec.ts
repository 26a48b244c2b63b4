// The gateway is out, and for everybody: who comes is told so and waits, who pressed Pay is charged once or
// not at all, and afterwards all goes on by itself.

import { expectAccessible, expectContrast } from '../../fixtures/axe';
import { LOGGED, comeBack, goDown, health } from '../../fixtures/outage';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { CheckoutPage, VISA } from '../../models/checkout-page';

test.use({ movesClock: true });

test.beforeEach(({ problems }) => problems.allow(/status of 503/, ...LOGGED));

test('who comes finds the order and no form, waits, and pays when the gateway is back; nobody else is lost or charged twice', async ({ merchant, checkout, receipt, page, clock, faults }) => {
  const session = await merchant.open();
  const tried = await goDown({ merchant, clock, faults });
  expect(await health(merchant)).toMatchObject({ status: 'down' });

  await page.clock.install();
  const answer = await page.goto(session.url);
  expect(answer?.status()).toBe(503);
  expect(Number(answer?.headers()['retry-after'])).toBeGreaterThanOrEqual(5);
  await expect(page.getByRole('heading', { name: text('not-now-title'), level: 1 })).toBeVisible();
  await expect(checkout.order).toContainText('Workshop');
  await expect(page.getByRole('textbox')).toHaveCount(0);

  // It looks again by itself, for nothing at first.
  const [look] = await Promise.all([page.waitForResponse(session.url), page.clock.runFor(31_000)]);
  expect([look.request().method(), look.status()]).toEqual(['HEAD', 503]);

  await comeBack({ merchant, clock, faults });
  await expect(async () => {
    await page.clock.runFor(31_000);
    await expect(checkout.pay).toBeEnabled({ timeout: 2_000 });
  }).toPass();
  await page.clock.resume();
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
  expect(await health(merchant)).toEqual({ status: 'up' });

  for (const { id } of [session, ...tried]) {
    await expect(async () => {
      if ((await merchant.retrieve(id)).status !== 'complete') await clock.advance({ minutes: 1 });
      expect(await merchant.retrieve(id)).toMatchObject({ status: 'complete', payment_status: 'paid' });
    }).toPass();
    expect(await merchant.charges(id)).toMatchObject([{ amount: 2500 }]);
    expect(await merchant.events(id)).toHaveLength(1);
  }
});

test('Pay pressed in the middle of it: nothing is charged, and the second press pays', async ({ merchant, checkout, receipt, clock, faults }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill(VISA);
  await goDown({ merchant, clock, faults });
  await checkout.submit();
  await checkout.expectRefusal(text('form-trouble'));
  expect(await merchant.retrieve(session.id)).toMatchObject({ status: 'open', payment_status: 'unpaid' });

  await comeBack({ merchant, clock, faults });
  expect(await merchant.intents(session.id)).toEqual([]);
  await checkout.card.cvc.fill('123');
  await checkout.submit();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('the bank’s question that is open stays, and is there again afterwards', async ({ merchant, checkout, receipt, page, clock, faults }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith({ number: '4000000000003220' });
  await expect(checkout.challenge.heading).toBeFocused();
  await goDown({ merchant, clock, faults });
  await page.clock.install();
  await page.goto(session.url);
  await expect(page.getByRole('heading', { name: text('processing-title'), level: 1 })).toBeVisible();

  // The page finds out by itself.
  await comeBack({ merchant, clock, faults });
  await expect(async () => {
    await page.clock.runFor(10_000);
    await expect(checkout.offer).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.clock.resume();
  await checkout.offer.getByRole('button', { name: text('authenticate-button') }).click();
  await checkout.challenge.approve();
  await receipt.expectToBeOf(session);
  expect(await merchant.charges(session.id)).toHaveLength(1);
});

test('@phone the page is for everybody, by day and by night, and leads on', async ({ merchant, page, clock, faults, context }) => {
  const session = await merchant.open({ cancel_url: 'https://shop.test/basket' });
  await goDown({ merchant, clock, faults });
  await page.goto(session.url);
  await expectAccessible(page, 'not now');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectContrast(page, 'not now, dark');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBe(0);
  await expect(page.getByRole('link', { name: text('checkout-cancel') })).toHaveAttribute('href', `/c/${session.id}/cancel`);
  await expect(page.getByRole('contentinfo')).toContainText(text('reference', { reference: '' }).trim());

  // In another tab, by hand.
  const other = new CheckoutPage(await context.newPage());
  await other.page.goto(session.url);
  await comeBack({ merchant, clock, faults });
  await other.page.getByRole('link', { name: text('try-again') }).click();
  await expect(other.pay).toBeEnabled();
});
