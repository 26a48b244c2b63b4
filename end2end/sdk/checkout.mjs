// What the tests of the merchant API share.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { Counterfoil } from '../fixtures/counterfoil.mjs';
import { Merchant } from '../fixtures/merchant.mjs';

const END2END = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A server of our own in a folder of its own, with its merchant; configured otherwise, if need be. */
export async function startCheckout(wishes = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'counterfoil-sdk-'));
  // So that the types are found from there.
  await symlink(path.join(END2END, 'node_modules'), path.join(folder, 'node_modules'));
  const server = await Counterfoil.create(path.join(folder, 'server'), wishes);
  return {
    folder,
    server,
    merchant: new Merchant(server),
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** What a call failed with. */
export function failureOf(call) {
  return call.then(
    (answer) => assert.fail(`expected a failure, got ${JSON.stringify(answer)}`),
    (error) => error,
  );
}

/** The object has these fields with these values, among others. */
export function assertHas(object, expected) {
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, object[name]])), expected);
}

/** Plain data, without what the client adds. */
export function plain(object) {
  return JSON.parse(JSON.stringify(object));
}

/** What the compiler says about constants of these types, written into that folder. The client makes
 * numbers of its own kind out of decimals in texts. */
export async function compile(folder, name, constants) {
  const file = path.join(folder, `${name}.ts`);
  const lines = constants.map(([type, value], index) => {
    const json = JSON.stringify(plain(value)).replaceAll(/("unit_amount_decimal":)"\d+"/g, '$1decimal');
    return `export const value${index}: Omit<${type}, 'lastResponse'> = ${json};`;
  });
  const decimal = "declare const decimal: NonNullable<Stripe.Price['unit_amount_decimal']>;";
  await writeFile(file, `import type Stripe from 'stripe';\n${decimal}\n${lines.join('\n')}\n`);
  const options = '--noEmit --strict --skipLibCheck --module nodenext --moduleResolution nodenext --target es2022'.split(' ');
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(END2END, 'node_modules/typescript/bin/tsc'), ...options, file], { cwd: folder }, (error, output) => resolve(error ? output || String(error) : ''));
  });
}
