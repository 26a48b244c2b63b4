// One page under Lighthouse, in a browser of its own.

import { writeFileSync } from 'node:fs';

import { chromium, expect, test } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';

import { freePort } from '../fixtures/node.mjs';

/** All of these must be perfect. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const PERFECT = { performance: 100, accessibility: 100, 'best-practices': 100 };
const TIMINGS = ['first-contentful-paint', 'largest-contentful-paint', 'speed-index', 'total-blocking-time', 'cumulative-layout-shift'];
/** Whatever else the machine does takes points and never gives any: so often a page may be looked at. */
const LOOKS = 3;

interface Wishes {
  /** Sent with every request. */
  headers?: Record<string, string>;
  /** Audits that cannot apply. */
  skip?: string[];
}

/** Looks at a page, prints what was found, and expects it to be perfect. All that Lighthouse has to say is in a
 * file among the results. */
export async function examine(name: string, url: string, wishes: Wishes = {}) {
  let scores: Record<string, number> = {};
  for (let look = 1; look <= LOOKS && !isPerfect(scores); look += 1) {
    const result = await lookAt(url, wishes);
    scores = Object.fromEntries(CATEGORIES.map((category) => [category, Math.round((result.categories[category]?.score ?? 0) * 100)]));
    console.log([`${name}: ${Object.entries(scores).map((score) => score.join(' ')).join(', ')}`, ...timings(result), ...lost(result)].join('\n    '));
    writeFileSync(test.info().outputPath(`${name}-${look}.json`), JSON.stringify(result));
  }
  expect(scores).toEqual(PERFECT);
}

function isPerfect(scores: Record<string, number>) {
  return Object.entries(PERFECT).every(([category, score]) => scores[category] === score);
}

async function lookAt(url: string, { headers = {}, skip = [] }: Wishes): Promise<Result> {
  const { executablePath, args = [] } = test.info().project.use.launchOptions ?? {};
  const port = await freePort();
  const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`] });
  try {
    const result = await lighthouse(url, { port, onlyCategories: [...CATEGORIES], extraHeaders: headers, skipAudits: skip, ignoreStatusCode: true, logLevel: 'error' });
    if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
    if (result.lhr.runtimeError) throw new Error(`Lighthouse could not look at ${url}: ${result.lhr.runtimeError.message}`);
    return result.lhr;
  } finally {
    await browser.close();
  }
}

function timings({ audits }: Result): string[] {
  return TIMINGS.map((id) => `${audits[id]?.title} ${audits[id]?.displayValue}`);
}

/** The audits that took points, each with what it points at. */
function lost({ categories, audits }: Result): string[] {
  return CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    .map(({ id }) => `${id}: ${audits[id]?.title} ${JSON.stringify(audits[id]?.details ?? {}).slice(0, 600)}`);
}
