// What shoppers do to text: zoom to 400 %, and their own spacing (WCAG 2.2, 1.4.4, 1.4.10 and 1.4.12).
// Nothing is wider than the screen, nothing is cut off, and everything to press stays large enough.

import { expect, test, type Page } from '@playwright/test';

import { galleryPages, openGallery } from '../../fixtures/gallery';

/** The values of WCAG 1.4.12. */
const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

/** What is cut off or sticks out, by the text in it. */
async function spilled(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide on a screen of ${clientWidth}`);
    for (const element of document.querySelectorAll('body *')) {
      const { overflowX, overflowY, clipPath, textOverflow } = getComputedStyle(element);
      const visible = element.checkVisibility({ visibilityProperty: true }) && clipPath === 'none';
      const clips = (overflowX === 'hidden' || overflowY === 'hidden') && visible;
      const cut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      if (clips && cut && textOverflow !== 'ellipsis') found.push(`${element.tagName} cuts off ${element.textContent?.slice(0, 40)}`);
      const { left, right } = element.getBoundingClientRect();
      const seen = visible && !element.closest('svg, .docs-wide, .skip');
      if (seen && (left < -1 || right > clientWidth + 1)) found.push(`${element.tagName}.${element.className} ends at ${Math.round(right)}`);
    }
    return found;
  });
}

/** What is to be pressed and is smaller than this either way (WCAG 2.5.8). Links in a sentence may be. */
async function tooSmall(page: Page, least: number, selector: string): Promise<string[]> {
  return page.evaluate(
    ({ least, selector }) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).clipPath === 'none')
        .filter((element) => !element.closest('.merchant-words, .tick label, .beside-button'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height < least || box.width < least)
        .map(({ element, box }) => `${element.outerHTML.slice(0, 80)}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
    { least, selector },
  );
}

for (const direction of ['ltr', 'rtl'] as const) {
  test(`every page at 320 pixels, with spaced text, and on a wide screen, ${direction}`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const name of galleryPages()) {
      await page.setViewportSize({ width: 320, height: 640 });
      await openGallery(page, name, direction);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect.soft(await spilled(page), `${name}: 1280 pixels at 400 %`).toEqual([]);
      expect.soft(await tooSmall(page, 24, 'a, button, input:not([type="hidden"]), select, summary'), `${name}: targets`).toEqual([]);
      expect.soft(await tooSmall(page, 44, '.button, summary, .cancel a, .page-footer a, .errors a, .field > input'), `${name}: main targets`).toEqual([]);
      await page.addStyleTag({ content: SPACING });
      expect.soft(await spilled(page), `${name}: spaced text`).toEqual([]);
      await page.setViewportSize({ width: 1920, height: 1080 });
      expect.soft(await spilled(page), `${name}: spaced text on a wide screen`).toEqual([]);
    }
  });
}
