import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Dataset } from '../../datasets/discover.ts';
import { Declaration } from '../../schemas/dataset/declaration.ts';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'datasets');
const Module = z.object({ default: Declaration });

/** One real dataset by its folder, without reading all the others. */
export async function readDataset(name: string): Promise<Dataset> {
  const folder = path.join(ROOT, name);
  const loaded: unknown = await import(pathToFileURL(path.join(folder, 'dataset.ts')).href);
  return { declaration: Module.parse(loaded).default, folder };
}
