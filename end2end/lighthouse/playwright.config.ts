// For `make lighthouse`.

import { defineConfig } from '@playwright/test';

import tests from '../playwright.config';

const desktop = tests.projects?.find(({ name }) => name === 'desktop');

export default defineConfig({
  ...tests,
  testDir: '.',
  outputDir: '../../target/lighthouse',
  // One after the other: what else runs on the machine is measured too.
  workers: 1,
  fullyParallel: false,
  timeout: 240_000,
  projects: [{ name: 'lighthouse', use: desktop?.use, testMatch: /\.lighthouse\.ts$/ }],
});
