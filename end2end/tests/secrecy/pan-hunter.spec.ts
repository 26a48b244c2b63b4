// The hunter itself: what it must find, and what it must leave alone.

import { expect, test } from '@playwright/test';

import { hunt } from '../../fixtures/pan-hunter';

const FOUND = {
  'in one piece': 'card=4242424242424242;',
  'in groups': 'paid with 4242-4242-4242-4242.',
  'American Express in its groups': '"3782 822463 10005"',
  '19 digits': ' 6205500000000000004 ',
  'a typed number inside a longer word': 'abc4242424242424242def',
  'a typed number with a line break in it': '4242 4242\n4242 4242',
  'a typed number behind a date': '2026-11-22 4242424242424242',
  'a number that nobody typed': '{"n":"4539578763621486"}',
  'percent-encoded in groups': 'q=4242%2D4242%2D4242%2D4242',
  'a form’s spaces': 'q=4242+4242+4242+4242&a=%41',
  'base64 inside a word that goes before it': `x=${'A'.repeat(5)}${Buffer.from('card 4242424242424242 end').toString('base64')}`,
  'base64, percent-encoded': encodeURIComponent(Buffer.from('card 4242424242424242 endings').toString('base64')),
};

for (const [what, text] of Object.entries(FOUND)) {
  test(`the hunter finds ${what}`, () => expect(hunt(Buffer.from(text))).not.toEqual([]));
}

const LEFT_ALONE = {
  'a time in milliseconds with a right check digit': '1795366859008 1795366859016',
  'an id with digits in it': 'cs_test_a4539578763621486b req_4539578763621486',
  'a wrong check digit': '4539578763621487',
  'no brand’s first digits': '9999999999999995',
  'a length that its brand does not have': '45395787636214862',
  'the first six and the last four': '424242******4242 Visa 4242',
  'an address and a version': '127.0.0.1:34567 Chrome/150.0.0.0 4.5.4.5.4.5.4.5.4.5.4.5.4.5.4.5',
};

for (const [what, text] of Object.entries(LEFT_ALONE)) {
  test(`the hunter leaves alone ${what}`, () => expect(hunt(Buffer.from(text))).toEqual([]));
}
