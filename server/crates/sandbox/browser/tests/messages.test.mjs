// What the frames make of an address, a message and an answer.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';

import { formOf } from '../frame/api.mjs';
import { isMessage, readAddress } from '../frame/link.mjs';
import { ENGLISH, FILES, directionFor, languageFor, textsFor } from '../frame/texts.mjs';

const CHANNEL = '0123456789abcdef0123456789abcdef';

describe("a frame's address", () => {
  const address = (fields) => readAddress(`#${new URLSearchParams({ kind: 'cardCvc', channel: CHANNEL, origin: 'https://shop.test', ...fields })}`);

  test('says the kind, the channel and who embeds it', () => {
    assert.deepEqual(address({}), { kind: 'cardCvc', channel: CHANNEL, origin: 'https://shop.test' });
    assert.equal(address({ origin: 'http://127.0.0.1:3000' })?.origin, 'http://127.0.0.1:3000');
  });

  test('is refused if any part is not as our script writes it', () => {
    for (const origin of ['', '*', 'null', 'https://shop.test/', 'https://shop.test/path', 'HTTPS://shop.test', 'javascript:alert(1)', 'file://', 'data:,']) {
      assert.equal(address({ origin }), null, origin);
    }
    for (const channel of ['', 'abc', CHANNEL.toUpperCase(), `${CHANNEL}0`]) assert.equal(address({ channel }), null, channel);
    assert.equal(readAddress(''), null);
  });
});

test('a message is an object with a type', () => {
  assert.ok(isMessage({ type: 'x' }));
  for (const other of [null, undefined, 'type', 3, [], {}, { type: 1 }]) assert.ok(!isMessage(other));
});

describe('the form encoding', () => {
  test('nests as Stripe does', () => {
    const form = formOf({ type: 'card', card: { number: '4', cvc: undefined }, billing_details: { name: 'A & B', address: { line1: null, city: 'Köln' } }, tags: ['a', 'b'], on: true });
    assert.equal(
      decodeURIComponent(form.toString()),
      'type=card&card[number]=4&billing_details[name]=A+&+B&billing_details[address][city]=Köln&tags[0]=a&tags[1]=b&on=true',
    );
  });

  test('stops at a depth that no parameter has', () => {
    const deep = { a: { b: { c: { d: { e: { f: { g: 1 } } } } } } };
    assert.equal(formOf(deep).toString(), '');
  });
});

describe('languages', () => {
  test('fall back from a region to the language, and from an unknown one to English', () => {
    const expected = { 'de-AT': 'de', FR: 'fr', 'en-GB': 'en', xx: 'en', constructor: 'en', '': 'en', 'ar-XB': 'ar', 'pt-BR': 'pt-BR', 'pt-AO': 'pt', zh: 'zh-Hans', 'zh-TW': 'zh-Hant', 'zh-Hant-HK': 'zh-Hant', 'sr-Latn-ME': 'sr-Latn', sr: 'sr', no: 'nb' };
    for (const [locale, language] of Object.entries(expected)) assert.equal(languageFor(locale), language, locale);
    assert.equal(directionFor(languageFor('ar-EG')), 'rtl');
    assert.equal(directionFor(languageFor('de')), 'ltr');
  });

  const shape = (texts) => Object.entries(texts).map(([part, entries]) => [part, typeof entries === 'string' ? [] : Object.keys(entries)]);
  const sentences = (texts) => Object.values(texts).flatMap((part) => (typeof part === 'string' ? [part] : Object.values(part)));
  for (const language of FILES) {
    test(`${language} says the same things`, () => {
      const texts = JSON.parse(readFileSync(new URL(`../frame/texts/${language}.json`, import.meta.url), 'utf8'));
      assert.deepEqual(shape(texts), shape(ENGLISH));
      for (const text of sentences(texts)) assert.ok(text.trim() === text && text !== '' && !text.includes('"'), text);
      assert.match(texts.bank.cardValue, /\{brand\}/);
      assert.match(texts.bank.cardValue, /\{digits\}/);
      assert.equal(texts.placeholders.cardNumber, ENGLISH.placeholders.cardNumber);
    });
  }

  test('are the files that there are', () => {
    const there = readdirSync(new URL('../frame/texts', import.meta.url)).map((name) => name.replace('.json', ''));
    assert.deepEqual(there.sort(), [...FILES]);
  });

  test('that cannot be had leave English', async () => {
    // Node has no way to fetch a file.
    assert.deepEqual(await textsFor('de'), { language: 'en', texts: ENGLISH });
    assert.equal((await textsFor('en-GB')).texts, ENGLISH);
  });
});
