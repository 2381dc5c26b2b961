/** Characters that a field takes. */
export const MOST_TYPED = 100;

/** What was typed into a field of a form, as far as a field takes it; empty where nothing was. */
export const typedText = (value: string | undefined): string =>
  (value ?? '').trim().slice(0, MOST_TYPED);
