// The same pages by another tool: HTML CodeSniffer reads them by rules of its own.

import { existsSync } from 'node:fs';

import { expect, test } from '@playwright/test';
// @ts-expect-error It has no types.
import pa11y from 'pa11y';
import puppeteer, { type Browser } from 'puppeteer';

import { galleryPages, galleryUrl } from '../../fixtures/gallery';

interface Issue {
  code: string;
  message: string;
  selector: string;
  runner: string;
}

/** So many pages at once: most of the time is spent waiting for the browser. */
const AT_ONCE = 6;

let browser: Browser;

test.beforeAll(async () => {
  const debians = '/usr/bin/chromium';
  const executablePath = process.env.CHROMIUM ?? (existsSync(debians) ? debians : undefined);
  browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
});

test.afterAll(() => browser.close());

async function issuesOf(name: string): Promise<string[]> {
  const page = await browser.newPage();
  const { issues } = (await pa11y(galleryUrl(name), { browser, page, standard: 'WCAG2AA', runners: ['htmlcs', 'axe'] })) as { issues: Issue[] };
  await page.close();
  return issues.map(({ runner, code, message, selector }) => `${runner} ${code}: ${message} (${selector})`);
}

test('no page has anything for pa11y to say', async () => {
  test.setTimeout(120_000);
  const waiting = galleryPages();
  const work = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) expect.soft(await issuesOf(name), name).toEqual([]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
});
