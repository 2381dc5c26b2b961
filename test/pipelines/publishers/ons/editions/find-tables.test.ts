import { expect, test } from 'vitest';
import { matchTables } from '../../../../../pipelines/publishers/ons/adapter/editions/find-tables.ts';
import type { SheetHead } from '../../../../../pipelines/publishers/ons/adapter/editions/sheet-heads.ts';
import { OnsEditionSource } from '../../../../../pipelines/publishers/ons/source.ts';
import { readDataset } from './serve.ts';

const monthly = OnsEditionSource.parse(
  (await readDataset('labour-demand-monthly')).declaration.source,
);
const quarterly = OnsEditionSource.parse(
  (await readDataset('labour-demand-new')).declaration.source,
);

function head(
  sheet: string,
  keys: readonly string[],
  last = 'Jul-26',
  title = 'Adverts',
): SheetHead {
  const every = last.includes('Q') ? 'quarter' : 'month';
  return { sheet, title, row: 5, headings: [...keys, last], keys, every };
}
const soc = (digits: number): string[] => [`SOC ${digits} digit code`, `SOC ${digits} digit label`];
const AUTHORITY = ['Region', 'ITL2', 'Local Authority District'];
const CODE = 'Local Authority Code';

/** The sheets of the edition of August 2026 as programs of others read them. */
const PUBLISHED = [
  head('Table 1', ['Country']),
  head('Table 2', [...AUTHORITY, CODE]),
  head('Table 3', ['Region', ...soc(4)]),
  head('Table 4', [...AUTHORITY, ...soc(3), CODE]),
  head('Table 5', [...AUTHORITY, ...soc(4), CODE], '2026Q2'),
];
const match = (source: OnsEditionSource, heads: readonly SheetHead[]) =>
  matchTables(source, ['Cover sheet', ...heads.map(({ sheet }) => sheet)], heads);
const held = ({ found }: ReturnType<typeof match>) =>
  found.map(
    ({ table }) => `${table.sheet}: ${[table.area, ...Object.values(table.dimensions)].join(', ')}`,
  );

test('each dataset takes the tables of its own kind of period', () => {
  const months = match(monthly, PUBLISHED);
  expect(held(months)).toEqual([
    'Table 1: Country',
    'Table 2: Local Authority District',
    'Table 3: Region, SOC 4 digit code',
    'Table 4: Local Authority District, SOC 3 digit code',
  ]);
  expect(months.lacking).toHaveLength(7);
  expect(months.undeclared).toEqual([]);
  expect(held(match(quarterly, PUBLISHED))).toEqual([
    'Table 5: Local Authority District, SOC 4 digit code',
  ]);
});

test('sheets under other numbers are the same tables', () => {
  const names = ['Table 9', 'Table 1', 'Table 4', 'Table 3', 'Table 2'];
  const renamed = PUBLISHED.map((each, at) => ({ ...each, sheet: names[at] ?? '' }));
  expect(held(match(monthly, renamed))[3]).toBe(
    'Table 3: Local Authority District, SOC 3 digit code',
  );
  expect(held(match(quarterly, renamed))).toEqual([
    'Table 2: Local Authority District, SOC 4 digit code',
  ]);
});

test('a sheet that nobody declared is told, and one of live adverts is not taken for new ones', () => {
  const fine = head('Table 6', ['ITL2', ...soc(3)]);
  const live = head('Table 7', ['Country'], 'Jul-26', 'Live online job adverts');
  const { undeclared, found } = match(monthly, [...PUBLISHED, fine, live]);
  expect(undeclared.map(({ sheet }) => sheet)).toEqual(['Table 6']);
  expect(found).toHaveLength(4);
  const withoutOwn = [live, ...PUBLISHED.slice(1)];
  expect(match(monthly, withoutOwn).lacking[0]?.sheet).toBe('Table 1');
});

test('of two sheets that hold the same the name last seen decides; without it they are refused', () => {
  const second = head('Table 30', ['Country']);
  expect(held(match(monthly, [second, ...PUBLISHED]))[0]).toBe('Table 1: Country');
  const other = [head('Table 31', ['Country']), second, ...PUBLISHED.slice(1)];
  expect(() => match(monthly, other)).toThrow(
    'ambiguous_table: Table 31 and Table 30 hold Country, every month alike',
  );
});

test.each([
  [
    'a column under another name',
    head('Table 2', [...AUTHORITY, 'ONS code']),
    'heading_missing: Table 2 has no column "Local Authority Code"; it has "ONS code", which nobody explained',
  ],
  [
    'the only column under another name',
    head('Table 1', ['Nation']),
    'heading_missing: Table 1 has no column "Country"; it has "Nation"',
  ],
  [
    'a column more, which may part the figures',
    head('Table 2', [...AUTHORITY, 'Contract', CODE]),
    'unknown_heading: Table 2: nobody explained the column "Contract"',
  ],
] as const)('%s is refused by name, under whatever number', (_, changed, told) => {
  const others = PUBLISHED.filter(({ sheet }) => sheet !== changed.sheet);
  expect(() => match(monthly, [...others, changed])).toThrow(told);
  if (changed.keys.length < 2) return;
  const moved = { ...changed, sheet: 'Table 12' };
  expect(() => match(monthly, [...others, moved])).toThrow(told.replace('Table 2', 'Table 12'));
});

test('a heading that names a period twice is refused', () => {
  const twice = { ...head('Table 1', ['Country']), headings: ['Country', 'Jul-26', 'July 2026'] };
  expect(() => match(monthly, [twice])).toThrow(
    'heading_repeated: Table 1 has two columns of "July 2026"',
  );
});
