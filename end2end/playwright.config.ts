import { existsSync } from 'node:fs';

import { defineConfig, devices } from '@playwright/test';

import { runFolder } from './fixtures/run-folder';
import type { WorkerOptions } from './fixtures/test';

// Chromium without its windows takes half of the processors' time that the whole one does. To see the tests at
// work: `CHROMIUM=/usr/bin/chromium npx playwright test --headed`.
const DEBIANS_CHROMIUMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

// Debian's Chromium where there is one, else Playwright's own. What it would do by itself in the
// background is off; another site's frames are in a process of their own, as in everybody's browser.
const launchOptions = {
  executablePath: process.env.CHROMIUM ?? DEBIANS_CHROMIUMS.find((program) => existsSync(program)),
  args: ['--no-sandbox', '--site-per-process', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};

runFolder();

// Tests that need a browser without JavaScript, by the end of their name.
const WITHOUT_SCRIPT = /\.no-javascript\.spec\.ts$/;
const SECRECY = /tests\/secrecy\//;
// Tests that need many processes.
const CLUSTER = /tests\/cluster\//;
// Tests at production addresses, in an Internet of their own.
const LIVE = /tests\/gateways\/live\//;
const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 1000 }, launchOptions };

export default defineConfig<object, WorkerOptions>({
  testDir: 'tests',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine can stall a browser for longer than any test waits; what fails twice is broken.
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  // A trace of every step costs a third of the time: `--trace on` for the one test that needs it.
  use: { launchOptions, locale: 'en-GB', screenshot: 'only-on-failure', contextOptions: { reducedMotion: 'reduce' } },
  projects: [
    { name: 'prepare', testMatch: /prepare\.ts$/, teardown: 'pan-hunt' },
    { name: 'desktop', use: desktop, testIgnore: [WITHOUT_SCRIPT, SECRECY, CLUSTER, LIVE], dependencies: ['prepare'] },
    { name: 'live', use: desktop, testMatch: LIVE, dependencies: ['prepare'] },
    // A phone: what may differ there.
    { name: 'mobile', use: { ...devices['Pixel 7'], launchOptions }, testIgnore: [WITHOUT_SCRIPT, SECRECY, CLUSTER], grep: /@phone|gateways.*(typing|looks)/, dependencies: ['prepare'] },
    { name: 'no-javascript', use: { ...devices['Desktop Chrome'], launchOptions, javaScriptEnabled: false }, testMatch: WITHOUT_SCRIPT, dependencies: ['prepare'] },
    // The heart of it on PostgreSQL: in one process, and in many behind a balancer.
    { name: 'postgres', use: { ...desktop, deployment: 'postgres' }, testIgnore: [WITHOUT_SCRIPT, SECRECY, CLUSTER], grep: /@smoke/, dependencies: ['prepare'] },
    { name: 'cluster', use: { ...desktop, deployment: 'cluster', movesClock: true }, testIgnore: [WITHOUT_SCRIPT, SECRECY], grep: /@core|cluster\//, dependencies: ['prepare'] },
    // When all others are through, whatever came of them.
    { name: 'pan-hunt', testMatch: SECRECY },
  ],
});
