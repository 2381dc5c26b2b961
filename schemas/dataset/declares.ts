import { hasFigures } from '../words/kinds.ts';
import type { Kind, RowKind } from '../words/kinds.ts';
import type { Declaration, DeclarationOf } from './declaration.ts';

/** Fields that some kinds of dataset declare and others do not. */
type Part = 'source' | 'sample' | 'schedule' | 'reference' | 'inputs' | 'group' | 'hosted_as';

const HELD = { schedule: true, reference: true } as const;
const MADE = { inputs: true, group: true } as const;
const NOT_MADE = { inputs: false, group: false } as const;

/** Which kind declares what; it compiles only while it is what the declarations of the kinds hold. */
const DECLARES: {
  readonly [K in Kind]: {
    readonly [P in Part]: DeclarationOf<K> extends Record<P, unknown> ? true : false;
  };
} = {
  observations: { ...HELD, ...NOT_MADE, source: true, sample: true, hosted_as: false },
  records: { ...HELD, ...NOT_MADE, source: true, sample: false, hosted_as: false },
  derived: { ...HELD, ...MADE, source: false, sample: false, hosted_as: false },
  linked: {
    ...NOT_MADE,
    ...{ schedule: false, reference: false, source: false, sample: false, hosted_as: true },
  },
};

/** Whether the kind of a dataset declares this field: then the declaration is known to have it. */
export function declares<D extends Declaration, P extends Part>(
  declaration: D,
  part: P,
): declaration is Extract<D, Record<P, unknown>> {
  return DECLARES[declaration.kind][part];
}

const ROWS: { readonly [K in Kind]: (declaration: DeclarationOf<K>) => RowKind | null } = {
  observations: () => 'observations',
  records: () => 'records',
  derived: ({ makes }) => makes,
  linked: () => null,
};

function findRowKind<K extends Kind>(kind: K, declaration: DeclarationOf<K>): RowKind | null {
  return ROWS[kind](declaration);
}

function rowsOf(declaration: Declaration): { readonly kind: RowKind | null } {
  return { kind: findRowKind(declaration.kind, declaration) };
}

/** Whether the rows are figures, whoever makes them: then measures and dimensions are declared. */
export function declaresFigures<D extends Declaration>(
  declaration: D,
): declaration is Extract<D, { readonly measures: unknown }> {
  return hasFigures(rowsOf(declaration));
}

/** Whether the rows are things, whoever makes them: then their columns are declared. */
export function declaresThings<D extends Declaration>(
  declaration: D,
): declaration is Extract<D, { readonly columns: unknown }> {
  const rows = rowsOf(declaration);
  return rows.kind !== null && !hasFigures(rows);
}
