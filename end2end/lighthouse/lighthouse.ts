// One page under Lighthouse, in a browser of its own.

import { chromium, expect, test } from '@playwright/test';
import lighthouse from 'lighthouse';

import { freePort } from '../fixtures/node.mjs';

/** All of these must be perfect. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const TIMINGS = ['first-contentful-paint', 'largest-contentful-paint', 'speed-index', 'total-blocking-time', 'cumulative-layout-shift'];

interface Wishes {
  /** Sent with every request. */
  headers?: Record<string, string>;
  /** Audits that cannot apply. */
  skip?: string[];
}

/** Looks at a page and prints what it found. */
export async function examine(name: string, url: string, { headers = {}, skip = [] }: Wishes = {}) {
  const { executablePath, args = [] } = test.info().project.use.launchOptions ?? {};
  const port = await freePort();
  const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });
  try {
    const result = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], extraHeaders: headers, skipAudits: skip, ignoreStatusCode: true, logLevel: 'error' });
    if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
    const { categories, audits, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`Lighthouse could not look at ${url}: ${runtimeError.message}`);
    const scores = CATEGORIES.map((category) => [category, Math.round((categories[category]?.score ?? 0) * 100)] as const);
    const timings = TIMINGS.map((id) => `${audits[id]?.title} ${audits[id]?.displayValue}`);
    // Which audits took points, and which merely have an advice.
    const lost = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id}: ${audits[id]?.title} ${JSON.stringify(audits[id]?.details ?? {}).slice(0, 600)}`);
    console.log([`${name}: ${scores.map((score) => score.join(' ')).join(', ')}`, ...timings, ...lost].join('\n    '));
    await test.info().attach(`${name}.json`, { body: JSON.stringify(result.lhr), contentType: 'application/json' });
    expect(Object.fromEntries(scores), lost.join('\n')).toEqual({ performance: 100, accessibility: 100, 'best-practices': 100 });
  } finally {
    await browser.close();
  }
}
