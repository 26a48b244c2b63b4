// @ts-check
// The frame of one field. The page tells only one of a card's frames how the merchant wants them to be,
// the one that answers for all from then on.

import { Bus } from './bus.mjs';
import { Field } from './field.mjs';
import { fieldsOf } from './group.mjs';
import { dateOf, fourDigits } from './kinds.mjs';
import { notValid, nothingTyped, tokenize } from './tokenize.mjs';

const channel = location.hash.slice(1);
const name = window.name.replace('braintree-hosted-field-', '');
const bus = new Bus(channel, parent);
const field = new Field(channel, name, bus);
Object.assign(window, { field });

/** @param {string} event
 * @param {(data: any) => void} act */
function onMine(event, act) {
  bus.on(event, (data) => {
    if (data.field === name) act(data);
  });
}

onMine('ADD_CLASS', ({ classname }) => field.setClass(classname, true));
onMine('REMOVE_CLASS', ({ classname }) => field.setClass(classname, false));
onMine('SET_ATTRIBUTE', ({ attribute, value }) => field.setAttribute(attribute, value));
onMine('REMOVE_ATTRIBUTE', ({ attribute }) => field.removeAttribute(attribute));
onMine('SET_MESSAGE', ({ message }) => field.say(message));
onMine('CLEAR_FIELD', () => field.clear());
onMine('TRIGGER_INPUT_FOCUS', () => field.focus());

bus.emit('FRAME_READY', { field: name }, (settings) => {
  for (const one of Object.values(fieldsOf(channel))) one.configure(settings);
  const client = new Promise((resolve) => bus.emit('READY_FOR_CLIENT', undefined, resolve));
  bus.on('TOKENIZATION_REQUEST', async (options, reply) => {
    reply(await answer(client, options ?? {}));
  });
});

/** @param {Promise<unknown>} client
 * @param {any} options */
async function answer(client, options) {
  /** @type {string[]} */
  const wanted = options.fieldsToTokenize ?? Object.keys(fieldsOf(channel));
  const fields = Object.entries(fieldsOf(channel)).filter(([name]) => wanted.includes(name));
  if (fields.every(([, one]) => one.state.isEmpty)) return nothingTyped();
  const atFault = fields.filter(([, one]) => !one.state.isValid).map(([name]) => name);
  if (atFault.length > 0) return notValid(atFault);
  return tokenize(await client, Object.assign({}, ...fields.map(([name, one]) => detail(name, one.value))), options);
}

/** What a field adds to the card.
 * @param {string} name
 * @param {string} value */
function detail(name, value) {
  switch (name) {
    case 'number':
      return { number: value.replace(/\D/g, '') };
    case 'expirationDate': {
      const { month, year } = dateOf(value);
      return { expirationMonth: month, expirationYear: String(fourDigits(year)) };
    }
    case 'postalCode':
      return { billingAddress: { postalCode: value } };
    default:
      return { [name]: value };
  }
}
