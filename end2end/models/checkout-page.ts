// The page that a shopper pays on.

import { expect, type Locator, type Page } from '@playwright/test';

import { text } from '../fixtures/texts';
import { CardFields, type Card } from './card-fields';
import { ChallengeDialog } from './challenge-dialog';

export const VISA: Card = { number: '4242424242424242' };

export class CheckoutPage {
  readonly challenge: ChallengeDialog;
  readonly email: Locator;
  readonly name: Locator;
  /** The button, whatever it says at the moment. */
  readonly pay: Locator;
  /** The list of what is wrong in the form. */
  readonly errors: Locator;
  /** Why the payment was refused. */
  readonly refusal: Locator;
  /** What is going on. */
  readonly status: Locator;
  readonly order: Locator;
  /** The bank's question, before the shopper goes to it. */
  readonly offer: Locator;
  readonly tryAgain: Locator;
  /** The box that accepts the terms of service. */
  readonly terms: Locator;
  readonly country: Locator;

  constructor(
    readonly page: Page,
    readonly card = new CardFields(page),
  ) {
    this.challenge = new ChallengeDialog(page);
    this.email = page.getByRole('textbox', { name: text('email-label') });
    this.name = page.getByRole('textbox', { name: text('name-label') });
    this.pay = page.getByRole('button', { name: /^(Pay |Book for |Donate |Paying)/ });
    this.errors = page.getByRole('group', { name: text('error-summary') });
    this.refusal = page.getByRole('group', { name: text('refusal-heading') });
    // Behind it are the lines about the connection and the time.
    this.status = page.getByRole('status').first();
    this.order = page.getByRole('table', { name: text('order-heading') });
    this.offer = page.getByRole('group', { name: text('authenticate-heading') });
    this.terms = page.getByRole('checkbox');
    this.country = page.getByRole('combobox', { name: text('country-label') });
    this.tryAgain = page.getByRole('button', { name: text('try-again') });
  }

  /** Opens a link and waits until it can be paid. */
  async open(session: { url: string }) {
    await this.page.goto(session.url);
    await expect(this.pay).toBeEnabled();
  }

  /** Fills in everything. */
  async fill(card: Card) {
    await this.email.fill('ada@shop.test');
    await this.name.fill('Ada Lovelace');
    await this.card.fill(card);
  }

  /** Fills in everything and presses Pay. */
  async payWith(card: Card) {
    await this.fill(card);
    await this.submit();
  }

  /** Presses Pay. For a frame or two after it scrolled, Chromium sends clicks to where the frames of
   * other origins were before: quicker than any hand, so this waits for what is on the screen. */
  async submit() {
    await this.pay.scrollIntoViewIfNeeded();
    await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await this.pay.click();
  }

  /** The list of errors has come, says this and nothing else, and has the focus. */
  async expectErrors(...sentences: string[]) {
    await expect(this.errors).toBeFocused();
    await expect(this.errors.getByRole('listitem')).toHaveText(sentences);
  }

  /** The payment as a whole was refused with this sentence, which has the focus. */
  async expectRefusal(sentence: string) {
    await expect(this.refusal).toBeFocused();
    await expect(this.refusal.getByRole('paragraph').filter({ visible: true })).toHaveText([sentence]);
  }

  /** One of the merchant's questions that is answered in writing. */
  question(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  /** How many of something are bought, and the button that changes it. */
  quantity(name: string): { input: Locator; update: Locator } {
    return {
      input: this.order.getByRole('spinbutton', { name: text('quantity-label-of', { name }) }),
      update: this.order.getByRole('button', { name: text('quantity-update-of', { name }) }),
    };
  }

  /** The button pays this much. */
  async expectToPay(amount: string) {
    await expect(this.pay).toHaveText(text('pay-button', { amount }), { useInnerText: true });
  }

  /** The group around one of the gateway's fields, which has its label and its error. */
  group(key: 'card-number-label' | 'card-expiry-label' | 'card-cvc-label'): Locator {
    return this.page.getByRole('group', { name: text(key), exact: true });
  }
}
