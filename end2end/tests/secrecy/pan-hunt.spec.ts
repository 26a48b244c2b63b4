// When all other tests are through: no card number that was typed is anywhere but at the gateway's
// frames. The servers' databases, logs and everything that was ever sent to them is searched; of a
// PostgreSQL, what it held at the end and all that was ever written to it.

import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { expect, test } from '@playwright/test';

import { FILES } from '../../fixtures/counterfoil.mjs';
import { sqlite } from '../../fixtures/database';
import { cardNumbersIn, isOnPostgres, paidIn } from '../../fixtures/remains';
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
    for (const session of paidIn(folder)) expect(requests).toContain(`POST /c/${session}/confirm`);
  }
});

const NUMBER = '4242424242424242';
const SPACED = '4242 4242 4242 4242';

type Plants = Record<string, (file: (name: string) => string) => void>;

const { database, state, log, requests, dump, wal } = FILES;
const ANYWHERE: Plants = {
  [log]: (file) => appendFileSync(file(log), `INFO card=${NUMBER}x\n`),
  [`${requests}, as it is`]: (file) => appendFileSync(file(requests), `{"token":"${NUMBER}"}`),
  [`${requests}, percent-encoded`]: (file) => appendFileSync(file(requests), `GET /?q=${SPACED.replaceAll(' ', '%20')} HTTP/1.1`),
  [`${requests}, base64`]: (file) => appendFileSync(file(requests), `Cookie: c=${Buffer.from(`{"card":"${NUMBER}"}`).toString('base64url')}`),
  [`${requests}, UTF-16`]: (file) => appendFileSync(file(requests), Buffer.from(NUMBER, 'utf16le')),
  [`${requests}, hexadecimal`]: (file) => appendFileSync(file(requests), Buffer.from(NUMBER).toString('hex')),
};
const WITH_SANDBOX: Plants = {
  [state]: (file) => sqlite(file(state), "UPDATE account SET value = ? WHERE name = 'fingerprint_key'", NUMBER),
};
const ON_SQLITE: Plants = {
  [database]: (file) => sqlite(file(database), 'UPDATE merchants SET name = ?', `Shop of ${SPACED}`),
  [`${database}, a value`]: (file) => sqlite(file(database), 'UPDATE events SET created_at = ?', Number(NUMBER)),
  [`${database}-wal`]: (file) => plantInWal(file(database), SPACED),
};
const ON_POSTGRES: Plants = {
  [dump]: (file) => appendFileSync(file(dump), `m_1\tShop of ${SPACED}\n`),
  [wal]: (file) => appendFileSync(file(wal), Buffer.concat([Buffer.from([0, 7, 255]), Buffer.from(NUMBER), Buffer.from([0])])),
};

test('a number that is planted in any of these places is found', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'counterfoil-planted-'));
  const plantIn = (folder: string | undefined, plants: Plants) => {
    if (folder === undefined) return;
    for (const [place, plant] of Object.entries(plants)) {
      const copy = join(scratch, place.replaceAll(/\W/g, '-'));
      const file = place.replace(/(-wal)?(, .*)?$/, '');
      cpSync(folder, copy, { recursive: true, filter: (path) => path === folder || basename(path).startsWith(file) });
      plant((name) => join(copy, name));
      expect(cardNumbersIn(copy), place).toContainEqual(expect.stringContaining(place));
    }
  };
  plantIn(folders[0], ANYWHERE);
  plantIn(folders.find((folder) => existsSync(join(folder, state))), WITH_SANDBOX);
  plantIn(folders.find((folder) => !isOnPostgres(folder)), ON_SQLITE);
  plantIn(folders.find(isOnPostgres), ON_POSTGRES);
  rmSync(scratch, { recursive: true });
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
