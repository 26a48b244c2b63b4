// Braintree's fields: the frames and the inputs in them have the names that the form gives them.

import type { Locator, Page } from '@playwright/test';

import { text } from '../fixtures/texts';
import { CardFields, type Card } from './card-fields';

export class BraintreeFields extends CardFields {
  override readonly number: Locator;
  override readonly expiry: Locator;
  override readonly cvc: Locator;

  constructor(page: Page) {
    super(page);
    this.number = this.input('card-number-label');
    this.expiry = this.input('card-expiry-label');
    this.cvc = this.input('card-cvc-label');
  }

  private input(key: string): Locator {
    return this.frame(text(key)).getByRole('textbox', { name: text(key), exact: true });
  }
}

export const BRAINTREES_VISA: Card = { number: '4111111111111111' };
