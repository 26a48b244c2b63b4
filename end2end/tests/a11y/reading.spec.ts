// What a screen reader reads, and in which order; what it is told, and that it is told once; and where the
// focus goes.

import type { Page } from '@playwright/test';

import { line } from '../../fixtures/merchant.mjs';
import { expect, test } from '../../fixtures/test';
import { text } from '../../fixtures/texts';
import { VISA } from '../../models/checkout-page';

/** Notes every text that comes into a live region, and every element that gets the focus. */
async function listen(page: Page) {
  await page.addInitScript(() => {
    const said: string[] = [];
    const focused: string[] = [];
    Object.assign(window, { said, focused });
    const tell = (node: Node) => {
      const region = (node instanceof Element ? node : node.parentElement)?.closest('[role="status"], [role="alert"], [aria-live]');
      const politeness = region?.getAttribute('aria-live') ?? (region?.getAttribute('role') === 'alert' ? 'assertive' : 'polite');
      const words = region?.textContent?.trim();
      // Before the style sheet is there, nothing is drawn and nothing said.
      const drawn = document.styleSheets.length > 0 && region?.checkVisibility({ visibilityProperty: true });
      if (drawn && words && politeness !== 'off') said.push(`${politeness}: ${words}`);
    };
    new MutationObserver((changes) => new Set(changes.map(({ target }) => target)).forEach(tell)).observe(document, { subtree: true, childList: true, characterData: true });
    document.addEventListener('focusin', ({ target }) => void focused.push((target as Element).id));
  });
}

const heard = (page: Page): Promise<{ said: string[]; focused: string[] }> => page.evaluate(() => ({ said: (window as any).said.splice(0), focused: (window as any).focused.splice(0) }));

