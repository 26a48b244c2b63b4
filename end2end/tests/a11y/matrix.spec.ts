// Every page in every state, by day and by night, from left to right and from right to left: WCAG 2.2 AA
// and the best practices that axe knows.

import { expectAccessible, expectContrast } from '../../fixtures/axe';
import { galleryPages, openGallery, type Direction } from '../../fixtures/gallery';
import { expect, test } from '@playwright/test';

const DIRECTIONS: Direction[] = ['ltr', 'rtl'];

for (const name of galleryPages()) {
  test(`${name} is accessible by day and by night, in both directions`, async ({ page }) => {
    for (const direction of DIRECTIONS) {
      await page.emulateMedia({ colorScheme: 'light' });
      await openGallery(page, name, direction);
      // What waits behind a line of its own is held to the same.
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      await expectAccessible(page, `${name}, ${direction}`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectContrast(page, `${name}, ${direction}, dark`);
    }
  });
}

test('whoever asks for more contrast gets it', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    await openGallery(page, 'checkout');
    const colours = await page.evaluate(() => {
      const colour = (selector: string, name: 'color' | 'borderTopColor') => getComputedStyle(document.querySelector(selector)!)[name];
      return { text: colour('body', 'color'), quiet: colour('.safety', 'color'), order: colour('.order-description', 'color'), edge: colour('#email', 'borderTopColor') };
    });
    expect(new Set(Object.values(colours)).size, JSON.stringify(colours)).toBe(1);
  }
});
