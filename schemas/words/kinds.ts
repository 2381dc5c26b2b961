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

const HAS_FIGURES: Readonly<Record<RowKind, boolean>> = { observations: true, records: false };

/** Whether rows are figures, each with a measure, a unit and a status. False where there are no rows. */
export function hasFigures(rows: { readonly kind: RowKind | null } | null | undefined): boolean {
  const kind = rows?.kind ?? null;
  return kind !== null && HAS_FIGURES[kind];
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
