// Nothing that a shopper reads is written in the code: in a language that nobody speaks, every text has
// brackets around it, but for what the merchant and the shopper wrote, amounts, names and references.

import type { Page } from '@playwright/test';

import { line } from '../../fixtures/merchant.mjs';
import { expect, test } from '../../fixtures/test';

const PSEUDO = 'en-XA';

/** What is nobody's sentence: the merchant's words, the shopper's, amounts, dates, languages' names. */
const VALUES = [
  /^Paper & <Ink>$/,
  /^(Notebook|Postcard \d+|Handmade)$/,
  /^€[\d,.]+$/,
  /^[A-Z0-9]{10}$/,
  /^ada@shop\.test$/,
  /^[A-Z][a-z]+ \d+, \d{4}( at \d+:\d+\u202f[AP]M UTC)?$/,
];

/** Texts and names that a shopper gets to read or hear, and that have no brackets. */
async function hardCoded(page: Page, beside: RegExp[] = []): Promise<string[]> {
  const said = await page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      // To a browser with JavaScript, all in there is one text.
      if (parent?.matches('noscript')) for (const text of node.textContent?.split(/<[^>]*>/) ?? []) found.add(text.trim());
      else if (parent?.closest('script, style, template, option[value]:not([value=""])') === null) found.add(node.textContent?.trim() ?? '');
    }
    for (const node of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.add(node.getAttribute(name)?.trim() ?? '');
    }
    return [...found];
  });
  const isValue = (words: string) => [...VALUES, ...beside].some((value) => value.test(words));
  return said.filter((words) => words !== '' && !/^\[.*\]$/s.test(words) && !isValue(words));
}

/** What the gateway says in its frames' titles is the gateway's. */
const GATEWAYS = [/^Secure .* frame$/];

test.beforeEach(async ({ context, server }) => {
  await context.addCookies([{ name: 'locale', value: PSEUDO, url: server.origin }]);
});

async function expectNothingHardCoded(page: Page, beside: RegExp[] = []) {
  await expect(page.locator('html')).toHaveAttribute('lang', PSEUDO);
  expect(await hardCoded(page, [...GATEWAYS, ...beside])).toEqual([]);
}

test('the checkout with all that can be asked, and with everything missing', async ({ merchant, page }) => {
  const many = Array.from({ length: 8 }, (_, index) => line(`Postcard ${index}`, 199, { quantity: 2 }));
  const session = await merchant.open({
    line_items: [{ ...line('Notebook', 1250), adjustable_quantity: { enabled: true, minimum: 1, maximum: 5 } }, ...many],
    billing_address_collection: 'required',
    phone_number_collection: { enabled: true },
    consent_collection: { terms_of_service: 'required' },
    custom_fields: [{ key: 'size', type: 'text', label: { type: 'custom', custom: 'Handmade' }, text: { minimum_length: 2, maximum_length: 5 } }],
  });
  await page.goto(session.url);
  const pay = page.locator('.button-pay');
  await expect(pay).toBeEnabled();
  await expectNothingHardCoded(page);
  await pay.click();
  await expect(page.locator('.button-pay')).toBeEnabled();
  await expectNothingHardCoded(page);
  await page.goto(`${session.url}?notice=amount`);
  await expectNothingHardCoded(page);
  await page.goto(`${session.url}/cancel`);
  await expectNothingHardCoded(page);
});

test('the receipt, and the page of what is paid', async ({ merchant, page }) => {
  const session = await merchant.openAndPay({ line_items: [line('Notebook', 1250, { quantity: 2 })] });
  await page.goto(`${session.url}/receipt?stay=1`);
  await expectNothingHardCoded(page);
  await page.goto(session.url);
  await expectNothingHardCoded(page);
});

test('what cannot be paid or found, and the list of languages', async ({ merchant, page, server, problems }) => {
  problems.allow(/404|410/);
  const session = await merchant.open();
  await page.goto(`${session.url}/languages`);
  await expectNothingHardCoded(page, [/^[\p{L}\p{M} ()]+$/u]);
  await merchant.stripe.checkout.sessions.expire(session.id);
  await page.goto(session.url);
  await expectNothingHardCoded(page);
  await page.goto(`${server.origin}/nowhere`);
  await expectNothingHardCoded(page);
  const link = await merchant.link();
  await merchant.stripe.paymentLinks.update(link.id, { active: false });
  await page.goto(link.url);
  await expectNothingHardCoded(page);
});
