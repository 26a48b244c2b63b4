// The proof of a payment.

import { expect, type Locator, type Page } from '@playwright/test';

import { text } from '../fixtures/texts';

export class ReceiptPage {
  readonly heading: Locator;
  /** The same, where the money is reserved and not yet taken. */
  readonly reserved: Locator;
  /** Keeps the page from going on to the merchant. */
  readonly stay: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { name: text('receipt-title'), level: 1 });
    this.reserved = page.getByRole('heading', { name: text('receipt-reserved-title'), level: 1 });
    this.stay = page.getByRole('link', { name: text('receipt-stay') });
  }

  /** The value beside a term. */
  fact(key: string): Locator {
    const term = this.page.getByRole('term').filter({ hasText: new RegExp(`^${text(key)}$`) });
    return this.page.locator('dl > div').filter({ has: term }).getByRole('definition');
  }

  /** It is here, of this session. */
  async expectToBeOf(session: { id: string }, heading = this.heading) {
    await expect(heading).toBeVisible();
    expect(new URL(this.page.url()).pathname).toBe(`/c/${session.id}/receipt`);
  }
}
