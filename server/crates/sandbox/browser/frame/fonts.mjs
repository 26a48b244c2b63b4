// @ts-check
// The fonts that a page names for its fields, as Stripe's `fonts` option has them: a family and where it is.
// A sheet of rules (`cssSrc`) is not read.

import { recordOf, textOf } from './values.mjs';

/** As many as a page could need for fields of one line. */
const MOST = 10;

/** An address and nothing else; `"` and `\` could end it. */
const SRC = /^url\(\s*(['"]?)(https?:\/\/[^\s'"()\\]{1,2000})\1\s*\)(?:\s+format\(['"]?[\w-]{1,30}['"]?\))?$/u;

/** The descriptors that may be said besides, by their names in `FontFace`. */
const DESCRIPTORS = /** @type {const} */ (['display', 'stretch', 'style', 'unicodeRange', 'weight']);

/**
 * @typedef {{ family: string, src: string, descriptors: Record<string, string> }} Font
 */

/**
 * What of the option can be loaded.
 * @param {unknown} option
 * @returns {Font[]}
 */
export function fontsOf(option) {
  const list = Array.isArray(option) ? option.slice(0, MOST) : [];
  return list.flatMap((one) => {
    const font = recordOf(one);
    const [family, src] = [textOf(font.family)?.trim() ?? '', SRC.exec(textOf(font.src)?.trim() ?? '')];
    if (family === '' || family.length > 100 || src === null) return [];
    const said = DESCRIPTORS.map((name) => /** @type {const} */ ([name, textOf(font[name])]));
    const fitting = said.filter(([, value]) => value !== undefined && /^[\w %,+?-]{1,500}$/u.test(value));
    return [{ family, src: `url("${src[2]}")`, descriptors: Object.fromEntries(/** @type {[string, string][]} */ (fitting)) }];
  });
}

/** Loads each font once. */
export class Fonts {
  /** @type {Set<string>} */
  #known = new Set();

  /** @param {unknown} option */
  load(option) {
    for (const { family, src, descriptors } of fontsOf(option)) {
      const name = JSON.stringify([family, src, descriptors]);
      if (this.#known.has(name)) continue;
      this.#known.add(name);
      const face = new FontFace(family, src, descriptors);
      document.fonts.add(face);
      // Without it the next family in the list is taken.
      face.load().catch(() => {});
    }
  }
}
