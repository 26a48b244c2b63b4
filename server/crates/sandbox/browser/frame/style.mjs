// @ts-check
// Styles that the embedding page hands in: an allow-list of properties, each with a grammar for its
// values. What does not match is dropped. No grammar has room for a function that could load
// something, and values reach the page by CSSOM one property at a time, never as a text of CSS.

import { isRecord, recordOf } from './values.mjs';

/** @typedef {{ selector: string, declarations: [string, string][] }} Rule */

const NUMBER = String.raw`-?(?:\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})`;
const LENGTH = String.raw`(?:${NUMBER}(?:px|r?em|%|pt|ex|ch)|0)`;
const COLOR = String.raw`(?:#[0-9a-f]{3,8}|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([\d\s.,%/+-]*(?:deg|none)?[\d\s.,%/+-]*\)|[a-z]{3,24})`;
const WORDS = String.raw`[a-z-]{2,30}(?: [a-z-]{2,30}){0,3}`;

const grammar = (/** @type {string} */ pattern) => new RegExp(`^(?:${pattern})$`, 'iu');

/** Property in the page's object → the CSS property and what its value may look like.
 * @type {Record<string, [string, RegExp]>} */
const PROPERTIES = {
  backgroundColor: ['background-color', grammar(COLOR)],
  color: ['color', grammar(COLOR)],
  fontFamily: ['font-family', grammar(String.raw`[\p{L}\p{N} ,'"_-]{1,200}`)],
  fontSize: ['font-size', grammar(`${LENGTH}|(?:x{1,3}-)?(?:small|large)|medium|smaller|larger`)],
  fontSmoothing: ['-webkit-font-smoothing', grammar('auto|none|antialiased|subpixel-antialiased')],
  fontStyle: ['font-style', grammar('normal|italic|oblique')],
  fontVariant: ['font-variant', grammar(WORDS)],
  fontWeight: ['font-weight', grammar(String.raw`\d{1,4}|normal|bold|bolder|lighter`)],
  iconColor: ['--icon-color', grammar(COLOR)],
  letterSpacing: ['letter-spacing', grammar(`${LENGTH}|normal`)],
  lineHeight: ['line-height', grammar(`${LENGTH}|${NUMBER}|normal`)],
  padding: ['padding', grammar(`${LENGTH}(?: ${LENGTH}){0,3}`)],
  textAlign: ['text-align', grammar('left|right|center|start|end')],
  textDecoration: ['text-decoration', grammar(WORDS)],
  textShadow: ['text-shadow', grammar(`none|(?:${LENGTH} ){2,3}${COLOR}`)],
  textTransform: ['text-transform', grammar('none|capitalize|uppercase|lowercase')],
};

/** Variant in the page's object → the class that the input carries in that state. Later ones win. */
const VARIANTS = /** @type {const} */ ([
  ['base', '#field'],
  ['empty', '#field.empty'],
  ['complete', '#field.complete'],
  ['invalid', '#field.invalid'],
]);

const PSEUDO = ['::placeholder', '::selection', ':hover', ':focus', ':-webkit-autofill', ':disabled'];

/** Appearance variable → where it goes in a style object. @type {Record<string, [string, string]>} */
const APPEARANCE = {
  colorText: ['base', 'color'],
  fontFamily: ['base', 'fontFamily'],
  fontSizeBase: ['base', 'fontSize'],
  fontWeightNormal: ['base', 'fontWeight'],
  fontLineHeight: ['base', 'lineHeight'],
  colorIcon: ['base', 'iconColor'],
  colorTextPlaceholder: ['base', '::placeholder'],
  colorDanger: ['invalid', 'color'],
};

/**
 * The rules for a field: first the appearance that the group of fields shares, then its own style.
 * @param {unknown} style Stripe's `style` option
 * @param {unknown} appearance Stripe's `appearance` option; only its `variables`
 * @returns {Rule[]}
 */
export function rulesOf(style, appearance) {
  return [...styleRules(styleOfAppearance(appearance)), ...styleRules(style)];
}

/** @param {unknown} appearance */
function styleOfAppearance(appearance) {
  /** @type {Record<string, Record<string, unknown>>} */
  const style = {};
  for (const [variable, value] of entries(recordOf(appearance).variables)) {
    if (!Object.hasOwn(APPEARANCE, variable)) continue;
    const [variant, property] = /** @type {[string, string]} */ (APPEARANCE[variable]);
    (style[variant] ??= {})[property] = property.startsWith(':') ? { color: value } : value;
  }
  return style;
}

/**
 * @param {unknown} style
 * @returns {Rule[]}
 */
function styleRules(style) {
  if (!isRecord(style)) return [];
  return VARIANTS.flatMap(([variant, selector]) => {
    const properties = style[variant];
    if (!isRecord(properties)) return [];
    const { iconColor, ...ownProperties } = properties;
    const own = { selector, declarations: declarationsOf(ownProperties) };
    const icon = { selector: `#icon:has(~ ${selector})`, declarations: declarationsOf({ iconColor }) };
    const nested = PSEUDO.map((pseudo) => ({
      selector: selector + pseudo,
      declarations: declarationsOf(properties[pseudo]),
    }));
    return [own, icon, ...nested].filter((rule) => rule.declarations.length > 0);
  });
}

/**
 * The declarations that the allow-list lets through.
 * @param {unknown} properties
 * @returns {[string, string][]}
 */
function declarationsOf(properties) {
  return entries(properties).flatMap(([name, value]) => {
    if (!Object.hasOwn(PROPERTIES, name)) return [];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const [property, pattern] = /** @type {[string, RegExp]} */ (PROPERTIES[name]);
    const text = String(value).trim();
    /** @type {[string, string][]} */
    const allowed = pattern.test(text) ? [[property, text]] : [];
    return allowed;
  });
}

/**
 * Puts the rules into the document, in place of those put there before.
 * @param {CSSStyleSheet} sheet
 * @param {Rule[]} rules
 */
export function applyRules(sheet, rules) {
  while (sheet.cssRules.length > 0) sheet.deleteRule(0);
  for (const { selector, declarations } of rules) {
    const rule = /** @type {CSSStyleRule} */ (sheet.cssRules[sheet.insertRule(`${selector} {}`, sheet.cssRules.length)]);
    for (const [property, value] of declarations) rule.style.setProperty(property, value);
  }
}

const entries = (/** @type {unknown} */ value) => Object.entries(recordOf(value));
