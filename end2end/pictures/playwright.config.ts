// For `npm run pictures`.

import { defineConfig } from '@playwright/test';

import tests from '../playwright.config';

const desktop = tests.projects?.find(({ name }) => name === 'desktop');

export default defineConfig({
  ...tests,
  testDir: '.',
  projects: [{ name: 'pictures', use: desktop?.use, testMatch: /\.picture\.ts$/ }],
});
