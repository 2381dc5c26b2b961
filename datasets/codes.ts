import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { CodeItem, TOTAL } from '../schemas/dataset/code.ts';
import type {
  DimensionDeclaration,
  FiguresDeclaration,
} from '../schemas/dataset/kinds/observations.ts';
import type { Dataset } from './discover.ts';

type Codes = z.infer<typeof DimensionDeclaration>['codes'];
type FromClassification = Exclude<Codes, readonly unknown[]>;
const Rows = z.array(z.record(z.string(), z.string()));

/** `codes.csv` of a classification dataset, which lies beside the asking dataset's folder. */
async function readClassification(folder: string, codes: FromClassification): Promise<CodeItem[]> {
  const file = path.join(path.dirname(folder), codes.classification, 'codes.csv');
  const rows = Rows.parse(parse(await readFile(file), { columns: true }));
  const cell = (row: Readonly<Record<string, string>>, column: string): string => {
    const value = row[column];
    if (value === undefined) throw new Error(`${file} has no column "${column}"`);
    return value;
  };
  const publisherColumn = codes.publisher_column ?? 'code';
  const total = {
    code: TOTAL,
    name: codes.total,
    level: 0,
    sort: 0,
    publisher_code: codes.publisher_total ?? null,
  };
  const wanted = rows.filter((row) => codes.levels.includes(Number(cell(row, 'level'))));
  const items = wanted.map((row, i) => ({
    code: cell(row, 'code'),
    name: cell(row, 'name'),
    parent: cell(row, 'parent') || TOTAL,
    level: Number(cell(row, 'level')),
    sort: i + 1,
    publisher_code: cell(row, publisherColumn) || null,
  }));
  const also = codes.also.map((item, i) => ({ ...item, sort: items.length + 1 + i }));
  return [total, ...items, ...also].map((item) => CodeItem.parse(item));
}

/**
 * The code list of every dimension of a dataset, by dimension id: as written out in the
 * declaration, or taken from the `codes.csv` of a classification dataset. In the order to show,
 * the all-categories member first, `sort` numbered from 0. Throws an error that names the file when
 * the classification has none, or lacks a column.
 */
export async function resolveCodes({
  declaration,
  folder,
}: Dataset<Pick<FiguresDeclaration, 'dimensions'>>): Promise<Map<string, CodeItem[]>> {
  const lists = new Map<string, CodeItem[]>();
  for (const { id, codes } of declaration.dimensions) {
    lists.set(
      id,
      'classification' in codes
        ? await readClassification(folder, codes)
        : [...codes]
            .sort((a, b) => Number(b.level === 0) - Number(a.level === 0))
            .map((item, sort) => ({ ...item, sort })),
    );
  }
  return lists;
}
