// What holds for every style sheet: it reads the same from either side, and takes its measures and
// colours from the tokens.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const TOKENS = ['tokens.css', 'scales.css'];

const sheets = readdirSync(FOLDER, { recursive: true }).filter((name) => name.endsWith('.css'));

/** Every declaration of a sheet, without comments. */
function* declarations(sheet) {
  const text = readFileSync(`${FOLDER}/${sheet}`, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  for (const [, name, value] of text.matchAll(/([-\w]+)\s*:\s*([^;{}]+);/g)) yield { name, value: value.replace(/\s+/g, ' ').trim(), sheet };
}

const all = sheets.flatMap((sheet) => [...declarations(sheet)]);
const say = ({ sheet, name, value }) => `${sheet}: ${name}: ${value}`;

/** The parts of a value that are apart, such as the four sides of a margin. */
const parts = (value) => value.replace(/\([^()]*(\([^()]*\)[^()]*)*\)/g, '()').split(' ');

test('there are sheets with declarations in them', () => {
  assert.ok(sheets.length > 15, sheets.join(' '));
  assert.ok(all.length > 300, `${all.length}`);
});

test('no side is named by left and right, nor top and bottom', () => {
  const physical = /^(.*-)?(left|right|top|bottom)(-.*)?$|^(min-|max-)?(width|height)$/;
  assert.deepEqual(all.filter(({ name }) => physical.test(name)).map(say), []);
  assert.deepEqual(all.filter(({ value }) => /\b(left|right)\b/.test(value)).map(say), []);
});

test('no four sides at once, of which two would change places', () => {
  const sides = /^(margin|padding|inset|border-(width|color|style|radius))$/;
  assert.deepEqual(all.filter(({ name, value }) => sides.test(name) && parts(value).length === 4).map(say), []);
});

test('colours are tokens', () => {
  const own = all.filter(({ sheet, name }) => sheet !== 'tokens.css' && /color|background|border|outline|shadow/.test(name));
  assert.ok(own.length > 60);
  assert.deepEqual(own.filter(({ value }) => /#[0-9a-f]{3}|\b(rgb|hsl|oklch)a?\(/i.test(value)).map(say), []);
});

test('sizes of type, weights, radii and motion are tokens', () => {
  const loose = (names, plain) => all.filter(({ sheet, name, value }) => !TOKENS.includes(sheet) && names.test(name) && !/var\(--/.test(value) && !plain.test(value)).map(say);
  // Paper is measured in points, and everything else follows the size of its root.
  assert.deepEqual(loose(/^font-size$/, /^(inherit|10\.5pt)$/), []);
  assert.deepEqual(loose(/^font-weight$/, /^(inherit|400)$/), []);
  assert.deepEqual(loose(/radius$/, /^(0|50%|0\.125rem)$/), []);
  assert.deepEqual(loose(/^transition$/, /^none$/), []);
});

test('every token that is used is there, and every one that is there is used', () => {
  const named = new Set(all.filter(({ name }) => name.startsWith('--')).map(({ name }) => name));
  const used = new Set(all.flatMap(({ value }) => [...value.matchAll(/var\((--[-\w]+)/g)].map(([, name]) => name)));
  assert.deepEqual([...used].filter((name) => !named.has(name)), []);
  // One is read by the gateways' halves in the browser too, but here as well.
  assert.deepEqual([...named].filter((name) => !used.has(name)), []);
});

test('every sheet is part of the whole', () => {
  const whole = readFileSync(`${FOLDER}/main.css`, 'utf8');
  const imported = [...whole.matchAll(/@import "([^"]+)";/g)].map(([, name]) => name);
  assert.deepEqual(imported.toSorted(), sheets.filter((name) => name !== 'main.css').toSorted());
});
