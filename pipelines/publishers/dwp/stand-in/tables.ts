import { findPeriod } from '../../../../schemas/words/period.ts';
import type { Cell } from '../../../fetch/documents/workbook/cell.ts';
import type { Sheets } from './lay-out.ts';

/** People of one programme, area and group who were referred, and who started, in a month. */
export interface Cohort {
  readonly area: string;
  readonly group: string;
  /** `2025-07`. */
  readonly month: string;
  readonly referrals: number;
  readonly individuals: number;
  readonly starts: number;
  readonly first_earnings: number;
  readonly outcomes: number;
}

type Count = 'referrals' | 'individuals' | 'starts' | 'first_earnings' | 'outcomes';
type Rows = (readonly Cell[])[];

/** `July 2025`; nothing where there is no month. */
const named = (month: string): string => findPeriod(month)?.name ?? '';
/** The first of a month as a spreadsheet counts days. */
const dated = (month: string): number => Date.parse(`${month}-01T00:00:00Z`) / 86_400_000 + 25_569;
const distinct = (words: readonly string[]): string[] => [...new Set(words)];

const sum = (cohorts: readonly Cohort[], of: Count): number =>
  cohorts.reduce((total, cohort) => total + cohort[of], 0);
/** A count as it is printed: to the nearest 10, a mark for what that leaves nothing of. */
const rounded = (count: number, small: string): Cell =>
  count < 5 ? small : Math.round(count / 10) * 10;
/** A share as a spreadsheet holds a percentage. */
function share(cohorts: readonly Cohort[], of: Count, small: string): Cell {
  const starts = sum(cohorts, 'starts');
  return starts < 5 ? small : Math.round((100 * sum(cohorts, of)) / starts) / 100;
}

/** Tables of the scheme with one provider an area: areas are named in the first of their lines alone. */
export function layOutRestart(cohorts: readonly Cohort[], last: string): Sheets {
  const months = distinct(cohorts.map(({ month }) => month));
  const span = `${named(months[0] ?? '')} to ${last}`;
  const counts: readonly Count[] = ['referrals', 'individuals', 'starts'];
  const printed = (of: readonly Cohort[]): Cell[] =>
    counts.map((count) => rounded(sum(of, count), '-'));
  const areas: [string, readonly Cohort[]][] = [
    ['England and Wales', cohorts],
    ...distinct(cohorts.map(({ area }) => area)).map((area): [string, readonly Cohort[]] => [
      area,
      cohorts.filter((cohort) => cohort.area === area),
    ]),
  ];
  const byMonth = (of: readonly Cohort[], month: string) =>
    of.filter((each) => each.month === month);
  return {
    '1_1': [
      [`1_1: Referrals and starts by month, ${span}`],
      [],
      ['Month', 'Referrals1', 'Individuals referred1, 2', 'Starts'],
      ...months.map((month): Cell[] => [named(month), ...printed(byMonth(cohorts, month))]),
      ['Total', ...printed(cohorts)],
      [],
      ['1. A person may be referred more than once.'],
      ['2. Each person is counted once.'],
    ],
    '1_2': [
      [`1_2: First earnings and job outcomes within 12 months, by start month, ${span}`],
      [],
      [
        ...[
          'Contract Package Area1',
          'Start month',
          'Starts',
          'First earnings2',
          'First earnings rate2',
        ],
        ...['Job outcomes3', 'Job outcome rate3'],
      ],
      ...areas.flatMap(([area, of]): Rows =>
        months.map((month, at) => {
          const own = byMonth(of, month);
          return [
            ...[at === 0 ? area : null, named(month), rounded(sum(own, 'starts'), '-')],
            ...[rounded(sum(own, 'first_earnings'), '-'), share(own, 'first_earnings', '..')],
            ...[rounded(sum(own, 'outcomes'), '-'), share(own, 'outcomes', '..')],
          ];
        }),
      ),
      [],
      ['1. Each area has one provider.'],
      ['2. People with any earnings from employment since they started.'],
      ['3. Earnings of 16 hours a week for 26 weeks, or six months of self-employment.'],
    ],
  };
}

