/** What may be bound to a statement. Text lists bind as one value. */
export type Bound = string | number | boolean | readonly string[];

/** A statement with its values, in the order of `$1`, `$2`, …. Values are never in the text. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly Bound[];
}

/** Collects the values of one statement; `bind` answers the placeholder that stands for a value. */
export interface Binder {
  bind(value: Bound): string;
  readonly values: readonly Bound[];
}

/** A new, empty {@link Binder}. */
export function newBinder(): Binder {
  const values: Bound[] = [];
  return {
    values,
    bind(value) {
      values.push(value);
      return `$${values.length}`;
    },
  };
}

/** Quotes an identifier. */
export function name(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

/** Quotes a text literal, for the few places where DuckDB takes no bound value (paths, options). */
export function text(literal: string): string {
  return `'${literal.replaceAll("'", "''")}'`;
}
