import type { ReleaseRow } from '../read-parquet.ts';
import { differ } from './differ.ts';
import type { Inputs } from '../read-releases.ts';

/** A link between a subject and occupations against the two lists that it joins. */
export function compareLink(row: ReleaseRow, input: Inputs): string[] {
  const subject = input('subjects').find(({ code }) => code === row.subject);
  const group =
    row.occupation === 'none'
      ? { name: 'No occupation', level: 0 }
      : input('soc-2020').find(({ code }) => code === row.occupation);
  return differ([
    ['subject', row.subject_name, subject?.name],
    ['tier', row.subject_tier, subject?.level],
    ['occupations', row.occupation_name, group?.name],
    ['level', row.occupation_level, group?.level],
  ]);
}

const SOURCES = ['apprenticeship-achievement-rates', 'apprenticeship-starts', 'fe-outcomes'];

/** A provider against every figure with its number: its names, periods and datasets. */
export function compareProvider(row: ReleaseRow, input: Inputs): string[] {
  const seen = SOURCES.flatMap((dataset) =>
    input(dataset)
      .filter(({ provider }) => provider === row.provider)
      .map(({ provider_name: named, period }) => ({ dataset, named, period: String(period) })),
  );
  const periods = seen.map(({ period }) => period).sort();
  const newest = seen.filter(({ period }) => period === periods.at(-1));
  const printed = [...new Set(seen.map(({ named }) => String(named)))].sort();
  const others = printed.filter(
    (named) => named.toLowerCase() !== String(row.provider_name).toLowerCase(),
  );
  return differ([
    ['first period', row.first_period, periods[0]],
    ['last period', row.last_period, periods.at(-1)],
    ['datasets', String(row.datasets), String([...new Set(seen.map(({ dataset }) => dataset))])],
    ['other names', String(row.other_names), String(others)],
    ['a name of the last period', newest.some(({ named }) => named === row.provider_name), true],
  ]);
}
