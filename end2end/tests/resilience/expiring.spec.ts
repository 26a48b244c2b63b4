// Time runs out while the page is open: told in time, extended, refused, and over.

import { expectAccessible } from '../../fixtures/axe';
import type { Clock, Span } from '../../fixtures/clock';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';
import type { Page } from '@playwright/test';

test.use({ movesClock: true });

const RECOVERABLE = { after_expiration: { recovery: { enabled: true } } };

/** Time passes for the server and for the browser alike. */
async function pass(clock: Clock, page: Page, { minutes = 0, seconds = 0 }: Span) {
  await clock.advance({ minutes, seconds });
  await page.clock.fastForward((minutes * 60 + seconds) * 1_000);
}

const heading = (page: Page) => page.getByRole('heading', { name: text('expiring-heading') });
const moreTime = (page: Page) => page.getByRole('button', { name: text('more-time-button') });
const left = (page: Page, minutes: string) => page.getByText(`stays open for ${minutes}`);

test('@phone five minutes before the end the shopper is told, in place, and gets more time for the asking', async ({ clock, merchant, checkout, receipt, page }) => {
  const session = await merchant.open({ expires_at: await clock.in({ minutes: 30 }) });
  await page.clock.install();
  await checkout.open(session);
  await checkout.email.fill('ada@shop.test');
  await checkout.name.focus();
  await pass(clock, page, { minutes: 24 });
  await expect(heading(page)).toBeHidden();
  await pass(clock, page, { minutes: 1, seconds: 5 });
  await expect(heading(page)).toBeVisible();
  await expect(left(page, '5 more minutes')).toBeVisible();
  await expect(checkout.name).toBeFocused();
  await expectAccessible(page, 'a checkout whose time runs out');

  await moreTime(page).click();
  await expect(page.getByText(/You have (9|10) more minutes/)).toBeVisible();
  await expect(left(page, '5 more minutes')).toHaveCount(0);
  const { expires_at: end } = await merchant.retrieve(session.id);
  expect(end - session.expires_at).toBe(300);
  await expect(checkout.email).toHaveValue('ada@shop.test');
  await checkout.name.focus();
  await expect(heading(page)).toBeHidden();

  // Beyond the first end it can be paid.
  await pass(clock, page, { minutes: 6 });
  await page.clock.resume();
  await checkout.payWith(VISA);
  await receipt.expectToBeOf(session);
});

test('in the last minute it is said again, and at the end the page starts anew where that is offered', async ({ clock, merchant, checkout, page, problems }) => {
  problems.allow(/status of 410/);
  const session = await merchant.open({ ...RECOVERABLE, expires_at: await clock.in({ minutes: 30 }) });
  await page.clock.install();
  await checkout.open(session);
  await pass(clock, page, { minutes: 25, seconds: 5 });
  await expect(left(page, '5 more minutes')).toBeVisible();
  await pass(clock, page, { minutes: 4 });
  await expect(left(page, '1 more minute')).toBeVisible();
  await pass(clock, page, { minutes: 1 });
  await page.clock.resume();
  await expect(page.getByRole('heading', { name: text('expired-title'), level: 1 })).toBeVisible();
  await page.getByRole('button', { name: text('recover-button') }).click();
  await expect(checkout.pay).toBeEnabled();
});

test('a session as old as one may be gets no more time: no button promises any', async ({ clock, merchant, checkout, page }) => {
  const session = await merchant.open({ expires_at: await clock.in({ hours: 24 }) });
  await page.clock.install();
  await clock.advance({ hours: 23, minutes: 57 });
  await checkout.open(session);
  await page.clock.runFor(1_000);
  await expect(left(page, '3 more minutes')).toBeVisible();
  await expect(moreTime(page)).toHaveCount(0);
});

test('what was asked for too often is refused, once and in words', async ({ clock, merchant, checkout, page, server }) => {
  const session = await merchant.open({ expires_at: await clock.in({ minutes: 30 }) });
  await page.clock.install();
  await checkout.open(session);
  await pass(clock, page, { minutes: 25, seconds: 5 });
  await expect(moreTime(page)).toBeVisible();
  const ask = async () => (await (await fetch(`${server.origin}/c/${session.id}/more-time`, { method: 'POST' })).json()) as { seconds: string };
  for (let times = 0; times < 10; times += 1) {
    expect(Number((await ask()).seconds)).toBeGreaterThan(300);
    await clock.advance({ minutes: 5 });
  }
  await moreTime(page).click();
  await expect(page.getByText(text('more-time-refused'))).toBeVisible();
  expect((await merchant.retrieve(session.id)).expires_at - session.expires_at).toBe(3_000);
});

test('a page that slept through the warning asks the server when it is looked at', async ({ clock, merchant, checkout, page, problems }) => {
  problems.allow(/status of 410/);
  const session = await merchant.open({ expires_at: await clock.in({ minutes: 30 }) });
  await checkout.open(session);
  await clock.advance({ minutes: 27 });
  const look = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await look();
  await expect(left(page, '3 more minutes')).toBeVisible();
  await clock.advance({ minutes: 3 });
  await look();
  await expect(page.getByRole('heading', { name: text('expired-title'), level: 1 })).toBeVisible();
});
