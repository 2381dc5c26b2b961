/** `a`, `a and b`, `a, b and c`. */
export function listWords(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** The same text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words of which a name of a programme or a survey may have some in small letters. */
const JOINING = /^(?:and|at|by|for|in|of|on|or|the|to|with)$/;

/** Whether every word of a name begins with a capital, so that it is one of a programme or a survey. */
function isTitle(name: string): boolean {
  const words = name.split(' ').filter((word) => !JOINING.test(word));
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}

/**
 * A name as it stands within a sentence: `Full-time workers` → `full-time workers`; `NVQ level 4`,
 * `UK born` and `Work and Health Programme` keep their capitals.
 */
export const inSentence = (name: string): string =>
  /^.\p{Lu}/u.test(name) || isTitle(name)
    ? name
    : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
