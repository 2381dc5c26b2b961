/** One line under a box, as the server sends it. */
export interface Suggestion {
  readonly name: string;
  readonly kind: string;
  readonly about: string;
  /** What stands in the box when it is chosen. */
  readonly value: string;
  readonly href: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isSuggestion(value: unknown): value is Suggestion & Record<string, unknown> {
  return (
    isObject(value) &&
    ['name', 'kind', 'about', 'value', 'href'].every((key) => typeof value[key] === 'string')
  );
}

const kept = new Map<string, readonly Suggestion[]>();

/** The list at an address; what was asked before is not asked again. Throws where none is answered. */
export async function readSuggestions(
  address: string,
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  const before = kept.get(address);
  if (before) return before;
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const answer: unknown = await response.json();
  const list = isObject(answer) && Array.isArray(answer.suggestions) ? answer.suggestions : [];
  const found = list.filter(isSuggestion);
  kept.set(address, found);
  return found;
}
