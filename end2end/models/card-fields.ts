// The gateway's fields, found as a person who uses a screen reader finds them: by the name of the
// frame, and by the name of the input in it.

import type { FrameLocator, Locator, Page } from '@playwright/test';

export interface Card {
  number: string;
  expiry?: string;
  cvc?: string;
}

export class CardFields {
  readonly number: Locator;
  readonly expiry: Locator;
  readonly cvc: Locator;

  constructor(readonly page: Page) {
    this.number = this.frame('Secure card number input frame').getByRole('textbox', { name: 'Credit or debit card number' });
    this.expiry = this.frame('Secure expiration date input frame').getByRole('textbox', { name: 'Credit or debit card expiration date' });
    this.cvc = this.frame('Secure CVC input frame').getByRole('textbox', { name: 'Credit or debit card CVC/CVV' });
  }

  frame(title: string): FrameLocator {
    return this.page.getByTitle(title, { exact: true }).contentFrame();
  }

  /** Any date to come and a security code of the right length, unless told otherwise. */
  async fill({ number, expiry = '12 / 34', cvc = isAmex(number) ? '1234' : '123' }: Card) {
    await this.number.fill(number);
    await this.expiry.fill(expiry);
    await this.cvc.fill(cvc);
  }
}

const isAmex = (number: string) => /^3[47]/.test(number);