test('the checkout, in its order', async ({ merchant, checkout, page, site }) => {
  const session = await merchant.open({ cancel_url: site.origin, line_items: [line('Notebook', 1250, { quantity: 3, description: 'Dotted' }), line('Postcard', 199)] });
  await checkout.open(session);
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - banner:
      - paragraph: /Test mode/
    - link "${text('skip-to-form')}"
    - main:
      - region /^Pay /:
        - paragraph:
          - link "${text('checkout-cancel')}"
        - heading /^Pay / [level=1]
        - paragraph: €39.49
        - table "${text('order-heading')}":
          - rowgroup:
            - row:
              - columnheader "${text('order-item')}"
              - columnheader "${text('order-amount')}"
          - rowgroup:
            - row:
              - rowheader /Notebook Dotted Quantity/
              - cell "€37.50"
            - row:
              - rowheader "Postcard"
              - cell "€1.99"
          - rowgroup:
            - row:
              - rowheader "${text('order-total')}"
              - cell "€39.49"
      - region "${text('checkout-pay-heading')}":
        - heading "${text('checkout-pay-heading')}" [level=2]
        - text: ${text('email-label')}
        - textbox "${text('email-label')}"
        - group "${text('card-number-label')}":
          - iframe
        - group "${text('card-expiry-label')}":
          - iframe
        - group "${text('card-cvc-label')}":
          - iframe
        - textbox "${text('name-label')}"
        - button "Pay €39.49"
        - status
        - paragraph: /Your card details go straight to the payment provider/
    - contentinfo
  `);
});

test('errors are a list with links, which gets the focus once and is not said twice', async ({ merchant, checkout, page }) => {
  await listen(page);
  const session = await merchant.open();
  await checkout.open(session);
  expect((await heard(page)).said.filter((words) => words.startsWith('assertive')), 'while it loads').toEqual([]);

  await checkout.submit();
  await expect(checkout.errors).toBeFocused();
  await expect(checkout.errors).toMatchAriaSnapshot(`
    - group "${text('error-summary')}":
      - heading "${text('error-summary')}" [level=3]
      - list:
        - listitem:
          - link "${text('email-invalid')}"
        - listitem:
          - link "${text('card-number-missing')}"
        - listitem:
          - link "${text('card-expiry-missing')}"
        - listitem:
          - link "${text('card-cvc-missing')}"
        - listitem:
          - link "${text('name-missing')}"
  `);
  await expect(page).toHaveTitle(new RegExp('^Error: '));
  const { said, focused } = await heard(page);
  expect(said, 'the focus reads the list: nothing says it again').toEqual([]);
  expect(focused.filter((id) => id === 'errors')).toHaveLength(1);

  // A second press is a second answer.
  await checkout.submit();
  await expect(checkout.errors).toBeFocused();
  await checkout.email.fill('ada@shop.test');
  await expect(page.locator('#email-error')).toBeEmpty();
});

test('paying is said once, politely, and the refusal has the focus', async ({ merchant, checkout, page }) => {
  await listen(page);
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.fill({ number: '4000000000009995' });
  await heard(page);
  await checkout.submit();
  await expect(checkout.refusal).toBeFocused();
  const { said, focused } = await heard(page);
  expect(said.filter((words) => words === `polite: ${text('paying')}`), said.join(' | ')).toHaveLength(1);
  expect(new Set(said).size, 'nothing is said twice').toBe(said.length);
  expect(said.filter((words) => words.startsWith('assertive'))).toEqual([]);
  expect(focused.filter((id) => id === 'errors')).toHaveLength(1);
  await expect(checkout.refusal).toMatchAriaSnapshot(`
    - group "${text('refusal-heading')}":
      - heading "${text('refusal-heading')}" [level=3]
      - paragraph: ${text('decline-insufficient-funds')}
  `);
});

test('the bank’s question is a dialog, and the focus comes back to the form', async ({ merchant, checkout, page }) => {
  const session = await merchant.open();
  await checkout.open(session);
  await checkout.payWith({ number: '4000000000003220' });
  await expect(checkout.challenge.heading).toBeFocused();
  await expect(checkout.challenge.dialog).toMatchAriaSnapshot(`
    - dialog:
      - button
      - iframe
  `);
  await checkout.challenge.escape();
  await expect(checkout.refusal).toBeFocused();
  // Nothing holds the focus: the next stop is the first thing behind the list.
  await page.keyboard.press('Tab');
  await expect(checkout.email).toBeFocused();
});

test('the receipt, in its order', async ({ merchant, checkout, receipt, page }) => {
  const session = await merchant.open({ customer_email: 'ada@shop.test' });
  await checkout.open(session);
  await checkout.name.fill('Ada Lovelace');
  await checkout.card.fill(VISA);
  await checkout.submit();
  await receipt.expectToBeOf(session);
  await page.goto(`${session.url}/receipt?stay=1`);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "${text('receipt-title')}" [level=1]
      - heading "${text('receipt-heading')}" [level=2]
      - term: ${text('receipt-merchant')}
      - definition
      - term: ${text('receipt-amount')}
      - definition: €25.00
      - term: ${text('receipt-date')}
      - definition
      - term: ${text('receipt-card')}
      - definition: Visa ending in 4242
      - term: ${text('receipt-email')}
      - definition: ada@shop.test
      - term: ${text('receipt-reference')}
      - definition
      - table "${text('order-heading')}"
  `);
});

test('an order that is folded away opens by the keyboard, and its total never needs it', async ({ merchant, checkout, page }) => {
  const session = await merchant.open({ line_items: Array.from({ length: 8 }, (_, number) => line(`Item ${number + 1}`, 100)) });
  await checkout.open(session);
  await expect(page.getByText('Item 5', { exact: true })).toBeVisible();
  const rest = page.getByText('Item 8', { exact: true });
  await expect(rest).toBeHidden();
  await expect(page.locator('.order-total')).toHaveText(`${text('order-total')} €8.00`);
  const more = page.locator('summary', { hasText: 'Show 3 more items' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(rest).toBeVisible();

  // On a phone the form comes first to hand, and the order is one press away.
  await page.setViewportSize({ width: 360, height: 640 });
  await page.evaluate(() => scrollTo(0, 0));
  await expect(page.getByText('Item 1', { exact: true })).toBeHidden();
  await expect(checkout.email).toBeInViewport();
  await page.locator('summary', { hasText: text('order-heading') }).press('Enter');
  await expect(page.getByText('Item 1', { exact: true })).toBeVisible();
});
