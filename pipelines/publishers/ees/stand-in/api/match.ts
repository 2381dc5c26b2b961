import { z } from 'zod';
import type { Table, TableRow } from './table.ts';

const Text = z.string();
const Place = z.strictObject({
  level: Text,
  id: Text.optional(),
  code: Text.optional(),
  ukprn: Text.optional(),
});
const Period = z.strictObject({ code: Text, period: Text });
const comparing = <T extends z.ZodType>(item: T) => ({
  eq: item.optional(),
  notEq: item.optional(),
  in: z.array(item).optional(),
  notIn: z.array(item).optional(),
});
const Facets = z.strictObject({
  filters: z.strictObject(comparing(Text)).optional(),
  geographicLevels: z.strictObject(comparing(Text)).optional(),
  locations: z.strictObject(comparing(Place)).optional(),
  timePeriods: z
    .strictObject({
      ...comparing(Period),
      gt: Period.optional(),
      gte: Period.optional(),
      lt: Period.optional(),
      lte: Period.optional(),
    })
    .optional(),
});
type Tree = z.infer<typeof Facets> | { and: Tree[] } | { or: Tree[] } | { not: Tree };

/** Criteria as they are sent. `eq` takes one id: a list in its place is refused, as by the service. */
export const Tree: z.ZodType<Tree> = z.lazy(() =>
  z.union([
    z.strictObject({ and: z.array(Tree).min(1) }),
    z.strictObject({ or: z.array(Tree).min(1) }),
    z.strictObject({ not: Tree }),
    Facets,
  ]),
);

interface Compared<T> {
  readonly eq?: T | undefined;
  readonly notEq?: T | undefined;
  readonly in?: readonly T[] | undefined;
  readonly notIn?: readonly T[] | undefined;
}

function compare<T>(compared: Compared<T> | undefined, is: (item: T) => boolean): boolean {
  const { eq, notEq, in: among, notIn } = compared ?? {};
  return (
    (eq === undefined || is(eq)) &&
    (notEq === undefined || !is(notEq)) &&
    (among === undefined || among.some(is)) &&
    !notIn?.some(is)
  );
}

/** Whether a row is among those that criteria ask for. */
export function matches(row: TableRow, tree: Tree, table: Table): boolean {
  if ('and' in tree) return tree.and.every((each) => matches(row, each, table));
  if ('or' in tree) return tree.or.some((each) => matches(row, each, table));
  if ('not' in tree) return !matches(row, tree.not, table);
  const { filters, geographicLevels, locations, timePeriods = {} } = tree;
  const options = Object.values(row.filters);
  const { code, period } = row.timePeriod;
  const { gt, gte, lt, lte } = timePeriods;
  return (
    compare(filters, (id) => options.includes(id)) &&
    compare(geographicLevels, (level) => level === row.geographicLevel) &&
    compare(locations, ({ level, ...asked }) => {
      const held = table.levels
        .find((each) => each.code === level)
        ?.places.find(({ id }) => id === row.locations[level]);
      return (
        held !== undefined &&
        [held.id, held.code].includes(asked.id ?? asked.code ?? asked.ukprn ?? '')
      );
    }) &&
    compare(timePeriods, (asked) => asked.code === code && asked.period === period) &&
    (gt === undefined || period > gt.period) &&
    (gte === undefined || period >= gte.period) &&
    (lt === undefined || period < lt.period) &&
    (lte === undefined || period <= lte.period)
  );
}

/** Ids of options that criteria name. */
export function namedOptions(tree: Tree): string[] {
  if ('and' in tree) return tree.and.flatMap(namedOptions);
  if ('or' in tree) return tree.or.flatMap(namedOptions);
  if ('not' in tree) return namedOptions(tree.not);
  const { eq, notEq, in: among = [], notIn = [] } = tree.filters ?? {};
  return [eq, notEq, ...among, ...notIn].flatMap((id) => id ?? []);
}
