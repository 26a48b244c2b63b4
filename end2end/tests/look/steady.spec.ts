// Nothing jumps (a cumulative layout shift of 0) while the page loads, says what is wrong and pays; and
// after Pay it can be seen that something goes on.

import type { Page } from '@playwright/test';

import { hold } from '../../fixtures/held';
import { line } from '../../fixtures/merchant.mjs';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

/** Counts from the page's first moment. What follows a press or a key at once is no surprise, and is not
 * counted, as in Chromium's own measure. */
async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as any[]) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map(({ node }: { node?: Element }) => `${node?.nodeName}.${node?.className}`);
        shifts.push(`${entry.value.toFixed(4)} by ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shifts = (page: Page): Promise<string[]> => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done((window as any).shifts)))));

for (const [where, viewport] of Object.entries({ 'on a phone': { width: 390, height: 844 }, 'on a desk': { width: 1280, height: 900 } })) {
  test(`nothing jumps ${where} from the first moment to the receipt`, async ({ merchant, checkout, receipt, page, site }) => {
    await page.setViewportSize(viewport);
    await watchShifts(page);
    const script = await hold(page, '**/v3/stripe.js');
    const picture = await hold(page, '**/pictures/*');
    const session = await merchant.open({ line_items: [line('Notebook', 1250, { quantity: 3, images: [site.picture] }), line('Postcard', 199), line('Stamp', 95)] });
    await page.goto(session.url, { waitUntil: 'domcontentloaded' });
    await expect(checkout.status.first()).toHaveText(text('form-loading'));
    picture.release();
    script.release();
    await expect(checkout.pay).toBeEnabled();
    await checkout.fill({ number: '4242424242424241' });
    await checkout.name.focus();
    await expect(checkout.group('card-number-label')).toHaveAccessibleDescription('Your card number is invalid.');
    expect(await shifts(page), 'load, ready, a wrong number').toEqual([]);

    await checkout.submit();
    await expect(checkout.errors).toBeFocused();
    expect(await shifts(page), 'the list of errors').toEqual([]);

    await checkout.fill(VISA);
    const confirm = await hold(page, '**/confirm');
    await checkout.submit();
    await confirm.arrived;
    await expect(checkout.pay).toHaveAttribute('aria-busy', 'true');
    await expect(checkout.pay).toHaveText(text('paying'));
    expect(await shifts(page), 'paying').toEqual([]);
    confirm.release();
    await receipt.expectToBeOf(session);
    expect(await shifts(page), 'the receipt').toEqual([]);
  });
}

test('what goes on after Pay turns, and only breathes for those who want nothing to move', async ({ merchant, checkout, page }) => {
  const session = await merchant.open();
  await checkout.open(session);
  const confirm = await hold(page, '**/confirm');
  await checkout.payWith(VISA);
  await confirm.arrived;
  const ring = () => checkout.pay.evaluate((button) => {
    const { animationName, inlineSize } = getComputedStyle(button, '::before');
    return { animationName, seen: parseFloat(inlineSize) > 10 };
  });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await ring()).toEqual({ animationName: 'turn', seen: true });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await ring()).toEqual({ animationName: 'breathe', seen: true });
  const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => parseFloat(getComputedStyle(element).transitionDuration) > 0).length);
  expect(moving, 'transitions').toBe(0);
  confirm.release();
});
