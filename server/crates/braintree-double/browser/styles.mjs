// @ts-check
// The merchant's styles: rules by selector, of which only some properties count.

const PROPERTIES = new Set(
  `-moz-appearance -moz-osx-font-smoothing -webkit-appearance -webkit-box-shadow -webkit-font-smoothing
  -webkit-tap-highlight-color -webkit-text-fill-color -webkit-transition appearance box-shadow color direction
  font font-family font-size font-size-adjust font-stretch font-style font-variant font-variant-alternates
  font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric font-weight
  letter-spacing line-height margin margin-top margin-right margin-bottom margin-left opacity outline padding
  padding-top padding-right padding-bottom padding-left text-align text-shadow transition`.split(/\s+/),
);

/** @typedef {{ [name: string]: string | Styles }} Styles */

/** A sheet that does what the merchant wants, as far as that is allowed.
 * @param {Styles} styles */
export function sheetOf(styles) {
  const sheet = new CSSStyleSheet();
  for (const [selector, rules] of Object.entries(styles)) add(sheet, selector, rules);
  return sheet;
}

/** @param {CSSStyleSheet | CSSMediaRule} parent
 * @param {string} selector
 * @param {string | Styles} rules */
function add(parent, selector, rules) {
  if (typeof rules === 'string') return;
  const rule = empty(parent, selector);
  if (rule instanceof CSSMediaRule) {
    for (const [inner, its] of Object.entries(rules)) add(rule, inner, its);
  } else if (rule instanceof CSSStyleRule) {
    for (const [name, value] of Object.entries(rules)) {
      const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      if (PROPERTIES.has(property) && typeof value === 'string') rule.style.setProperty(property, value);
    }
  }
}

/** @param {CSSStyleSheet | CSSMediaRule} parent
 * @param {string} selector */
function empty(parent, selector) {
  try {
    return parent.cssRules[parent.insertRule(`${selector} {}`, parent.cssRules.length)];
  } catch {
    // What is no selector styles nothing.
    return undefined;
  }
}
