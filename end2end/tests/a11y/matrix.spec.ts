// Every page in every state, by day and by night, from left to right and from right to left: WCAG 2.2 AA
// and the best practices that axe knows. A page has the same parts by night, and the same colours in either
// direction, so two looks are all four.

import { expect, test } from '@playwright/test';

import { expectAccessible } from '../../fixtures/axe';
import { galleryPages, openGallery } from '../../fixtures/gallery';

const LOOKS = [
  { direction: 'ltr', colorScheme: 'light' },
  { direction: 'rtl', colorScheme: 'dark' },
] as const;

for (const name of galleryPages()) {
  test(`${name} is accessible by day and by night, in both directions`, async ({ page }) => {
    for (const { direction, colorScheme } of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await openGallery(page, name, direction);
      // What waits behind a line of its own is held to the same.
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      await expectAccessible(page, `${name}, ${direction}, ${colorScheme}`);
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
