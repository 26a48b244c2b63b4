// @ts-check
// Start of a card field's frame.

import { Field } from './field.mjs';
import { takeFocus } from './focus.mjs';
import { Group } from './group.mjs';
import { isKindName } from './kinds.mjs';
import { connect, readAddress, reply } from './link.mjs';
import { Looks } from './looks.mjs';
import { directionFor, textsFor } from './texts.mjs';
import { createPaymentMethod } from './tokenize.mjs';
import { recordOf, textOf } from './values.mjs';

/** @typedef {import('./link.mjs').Link<'field'>} Link */
/** @typedef {import('../messages').Roles['field']} Role */

const address = readAddress(location.hash);
if (address !== null && isKindName(address.kind)) {
  const { link, setup } = await /** @type {ReturnType<typeof connect<'field'>>} */ (connect(address));
  const said = await textsFor(textOf(setup.locale) ?? 'en');
  start(address.kind, link, setup, said);
}

/**
 * @param {import('./kinds.mjs').KindName} kindName
 * @param {Link} link
 * @param {Record<keyof Role['setup'], unknown>} setup
 * @param {Awaited<ReturnType<typeof textsFor>>} said
 */
function start(kindName, link, setup, { language, texts }) {
  const input = /** @type {HTMLInputElement} */ (document.getElementById('field'));
  const complaint = /** @type {HTMLElement} */ (document.getElementById('error'));
  const icon = /** @type {SVGSVGElement} */ (/** @type {unknown} */ (document.getElementById('icon')));
  document.documentElement.lang = language;
  document.documentElement.dir = directionFor(language);
  document.title = texts.labels[kindName];

  const looks = new Looks(input, icon);
  const field = new Field({
    kindName,
    input,
    complaint,
    texts,
    now: () => new Date(),
    send: link.send,
    onBrand: (brand) => {
      looks.showBrand(brand);
      group.tellBrand(brand);
    },
  });
  const group = new Group(textOf(setup.group) ?? crypto.randomUUID(), {
    kind: kindName,
    part: () => field.demand(),
    onBrand: (brand) => field.setBrand(brand),
    brand: () => field.brand,
  });
  const update = (/** @type {unknown} */ options) => {
    // Only a number has a brand to show.
    const fitting = kindName === 'cardNumber' ? recordOf(options) : { ...recordOf(options), showIcon: false };
    looks.update(fitting, texts.placeholders[kindName]);
  };

  update(setup.options);
  link.receive((message) => {
    if (message.type === 'update') update(message.options);
    else if (message.type === 'focus') takeFocus(input);
    else if (message.type === 'blur') input.blur();
    else if (message.type === 'clear') field.clear();
    else if (message.type === 'createPaymentMethod' && kindName === 'cardNumber') {
      const order = orderOf(message, texts.errors.incomplete_expiry ?? '');
      void reply(link, message, createPaymentMethod(field.demand(), group, order));
    }
  });
  looks.watchHeight((value) => link.send({ type: 'height', value }));
  const { titles, challenge, close } = texts;
  link.send({ type: 'ready', title: titles[kindName], challenge, close });
}

/**
 * @param {import('../messages').Received<Extract<Role['toFrame'], { type: 'createPaymentMethod' }>>} message
 * @param {string} expiryMissing
 */
function orderOf(message, expiryMissing) {
  return {
    credentials: { key: textOf(message.key) ?? '', version: textOf(message.version) },
    hasExpiry: message.hasExpiry === true,
    hasCvc: message.hasCvc === true,
    details: recordOf(message.details),
    expiryMissing,
  };
}
