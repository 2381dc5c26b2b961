import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { codeAdverts } from '../../../pipelines/pool/code/code-adverts.ts';
import { openCodingTools } from '../../../pipelines/pool/code/open-tools.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import type { Advert } from '../../../schemas/adverts/advert.ts';
import { makeAdvert } from '../../support/adverts/make-advert.ts';
import { makeChannel, withPoolFolder } from '../../support/adverts/pool-folder.ts';
import { PAYLOADS } from '../../support/payloads.ts';
import type { Part } from '../part.ts';
import { wilson } from '../titles/wilson.ts';

const at = (file: string): string => path.join(PAYLOADS, 'vacancies', file);
const LABELLED = at('duplicate_pairs_dev.csv');
const SLICE = at('adzuna_uk_2012_salary_slice.csv');
const DAY = '2026-11-02';

const Labelled = z.object({ id_a: z.string(), id_b: z.string(), is_duplicate: z.enum(['0', '1']) });
const Line = z.object({
  ...{ Id: z.string(), Title: z.string(), FullDescription: z.string(), LocationRaw: z.string() },
  ...{ Company: z.string(), SalaryRaw: z.string(), SourceName: z.string() },
});

const readLines = async <T>(file: string, line: z.ZodType<T>): Promise<T[]> =>
  z.array(line).parse(parse(await readFile(file), { columns: true }));

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

const asAdvert = (line: z.infer<typeof Line>): Advert =>
  makeAdvert({
    ...{ id: line.Id, title: line.Title.trim() || 'Untitled', text: line.FullDescription },
    ...{ employer: orNull(line.Company), pay: { text: orNull(line.SalaryRaw) } },
    places: line.LocationRaw.trim() === '' ? [] : [line.LocationRaw.slice(0, 300)],
  });

/** The boards of the slice, each as a channel, coded and pooled as any; pairs judged as the labels say. */
async function judge(write: (line: string) => void): Promise<boolean> {
  const [lines, labelled] = [await readLines(SLICE, Line), await readLines(LABELLED, Labelled)];
  const boards = [...new Set(lines.map(({ SourceName }) => SourceName))];
  return withPoolFolder(async ({ sweep, vacancies, folder }) => {
    const tools = await openCodingTools(homeAt(folder));
    for (const board of boards) {
      const own = lines.filter(({ SourceName }) => SourceName === board);
      await sweep(board, DAY, own.map(asAdvert));
    }
    const pooled = await vacancies({
      channels: boards.map((id) => makeChannel(id)),
      coder: { version: tools.version, code: (database) => codeAdverts(database, tools) },
    });
    const vacancyOf = new Map(
      pooled.flatMap(({ vacancy, sightings }) =>
        sightings.map(({ external_id: id }) => [id, vacancy] as const),
      ),
    );
    const judged = labelled.map((pair) => ({
      ...pair,
      isTrue: pair.is_duplicate === '1',
      joined: vacancyOf.get(pair.id_a) === vacancyOf.get(pair.id_b),
    }));
    const missed = judged.filter(({ isTrue, joined }) => isTrue && !joined);
    const wrong = judged.filter(({ isTrue, joined }) => !isTrue && joined);
    const right = judged.length - missed.length - wrong.length;
    const { low, high } = wilson(right, judged.length);
    write(`${right} of ${judged.length} right (${low.toFixed(3)} to ${high.toFixed(3)}, 95 %)`);
    for (const { id_a: a, id_b: b } of missed) write(`  not joined: ${a} and ${b}`);
    for (const { id_a: a, id_b: b } of wrong) write(`  joined, and two: ${a} and ${b}`);
    write(`${lines.length} adverts of ${boards.length} boards are ${pooled.length} vacancies`);
    return missed.length <= 1 && wrong.length <= 1;
  });
}

/** Pairs of adverts of two boards that a reader judged to be one job or two, pooled as a day is. */
export const duplicates: Part = {
  name: 'duplicates: pairs of adverts that a reader judged',
  absent: () =>
    existsSync(LABELLED) && existsSync(SLICE) ? null : `no labelled pairs at ${LABELLED}`,
  run: judge,
};
