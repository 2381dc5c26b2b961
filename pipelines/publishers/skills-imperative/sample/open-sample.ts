import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../../../../datasets/discover.ts';
import type { Database } from '../../../duckdb.ts';
import type { SampleEffects, StandIn } from '../../publisher.ts';
import { drawSamples } from '../../sample.ts';
import { ImperativeSource, PUBLICATION } from '../source.ts';
import { layOutWorkbook } from '../stand-in/lay-out.ts';
import type { Openings, WorkbookContent, YearsOfGroup } from '../stand-in/lay-out.ts';
import { publicationStandIn } from '../../publication-stand-in.ts';
import type { HeldWorkbook } from '../../publication-stand-in.ts';

const breakdown = z.enum(['industry', 'occupation']);
const Area = z.object({ file: z.string(), kind: z.string(), name: z.string() });
const Years = z.object({
  ...{ file: z.string(), breakdown, label: z.string() },
  ...{ years: z.array(z.number()), thousands: z.array(z.number()) },
});
const Openings = z.object({
  ...{ file: z.string(), breakdown, label: z.string() },
  ...{ levels: z.array(z.number()), changes: z.array(z.number()) },
  ...{ shares: z.array(z.number()), rates: z.array(z.number()) },
});
/** The last run of the model that any recorded workbook names. */
const RUN = '29 02 2024 03:49:51 PM';

interface Drawn {
  readonly years: readonly z.infer<typeof Years>[] | null;
  readonly openings: readonly z.infer<typeof Openings>[] | null;
}

/** Runs the `sample` SQL of the datasets that are there; each leaves the table of its own sheets. */
async function draw(database: Database, datasets: readonly Dataset[]): Promise<Drawn> {
  const tables = new Set<string>();
  await drawSamples(database, datasets, ImperativeSource, ({ table }) => {
    tables.add(table);
  });
  const rowsOf = (table: string): string => `FROM projected_${table} ORDER BY file, sort`;
  return {
    years: tables.has('employment') ? await database.rows(rowsOf('employment'), Years) : null,
    openings: tables.has('openings') ? await database.rows(rowsOf('openings'), Openings) : null,
  };
}

function contentOf({ file, kind, name }: z.infer<typeof Area>, drawn: Drawn): WorkbookContent {
  const years = (of: string): YearsOfGroup[] =>
    (drawn.years ?? []).flatMap((row) => {
      const pairs = row.years.map((year, at) => [year, row.thousands[at] ?? 0] as const);
      const isWanted = row.file === file && row.breakdown === of;
      return isWanted ? [{ label: row.label, byYear: new Map(pairs) }] : [];
    });
  const tables = (of: string): Openings => {
    const rows = (drawn.openings ?? []).filter((row) => row.file === file && row.breakdown === of);
    return {
      thousands: rows.map(({ label, levels, changes }) => ({ label, levels, changes })),
      percent: rows.map(({ label, shares, rates }) => ({ label, levels: shares, changes: rates })),
    };
  };
  return {
    ...{ kind, area: name, run: RUN },
    employment: drawn.years && { occupation: years('occupation'), industry: years('industry') },
    openings: drawn.openings && { occupation: tables('occupation'), industry: tables('industry') },
  };
}

/** Workbooks as the publisher would lay out the invented economy: England, plan areas, authorities. */
export async function openSample({ openEconomy, datasets }: SampleEffects): Promise<StandIn> {
  const economy = await openEconomy();
  try {
    await economy.run(await readFile(path.join(import.meta.dirname, 'projections.sql'), 'utf8'));
    const drawn = await draw(economy, datasets);
    const areas = await economy.rows('FROM projected_areas ORDER BY file', Area);
    const holdings = areas.map((area): [string, HeldWorkbook] => [
      `${area.file}_MainTables.Main.xlsm`,
      { layOut: () => layOutWorkbook(contentOf(area, drawn)) },
    ]);
    return publicationStandIn(PUBLICATION, new Map(holdings));
  } finally {
    economy.close();
  }
}
