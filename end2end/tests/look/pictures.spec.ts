// The gallery looks as it did. `npm run pictures:look` draws its pictures anew, which are then to be looked at.
//
// Debian's Chromium draws them. A small update may smooth an edge otherwise, so a thousandth of the
// dots may differ: pages are mostly empty, and a whole form is less than a hundredth of one. A new major
// version may draw all letters otherwise: then nothing is compared until the pictures are drawn by it.

import { expect, test } from '@playwright/test';

import { openGallery, type Direction } from '../../fixtures/gallery';

/** Pages, and the widths at which each is looked at. The parts are the same at any. */
const PAGES = { parts: [360], 'form-errors': [360, 1280], 'checkout-forty': [360, 1280], receipt: [360, 1280], 'expired-recover': [360, 1280] };
const LOOKS: Record<string, { direction: Direction; media: Parameters<import('@playwright/test').Page['emulateMedia']>[0] }> = {
  light: { direction: 'ltr', media: { colorScheme: 'light' } },
  dark: { direction: 'ltr', media: { colorScheme: 'dark' } },
  forced: { direction: 'ltr', media: { forcedColors: 'active' } },
  rtl: { direction: 'rtl', media: { colorScheme: 'light' } },
};

/** Fonts that server/setup/packages.sh installs: the machine's own would differ. */
const FONT = ':root:root { --font: "Liberation Sans", "Noto Sans Arabic"; }';
const MOST_DIFFERENT = 0.001;
/** The major version of the Chromium that drew the pictures. */
const DRAWN_BY = '156';

test.use({ launchOptions: ({ launchOptions }, use) => use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--font-render-hinting=none', '--disable-lcd-text'] }) });

test.beforeEach(({ browser }) => {
  const [major] = browser.version().split('.');
  test.skip(major !== DRAWN_BY, `The pictures were drawn by Chromium ${DRAWN_BY}, and this is ${major}: see the top of this file`);
});

for (const [name, widths] of Object.entries(PAGES)) {
  for (const [look, { direction, media }] of Object.entries(LOOKS)) {
    test(`${name}, ${look}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce', ...media });
      await openGallery(page, name, direction);
      await page.addStyleTag({ content: FONT });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 640 });
        await expect.soft(page).toHaveScreenshot(`${name}-${look}-${width}.png`, { fullPage: true, animations: 'disabled', maxDiffPixelRatio: MOST_DIFFERENT });
      }
    });
  }
}
