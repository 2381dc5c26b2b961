import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REFERENCE_FILES } from '../../../../datasets/reference-files.ts';

const Subjects = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    publisher_label: z.string(),
    other_names: z.string(),
  }),
);

/** The code of every sector subject area by its code and its names, in small letters. */
export async function readSubjects(): Promise<ReadonlyMap<string, string>> {
  const body = await readFile(REFERENCE_FILES.subjects, 'utf8');
  const rows = Subjects.parse(parse(body, { columns: true }));
  return new Map(
    rows.flatMap(({ code, name, publisher_label, other_names }) =>
      [code, name, publisher_label, ...other_names.split('|')]
        .filter((word) => word !== '')
        .map((word) => [word.toLowerCase(), code] as const),
    ),
  );
}
