import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../../../../datasets/discover.ts';
import { openDatabase } from '../../../duckdb.ts';
import type { Database } from '../../../duckdb.ts';
import { addDice } from '../../../economy/build-economy.ts';
import { publicationStandIn } from '../../publication-stand-in.ts';
import type { HeldWorkbook } from '../../publication-stand-in.ts';
import type { SampleEffects, StandIn } from '../../publisher.ts';
import { drawSamples } from '../../sample.ts';
import { EmployerSurveySource, PUBLICATION, WORKBOOKS } from '../source.ts';
import type { WorkbookKind } from '../source.ts';
import { layOutWorkbook } from '../stand-in/lay-out.ts';
import type { LaidColumn, LaidSheet, LaidTable } from '../stand-in/lay-out.ts';

const YEAR = 2019;
/** The first table of a sheet, and the only one of an authority's. */
const FIRST = 'Vacancies';

const Place = z.object({
  ...{ kind: z.string(), place: z.string() },
  ...{ region: z.string().nullable(), partnership: z.string().nullable() },
});
type Place = z.infer<typeof Place>;
const Printed = z.object({
  ...{ kind: z.string(), place: z.string(), group: z.string(), heading: z.string() },
  ...{ table: z.string(), head: z.number(), label: z.string(), form: z.string() },
  ...{ value: z.number(), is_hidden: z.boolean() },
});
type Printed = z.infer<typeof Printed>;

async function runFile(database: Database, file: string): Promise<void> {
  await database.run(await readFile(file, 'utf8'));
}

/** What stands in every cell, after each dataset has said which lines its tables have. */
async function draw(database: Database, datasets: readonly Dataset[]): Promise<Printed[]> {
  await runFile(database, path.join(import.meta.dirname, 'cells.sql'));
  await drawSamples(database, datasets, EmployerSurveySource);
  await runFile(database, path.join(import.meta.dirname, 'draw.sql'));
  const order = `kind, place, number, "group", heading, "table" <> '${FIRST}', "table", line`;
  return database.rows(`FROM survey_printed ORDER BY ${order}`, Printed);
}

/** A column of a sheet, and the column of which place and heading its numbers are. */
interface Filled extends LaidColumn {
  readonly of: string;
}
const keyOf = (kind: string, place: string, group: string, heading: string): string =>
  [kind, place, group, heading].join('|');
const total = (group: string, kind: string, place: string, suffix = ' Total'): Filled => ({
  ...{ group, heading: `${place}${suffix}` },
  of: keyOf(kind, place, '', place),
});

function columnsOf(
  { kind, place, region, partnership }: Place,
  printed: readonly Printed[],
): Filled[] {
  const own = printed.filter((each) => each.kind === kind && each.place === place);
  const parts = new Map(
    own.map(({ group, heading }) => [`${group}|${heading}`, { group, heading }] as const),
  );
  return [
    total('ENGLAND', 'country', 'England'),
    ...(region === null ? [] : [total('REGION', 'region', region)]),
    ...(partnership === null ? [] : [total('LEP', 'lep', partnership)]),
    total(kind.toUpperCase(), kind, place),
    ...[...parts.values()]
      .filter(({ group }) => group !== '')
      .map((part) => ({ ...part, of: keyOf(kind, place, part.group, part.heading) })),
  ];
}

/** Tables of a sheet. */
function tablesOf(columns: readonly Filled[], cells: ReadonlyMap<string, Printed[]>): LaidTable[] {
  const first = cells.get(columns[0]?.of ?? '') ?? [];
  return [...new Set(first.map(({ table }) => table))].map((table) => ({
    heading: table,
    head: first.find((each) => each.table === table)?.head ?? 0,
    lines: first
      .filter((each) => each.table === table)
      .map(({ label, form }) => ({
        ...{ label, isTested: form === 'share' },
        printed: columns.map(({ of }) => {
          const cell = cells.get(of)?.find((each) => each.table === table && each.label === label);
          return cell === undefined || cell.is_hidden ? '**' : cell.value;
        }),
      })),
  }));
}

/** The workbooks of one kind of area as the publisher would lay out the invented survey. */
function layOutKind(
  kind: WorkbookKind,
  places: readonly Place[],
  printed: readonly Printed[],
): Buffer {
  const tables = kind === 'lea' ? [FIRST] : [...new Set(printed.map(({ table }) => table))];
  const cells = new Map<string, Printed[]>();
  for (const each of printed.filter(({ table }) => tables.includes(table))) {
    const key = keyOf(each.kind, each.place, each.group, each.heading);
    cells.set(key, [...(cells.get(key) ?? []), each]);
  }
  const own = places.filter((each) => each.kind === kind);
  const sheet = (name: string, columns: readonly Filled[], isOfOne: boolean): LaidSheet => ({
    ...{ name: name.toUpperCase().replaceAll(' ', '_'), columns, isOfOne },
    tables: tablesOf(columns, cells),
  });
  const all = [
    total('ENGLAND', 'country', 'England'),
    ...own.map(({ place }) => total(kind.toUpperCase(), kind, place, '')),
  ];
  return layOutWorkbook(
    [
      sheet(`all ${kind}s`, all, false),
      ...own.map((place) => sheet(place.place, columnsOf(place, printed), true)),
    ],
    YEAR,
  );
}

/** The publication with both workbooks of a few areas, with invented figures, drawn by the dice of the economy. */
export async function openSample({ limits, datasets }: SampleEffects): Promise<StandIn> {
  const database = await openDatabase(':memory:', limits);
  try {
    await addDice(database);
    const printed = await draw(database, datasets);
    const places = await database.rows('FROM survey_places', Place);
    const books = WORKBOOKS.map((kind): [string, HeldWorkbook] => [
      `ESS_${YEAR}_${kind.toUpperCase()}_Summary_Tables.xlsx`,
      { layOut: () => layOutKind(kind, places, printed) },
    ]);
    return publicationStandIn(PUBLICATION, new Map(books));
  } finally {
    database.close();
  }
}
