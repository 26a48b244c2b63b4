// @ts-check
// Reading values that came in a message: they are of any shape until looked at.

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
export const isRecord = (value) => typeof value === 'object' && value !== null;

/** The value if it is a record, else an empty one. */
export const recordOf = (/** @type {unknown} */ value) => (isRecord(value) ? value : {});

/** The value if it is a text. */
export const textOf = (/** @type {unknown} */ value) => (typeof value === 'string' ? value : undefined);
