// Typing, deleting and pasting, key by key, with `|` for the caret.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { edit } from '../frame/editing.mjs';
import { KINDS } from '../frame/kinds.mjs';

const now = new Date(2026, 10, 15);

/**
 * An input as a browser has it: keys change the text at the caret, then the field mends it.
 * @param {keyof typeof KINDS} kindName
 * @param {import('../frame/brands.mjs').Brand} [brand]
 */
function typist(kindName, brand = 'unknown') {
  const kind = KINDS[kindName];
  let state = { digits: '', text: '', caret: 0 };
  const apply = (text, caret, inputType) => {
    state = edit(kind, { now, brand }, state, { text, caret, inputType });
    return self;
  };
  const self = {
    type(keys) {
      for (const key of keys) {
        const { text, caret } = state;
        apply(text.slice(0, caret) + key + text.slice(caret), caret + key.length, 'insertText');
      }
      return self;
    },
    paste(pasted) {
      const { text, caret } = state;
      return apply(text.slice(0, caret) + pasted + text.slice(caret), caret + pasted.length, 'insertFromPaste');
    },
    autofill: (value) => apply(value, value.length, ''),
    backspace(times = 1) {
      for (let time = 0; time < times; time += 1) {
        const { text, caret } = state;
        if (caret > 0) apply(text.slice(0, caret - 1) + text.slice(caret), caret - 1, 'deleteContentBackward');
      }
      return self;
    },
    del() {
      const { text, caret } = state;
      return apply(text.slice(0, caret) + text.slice(caret + 1), caret, 'deleteContentForward');
    },
    /** Puts the caret where `|` is. */
    at(marked) {
      assert.equal(marked.replace('|', ''), state.text);
      state.caret = marked.indexOf('|');
      return self;
    },
    select(from, to) {
      state = { ...state, text: state.text, caret: from };
      return {
        backspace: () => apply(state.text.slice(0, from) + state.text.slice(to), from, 'deleteContentBackward'),
        type: (key) => apply(state.text.slice(0, from) + key + state.text.slice(to), from + key.length, 'insertText'),
      };
    },
    shows(marked) {
      assert.equal(`${state.text.slice(0, state.caret)}|${state.text.slice(state.caret)}`, marked);
      return self;
    },
  };
  return self;
}

describe('card number', () => {
  test('is grouped as on the card while it is typed', () => {
    typist('cardNumber').type('4242').shows('4242|').type('4').shows('4242 4|').type('24242424242').shows('4242 4242 4242 4242|');
    typist('cardNumber').type('378282246310005').shows('3782 822463 10005|');
    typist('cardNumber').type('36227206271667').shows('3622 720627 1667|');
    typist('cardNumber').type('3056930009020004').shows('3056 9300 0902 0004|');
    typist('cardNumber').type('6205500000000000004').shows('6205 5000 0000 0000 004|');
  });

  test('takes no digit more than the brand has', () => {
    typist('cardNumber').type('42424242424242429').shows('4242 4242 4242 4242|');
    typist('cardNumber').type('3782822463100059').shows('3782 822463 10005|');
  });

  test('a digit typed into a full number does not push the last one out', () => {
    typist('cardNumber').type('4242424242424242').at('4242 |4242 4242 4242').type('9').shows('4242 |4242 4242 4242');
  });

  test('letters are not taken and leave the caret alone', () => {
    typist('cardNumber').type('42x42').shows('4242|').at('42|42').type('-').shows('42|42');
  });

  test('the caret stays with its digit when groups shift', () => {
    typist('cardNumber').type('42424242').at('42|42 4242').type('1').shows('421|4 2424 2');
    typist('cardNumber').type('42424242').at('424|2 4242').type('1').shows('4241 |2424 2');
  });

  test('deleting across a space takes the digit behind it', () => {
    typist('cardNumber').type('42424').backspace().shows('4242|').backspace().shows('424|');
    typist('cardNumber').type('12345678').at('1234 |5678').backspace().shows('123|5 678');
    typist('cardNumber').type('12345678').at('1234| 5678').del().shows('1234| 678');
  });

  test('a selection can be deleted and typed over', () => {
    typist('cardNumber').type('4242424242424242').select(5, 14).backspace().shows('4242| 4242');
    typist('cardNumber').type('4242424242424242').select(0, 19).type('5').shows('5|');
    typist('cardNumber').type('4242424242424242').select(0, 4).type('5').shows('5|424 2424 2424 2');
  });

  test('is pasted with spaces, dashes and words around it', () => {
    typist('cardNumber').paste(' 4242-4242-4242-4242 ').shows('4242 4242 4242 4242|');
    typist('cardNumber').paste('card: 5555 5555 5555 4444.').shows('5555 5555 5555 4444|');
    typist('cardNumber').type('42').at('4|2').paste('24 2').shows('4242 |2');
  });

  test('is understood in the digits of other scripts', () => {
    typist('cardNumber').type('٤٢٤٢٤').shows('4242 4|');
    typist('cardNumber').paste('４２４２　４２').shows('4242 42|');
  });

  test('is taken from autofill whole', () => {
    typist('cardNumber').type('12').autofill('5555555555554444').shows('5555 5555 5555 4444|');
  });
});

describe('expiry', () => {
  test('gets its slash', () => {
    typist('cardExpiry').type('1').shows('1|').type('2').shows('12 / |').type('34').shows('12 / 34|');
  });

  test('knows a month of one digit', () => {
    typist('cardExpiry').type('4').shows('04 / |');
    typist('cardExpiry').type('1/').shows('01 / |').type('27').shows('01 / 27|');
    typist('cardExpiry').type('13').shows('01 / 3|');
    typist('cardExpiry').type('12/34').shows('12 / 34|');
  });

  test('shortens a year of four digits', () => {
    typist('cardExpiry').type('122034').shows('12 / 34|');
    typist('cardExpiry').type('12203').shows('12 / 203|');
    typist('cardExpiry').paste('12/2034').shows('12 / 34|');
    typist('cardExpiry').paste('2034-07').shows('07 / 34|');
    typist('cardExpiry').autofill('07/34').shows('07 / 34|');
    typist('cardExpiry').paste('7-2034').shows('07 / 34|');
    typist('cardExpiry').paste('1 34').shows('01 / 34|');
  });

  test('takes no digit more than it has', () => {
    typist('cardExpiry').type('12345').shows('12 / 34|').at('1|2 / 34').type('0').shows('1|2 / 34');
  });

  test('is deleted across the slash', () => {
    typist('cardExpiry').type('123').backspace().shows('12 / |').backspace().shows('1|').backspace().shows('|');
    typist('cardExpiry').type('4').backspace().shows('0|').backspace().shows('|');
    typist('cardExpiry').type('1234').at('12 / |34').backspace().shows('1|3 / 4').type('1').shows('11 / |34');
  });

  test('a month can be retyped', () => {
    typist('cardExpiry').type('1234').at('|12 / 34').del().shows('|23 / 4').type('1').shows('1|2 / 34');
  });
});

describe('security code', () => {
  test('is three digits, four on an American Express, and four where the brand is not known', () => {
    typist('cardCvc', 'visa').type('1234').shows('123|');
    typist('cardCvc', 'amex').type('12345').shows('1234|');
    typist('cardCvc').type('12345').shows('1234|');
  });
});
