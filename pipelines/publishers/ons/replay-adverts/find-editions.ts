import { layOutEdition } from '../stand-in/lay-out-edition.ts';
import type { OnsEditionSource } from '../source.ts';
import type { PageFile } from '../stand-in/stand-in.ts';
import { holdsAll } from './extracts.ts';
import { layOutLive, LIVE } from './live-adverts.ts';
import { layOutMeans, layOutTable5, MEANS, TABLE_5 } from './new-adverts.ts';

const FILE = 'labourdemandbyoccupation.xlsx';

/** True when a folder has extracts of one of the tables of online job adverts that a source reads. */
export function holdsAdverts(folder: string, { edition, tables }: OnsEditionSource): boolean {
  if (edition !== null) return holdsAll(folder, LIVE);
  return tables.some(({ every, titled }) =>
    every === 'quarter'
      ? holdsAll(folder, TABLE_5)
      : titled !== undefined && holdsAll(folder, MEANS),
  );
}

/**
 * The editions of the workbook of online job adverts that a folder has extracts of, re-laid: the one
 * to July 2025 with the tables of live adverts, and the newest of which there are new adverts, with
 * what is held of Table 5 and the means of the Department for Education, which are in no table of
 * ONS. They are laid out when they are asked for; a damaged extract then throws an error that names
 * the file and the line.
 */
export function findAdvertEditions(folder: string): PageFile[] {
  const sheets = [
    ...(holdsAll(folder, TABLE_5) ? [layOutTable5] : []),
    ...(holdsAll(folder, MEANS) ? [layOutMeans] : []),
  ];
  const last = holdsAll(folder, TABLE_5) ? 'july2026' : 'november2025';
  return [
    ...(holdsAll(folder, LIVE)
      ? [{ edition: 'january2017tojuly2025', name: FILE, body: () => layOutLive(folder) }]
      : []),
    ...(sheets.length > 0
      ? [
          {
            edition: `january2017to${last}`,
            name: FILE,
            body: async () =>
              layOutEdition(await Promise.all(sheets.map((layOut) => layOut(folder)))),
          },
        ]
      : []),
  ];
}
