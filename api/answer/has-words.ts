/** True when every word of `q` is somewhere in a text, in any order and case. */
export function hasWords(text: string, q: string): boolean {
  const held = text.toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => held.includes(word));
}
