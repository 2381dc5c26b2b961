import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { PAYLOADS } from '../../support/payloads.ts';

const Line = z.object({
  ...{ title: z.string(), advert_category: z.string() },
  ...{ soc2020: z.string(), also_acceptable: z.string() },
});

/** A title of an advert with the unit group that two coders gave it apart from each other. */
export interface LabelledTitle {
  readonly title: string;
  /** What the board filed the advert under: `IT Jobs`. */
  readonly category: string;
  readonly code: string;
  /** The group that both named as second choice, if they did. */
  readonly also: string | null;
}

/** The labelled titles of the recorded figures, in their order. */
export async function readLabelled(): Promise<LabelledTitle[]> {
  const file = path.join(PAYLOADS, 'vacancies', 'titles_soc2020_dev.csv');
  const lines = z.array(Line).parse(parse(await readFile(file), { columns: true }));
  return lines.map(({ title, advert_category: category, soc2020, also_acceptable: also }) => {
    return { title, category, code: soc2020, also: also === '' ? null : also };
  });
}
