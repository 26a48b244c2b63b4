// A merchant's pictures: drawn anew by the server, so that the shopper's browser meets no other one.

import { expectAccessible } from '../../fixtures/axe';
import { line } from '../../fixtures/merchant.mjs';
import { expect, test } from '../../fixtures/test';

test('@phone pictures come from our origin alone, and no merchant’s server sees the shopper', async ({ merchant, checkout, page, server, site }) => {
  const origins = new Set<string>();
  page.on('request', (request) => request.resourceType() === 'image' && origins.add(new URL(request.url()).origin));
  const session = await merchant.open({ branding_settings: { logo: { type: 'url', url: site.logo } }, line_items: [line('Notebook', 1250, { images: [site.picture] }), line('Stamp', 95), line('Pen', 450, { images: [site.pen] })] });
  await checkout.open(session);
  // On a phone the order is folded, and its pictures come when it is opened.
  await page.locator('details').evaluateAll((all) => (all as HTMLDetailsElement[]).forEach((details) => (details.open = true)));
  const images = page.locator('img');
  await expect(images).toHaveCount(3);
  await expect.poll(() => images.evaluateAll((all) => (all as HTMLImageElement[]).every((image) => image.complete && image.naturalWidth > 0))).toBe(true);
  expect([...origins]).toEqual([server.origin]);
  const policy = (await page.request.get(session.url)).headers()['content-security-policy'];
  expect(policy).toContain("; img-src 'self';");
  for (const agent of site.agents) expect(agent).toMatch(/^counterfoil\//);
});

test('a picture is drawn anew: smaller, without what was in the file besides', async ({ merchant, request, site }) => {
  const session = await merchant.open({ line_items: [line('Notebook', 1250, { images: [site.picture] })] });
  const answer = await request.get(`${session.url}/pictures/1`);
  expect(answer.headers()).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'private, max-age=86400',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  expect(answer.headers()['content-security-policy']).toMatch(/^default-src 'none';/);
  const drawn = await answer.body();
  expect(drawn.equals(await (await request.get(site.picture)).body())).toBe(false);
  expect([drawn.readUInt32BE(16), drawn.readUInt32BE(20)], 'its size by its header').toEqual([96, 96]);
});

test('what is no picture, or is somewhere inside, leaves an empty box that moves nothing', async ({ merchant, checkout, page, problems, site }) => {
  problems.allow(/status of 404 .*\/pictures\/\d/);
  const images = [site.drawing, `${site.origin}/gone.png`, 'http://10.0.0.1/a.png', 'http://169.254.169.254/latest/meta-data'];
  const session = await merchant.open({ line_items: images.map((image, index) => line(`Thing ${index + 1}`, 100, { images: [image] })) });
  await checkout.open(session);
  await expect(checkout.pay).toBeEnabled();
  const boxes = page.locator('.order img');
  await expect(boxes).toHaveCount(images.length);
  await expect.poll(() => boxes.evaluateAll((all) => (all as HTMLImageElement[]).every((image) => image.complete))).toBe(true);
  for (const box of await boxes.all()) {
    await expect(box).toHaveAttribute('alt', '');
    expect(await box.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.offsetWidth, image.offsetHeight])).toEqual([0, 48, 48]);
  }
});

test('@phone a logo stands instead of the name, an icon beside it, on every page', async ({ merchant, checkout, receipt, page, site }) => {
  const branding_settings = { logo: { type: 'url' as const, url: site.logo }, display_name: 'Ink & Co' };
  const session = await merchant.open({ branding_settings });
  await checkout.open(session);
  const logo = page.getByRole('img', { name: 'Ink & Co' });
  await expect(logo).toBeVisible();
  expect((await logo.boundingBox())?.height).toBeLessThanOrEqual(40);
  await expectAccessible(page, 'a checkout with a logo');
  await checkout.payWith({ number: '4242424242424242' });
  await receipt.expectToBeOf(session);
  await expect(logo).toBeVisible();
  await expectAccessible(page, 'a receipt with a logo');

  const beside = await merchant.open({ branding_settings: { icon: { type: 'url', url: site.icon }, display_name: 'Ink & Co' } });
  await page.goto(`${beside.url}/cancel`);
  await expect(page.locator('.brand')).toHaveText('Ink & Co');
  await expect(page.locator('.brand-icon')).toHaveAttribute('alt', '');
  await expectAccessible(page, 'a notice with an icon');
});

test('a link’s picture for chats is a large one of ours', async ({ merchant, request, site }) => {
  const link = await merchant.link({}, { images: [site.picture] });
  const preview = await request.get(`${link.url}/pictures/preview`);
  expect(preview.status()).toBe(200);
  const drawn = await preview.body();
  expect(drawn.readUInt32BE(16)).toBe(224);
});
