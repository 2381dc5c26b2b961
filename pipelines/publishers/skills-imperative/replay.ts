import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Replay } from '../publisher.ts';
import { readExtracts } from './stand-in/read-extracts.ts';
import { layOutWorkbook } from './stand-in/lay-out.ts';
import { publicationStandIn } from '../publication-stand-in.ts';
import type { HeldWorkbook, Holdings } from '../publication-stand-in.ts';
import { PUBLICATION } from './source.ts';

const FOLDER = 'providers';
const RECORDED = /^skills_imperative_2035_([A-Z]{2}(?:_[A-Z]+)?)_MainTables\.xlsm$/;

const fileOf = (code: string): string => `${code}_MainTables.Main.xlsm`;

/**
 * Opens a folder of recorded figures: workbooks as they came (`…_EN_MainTables.xlsm`), and one laid
 * out for every other area of the tidied extracts. Throws an error that names the file and line
 * when an extract is damaged.
 */
export async function openImperativeReplay(folder: string): Promise<Holdings> {
  const holdings = new Map<string, HeldWorkbook>();
  for (const [code, content] of await readExtracts(folder)) {
    holdings.set(fileOf(code), { layOut: () => layOutWorkbook(content) });
  }
  for (const name of (await readdir(folder)).sort()) {
    const code = RECORDED.exec(name)?.[1];
    if (code !== undefined) holdings.set(fileOf(code), { path: path.join(folder, name) });
  }
  return holdings;
}

/** Recorded workbooks and tidied extracts of the projections. */
export const replay: Replay = {
  places: [FOLDER],
  holds: (folder) =>
    existsSync(path.join(folder, FOLDER, 'skills_imperative_2035_replacement_demand.csv')),
  open: async (folder) =>
    publicationStandIn(PUBLICATION, await openImperativeReplay(path.join(folder, FOLDER))),
};
