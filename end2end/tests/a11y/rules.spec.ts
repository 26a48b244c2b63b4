// Every page and every state of the form is held to WCAG 2.2 AA, by day and by night.

import type { Page } from '@playwright/test';

import { expectAccessible, expectContrast } from '../../fixtures/axe';
import { hold } from '../../fixtures/held';
import { line } from '../../fixtures/merchant.mjs';
import { letExpire, letHang, spoil } from '../../fixtures/stages';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';

/** By day, in the colours of the night, and without a scroll bar across. A phone has the same colours
 * as any other screen, so it is not asked about them again. */
async function check(page: Page, state: string) {
  await expectAccessible(page, state);
  if (test.info().project.name !== 'mobile') {
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectContrast(page, `${state}, dark`);
    await page.emulateMedia({ colorScheme: 'light' });
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${state} is wider than the screen`).toBe(0);
}

test('@phone the form: ready, with errors, refused, busy', async ({ merchant, checkout, page, site }) => {
  const notebook = line('Notebook', 1250, { quantity: 3, description: 'Dotted, 192 pages', images: [site.picture] });
  const session = await merchant.open({ line_items: [notebook, line('Postcard', 199)] });
  await checkout.open(session);
  await check(page, 'ready');

  await checkout.submit();
  await expect(checkout.errors).toBeFocused();
  await check(page, 'an empty form was sent');

  await checkout.fill({ number: '4242424242424241' });
  await checkout.name.focus();
  await expect(checkout.group('card-number-label')).toHaveAccessibleDescription('Your card number is invalid.');
  await check(page, 'a wrong number, before Pay');

  await checkout.payWith({ number: '4000000000009995' });
  await expect(checkout.refusal).toBeFocused();
  await check(page, 'refused');

  const confirm = await hold(page, '**/confirm');
  await checkout.card.cvc.fill('123');
  await checkout.submit();
  await confirm.arrived;
  await expect(checkout.pay).toHaveText(text('paying'));
  await check(page, 'paying');
  confirm.release();
  await expect(checkout.refusal).toBeFocused();
});

test('@phone the bank’s question, and the offer to go on with it', async ({ merchant, checkout, page }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith({ number: '4000000000003220' });
  await expect(checkout.challenge.heading).toBeFocused();
  await check(page, 'the question');
  await page.reload();
  await expect(checkout.offer).toBeFocused();
  await check(page, 'the offer');
});

test('the form that could not be had', async ({ merchant, checkout, page, problems }) => {
  problems.allow(/ERR_FAILED/, /Failed to fetch/, /preload/);
  const session = await merchant.open();
  await page.clock.install();
  await page.route('**/v3/stripe.js', (route) => route.abort());
  await page.goto(session.url);
  await expect(async () => {
    await page.clock.runFor(4_000);
    await expect(checkout.tryAgain).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.clock.resume();
  await check(page, 'no gateway');

  await page.route('**/*.wasm', (route) => route.abort());
  await page.reload();
  await expect(page.getByRole('alert')).toBeVisible();
  await check(page, 'no WebAssembly');
});

test('@phone every other page', async ({ merchant, page, receipt, server, problems, site }) => {
  problems.allow(/status of (404|410|503)/, /cannot load a checkout/);
  const paid = await merchant.openAndPay({ success_url: site.thanks, line_items: [line('Notebook', 1250, { quantity: 3, images: [site.picture] })] });
  await page.goto(`${paid.url}/receipt?stay=1`);
  await receipt.expectToBeOf(paid);
  await check(page, 'receipt');
  await page.goto(paid.url);
  await check(page, 'already paid');

  const open = await merchant.open();
  await page.goto(`${open.url}/cancel`);
  await check(page, 'cancelled');
  await letHang(server, merchant, open);
  await page.goto(open.url);
  await expect(page.getByRole('heading', { name: text('processing-title') })).toBeVisible();
  await check(page, 'processing');

  const other = await merchant.open();
  letExpire(server, other);
  await page.goto(other.url);
  await check(page, 'expired');
  spoil(server, other);
  await page.goto(other.url);
  await check(page, 'trouble');
  await page.goto(`${server.origin}/nowhere`);
  await check(page, 'not found');
});

test('@phone what merchants choose: questions, a quantity, a link', async ({ merchant, checkout, page, server, problems, site }) => {
  problems.allow(/status of 410/);
  const session = await merchant.open({
    line_items: [{ ...line('Notebook', 1250, { quantity: 2, images: [site.picture] }), adjustable_quantity: { enabled: true, maximum: 5 } }],
    billing_address_collection: 'required',
    phone_number_collection: { enabled: true },
    consent_collection: { terms_of_service: 'required' },
    custom_text: { terms_of_service_acceptance: { message: 'I agree to [the house rules](https://shop.test/rules).' }, after_submit: { message: 'See [the way](https://shop.test/way).' } },
    after_expiration: { recovery: { enabled: true } },
  });
  await checkout.open(session);
  await check(page, 'questions');
  await checkout.submit();
  await expect(checkout.errors).toBeFocused();
  await check(page, 'questions without answers');
  await page.goto(`${session.url}?notice=quantity`);
  await expect(page.getByText(text('quantity-refused'))).toBeVisible();
  await check(page, 'a quantity that was not changed');
  letExpire(server, session);
  await page.goto(session.url);
  await check(page, 'expired, to be opened again');

  const link = await merchant.link({}, { images: [site.picture] });
  await page.setExtraHTTPHeaders({ 'Sec-Purpose': 'prefetch' });
  await page.goto(link.url);
  await expect(page.getByRole('button', { name: text('link-button') })).toBeVisible();
  await check(page, 'a link, looked at');
  await merchant.stripe.paymentLinks.update(link.id, { active: false });
  await page.goto(link.url);
  await check(page, 'a closed link');
});
