// @ts-check
// The frames of one card: they are of one origin, so each can ask the others what stands in them. Nothing
// of a card is ever in a message.

/** @typedef {import('./field.mjs').Field} Field */
/** @typedef {Window & { field?: Field }} Neighbour */

/** Every field of that channel, by name.
 * @param {string} channel
 * @returns {Record<string, Field>} */
export function fieldsOf(channel) {
  /** @type {Record<string, Field>} */
  const fields = {};
  for (let place = 0; place < parent.length; place += 1) {
    const field = fieldIn(/** @type {Neighbour} */ (parent[place]));
    if (field?.channel === channel) fields[field.name] = field;
  }
  return fields;
}

/** @param {Neighbour | undefined} frame */
function fieldIn(frame) {
  try {
    return frame?.field;
  } catch {
    // It is of another origin, so it is not ours.
    return undefined;
  }
}
