import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { Declaration } from '../schemas/dataset/declaration.ts';
import { demandInputs, orderByInputs } from '../schemas/dataset/inputs.ts';
import { demandRegisters } from '../schemas/dataset/registers.ts';
import { declaresFigures } from '../schemas/dataset/declares.ts';

/** A dataset as found: its checked declaration and the folder that holds everything about it. */
export interface Dataset<D = Declaration> {
  readonly declaration: D;
  readonly folder: string;
}

const HERE = path.dirname(fileURLToPath(import.meta.url));
const Module = z.object({ default: z.unknown() });

/** Folders with a `dataset.ts`: `datasets/<id>`, or `datasets/linked/<id>` for label and link only. */
async function datasetFolders(root: string): Promise<string[]> {
  const folders: string[] = [];
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = path.join(root, entry.name);
    if (existsSync(path.join(folder, 'dataset.ts'))) folders.push(folder);
    else folders.push(...(await datasetFolders(folder)));
  }
  return folders.sort();
}

async function readDataset(folder: string): Promise<Dataset> {
  const file = path.join(folder, 'dataset.ts');
  const loaded = Module.parse(await import(pathToFileURL(file).href));
  const parsed = Declaration.safeParse(loaded.default);
  if (!parsed.success)
    throw new Error(`${file} is not a dataset:\n${z.prettifyError(parsed.error)}`);
  if (parsed.data.id !== path.basename(folder)) {
    throw new Error(`${file} declares the id "${parsed.data.id}"; an id is the name of its folder`);
  }
  return { declaration: parsed.data, folder };
}

/** Those of this repository, found and checked once: a process loads a declaration once. */
let shipped: Promise<Dataset[]> | undefined;

/**
 * Every dataset under the folders `roots`, or every one of this repository, by id. A dataset exists
 * because its folder does; nothing else lists it. Throws an error naming the file when a declaration is
 * wrong, and one naming the datasets when an id or a measure is declared twice, an input is unknown,
 * datasets are made from each other, or two are the register of the same.
 */
export async function discoverDatasets(roots?: readonly string[]): Promise<Dataset[]> {
  if (roots) return discoverIn(roots);
  shipped ??= discoverIn([HERE]);
  return [...(await shipped)];
}

async function discoverIn(roots: readonly string[]): Promise<Dataset[]> {
  const folders = await Promise.all(roots.map(datasetFolders));
  const datasets = await Promise.all(folders.flat().map(readDataset));
  const ids = datasets.map(({ declaration: { id } }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`two datasets have the id "${twice}"`);
  const owners = new Map<string, string>();
  for (const { declaration } of datasets) {
    if (!declaresFigures(declaration)) continue;
    for (const { id } of declaration.measures) {
      const owner = owners.get(id);
      if (owner !== undefined) {
        throw new Error(`measure "${id}" is declared by both ${owner} and ${declaration.id}`);
      }
      owners.set(id, declaration.id);
    }
  }
  demandRegisters(datasets);
  demandInputs(datasets);
  orderByInputs(datasets);
  return datasets.sort((a, b) => (a.declaration.id < b.declaration.id ? -1 : 1));
}
