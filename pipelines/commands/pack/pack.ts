import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { AreaList } from '../../../schemas/answers/area.ts';
import { isAreaType } from '../../../schemas/words/area-types.ts';
import { findCatalogue } from '../../store/catalogue-file.ts';
import { EXIT, Misuse, answer } from '../line/cli.ts';
import type { Cli, Exit, Explorer } from '../line/cli.ts';
import { homeOf } from '../line/with-store.ts';
import { makePack } from './make-pack.ts';

export interface PackFlags {
  readonly type?: string;
  readonly out: string;
  readonly edition?: string;
  readonly json?: true;
}

const Problem = z.object({ detail: z.string() });

/** The codes of all areas of a type on a day (ISO). Throws {@link Misuse} where there is none. */
async function listAreas(explorer: Explorer, type: string, day: string): Promise<string[]> {
  if (!isAreaType(type)) throw new Misuse(`"${type}" is no type of area; lsip is one`);
  const response = await explorer.ask(`/v1/areas?type=${type}&at=${day}&limit=1000`);
  if (!response.ok) throw new Misuse(Problem.parse(await response.json()).detail);
  const { data } = AreaList.parse(await response.json());
  if (data.length === 0) throw new Misuse(`no area of the type ${type} is in force on ${day}`);
  return data.map(({ code }) => code);
}

/** Every code that no area has is named before anything is written. */
async function demandAreas(explorer: Explorer, codes: readonly string[]): Promise<void> {
  const faults: string[] = [];
  for (const code of codes) {
    const response = await explorer.ask(`/v1/areas/${encodeURIComponent(code)}`);
    if (!response.ok) faults.push(Problem.parse(await response.json()).detail);
  }
  if (faults.length > 0) throw new Misuse(faults.join('\n'));
}

/**
 * `alongside pack`: one folder an area with the page to print, its figures as CSV, and its sources
 * and caveats, all of one edition. A wrong area is told before anything is written.
 */
export async function packCommand(
  cli: Cli,
  areas: readonly string[],
  { type, out, edition: asked, json }: PackFlags,
): Promise<Exit> {
  if (areas.length > 0 === (type !== undefined)) {
    throw new Misuse('name areas, or give --type: one of the two');
  }
  const edition = asked ?? (await findCatalogue(homeOf(cli)))?.edition;
  if (edition === undefined || edition === null) {
    throw new Misuse('there is no store to pack from yet; run alongside run first');
  }
  const explorer = await cli.explore();
  try {
    const day = cli.now().toISOString().slice(0, 10);
    const codes = type === undefined ? [...areas] : await listAreas(explorer, type, day);
    await demandAreas(explorer, codes);
    const made: { area: string; folder: string; held: boolean }[] = [];
    for (const [at, code] of codes.entries()) {
      const pack = await makePack((address) => explorer.ask(address), code, edition);
      const folder = path.join(out, pack.name);
      await mkdir(folder, { recursive: true });
      for (const [file, text] of pack.files) await writeFile(path.join(folder, file), text);
      made.push({ area: code, folder, held: pack.held });
      cli.err(`${at + 1} of ${codes.length}: ${folder}${pack.held ? '' : ', nothing is held'}`);
    }
    const held = made.filter((each) => each.held).length;
    const words = `${made.length} folders in ${out}, ${held} with figures, edition ${edition}`;
    answer(cli, json, { edition, packs: made }, words);
    return EXIT.done;
  } finally {
    explorer.close();
  }
}
