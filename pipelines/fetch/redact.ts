/** A key that identifies us to a publisher, as its `publisher.ts` declares it. */
export interface Secret {
  readonly in: 'query' | 'header';
  readonly name: string;
  /** Undefined when the environment sets none. */
  readonly value: string | undefined;
}

/**
 * A text (an address, a header, a message) without the declared secrets: without what follows the
 * name of a secret query parameter, and without the value of any secret wherever it stands.
 */
export function redact(text: string, secrets: readonly Secret[]): string {
  return secrets.reduce((told, { in: place, name, value = '' }) => {
    const parameter = new RegExp(`([?&]${name}=)[^&#\\s]*`, 'gi');
    const named = place === 'query' ? told.replaceAll(parameter, '$1redacted') : told;
    if (value === '') return named;
    return named.replaceAll(encodeURIComponent(value), 'redacted').replaceAll(value, 'redacted');
  }, text);
}
