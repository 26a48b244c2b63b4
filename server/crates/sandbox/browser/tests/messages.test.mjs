// What the frames make of an address, a message and an answer.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { formOf } from '../frame/api.mjs';
import { isMessage, readAddress } from '../frame/link.mjs';
import { directionFor, textsFor } from '../frame/texts.mjs';

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
    assert.equal(textsFor('de-AT').language, 'de');
    assert.equal(textsFor('FR').language, 'fr');
    assert.equal(textsFor('xx').language, 'en');
    assert.equal(textsFor('constructor').language, 'en');
    assert.equal(directionFor('ar-EG'), 'rtl');
    assert.equal(directionFor('de'), 'ltr');
  });

  test('all say the same things', () => {
    const shape = (texts) => Object.entries(texts).map(([part, entries]) => [part, Object.keys(entries)]);
    for (const language of ['de', 'fr', 'es', 'ar']) {
      assert.equal(textsFor(language).language, language);
      assert.deepEqual(shape(textsFor(language).texts), shape(textsFor('en').texts));
      for (const text of Object.values(textsFor(language).texts.errors)) assert.notEqual(text, '');
    }
  });
});
