/** What the figures at one place of an axis are of. */
export interface AxisItem {
  /** Values of the service; several are one custom aggregate. Empty: the total of the axis. */
  readonly ids: readonly string[];
  /** Our code: an area, a period, or a code of a dimension. */
  readonly code: string;
  /** Codes in several dimensions that the code stands for. */
  readonly means?: Readonly<Record<string, string>>;
  /** Name of an area. */
  readonly name?: string;
  /** Why the figures are not published; left out where they are. */
  readonly aside?: string;
}

/** One dimension of a table, with its items in the order of the cube: a total stands last. */
export interface Axis {
  readonly field: string;
  /** `area`, `period`, or the dimension of ours. */
  readonly is: string;
  readonly items: readonly AxisItem[];
}

/** A table that is asked for, and what its cube will be of. */
export interface TableQuery {
  /** The request, word for word. */
  readonly body: string;
  /** Figures of the dataset, or single values that its custom aggregates are held against. */
  readonly role: 'figures' | 'control';
  readonly axes: readonly Axis[];
  /** Id of a measure of the service → ours. */
  readonly measures: Readonly<Record<string, string>>;
  /** Boundaries that the places have; null where there are none. */
  readonly vintage: string | null;
}

/** True for an axis that the service mislabels: it lists the values of an aggregate one by one. */
export const isAggregated = ({ items }: Axis): boolean => items.some(({ ids }) => ids.length > 1);

/** The request for a table with these axes, in their order. */
export function writeBody(
  database: string,
  measures: readonly string[],
  axes: readonly Axis[],
): string {
  const recode = ({ items }: Axis) => ({
    map: items.filter(({ ids }) => ids.length > 0).map(({ ids }) => ids),
    total: items.some(({ ids }) => ids.length === 0),
  });
  return JSON.stringify({
    database,
    measures,
    recodes: Object.fromEntries(axes.map((axis) => [axis.field, recode(axis)])),
    dimensions: axes.map(({ field }) => [field]),
  });
}
