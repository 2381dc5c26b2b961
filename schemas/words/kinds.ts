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
