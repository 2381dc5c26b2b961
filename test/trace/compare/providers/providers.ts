import type { ReleaseRow } from '../../read-parquet.ts';
import type { Inputs } from '../../read-releases.ts';
import { differ } from '../differ.ts';

/** `AY2022-23`, `2025-08/P9M` and `2025-11-30` in the order of time. */
const startOf = (period: unknown): string => String(period).replace(/^AY(\d{4}).*/, '$1-08');

/** The earliest and the latest of periods; of several that begin together any may stand. */
function span(periods: readonly unknown[], first: unknown, last: unknown) {
  const starts = periods.map(startOf).sort();
  return [
    ['first period', startOf(first), starts[0]],
    ['last period', startOf(last), starts.at(-1)],
    ['periods are printed', periods.includes(first) && periods.includes(last), true],
  ] as const;
}

const distinct = (values: readonly unknown[]): string =>
  String([...new Set(values.map(String))].sort());

/** A name against the figures of its dataset under its number, which have its newest name alone. */
export function compareProviderName(row: ReleaseRow, input: Inputs): string[] {
  const own = input(String(row.source)).filter(({ provider }) => provider === row.provider);
  const periods = own.flatMap(({ period }) => (typeof period === 'string' ? [period] : []));
  const isPrinted = [row.first_period, row.last_period].every((each) =>
    periods.includes(String(each)),
  );
  return differ([
    ['rows with the number', own.length > 0, true],
    ['its periods have rows', periods.length === 0 || isPrinted, true],
  ]);
}

/** A match of a name against its line of the list: one that nobody reviewed stands for no provider. */
export function compareMatch(row: ReleaseRow, line: ReadonlyMap<string, string>): string[] {
  const isReviewed = line.get('reviewed_on') !== '';
  const number = line.get('provider') ?? '';
  return differ([
    ['name', row.name, line.get('name')],
    ['source', row.source, line.get('source')],
    ['proposed', row.proposed ?? '', number],
    ['provider', row.provider, isReviewed && number !== '' ? number : 'none'],
    ['known by', row.known_by, isReviewed ? 'reviewed' : 'not_reviewed'],
  ]);
}

/** Regions where figures above nought are held, by home or by delivery; `none` without any. */
function regions(row: ReleaseRow, input: Inputs, by: string): string {
  const found = input('apprenticeships-by-place').flatMap(({ provider, area, measure, value }) => {
    const isOwn = provider === row.provider && String(measure).includes(by) && Number(value) > 0;
    return isOwn && !String(area).startsWith('x-') ? [area] : [];
  });
  return told(found);
}

/** A list that may be absent, in its order. */
const told = (list: unknown): string =>
  Array.isArray(list) && list.length > 0 ? distinct(list) : 'none';

/** A provider against its names with their periods and datasets, and the regions of its apprentices. */
export function compareProvider(row: ReleaseRow, input: Inputs): string[] {
  const names = input('provider-names').filter(({ provider }) => provider === row.provider);
  const printed = names.filter((each) => each.known_by === 'printed');
  const periods = printed.flatMap((each) => [each.first_period, each.last_period]);
  const others = names
    .map(({ name }) => String(name).toLowerCase())
    .filter((name) => name !== String(row.provider_name).toLowerCase());
  return differ([
    ...span(periods, row.first_period, row.last_period),
    ['datasets', String(row.datasets), distinct(printed.map(({ source }) => source))],
    ['other names', String(row.other_names).toLowerCase(), distinct(others)],
    ['a printed name', printed.some(({ name }) => name === row.provider_name), true],
    ['home', told(row.learners_live_in), regions(row, input, '_by_home')],
    ['delivery', told(row.delivers_in), regions(row, input, '_by_delivery')],
  ]);
}
