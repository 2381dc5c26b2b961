import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import type { ReleaseRow } from '../../read-parquet.ts';
import { differ } from '../differ.ts';
import type { Said } from '../differ.ts';
import { yearOf } from './years.ts';

/** What a heading of the outcome based success measures counts, by the end of a measure's id. */
const KINDS: Readonly<Record<string, string>> = {
  completers: 'Completions',
  rate: 'Sustained Positive Destination Rate',
  quintile: 'Quintile',
  threshold_20: '20th Percentile',
  threshold_40: '40th Percentile',
  threshold_60: '60th Percentile',
  threshold_80: '80th Percentile',
  share_bottom_quintile: 'Bottom Quintile',
  share_second_quintile: 'Second Quintile',
  share_third_quintile: 'Third Quintile',
  share_fourth_quintile: 'Fourth Quintile',
  share_top_quintile: 'Top Quintile',
};
const LABELS = ['bottom quintile', 'second quintile', 'third quintile', 'fourth quintile'].concat(
  'top quintile',
);
const STATUSES: Readonly<Record<string, string>> = { x: 'suppressed', '.': 'not_applicable' };

/** The two groups of learners, as the file of thresholds and the headings of the other call them. */
const GROUPS: Readonly<Record<string, readonly [threshold: string, heading: string]>> = {
  on_benefits: ['Benefit learners', ' BL'],
  not_on_benefits: ['All (excl. benefit learners)', ' All'],
  total: ['', ''],
};

/** `Full Level 2: Health`, put together from our codes. */
function categoryOf(lists: ReadonlyMap<string, readonly CodeItem[]>, row: ReleaseRow): string {
  const label = (dimension: string): string => {
    const item = lists.get(dimension)?.find(({ code }) => code === row[dimension]);
    return item?.publisher_code ?? item?.name ?? '';
  };
  const course = label('learner_category');
  return row.subject === 'total' ? course : `${course}: ${label('subject')}`;
}

/** What does not agree between a row of a release and its line of one of the three wide files. */
export function compareOutcome(
  lists: ReadonlyMap<string, readonly CodeItem[]>,
  row: ReleaseRow,
  line: ReadonlyMap<string, string>,
): string[] {
  const kind = KINDS[String(row.measure).replace('outcome_success_', '')] ?? '';
  const [threshold, suffix] = GROUPS[String(row.learner_group)] ?? ['', ''];
  const isThreshold = !line.has('UKPRN');
  const heading = [...line.keys()].find((each) => {
    const [, counted, year = '', group] = /^(.*) (\d\d\/\d\d)( \w+)?$/.exec(each) ?? [];
    const isGroup = isThreshold || (group ?? '') === suffix;
    return counted === kind && isGroup && yearOf(year) === row.period;
  });
  const printed = line.get(heading ?? '') ?? 'no such column';
  const number = kind === 'Quintile' ? LABELS.indexOf(printed) + 1 || Number.NaN : Number(printed);
  const value = Number.isNaN(number) ? null : number;
  const category = line
    .get('Learner Category')
    ?.replace(/^ESOL$/, 'English for Speakers of Other Languages (ESOL)');
  const said: Said[] = isThreshold
    ? [['group', threshold, line.get('Learner Type')]]
    : [['name', row.provider_name, line.get('Provider Name')]];
  return differ([
    ...said,
    ['provider', row.provider, line.get('UKPRN') ?? 'total'],
    ['category', row.learner_category === 'total' ? undefined : categoryOf(lists, row), category],
    ['value', row.value, value],
    ['printed value', row.source_value, printed],
    ['status', row.status, value === null ? STATUSES[printed] : 'observed'],
  ]);
}
