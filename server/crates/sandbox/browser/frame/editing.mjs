// @ts-check
// One keystroke: from what the browser left in the input to what should stand there, caret included.

import { digitsOf } from './digits.mjs';

/**
 * @typedef {object} Edited
 * @property {string} digits
 * @property {string} text
 * @property {number} caret
 *
 * @typedef {object} Input
 * @property {string} text the input's value after the browser applied the keystroke
 * @property {number} caret where the caret stands in it
 * @property {string} inputType as in the InputEvent; empty where the browser filled the field in
 */

/**
 * @param {import('./kinds.mjs').Kind} kind
 * @param {import('./kinds.mjs').Surroundings} surroundings
 * @param {{ digits: string, text: string }} before what stood there
 * @param {Input} input
 * @returns {Edited}
 */
export function edit(kind, surroundings, before, input) {
  const deleting = input.inputType.startsWith('delete');
  const left = input.text.slice(0, input.caret);

  if (input.inputType === 'insertText' && digitsOf(input.text).length > before.digits.length) {
    if (kind.full(before.digits, surroundings)) {
      // Nothing more fits. Pushing the last digit out unseen would be worse than ignoring the key.
      return { ...before, caret: Math.max(0, input.caret - (input.text.length - before.text.length)) };
    }
  }

  if (deleting && digitsOf(input.text) === before.digits && input.text !== before.text) {
    return deleteAcrossSeparator(kind, before.digits, digitsOf(left).length, input.inputType);
  }

  const digits = kind.read(input.text, deleting);
  const text = kind.show(digits);
  if (input.caret >= input.text.length) return { digits, text, caret: text.length };
  return { digits, text, caret: caretAfter(text, kind.read(left, deleting).length, deleting) };
}

/**
 * Only a separator was removed, which would come straight back: the key was meant for the digit behind it.
 * @param {import('./kinds.mjs').Kind} kind
 * @param {string} digits
 * @param {number} index how many digits stand before the caret
 * @param {string} inputType
 * @returns {Edited}
 */
function deleteAcrossSeparator(kind, digits, index, inputType) {
  const from = inputType.endsWith('Forward') ? index : Math.max(0, index - 1);
  const kept = kind.read(digits.slice(0, from) + digits.slice(from + 1), true);
  const text = kind.show(kept);
  return { digits: kept, text, caret: caretAfter(text, from, true) };
}

/**
 * The place after so many digits; a person who types on stands after the separator, one who
 * deletes before it.
 * @param {string} text
 * @param {number} count
 * @param {boolean} deleting
 */
function caretAfter(text, count, deleting) {
  let caret = 0;
  for (let seen = 0; seen < count && caret < text.length; caret += 1) {
    if (isDigit(text[caret])) seen += 1;
  }
  while (!deleting && count > 0 && caret < text.length && !isDigit(text[caret])) caret += 1;
  return caret;
}

const isDigit = (/** @type {string | undefined} */ character) => character !== undefined && /[0-9]/.test(character);
