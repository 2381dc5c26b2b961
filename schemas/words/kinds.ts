/** Kinds of dataset. What each kind means is written in one folder each, `pipelines/kinds/<kind>`. */
export const KINDS = {
  observations: 'Figures of a publisher, one row a figure',
  records: 'A list of things, from a publisher',
  derived: 'Rows that Alongside makes from the releases of other datasets',
  linked: 'A label and a link; the rows are at the publisher',
} as const;
export type Kind = keyof typeof KINDS;

/** What the rows of a release are. A derived dataset declares which of the two it makes. */
export const ROW_KINDS = {
  observations: 'Figures, one row a figure',
  records: 'Things, one row a thing',
} as const;
export type RowKind = keyof typeof ROW_KINDS;

interface RowFacts {
  /** Each row has a measure, a value, a unit and a status. */
  readonly figures: boolean;
  /** The rows may lie in a hierarchy, as the codes of a classification do. */
  readonly hierarchy: boolean;
}

const ROW_FACTS: Readonly<Record<RowKind, RowFacts>> = {
  observations: { figures: true, hierarchy: false },
  records: { figures: false, hierarchy: true },
};

/** A release's table or a dataset's record; the kind is null where there are no rows. */
type OfRows = { readonly kind: RowKind | null } | null | undefined;

function findFacts(rows: OfRows): RowFacts | undefined {
  const kind = rows?.kind ?? null;
  return kind === null ? undefined : ROW_FACTS[kind];
}

/** Whether rows are figures. False where there are no rows. */
export function hasFigures(rows: OfRows): boolean {
  return findFacts(rows)?.figures ?? false;
}

/** Whether rows may lie in a hierarchy. False where there are no rows. */
export function mayHaveHierarchy(rows: OfRows): boolean {
  return findFacts(rows)?.hierarchy ?? false;
}

/** Where the rows of a dataset are. */
export const HOSTINGS = {
  hosted: 'The rows are held here',
  linked: 'The rows are elsewhere',
} as const;
export type Hosting = keyof typeof HOSTINGS;

const HAS_ROWS: Readonly<Record<Hosting, boolean>> = { hosted: true, linked: false };

/** Whether the rows of a dataset or a release are held here; otherwise it is a label and a link. */
export function hasRows({ hosting }: { readonly hosting: Hosting }): boolean {
  return HAS_ROWS[hosting];
}
