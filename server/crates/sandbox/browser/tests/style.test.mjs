// The allow-list of styles: what a page may ask for, and what never gets through.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { rulesOf } from '../frame/style.mjs';

const declared = (properties) => Object.fromEntries(rulesOf({ base: properties })[0]?.declarations ?? []);

describe('what is let through', () => {
  test('every property of the list', () => {
    assert.deepEqual(
      declared({
        backgroundColor: 'rgba(255, 255, 255, 0.5)', color: '#1a1f36', fontFamily: '"Open Sans", system-ui, \'Noto\'',
        fontSize: '16px', fontSmoothing: 'antialiased', fontStyle: 'italic', fontVariant: 'small-caps', fontWeight: 500,
        letterSpacing: '0.02em', lineHeight: '1.5', padding: '10px 12px', textAlign: 'center',
        textDecoration: 'underline', textShadow: '0 1px 2px #000', textTransform: 'uppercase',
      }),
      {
        'background-color': 'rgba(255, 255, 255, 0.5)', color: '#1a1f36', 'font-family': '"Open Sans", system-ui, \'Noto\'',
        'font-size': '16px', '-webkit-font-smoothing': 'antialiased', 'font-style': 'italic', 'font-variant': 'small-caps',
        'font-weight': '500', 'letter-spacing': '0.02em', 'line-height': '1.5', padding: '10px 12px', 'text-align': 'center',
        'text-decoration': 'underline', 'text-shadow': '0 1px 2px #000', 'text-transform': 'uppercase',
      },
    );
  });

  test('colours in the ways that CSS has', () => {
    for (const color of ['#fff', '#ffffff80', 'red', 'transparent', 'rgb(0 0 0 / 50%)', 'hsl(210deg, 50%, 40%)', 'oklch(0.7 0.1 200)']) {
      assert.deepEqual(declared({ color }), { color }, color);
    }
  });

  test('variants and pseudo-classes have selectors of their own', () => {
    const rules = rulesOf({ base: { color: 'red', '::placeholder': { color: 'blue' } }, invalid: { color: 'green', iconColor: 'green' } });
    assert.deepEqual(rules, [
      { selector: '#field', declarations: [['color', 'red']] },
      { selector: '#field::placeholder', declarations: [['color', 'blue']] },
      { selector: '#field.invalid', declarations: [['color', 'green']] },
      { selector: '#icon:has(~ #field.invalid)', declarations: [['--icon-color', 'green']] },
    ]);
  });

  test('the appearance of the group comes first, so that a field of its own mind wins', () => {
    const appearance = { variables: { colorText: '#111', colorDanger: '#c00', colorTextPlaceholder: '#777', fontSizeBase: '18px', borderRadius: '4px' } };
    assert.deepEqual(rulesOf({ base: { color: '#222' } }, appearance), [
      { selector: '#field', declarations: [['color', '#111'], ['font-size', '18px']] },
      { selector: '#field::placeholder', declarations: [['color', '#777']] },
      { selector: '#field.invalid', declarations: [['color', '#c00']] },
      { selector: '#field', declarations: [['color', '#222']] },
    ]);
  });
});

describe('what is dropped', () => {
  const hostile = [
    'url(https://evil.test/a)', 'URL("//evil.test")', 'u\\72l(//evil.test)', 'expression(alert(1))', 'image-set("a.png" 1x)', 'red; background: url(//e)',
    'red}body{display:none', 'var(--x)', 'env(x)', 'attr(data-x)', 'calc(1px * 9)', 'red /* x */', 'red !important', '#12', 'rgb(url(x))',
    'src("x")', 'cross-fade(a, b)', '@import "x"', '\n', '',
  ];
  for (const value of hostile) {
    test(JSON.stringify(value), () => {
      for (const property of ['backgroundColor', 'color', 'fontSize', 'padding', 'letterSpacing', 'textShadow', 'textDecoration', 'iconColor', 'lineHeight']) {
        assert.deepEqual(rulesOf({ base: { [property]: value } }), [], property);
      }
    });
  }

  test('a font family that is no list of names', () => {
    for (const fontFamily of ['url(x)', 'a;b', 'a}b', 'a\\b', 'a(b)', 'a:b', '@x']) assert.deepEqual(declared({ fontFamily }), {}, fontFamily);
  });

  test('properties, variants and pseudo-classes that are not on the list', () => {
    assert.deepEqual(rulesOf({ base: { backgroundImage: 'none', position: 'fixed', content: '"x"', toString: 'x', ':hover, body': { color: 'red' } }, webkitAutofill: { color: 'red' } }), []);
  });

  test('what is no style at all', () => {
    for (const style of [null, undefined, 'color: red', 7, [], { base: 'red' }, { base: null }, { base: { color: { a: 1 } } }, { base: { color: ['red'] } }]) {
      assert.deepEqual(rulesOf(style, style), []);
    }
  });
});
