// The bank's question, over the page.

import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

export class ChallengeDialog {
  readonly dialog: Locator;
  readonly frame: FrameLocator;
  readonly heading: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Confirm your card with your bank' });
    this.frame = this.dialog.locator('iframe').contentFrame();
    this.heading = this.frame.getByRole('heading', { name: '3D Secure test page' });
  }

  async approve() {
    await this.answer('Complete authentication');
  }

  async fail() {
    await this.answer('Fail authentication');
  }

  /** By the keyboard: while the frame still finds its height, a click may go where a button was. */
  private async answer(name: string) {
    await expect(this.heading).toBeFocused();
    await this.frame.getByRole('button', { name }).press('Enter');
  }

  /** Leaves the question by the keyboard, from inside the bank's frame. */
  async escape() {
    await expect(this.heading).toBeFocused();
    // The key takes its frame away, so Chromium has nobody left to say that it has been handled.
    void this.page.keyboard.down('Escape').catch(() => {});
    await expect(this.dialog).toBeHidden();
    void this.page.keyboard.up('Escape').catch(() => {});
  }
}
