// The guide's examples do what they say: each block of code that is marked is run.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { startCheckout } from './checkout.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const GUIDE = path.resolve(HERE, '../../server/docs/merchant-api.md');
const PYTHON = process.env.END2END_PYTHON ?? path.resolve(HERE, '../../target/venvs/tests/bin/python');

const RUNS = {
  curl: { file: 'example.sh', command: 'bash', arguments: ['-euo', 'pipefail'] },
  node: { file: 'example.mjs', command: process.execPath, arguments: [] },
  python: { file: 'example.py', command: PYTHON, arguments: [] },
};

let checkout;

before(async () => {
  assert.ok(existsSync(PYTHON), `There is no ${PYTHON}. Make it first: server/setup/python.sh`);
  checkout = await startCheckout();
});

after(() => checkout?.close());

const guide = await readFile(GUIDE, 'utf8');
const examples = [...guide.matchAll(/<!-- run: (\w+) -->\n```\w+\n(.*?)```/gs)];

test('the guide has examples for each client', () => {
  assert.deepEqual([...new Set(examples.map(([, kind]) => kind))].sort(), Object.keys(RUNS).sort());
});

for (const [index, [, kind, code]] of examples.entries()) {
  test(`example ${index + 1}, for ${kind}`, async () => {
    const run = RUNS[kind];
    const file = path.join(checkout.folder, run.file);
    await writeFile(file, code);
    const environment = { PATH: process.env.PATH, CHECKOUT: checkout.server.origin, KEY: checkout.server.keys.merchant };
    const said = await new Promise((resolve) => {
      execFile(run.command, [...run.arguments, file], { env: environment }, (error, out, err) => resolve({ error, out, err }));
    });
    assert.equal(said.error, null, said.err);
    const places = /https?:\/\/[^"\s]+\/[cl]\/[^"\s]+/.exec(said.out);
    // Lists may be empty; what is opened has an address that works.
    if (code.includes('.list(')) return;
    assert.ok(places, said.out);
    assert.equal((await fetch(places[0])).status, 200, places[0]);
  });
}