/** Tables of the programme with three groups: groups stand over figures in one, under them in the other. */
export function layOutWorkAndHealth(cohorts: readonly Cohort[], last: string): Sheets {
  const months = distinct(cohorts.map(({ month }) => month));
  const groups = ['Disability', 'Early Access', 'Long Term Unemployed', 'Total'];
  const notes: Readonly<Record<string, string>> = {
    ...{ Disability: '1', 'Early Access': '1', 'Long Term Unemployed': '2', Total: '' },
  };
  const headings = groups.map((group) => `${group}${notes[group] ?? ''}`);
  const of = (group: string, month?: string): Cohort[] =>
    cohorts.filter(
      (each) =>
        (group === 'Total' || each.group === group) &&
        (month === undefined || each.month === month),
    );
  const span = `${named(months[0] ?? '')} to ${last}`;
  const legend: Rows = [
    [],
    ['1. Voluntary for people of this group.'],
    ['2. Mandatory until 2020.'],
    ['3. Each person is counted once.'],
  ];
  // A cohort that has not had its twelve months has no figure within twelve months.
  const isOver = (month: string): boolean =>
    dated(month) + 365 <= Date.parse(`1 ${last} UTC`) / 86_400_000 + 25_569;
  const over = <T extends Cell>(month: string, cell: T): Cell => (isOver(month) ? cell : '-');
  return {
    '1_1': [
      [`1.1: Referrals and individuals referred by month of referral, ${span}`],
      [],
      [null, ...headings.flatMap((heading) => [heading, null])],
      ['In month', ...groups.flatMap(() => ['Referrals', 'Individuals Referred3'])],
      ...months.map((month): Cell[] => [
        dated(month),
        ...groups.flatMap((group) => [
          rounded(sum(of(group, month), 'referrals'), '.'),
          rounded(sum(of(group, month), 'individuals'), '.'),
        ]),
      ]),
      ...legend,
    ],
    '1_2': [
      [`1.2: Starts and job outcomes within 12 months by month of start, ${span}`],
      [],
      [
        ...[null, 'Starts', null, null, null, 'Job outcomes within 12 months', null, null, null],
        'Percentage within 12 months',
      ],
      ['In month', ...headings, ...headings, ...headings],
      ...months.map((month): Cell[] => [
        dated(month),
        ...groups.map((group) => rounded(sum(of(group, month), 'starts'), '.')),
        ...groups.map((group) => over(month, rounded(sum(of(group, month), 'outcomes'), '.'))),
        ...groups.map((group) => over(month, share(of(group, month), 'outcomes', '.'))),
      ]),
      ...legend,
    ],
    '2_1': [
      [`2.1: Referrals, individuals referred and starts by area, ${span}`],
      [],
      [
        'Contract Package Area or Local Government Partnership',
        'Referrals',
        'Individuals Referred3',
        'Starts',
      ],
      ...distinct(cohorts.map(({ area }) => area)).map((area): Cell[] => {
        const own = cohorts.filter((each) => each.area === area);
        return [
          area === 'CPA 1' ? 'CPA 11' : area,
          ...(['referrals', 'individuals', 'starts'] as const).map((count) =>
            rounded(sum(own, count), '.'),
          ),
        ];
      }),
      [],
      ['1. Central England.'],
      ['3. Each person is counted once.'],
    ],
  };
}

/** The table of the programme that has just begun. */
export function layOutConnectToWork(cohorts: readonly Cohort[], last: string): Sheets {
  const months = distinct(cohorts.map(({ month }) => month));
  return {
    '1_1': [
      [`1_1: Referrals and starts by month, ${named(months[0] ?? '')} to ${last}`],
      [],
      ['Month', 'Referrals', 'Starts'],
      ...months.map((month): Cell[] => {
        const own = cohorts.filter((each) => each.month === month);
        return [
          named(month),
          rounded(sum(own, 'referrals'), '-'),
          rounded(sum(own, 'starts'), '-'),
        ];
      }),
    ],
  };
}
