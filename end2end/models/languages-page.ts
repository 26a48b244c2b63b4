// The list of languages, and the way to it.

import { expect, type Locator, type Page } from '@playwright/test';

import { textIn } from '../fixtures/texts';

export class LanguagesPage {
  constructor(readonly page: Page) {}

  /** The link in a page's foot, on a page in this language. */
  link(language = 'en'): Locator {
    return this.page.getByRole('contentinfo').getByRole('link', { name: textIn(language, 'language-link') });
  }

  /** An entry of the list, in its own words. */
  entry(language: string): Locator {
    return this.page.getByRole('list').getByRole('link', { name: textIn(language, 'language-name'), exact: true });
  }

  /** Reads the page that is shown in another language. */
  async choose(language: string, before = 'en') {
    await this.link(before).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(textIn(before, 'language-title'));
    await this.entry(language).click();
    await this.expectSpoken(language);
  }

  /** The page is in this language. */
  async expectSpoken(language: string) {
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
  }
}
