// What the fields judge complete, unfinished and wrong.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { isBrand, labelOf, rulesFor } from '../frame/brands.mjs';
import { passesLuhn } from '../frame/digits.mjs';
import { KINDS, isKindName } from '../frame/kinds.mjs';

const now = new Date(2026, 10, 30, 23, 59);

/** @returns {string} the verdict in a word: `complete`, or the code, with `!` if it is said at once */
function verdict(kindName, digits, brand = 'unknown') {
  const { empty, complete, code, settled } = KINDS[kindName].judge(digits, { now, brand });
  if (empty) return 'empty';
  return complete ? 'complete' : `${code}${settled ? '!' : ''}`;
}

describe('brands', () => {
  const cases = {
    4: 'visa', 51: 'mastercard', 55: 'mastercard', 50: 'unknown', 56: 'unknown', 5: 'unknown',
    2220: 'unknown', 2221: 'mastercard', 2720: 'mastercard', 2721: 'unknown', 222: 'unknown',
    34: 'amex', 37: 'amex', 35: 'unknown', 3528: 'jcb', 3589: 'jcb', 3590: 'unknown',
    300: 'diners', 305: 'diners', 306: 'unknown', 309: 'diners', 36: 'diners', 38: 'diners', 39: 'diners',
    6011: 'discover', 644: 'discover', 643: 'unknown', 65: 'discover', 62: 'unionpay', 81: 'unknown', 8171: 'unionpay',
    1: 'unknown', '': 'unknown',
  };
  for (const [digits, brand] of Object.entries(cases)) {
    test(`${digits || 'nothing'} is ${brand}`, () => assert.equal(rulesFor(digits).brand, brand));
  }

  test('have names for people, but the unknown one', () => {
    assert.equal(labelOf('amex'), 'American Express');
    assert.equal(labelOf('unknown'), '');
    assert.ok(isBrand('unknown') && isBrand('jcb') && !isBrand('elo') && !isBrand(undefined));
  });
});

describe('card number', () => {
  test('is complete with the length of its brand and the right check digit', () => {
    for (const number of [
      '4242424242424242', '5555555555554444', '2223003122003222', '378282246310005', '6011111111111117',
      '36227206271667', '3056930009020004', '38520000023237', '3566002020360505', '6200000000000005',
      '6205500000000000004',
    ]) {
      assert.equal(verdict('cardNumber', number), 'complete', number);
    }
  });

  test('is unfinished while digits are missing', () => {
    assert.equal(verdict('cardNumber', ''), 'empty');
    assert.equal(verdict('cardNumber', '4'), 'incomplete_number');
    assert.equal(verdict('cardNumber', '424242424242424'), 'incomplete_number');
    assert.equal(verdict('cardNumber', '37828224631000'), 'incomplete_number');
  });

  test('is wrong at once when nothing can be added', () => {
    assert.equal(verdict('cardNumber', '4242424242424241'), 'invalid_number!');
    assert.equal(verdict('cardNumber', '378282246310006'), 'invalid_number!');
  });

  test('is wrong only when left where it may still grow', () => {
    assert.equal(verdict('cardNumber', '6200000000000006'), 'invalid_number');
  });

  test('Luhn catches one wrong digit and two swapped ones', () => {
    assert.ok(passesLuhn('79927398713'));
    for (let digit = 0; digit < 10; digit += 1) {
      assert.equal(passesLuhn(`7992739871${digit}`), digit === 3);
    }
    assert.ok(!passesLuhn('79927398731'));
    assert.ok(!passesLuhn(''));
  });
});

describe('expiry, on the last evening of November 2026', () => {
  const cases = {
    '': 'empty', 1: 'incomplete_expiry', 12: 'incomplete_expiry', 123: 'incomplete_expiry', 12203: 'incomplete_expiry',
    '0027': 'invalid_expiry_month!', 1327: 'invalid_expiry_month!', 13: 'invalid_expiry_month!',
    1126: 'complete', 1026: 'invalid_expiry_month_past!', 1225: 'invalid_expiry_year_past!', '0127': 'complete',
    1276: 'complete', 1277: 'invalid_expiry_year!', 1295: 'invalid_expiry_year!',
    // Twenty may become a year of four digits.
    1220: 'invalid_expiry_year_past',
  };
  for (const [digits, expected] of Object.entries(cases)) {
    test(`${digits || 'nothing'}: ${expected}`, () => assert.equal(verdict('cardExpiry', digits), expected));
  }
});

describe('security code', () => {
  test('fits the brand', () => {
    assert.equal(verdict('cardCvc', '12', 'visa'), 'incomplete_cvc');
    assert.equal(verdict('cardCvc', '123', 'visa'), 'complete');
    assert.equal(verdict('cardCvc', '1234', 'visa'), 'invalid_cvc!');
    assert.equal(verdict('cardCvc', '123', 'amex'), 'incomplete_cvc');
    assert.equal(verdict('cardCvc', '1234', 'amex'), 'complete');
    assert.equal(verdict('cardCvc', '123'), 'complete');
    assert.equal(verdict('cardCvc', '1234'), 'complete');
  });
});

test('only the three kinds are kinds', () => {
  assert.ok(isKindName('cardCvc'));
  for (const other of ['card', 'toString', '__proto__', '', null, undefined, 3]) assert.ok(!isKindName(other));
});
