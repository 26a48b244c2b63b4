// What a policy stops is reported to us; and these tests would notice.

import { expect, test } from '../../fixtures/test';

test('the tests fail on whatever a page’s policy stops', async ({ merchant, checkout, page, problems }) => {
  await checkout.open(await merchant.open());
  expect(problems.unexpected).toEqual([]);
  await page.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'http://planted.test/pixel.png' }));
  });
  await expect.poll(() => problems.unexpected).toContainEqual(expect.stringContaining('policy: img-src stopped http://planted.test/pixel.png'));
  problems.allow(/planted\.test/);
});

test('the tests fail on what a frame’s policy stops, on errors in scripts, and on what a server logs', async ({ merchant, checkout, page, problems, server }) => {
  await checkout.open(await merchant.open());
  await checkout.card.number.evaluate(() => {
    document.body.append(Object.assign(new Image(), { src: 'http://planted.test/frame.png' }));
  });
  await expect.poll(() => problems.unexpected).toContainEqual(expect.stringContaining('stopped http://planted.test/frame.png'));
  await page.evaluate(() => void setTimeout(() => { throw new Error('planted.test'); }));
  await expect.poll(() => problems.unexpected).toContainEqual(expect.stringContaining('page error: Error: planted.test'));
  await report(server.origin, 'http://reported.test/c/cs_test_secret?x=1');
  await expect.poll(() => problems.unexpected).toContainEqual(expect.stringContaining("a page's policy stopped something"));
  problems.allow(/(planted|reported)\.test/);
});

test('a report is logged with its origin, and without the address that is a secret', async ({ server, problems }) => {
  problems.allow(/reported\.test/);
  const logged = server.nextLine("a page's policy stopped something");
  expect(await report(server.origin, 'http://reported.test/c/cs_test_secret?x=1')).toBe(204);
  expect(await logged).toContain('blocked="http://reported.test"');
  expect(server.log).not.toContain('cs_test_secret');
});

test('no other site can put the page into a frame', async ({ merchant, page, problems, site }) => {
  problems.allow(/frame-ancestors|X-Frame-Options|chrome-error|Refused to (frame|display)|Framing/i);
  const session = await merchant.open();
  await page.goto(site.basket);
  await page.evaluate((url) => document.body.append(Object.assign(document.createElement('iframe'), { src: url })), session.url);
  await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
});

async function report(origin: string, blocked: string): Promise<number> {
  const body = [{ type: 'csp-violation', body: { effectiveDirective: 'img-src', blockedURL: blocked, documentURL: `${origin}/c/cs_test_secret` } }];
  const answer = await fetch(`${origin}/csp-reports`, { method: 'POST', headers: { 'Content-Type': 'application/reports+json' }, body: JSON.stringify(body) });
  return answer.status;
}
