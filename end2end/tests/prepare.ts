// What must be there before any test can run.

import { test } from '@playwright/test';

import { checkThatItIsBuilt } from '../fixtures/counterfoil.mjs';

test('the server and the browser’s half are built', () => checkThatItIsBuilt());
