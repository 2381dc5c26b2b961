import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import type { ReleaseRow } from '../../read-parquet.ts';
import { differ } from '../differ.ts';
import type { Said } from '../differ.ts';
import { yearOf } from './years.ts';

type Lists = ReadonlyMap<string, readonly CodeItem[]>;
type Line = ReleaseRow;

/** What a list prints for a code of ours. */
function labelOf(lists: Lists, row: ReleaseRow, dimension: string): string {
  const item = lists.get(dimension)?.find(({ code }) => code === row[dimension]);
  return item?.publisher_code ?? item?.name ?? '';
}

const isSoFar = (row: ReleaseRow): boolean => String(row.measure).endsWith('_so_far');
/** Lines of the provider: its name ends with its number. */
const ownLines = (row: ReleaseRow, lines: readonly Line[]): Line[] =>
  lines.filter((line) => String(line.provider_name).endsWith(`(${String(row.provider)})`));
/** A row has the newest name of its provider, whatever its own year prints. */
const isNamed = (row: ReleaseRow, own: readonly Line[]): boolean =>
  own.some((line) => String(line.provider_name).replace(/\s*\(\d{8}\)$/, '') === row.provider_name);

/** A count rounded to 10; one that the dashboard shows as 0 is a range of 0 to 4. */
function sayCount(row: ReleaseRow, people: number): Said[] {
  const isShown = people >= 5;
  return [
    ['value', row.value, isShown ? Math.floor((people + 5) / 10) * 10 : null],
    ['status', row.status, isShown ? 'observed' : 'bounded'],
    ['low', row.low, isShown ? null : 0],
    ['high', row.high, isShown ? null : 4],
    ['flags', row.flags, isSoFar(row) ? 'provisional' : ''],
  ];
}

function sumUp(
  row: ReleaseRow,
  own: readonly Line[],
  isCounted: (line: Line) => boolean,
  column: string,
): string[] {
  const lines = own.filter((line) => yearOf(String(line.year)) === row.period && isCounted(line));
  const people = lines.reduce((sum, line) => sum + Number(line[column]), 0);
  return differ([
    ['lines of the file', lines.length > 0, true],
    ['a name of the provider', isNamed(row, own), true],
    ['so far', isSoFar(row), String(row.period).includes('/P')],
    ...sayCount(row, people),
  ]);
}

/** Apprenticeships of a region, by home or by delivery, added up from the lines of the file. */
export function comparePlaced(lists: Lists, row: ReleaseRow, lines: readonly Line[]): string[] {
  const [, counted = '', by] =
    /^apprenticeship_(\w+?)_by_(home|delivery)/.exec(String(row.measure)) ?? [];
  const place = by === 'home' ? 'learner_home_region' : 'delivery_region';
  const level = labelOf(lists, row, 'level');
  const name = row.area === 'x-unknown' ? 'Outside of England and unknown' : row.area_name;
  const isCounted = (line: Line): boolean =>
    line[place] === name && (row.level === 'total' || line.apps_Level === level);
  return sumUp(row, ownLines(row, lines), isCounted, counted);
}

/** Names that the file has for subjects which our list calls as the catalogue does. */
const RENAMED: Readonly<Record<string, string>> = {
  'Digital Technology': 'Information and Communication Technology',
  'Digital technology (practitioners)': 'ICT Practitioners',
  'Digital technology (users)': 'ICT for Users',
};
const isSubject = (printed: unknown, label: string): boolean =>
  (RENAMED[String(printed)] ?? printed) === label;

/** Apprenticeships of a subject of either tier, added up from standards with a provider. */
export function compareBySubject(lists: Lists, row: ReleaseRow, lines: readonly Line[]): string[] {
  const [, counted] = /^apprenticeship_(\w+?)_by_subject/.exec(String(row.measure)) ?? [];
  const [level, subject] = [labelOf(lists, row, 'level'), labelOf(lists, row, 'subject')];
  const tier = String(row.subject).includes('.') ? 'ssa_t2_desc' : 'ssa_t1_desc';
  const isCounted = (line: Line): boolean =>
    String(line.measure).toLowerCase() === counted &&
    (row.subject === 'total' || isSubject(line[tier], subject)) &&
    (row.level === 'total' || line.apps_Level === level);
  return sumUp(row, ownLines(row, lines), isCounted, 'values');
}

/** Learners of a kind of provision in the row of the file: low is 0 to 4. */
export function compareLearners(lists: Lists, row: ReleaseRow, line: Line): string[] {
  const [, kind = ''] = /^learners_in_(\w+?)(?:_so_far)?$/.exec(String(row.measure)) ?? [];
  const column = Object.keys(line).find((each) => each.toLowerCase() === kind.replaceAll('_', ' '));
  const printed = String(line[column ?? '']);
  const value = Number.isNaN(Number(printed)) ? null : Number(printed);
  const status = { low: 'bounded', z: 'not_applicable' }[printed];
  return differ([
    ['provider', row.provider === 'total' ? 'null' : row.provider, String(line.UKPRN)],
    ['learners', labelOf(lists, row, 'learner_characteristic'), line['Learner characteristic']],
    ['period', row.period, yearOf(String(line['Academic Year']))],
    ['value', row.value, value],
    ['printed value', row.source_value, printed],
    ['status', row.status, value === null ? status : 'observed'],
    ['high', row.high, printed === 'low' ? 4 : null],
  ]);
}
