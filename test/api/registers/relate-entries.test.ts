import { expect, test } from 'vitest';
import { relateEntries } from '../../../api/registers/titles/relate-entries.ts';
import type { CodeEntry, CodeList } from '../../../api/warehouse/codes.ts';
import { openTitles } from '../../../schemas/titles/open-titles.ts';

/** Unit groups of SOC 2020, by name. */
const GROUPS = {
  '2134': 'Programmers and software development professionals',
  '2231': 'Midwifery nurses',
  '2237': 'Other registered nursing professionals',
  '2251': 'Pharmacists',
  '2463': 'Clergy',
  '4112': 'Local government administrative occupations',
  '4159': 'Other administrative occupations n.e.c.',
  '4213': 'School secretaries',
  '6231': 'Housekeepers and related occupations',
  '7111': 'Sales and retail assistants',
  '7123': 'Roundspersons and van salespersons',
} as const;

/** Titles of the coding index that stand under several of them, as the index prints them. */
const TITLES: Readonly<Record<string, readonly (keyof typeof GROUPS)[]>> = {
  'Team leader': ['2134', '2231', '2237'],
  Nun: ['2237', '2463'],
  Sister: ['2237', '2463'],
  Manager: ['2237', '2251'],
  'Bread salesman': ['7111', '7123'],
  'Milk salesman': ['7111', '7123'],
  Clerk: ['4159', '4213', '4112'],
  'Administrative assistant': ['4159', '4213', '4112'],
  'Clerical assistant': ['4159', '4213'],
  'Clerical officer': ['4159', '4213'],
  Administrator: ['4159', '4213'],
};

const entry = (code: string, name: string): CodeEntry => ({
  ...{ code, name, name_cy: null, parent: code.slice(0, -1) || null, level: code.length, sort: 0 },
  ...{ publisher_code: null, rows: 0, first_period: null, last_period: null },
  ...{ period_start: null, period_end: null },
});
const unit = Object.entries(GROUPS).map(([code, name]) => entry(code, name));
const above = new Set(unit.flatMap(({ code }) => [1, 2, 3].map((digits) => code.slice(0, digits))));
const entries = [...[...above].map((code) => entry(code, code)), ...unit];
const list: CodeList = {
  ...{ entries, closed: true },
  byCode: new Map(entries.map((each) => [each.code, each])),
};
const titles = openTitles(
  Object.entries(TITLES).flatMap(([title, codes]) =>
    codes.map((code) => ({
      ...{ title, indexed: title, qualifier: GROUPS[code], industry: null, see: null, code },
    })),
  ),
  unit,
);

const near = (code: keyof typeof GROUPS) =>
  relateEntries(list, entry(code, GROUPS[code]), { titles, index: null }).map((each) => [
    each.code,
    each.shared_titles,
  ]);

test('a nurse may be a sister, and so a nun, or lead a team: neither clergy nor programmers are near', () => {
  expect(near('2237')).toEqual([['2231', 1]]);
});

test('of one sub-major group two titles are enough; one, as manager of a ward or a pharmacy, is not', () => {
  expect(near('7111')).toEqual([['7123', 2]]);
  expect(near('2251')).toEqual([]);
});

test('of one major group five titles are needed', () => {
  expect(near('4159')).toEqual([
    ['4213', 5],
    ['4112', 2],
  ]);
  expect(near('4213')).toEqual([['4159', 5]]);
});
