// When all other tests are through: no card number that was typed is anywhere but at the gateway's
// frames. The servers' databases, logs and everything that was ever sent to them is searched.

import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { FILES } from '../../fixtures/counterfoil.mjs';
import { sqlite } from '../../fixtures/database';
import { cardNumbersIn } from '../../fixtures/remains';
import { runFolder } from '../../fixtures/run-folder';

test.describe.configure({ mode: 'serial' });

let folders: string[] = [];

test.beforeEach(() => {
  folders = (existsSync(runFolder()) ? readdirSync(runFolder()) : []).map((name) => join(runFolder(), name));
  test.skip(folders.length === 0, 'no test has started a server');
});

test('no card number is left in a database, a log, or a request to our server', () => {
  const finds = folders.flatMap((folder) => cardNumbersIn(folder).map((find) => `${folder}/${find}`));
  expect(finds).toEqual([]);

  // It was looked for in the right places: what was paid was paid through requests that were searched.
  for (const folder of folders) {
    const requests = existsSync(join(folder, FILES.requests)) ? readFileSync(join(folder, FILES.requests), 'latin1') : '';
    const { rows } = sqlite(join(folder, FILES.database), 'SELECT id FROM sessions WHERE order_id IS NOT NULL');
    for (const [session] of rows) expect(requests).toContain(`POST /c/${session}/confirm`);
  }
});

test('a number that is planted in any of these places is found', () => {
  const number = '4242424242424242';
  const spaced = '4242 4242 4242 4242';
  const folder = mkdtempSync(join(tmpdir(), 'counterfoil-planted-'));
  const { database, state, log, requests } = FILES;
  const places: Record<string, (file: (name: string) => string) => void> = {
    [database]: (file) => sqlite(file(database), 'UPDATE merchants SET name = ?', `Shop of ${spaced}`),
    [`${database}, a value`]: (file) => sqlite(file(database), 'UPDATE events SET created_at = ?', Number(number)),
    [`${database}-wal`]: (file) => plantInWal(file(database), spaced),
    [state]: (file) => sqlite(file(state), "UPDATE account SET value = ? WHERE name = 'fingerprint_key'", number),
    [log]: (file) => appendFileSync(file(log), `INFO card=${number}x\n`),
    [`${requests}, as it is`]: (file) => appendFileSync(file(requests), `{"token":"${number}"}`),
    [`${requests}, percent-encoded`]: (file) => appendFileSync(file(requests), `GET /?q=${spaced.replaceAll(' ', '%20')} HTTP/1.1`),
    [`${requests}, base64`]: (file) => appendFileSync(file(requests), `Cookie: c=${Buffer.from(`{"card":"${number}"}`).toString('base64url')}`),
    [`${requests}, UTF-16`]: (file) => appendFileSync(file(requests), Buffer.from(number, 'utf16le')),
    [`${requests}, hexadecimal`]: (file) => appendFileSync(file(requests), Buffer.from(number).toString('hex')),
  };
  for (const [place, plant] of Object.entries(places)) {
    const copy = join(folder, place.replaceAll(/\W/g, '-'));
    cpSync(folders[0] ?? '', copy, { recursive: true });
    plant((name) => join(copy, name));
    expect(cardNumbersIn(copy), place).toContainEqual(expect.stringContaining(place));
  }
  rmSync(folder, { recursive: true });
});

/** Leaves a write in the log beside the database, as a server does that is killed. */
function plantInWal(file: string, value: string) {
  const program = 'import os, sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\nc.execute("PRAGMA wal_autocheckpoint = 0")\nc.execute("UPDATE merchants SET name = ?", (sys.argv[2],))\nc.commit()\nos._exit(0)';
  execFileSync('python3', ['-c', program, file, value]);
}

// What was searched and found clean is of no use any more; after a failure it stays.
test.afterAll(({}, testInfo) => {
  if (testInfo.status === testInfo.expectedStatus) rmSync(runFolder(), { recursive: true, force: true });
});
