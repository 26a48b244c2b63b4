// The bank's question, over the page.

import type { FrameLocator, Locator, Page } from '@playwright/test';

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
    await this.frame.getByRole('button', { name: 'Complete authentication' }).click();
  }

  async fail() {
    await this.frame.getByRole('button', { name: 'Fail authentication' }).click();
  }
}
