import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../../datasets/discover.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { nomisStandIn } from '../../../../pipelines/publishers/nomis/stand-in/nomis-stand-in.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';
import { taking } from '../../../support/taking.ts';
import { pull } from './small-cube.ts';
import type { Pulled } from './small-cube.ts';
import { NomisSource } from '../../../../pipelines/publishers/nomis/source.ts';

/** Acceptance figures: rows received of each cube, and the statuses they become. */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  NM_2002_1: { observed: 11_178 },
  NM_162_1: { observed: 11_829, missing: 3 },
  NM_17_5: { observed: 19_108, suppressed: 502, missing: 4 },
  NM_30_1: { observed: 5842, missing: 221, unreliable: 18 },
  NM_141_1: { observed: 14_196 },
  NM_142_1: { observed: 21 },
  NM_189_1: { observed: 1953 },
  NM_57_1: { observed: 2 },
};

/** The declared dataset over one of its cubes: a release of several is several such. */
function overCube(
  { declaration, folder }: Dataset,
  cube: string,
): Dataset<ObservationsDeclaration> | undefined {
  const read = ObservationsDeclaration.safeParse(declaration);
  if (!read.success || read.data.source.publisher !== 'nomis') return undefined;
  const { also = [], ...source } = NomisSource.parse(read.data.source);
  if (![source.dataset, ...also].includes(cube)) return undefined;
  const measures = read.data.measures
    .filter(({ at }) => at.dataset === undefined || at.dataset === cube)
    .map((measure) => ({
      ...measure,
      at: Object.fromEntries(
        Object.entries(measure.at).filter(([concept]) => concept !== 'dataset'),
      ),
    }));
  return { declaration: { ...read.data, measures, source: { ...source, dataset: cube } }, folder };
}

async function pullCube<T>(cube: string, work: (pulled: Pulled) => Promise<T>): Promise<T> {
  const [dataset] = (await discoverDatasets()).flatMap((found) => overCube(found, cube) ?? []);
  if (!dataset) throw new Error(`no dataset is of ${cube}`);
  const app = nomisStandIn({
    findCube: (id) => {
      const file = path.join(PAYLOADS, 'nomis/cubes', `${id}.csv`);
      return existsSync(file) ? file : undefined;
    },
    rowLimit: 4000,
    limits: { memoryMb: 512, threads: 1 },
  });
  try {
    return await taking(app.fetch, (context) => pull(context, work, { dataset, pageSize: 25_000 }));
  } finally {
    await app.close();
  }
}

const Group = z.object({ status: z.string().nullable(), rows: z.coerce.number() });

for (const [cube, statuses] of Object.entries(EXPECTED)) {
  testWithPayloads(`${cube} comes whole, every row read, nothing contradicted`, async () => {
    await pullCube(cube, async ({ vintage, checks, database }) => {
      const received = vintage.snapshots.reduce((sum, { rows }) => sum + (rows ?? 0), 0);
      expect(received).toBe(Object.values(statuses).reduce((a, b) => a + b));
      expect(checks.filter(({ result }) => result === 'fail')).toEqual([]);
      const groups = await database.rows(
        'SELECT status, count(*) AS rows FROM parsed GROUP BY status',
        Group,
      );
      expect(Object.fromEntries(groups.map(({ status, rows }) => [status, rows]))).toEqual(
        statuses,
      );
      const { unread } = await database.row(
        `SELECT count(*) AS unread FROM parsed WHERE disposition <> 'publish' OR area_type IS NULL
           OR period IS NULL OR measure IS NULL OR source_row IS NULL`,
        z.object({ unread: z.coerce.number() }),
      );
      expect(unread).toBe(0);
    });
  });
}

testWithPayloads('a figure is found in the snapshot, at the line it names', async () => {
  await pullCube('NM_17_5', async ({ vintage, database }) => {
    const { source_row, value } = await database.row(
      `SELECT source_row, value FROM parsed WHERE area = 'E08000034' AND period = '2024-10/P12M'
       AND measure = 'employment_rate_16_64' AND area_vintage LIKE '%county%'`,
      z.object({ source_row: z.string(), value: z.number() }),
    );
    expect(value).toBe(74.9);
    const [digest = '', line = ''] = source_row.split(':');
    const page = vintage.snapshots.find(({ sha256 }) => sha256.startsWith(digest));
    if (!page) throw new Error('no such snapshot');
    const { found } = await database.row(
      `SELECT split_part(content, chr(10), ${Number(line)}) AS found FROM read_text('${page.path}')`,
      z.object({ found: z.string() }),
    );
    expect(found).toContain('"2025-09","Oct 2024-Sep 2025"');
    expect(found).toContain('"Kirklees"');
    expect(found).toContain('"Employment rate - aged 16-64"');
    expect(found).toContain(',74.9,');
  });
});
