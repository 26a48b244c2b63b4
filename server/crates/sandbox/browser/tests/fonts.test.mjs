// @ts-check
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { fontsOf } from '../frame/fonts.mjs';

const INTER = { family: 'Inter', src: 'url(https://pay.test/assets/inter.woff2)' };

describe('the fonts that a page names', () => {
  test('are a family and an address', () => {
    const options = [
      INTER,
      { family: 'Lato', src: 'url("http://127.0.0.1:3000/lato.woff2") format("woff2")', weight: '400', display: 'swap', unicodeRange: 'U+0000-00FF, U+4??' },
    ];
    assert.deepEqual(fontsOf(options), [
      { family: 'Inter', src: 'url("https://pay.test/assets/inter.woff2")', descriptors: {} },
      {
        family: 'Lato',
        src: 'url("http://127.0.0.1:3000/lato.woff2")',
        descriptors: { display: 'swap', unicodeRange: 'U+0000-00FF, U+4??', weight: '400' },
      },
    ]);
  });

  test('are nothing where the page says nothing of use', () => {
    for (const option of [undefined, null, 'Inter', {}, [null], [{ cssSrc: 'https://fonts.test/a.css' }], [{ family: 'Inter' }]]) {
      assert.deepEqual(fontsOf(option), [], JSON.stringify(option));
    }
  });

  test('come from the web and from one address', () => {
    for (const src of ['local(Arial)', 'url(data:font/woff2,x)', 'url(/inter.woff2)', 'url(https://a.test/"), url(https://b.test/)', 'url(https://a.test/x\\)', 'url(javascript:x)', 'x']) {
      assert.deepEqual(fontsOf([{ family: 'Inter', src }]), [], src);
    }
  });

  test('are few, and only what is known is said of them', () => {
    assert.equal(fontsOf(Array(50).fill(INTER)).length, 10);
    const [font] = fontsOf([{ ...INTER, weight: '400; }', style: 'italic', other: 'x' }]);
    assert.deepEqual(font?.descriptors, { style: 'italic' });
  });
});
