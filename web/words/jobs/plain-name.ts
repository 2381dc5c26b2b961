/**
 * The name of an occupation without what only its classification needs: `n.e.c.` is "not elsewhere
 * classified", the others of their kind.
 */
export const plainName = (name: string): string =>
  name.replace(/,? n\.e\.c\.?$/i, ' (other kinds)');
