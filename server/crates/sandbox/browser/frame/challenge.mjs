// @ts-check
// The challenge page: the person who tests says what the bank would have found. In a frame it tells the
// script that it was answered; opened by itself, it goes on to the address that the merchant gave.

import { takeFocus } from './focus.mjs';
import { connect, readAddress } from './link.mjs';
import { ENGLISH, directionFor, textsFor } from './texts.mjs';
import { textOf } from './values.mjs';

/**
 * Whoever showed the page.
 * @typedef {object} Opener
 * @property {(returnUrl: unknown) => void} answered
 * @property {() => void} escape
 */

const page = /** @type {HTMLElement} */ (document.querySelector('main'));
const heading = /** @type {HTMLElement} */ (page.querySelector('h1'));
const status = /** @type {HTMLElement} */ (page.querySelector('[role=status]'));
const [choice, waiting] = /** @type {[HTMLElement, HTMLElement]} */ ([...page.querySelectorAll('.choice')]);
const isOpen = page.dataset.state === 'open';

/** What is said, in the language of whoever is asked. */
let { bank } = ENGLISH;

const address = readAddress(location.hash);
start(address === null ? noOpener() : await framed(address));

/**
 * @param {{ channel: string, origin: string }} address
 * @returns {Promise<Opener>}
 */
async function framed(address) {
  const { link, setup } = await /** @type {ReturnType<typeof connect<'challenge'>>} */ (connect(address));
  await speak(textOf(setup.locale) ?? 'en');
  link.receive((message) => {
    if (message.type === 'focus') takeFocus(heading);
  });
  new ResizeObserver(() => link.send({ type: 'height', value: page.offsetHeight })).observe(page);
  link.send({ type: 'ready' });
  return { answered: () => link.send({ type: 'answered' }), escape: () => link.send({ type: 'escape' }) };
}

/** @returns {Opener} */
function noOpener() {
  return {
    answered: (returnUrl) => {
      if (typeof returnUrl === 'string' && /^https?:/.test(returnUrl)) location.assign(returnUrl);
    },
    escape: () => {},
  };
}

/**
 * Says it all again in the locale's language.
 * @param {string} locale
 */
async function speak(locale) {
  const { language, texts } = await textsFor(locale);
  bank = texts.bank;
  document.documentElement.lang = language;
  document.documentElement.dir = directionFor(language);
  document.title = bank.title ?? '';
  const { brand = '', digits = '' } = page.dataset;
  for (const node of page.querySelectorAll('[data-text]')) {
    const text = bank[/** @type {HTMLElement} */ (node).dataset.text ?? ''] ?? '';
    node.textContent = text.replace('{brand}', brand).replace('{digits}', digits);
  }
  if (!isOpen) status.textContent = ending(page.dataset.state);
}

/**
 * How a challenge stands that nobody can answer any more.
 * @param {unknown} state
 */
function ending(state) {
  return (state === 'void' || state === 'expired' ? bank[state] : bank.answered) ?? '';
}

/** @param {Opener} opener */
function start(opener) {
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') opener.escape();
  });
  for (const button of buttons('[data-answer]')) {
    button.addEventListener('click', () => void answer(opener, button.dataset.answer ?? ''));
  }
  for (const button of buttons('[data-wait], [data-decide]')) {
    button.addEventListener('click', () => holdOn(button.dataset.wait !== undefined));
  }
  // Drawn disabled, so that no press is lost before somebody listens.
  if (isOpen) return setDisabled(false);
  hideChoices();
  opener.answered(null);
}

/**
 * Tells the gateway what was chosen, and then the person how the challenge stands. One that ended otherwise
 * meanwhile is answered too: whoever opened the page asks the gateway what came of it.
 * @param {Opener} opener
 * @param {string} verdict
 */
async function answer(opener, verdict) {
  setDisabled(true);
  status.textContent = bank.telling ?? '';
  const response = await fetch(`${page.dataset.challenge}/${verdict}`, { method: 'POST', credentials: 'omit' }).catch(() => null);
  if (response === null || !(response.ok || response.status === 409)) {
    status.textContent = bank.unreachable ?? '';
    setDisabled(false);
    return;
  }
  const body = await response.json().catch(() => null);
  hideChoices();
  status.textContent = ending(body?.state);
  opener.answered(body?.return_url);
}

/**
 * A bank that takes its time: nothing happens until the person decides after all.
 * @param {boolean} wait
 */
function holdOn(wait) {
  choice.hidden = wait;
  waiting.hidden = !wait;
  status.textContent = wait ? (bank.waiting ?? '') : '';
  (wait ? waiting : choice).querySelector('button')?.focus();
}

function hideChoices() {
  choice.hidden = true;
  waiting.hidden = true;
}

/** @param {boolean} disabled */
function setDisabled(disabled) {
  for (const button of buttons('button')) button.disabled = disabled;
}

/** @returns {HTMLButtonElement[]} */
function buttons(/** @type {string} */ selector) {
  return [...page.querySelectorAll(selector)].map((node) => /** @type {HTMLButtonElement} */ (node));
}
