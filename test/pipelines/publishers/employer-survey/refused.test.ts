import { expect, test } from 'vitest';
import { publicationStandIn } from '../../../../pipelines/publishers/publication-stand-in.ts';
import { PUBLICATION } from '../../../../pipelines/publishers/employer-survey/source.ts';
import { layOutWorkbook } from '../../../../pipelines/publishers/employer-survey/stand-in/lay-out.ts';
import type { LaidSheet } from '../../../../pipelines/publishers/employer-survey/stand-in/lay-out.ts';
import { notPassed } from '../skills-imperative/pull.ts';
import { pullSurvey } from './pull.ts';

const SECTORS = 'Sector (13 sector grouping)';
const lines = (interviews: (number | string)[], shares: (number | string)[]) => [
  { label: 'Unweighted row', printed: interviews, isTested: false },
  { label: 'Establishments with any vacancies', printed: shares, isTested: true },
];
const table = (interviews: (number | string)[], shares: (number | string)[]) => [
  { heading: 'Vacancies', head: 1, lines: lines(interviews, shares) },
];
const column = (group: string, heading: string) => ({ group, heading });

const ENGLAND = column('ENGLAND', 'England Total');
const ALL: LaidSheet = {
  ...{ name: 'ALL', isOfOne: false },
  columns: [ENGLAND, column('LEP', 'Greater Manchester')],
  tables: table([70_000, 800], [0.17, 0.2]),
};
const MANCHESTER: LaidSheet = {
  ...{ name: 'GREATER_MANCHESTER', isOfOne: true },
  columns: [
    ENGLAND,
    column('LEP', 'Greater Manchester Total'),
    column(SECTORS, 'Construction'),
    column(SECTORS, 'Education'),
    column(SECTORS, 'Financial Services'),
  ],
  tables: table([70_000, 800, 400, 300, 20], [0.17, 0.2, 0.1, 0.5, '**']),
};
/** A sheet with other interviews or shares. */
const printing = (interviews: (number | string)[], shares: (number | string)[]): LaidSheet => ({
  ...MANCHESTER,
  tables: table(interviews, shares),
});
const BASES = [70_000, 800, 400, 300, 20];

/** Pulls both workbooks: that of partnerships spoilt, that of authorities with England alone. */
async function pull(sheets: readonly LaidSheet[], year = 2019): Promise<string[]> {
  const authority: LaidSheet = {
    ...{ name: 'LEEDS', isOfOne: true },
    columns: [ENGLAND, column('LEA', 'Leeds Total'), column(SECTORS, 'Construction')],
    tables: table([70_000, 900, 60], [0.17, 0.21, 0.2]),
  };
  const held = new Map(
    Object.entries({ LEP: sheets, LEA: [authority] }).map(([kind, of]) => [
      `ESS_2019_${kind}_Summary_Tables.xlsx`,
      { layOut: () => layOutWorkbook(of, year) },
    ]),
  );
  let found: string[] = [];
  await pullSurvey('skill-shortages', publicationStandIn(PUBLICATION, held), (pulled) => {
    found = notPassed(pulled);
    return Promise.resolve();
  });
  return found;
}

test('sound sheets pass', async () => {
  expect(await pull([ALL, MANCHESTER])).toEqual([]);
});

test.each<[string, LaidSheet, RegExp]>([
  [
    'a renamed sheet',
    { ...MANCHESTER, name: 'GREATER MANCHESTER' },
    /sheet_renamed: there is no sheet "GREATER_MANCHESTER"/,
  ],
  [
    'a missing base',
    printing([70_000, 800, 400, '', 20], [0.17, 0.2, 0.1, 0.5, '**']),
    /base_missing: sheet GREATER_MANCHESTER row \d+: "Education" has no base/,
  ],
  [
    'a place that is not known',
    { ...MANCHESTER, columns: [ENGLAND, column('LEP', 'Atlantis Total')] },
    /area_unknown: sheet GREATER_MANCHESTER: "Atlantis" is the name of no lep/,
  ],
  [
    'columns of another kind',
    { ...MANCHESTER, columns: [...MANCHESTER.columns.slice(0, 4), column('Age', 'Old')] },
    /group_unknown: sheet GREATER_MANCHESTER: no columns are known by "Age"/,
  ],
  [
    'a mark that nobody declared',
    printing(BASES, [0.17, 0.2, '#', 0.5, '**']),
    /mark_known: [^]*"source_status":"#"/,
  ],
])('%s is refused by name', async (_, sheet, message) => {
  await expect(pull([ALL, sheet])).rejects.toThrow(message);
});

test('the survey of another year is refused', async () => {
  await expect(pull([ALL, MANCHESTER], 2017)).rejects.toThrow(
    /sheet_unlike: sheet ALL: it is titled "Employer Skills Survey \(ESS\) 2017"/,
  );
});

test.each<[string, LaidSheet, string]>([
  ['a percentage above 100', printing(BASES, [0.17, 0.2, 1.01, 0.5, '**']), 'value_plausible'],
  [
    'a share on 20 interviews',
    printing(BASES, [0.17, 0.2, 0.1, 0.5, 0.3]),
    'small_bases_show_nothing',
  ],
  ['two figures of England', printing(BASES, [0.18, 0.2, 0.1, 0.5, '**']), 'copies_agree'],
])('%s stops the publish', async (_, sheet, check) => {
  expect(await pull([ALL, sheet])).toContain(check);
});

test('an area without a sheet of its own is missed', async () => {
  const columns = [...ALL.columns, column('LEP', 'Humber')];
  const all = { ...ALL, columns, tables: table([70_000, 800, 90], [0.17, 0.2, 0.1]) };
  expect(await pull([all, MANCHESTER])).toContain('every_area_has_a_sheet');
});
