// How Braintree's fields look and read on our page, on a desk and on a phone.

import type { Locator, Page } from '@playwright/test';

import { expectAccessible } from '../../../fixtures/axe';
import { expect, test } from '../../../fixtures/braintree-test';
import { text } from '../../../fixtures/texts';
import { BRAINTREES_VISA as VISA } from '../../../models/braintree-fields';

/** The inputs that Braintree's script puts before and behind each field on phones. */
const INTERCEPTS = '.focus-intercept';

test('each field fills its box, and the boxes stand where ours do', async ({ merchant, checkout, page }) => {
  await checkout.open(await merchant.open());
  for (const key of ['card-number-label', 'card-expiry-label', 'card-cvc-label'] as const) {
    const box = await checkout.group(key).boundingBox();
    const frame = await page.getByTitle(text(key), { exact: true }).boundingBox();
    expect(frame, key).toMatchObject({ height: 46 });
    expect(box, key).toMatchObject({ height: 48 });
    expect(frame?.y).toBe((box?.y ?? 0) + 1);
  }
  // A tap at the box's edge is a tap on the field.
  await checkout.group('card-cvc-label').click({ position: { x: 40, y: 3 } });
  await expect(checkout.card.cvc).toBeFocused();
  // And the box says so, as ours do.
  const outlines = (where: Locator) => where.evaluate((element) => getComputedStyle(element).outline);
  await expect(checkout.group('card-cvc-label')).toHaveCSS('outline-style', 'solid');
  const ring = await outlines(checkout.group('card-cvc-label'));
  await checkout.email.focus();
  await page.keyboard.press('Shift');
  expect(await outlines(checkout.email)).toBe(ring);
  await expect(checkout.group('card-cvc-label')).toHaveCSS('outline-style', 'none');
});

test('the text in them is like the text in ours', async ({ merchant, checkout }) => {
  await checkout.open(await merchant.open());
  await checkout.fill({ ...VISA, expiry: '13 / 34' });
  const styleOf = (property: string) => checkout.email.evaluate((input, name) => getComputedStyle(input).getPropertyValue(name), property);
  for (const property of ['color', 'font-size', 'font-family']) await expect(checkout.card.cvc).toHaveCSS(property, await styleOf(property));
  await expect(checkout.card.expiry).not.toHaveCSS('color', await styleOf('color'));
  await expect(checkout.card.expiry).toHaveAttribute('aria-invalid', 'true');
  await checkout.card.expiry.fill('');
  await expect(checkout.card.expiry).not.toHaveAttribute('aria-invalid');
  await expect(checkout.card.expiry).toHaveAttribute('placeholder', text('card-expiry-hint'));
});

test('the page passes the accessibility rules, empty and with errors', async ({ merchant, checkout, page, isMobile }) => {
  await checkout.open(await merchant.open());
  await withoutIntercepts();
  await expectAccessible(page, 'empty');
  await checkout.submit();
  await expect(checkout.errors).toBeFocused();
  await expectAccessible(page, 'with errors');

  /** They are hidden from everybody but can be focused, which no rule likes. They are Braintree's. */
  async function withoutIntercepts() {
    const found = page.locator(INTERCEPTS);
    await expect(found).toHaveCount(isMobile ? 6 : 0);
    await found.evaluateAll((all) => all.forEach((one) => one.remove()));
  }
});

test('nothing that the script adds on phones can be seen or moves anything', async ({ merchant, checkout, page, isMobile }) => {
  test.skip(!isMobile, 'it adds nothing elsewhere');
  await checkout.open(await merchant.open());
  for (const one of await page.locator(INTERCEPTS).all()) {
    await expect(one).toHaveCSS('opacity', '0');
    await expect(one).toHaveCSS('position', 'absolute');
    expect(await one.boundingBox()).toMatchObject({ width: 1, height: 1 });
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('the keyboard’s own way through the form leads through the fields', async ({ merchant, checkout, page, isMobile }) => {
  test.skip(!isMobile, 'elsewhere the frames are on the way by themselves');
  await checkout.open(await merchant.open());
  // What "next" does: the focus goes to the next input of the document, which hands it on.
  await page.locator(`${INTERCEPTS}[data-braintree-type="cvv"][data-braintree-direction="before"]`).focus();
  await expect(checkout.card.cvc).toBeFocused();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`they can be read in ${scheme} colours, also when the colours change`, async ({ merchant, checkout, page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await checkout.open(await merchant.open());
    await checkout.fill(VISA);
    await expectReadable();
    await page.emulateMedia({ colorScheme: scheme === 'light' ? 'dark' : 'light' });
    await expectReadable();

    /** Axe does not see what a frame stands on. */
    async function expectReadable() {
      const ground = await colourIn(page, page.getByTitle(text('card-number-label'), { exact: true }));
      const ink = await checkout.card.number.evaluate((input) => getComputedStyle(input).color);
      expect(contrast(ink, ground), `${ink} upon ${ground}`).toBeGreaterThan(7);
    }
  });
}

/** What is really drawn in something, above its line of text. */
async function colourIn(page: Page, place: Locator): Promise<string> {
  const picture = (await place.screenshot()).toString('base64');
  // A page of its own has no policy that would keep a picture out.
  const easel = await page.context().newPage();
  const colour = await easel.evaluate(async (address) => {
    const image = await createImageBitmap(await (await fetch(address)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    return `rgb(${canvas?.getImageData(image.width / 2, image.height / 5, 1, 1).data.slice(0, 3).join(', ')})`;
  }, `data:image/png;base64,${picture}`);
  await easel.close();
  return colour;
}

/** Between two colours as computed styles have them (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(...colours: [string, string]): number {
  const [dark = 0, light = 0] = colours.map(luminance).sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((channel) => {
    const share = Number(channel) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
