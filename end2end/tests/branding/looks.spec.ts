// How a page looks that its merchant has chosen colours, a font and a border for.

import type { Locator, Page } from '@playwright/test';

import { expectContrast } from '../../fixtures/axe';
import { expect, test } from '../../fixtures/test';

/** Colours that make trouble: too pale, too dark, in the middle, loud. */
const NASTY = ['#ffff00', '#777777', '#00ff00', '#000000', '#ffffff', '#ff0000', '#0000ff', '#767676', '#808080', '#ff69b4', '#00ffff', '#fffffe'];

const SCHEMES = ['light', 'dark'] as const;

/** A colour as the page has computed it, from 0 to 255. */
type Rgb = [number, number, number];

async function css(locator: Locator, property: string) {
  return locator.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), property);
}

async function color(locator: Locator, property: string): Promise<Rgb> {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(await css(locator, property));
  expect(parts, `${property} is a colour that one cannot see through`).not.toBeNull();
  return [Number(parts?.[1]), Number(parts?.[2]), Number(parts?.[3])];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio, written down once more to check the server's. */
function contrast(one: Rgb, two: Rgb) {
  const light = (rgb: Rgb) => {
    const [red, green, blue] = rgb.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as Rgb;
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, bright] = [light(one), light(two)].sort((a, b) => a - b) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

function rgb(hex: string) {
  const part = (at: number) => parseInt(hex.slice(at, at + 2), 16);
  return `rgb(${part(1)}, ${part(3)}, ${part(5)})`;
}

async function expectReadable(page: Page, state: string) {
  const order = page.locator('.split-order');
  const pairs: [string, Locator, Locator, number][] = [
    ['the heading on the ground', order.getByRole('heading', { level: 1 }), page.locator('html'), 4.5],
    ['the way back on the ground', order.locator('.cancel a'), page.locator('html'), 4.5],
    ['the foot on the ground', page.locator('.page-footer'), page.locator('html'), 4.5],
    ['the button’s words on it', page.locator('.button-pay'), page.locator('.button-pay'), 4.5],
  ];
  for (const [what, text, ground, least] of pairs) {
    const measured = contrast(await color(text, 'color'), await color(ground, 'background-color'));
    expect(measured, `${what}, ${state}`).toBeGreaterThanOrEqual(least);
  }
  const edge = contrast(await color(page.locator('.button-pay'), 'border-top-color'), await color(page.locator('.split-pay'), 'background-color'));
  expect(edge, `the button’s edge on the page, ${state}`).toBeGreaterThanOrEqual(3);
  await expectContrast(page, state);
}

for (const scheme of SCHEMES) {
  test.describe(scheme, () => {
    test.use({ colorScheme: scheme });

    for (const nasty of NASTY) {
      test(`${nasty} is the button’s and the ground’s colour, and all can be read`, async ({ merchant, checkout, page }) => {
        const session = await merchant.open({ branding_settings: { button_color: nasty, background_color: nasty }, cancel_url: 'https://shop.test/' });
        await checkout.open(session);
        await expect(checkout.pay).toBeEnabled();
        await expect(checkout.pay).toHaveCSS('background-color', rgb(nasty));
        if (scheme === 'light') await expect(page.locator('html')).toHaveCSS('background-color', rgb(nasty));
        await expectReadable(page, `${nasty}, ${scheme}`);
        await checkout.pay.hover();
        await expect(checkout.pay).not.toHaveCSS('background-color', rgb(nasty));
        const pressed = contrast(await color(checkout.pay, 'color'), await color(checkout.pay, 'background-color'));
        expect(pressed, 'under the pointer').toBeGreaterThanOrEqual(4.5);
      });
    }

    test('only the order’s side is coloured by a background', async ({ merchant, checkout, page }) => {
      const plain = await merchant.open();
      await checkout.open(plain);
      const [pay, button] = [await css(page.locator('.split-pay'), 'background-color'), await css(checkout.pay, 'background-color')];
      const session = await merchant.open({ branding_settings: { background_color: '#0a1c30' } });
      await checkout.open(session);
      await expect(page.locator('html')).toHaveCSS('background-color', rgb('#0a1c30'));
      await expect(page.locator('.split-pay')).toHaveCSS('background-color', pay);
      await expect(checkout.pay).toHaveCSS('background-color', button);
      await expectReadable(page, scheme);
    });

    test('the gateway’s fields follow the theme', async ({ merchant, checkout, page }) => {
      const session = await merchant.open({ branding_settings: { button_color: '#ffcc00', background_color: '#222222', font_family: 'lora' } });
      await checkout.open(session);
      await expect(checkout.pay).toBeEnabled();
      const field = checkout.card.number;
      for (const property of ['color', 'background-color']) await expect(field).toHaveCSS(property, await css(checkout.email, property));
      await expect(field).toHaveCSS('font-family', /Lora/);
      await expect.poll(() => field.evaluate(() => document.fonts.check('16px Lora') && [...document.fonts].some((face) => face.family.includes('Lora') && face.status === 'loaded'))).toBe(true);
      await expectContrast(page, `fields, ${scheme}`);
    });
  });
}

for (const [border_style, radius] of [
  ['rectangular', '0px'],
  ['pill', '26px'],
  ['rounded', '8px'],
] as const) {
  test(`borders are ${border_style}`, async ({ merchant, checkout }) => {
    await checkout.open(await merchant.open({ branding_settings: { border_style } }));
    await expect(checkout.pay).toHaveCSS('border-radius', radius);
    await expect(checkout.email).toHaveCSS('border-radius', radius);
  });
}

test('a font is ours, comes with the page, and moves nothing', async ({ merchant, checkout, page, server }) => {
  const fonts: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'font') fonts.push(response.url());
  });
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    const add = (list: PerformanceObserverEntryList) => list.getEntries().forEach((entry) => (shifts.sum += (entry as unknown as { value: number }).value));
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
  });
  const session = await merchant.open({ branding_settings: { font_family: 'montserrat' } });
  await checkout.open(session);
  await expect(checkout.pay).toBeEnabled();
  await expect(page.locator('h1')).toHaveCSS('font-family', /^Montserrat, "Montserrat fallback"/);
  await expect.poll(() => page.evaluate(() => [...document.fonts].some((face) => face.family === 'Montserrat' && face.status === 'loaded'))).toBe(true);
  expect(fonts.length).toBeGreaterThan(0);
  for (const font of fonts) expect(font).toMatch(new RegExp(`^${server.origin}/assets/fonts/montserrat-[a-z-]+\\.[0-9a-f]{16}\\.woff2$`));
  const shifted = await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);
  expect(shifted, 'how far things have jumped').toBeLessThan(0.02);
});

test('a bad colour is refused with the reason and an example', async ({ merchant }) => {
  const refusal = await merchant.open({ branding_settings: { button_color: 'green' } }).catch((error: Error) => error.message);
  expect(refusal).toMatch(/branding_settings\[button_color\].*"green".*#0a7f3f/);
});
