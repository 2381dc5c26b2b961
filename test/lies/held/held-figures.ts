import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Dataset } from '../../../datasets/discover.ts';
import type { ObservationsDeclaration } from '../../../schemas/dataset/kinds/observations.ts';

/** Invented figures, or those of the folder of payloads. */
export const FIGURES = ['sample', 'real'] as const;
export type Figures = (typeof FIGURES)[number];

const texts = z.array(z.string());
const Said = z.object({
  labels: z
    .object({
      name: z.string().nullable(),
      url: z.string().nullable(),
      updated: z.string().nullable(),
      nextUpdate: z.string().nullable(),
      classification: z.string().nullable(),
      units: texts,
      periods: texts.nullable(),
      notes: texts,
    })
    .nullable(),
  sourceReleased: z.string().nullable(),
  clock: z.enum(['store', 'publisher']),
});

/** One state of a source as its parse left it: what the publisher said of it, and the tables. */
export interface HeldVintage extends z.infer<typeof Said> {
  /** Names of tables (`parsed`, `printed_…`) and the Parquet files that hold them. */
  readonly tables: ReadonlyMap<string, string>;
}

/** A dataset of figures and every state of its source that was taken, oldest first. */
export interface HeldFigures {
  readonly figures: Figures;
  readonly dataset: Dataset<ObservationsDeclaration>;
  readonly vintages: readonly HeldVintage[];
  /** Rows of the newest state of another dataset of these figures, as parsed; null where none is held. */
  findRows(dataset: string): Promise<string | null>;
}

/** Where the states of a dataset lie under the folder of held figures. */
export const folderOf = (root: string, figures: Figures, id: string): string =>
  path.join(root, figures, id);

async function readVintage(folder: string): Promise<HeldVintage> {
  const said = Said.parse(JSON.parse(await readFile(path.join(folder, 'vintage.json'), 'utf8')));
  const files = (await readdir(folder)).filter((file) => file.endsWith('.parquet'));
  const tables = files.map((file) => [path.parse(file).name, path.join(folder, file)] as const);
  return { ...said, tables: new Map(tables) };
}

async function findRows(folder: string): Promise<string | null> {
  if (!existsSync(folder)) return null;
  const newest = Math.max(...(await readdir(folder)).map(Number));
  return path.join(folder, String(newest), 'parsed.parquet');
}

/** Reads what is held of a dataset; undefined when nothing is. */
export async function findHeld(
  root: string,
  figures: Figures,
  dataset: Dataset<ObservationsDeclaration>,
): Promise<HeldFigures | undefined> {
  const folder = folderOf(root, figures, dataset.declaration.id);
  if (!existsSync(folder)) return undefined;
  const numbers = (await readdir(folder)).map(Number).sort((a, b) => a - b);
  const vintages = await Promise.all(
    numbers.map((number) => readVintage(path.join(folder, String(number)))),
  );
  return { figures, dataset, vintages, findRows: (id) => findRows(folderOf(root, figures, id)) };
}
