import { createRequire } from 'node:module';
import { z } from 'zod';
import type { PlainRow } from './plain-row.ts';

const Cell = z.looseObject({ value: z.number().nullable(), status: z.string().nullable() });
const Reader = z.custom<(input: unknown) => unknown>((each) => typeof each === 'function');
const Stat = z.looseObject({
  id: z.array(z.string()),
  size: z.array(z.number()),
  dimension: z.record(
    z.string(),
    z.object({
      category: z.object({ index: z.array(z.string()), label: z.record(z.string(), z.string()) }),
    }),
  ),
  extension: z.object({ flags: z.record(z.string(), z.string()) }),
});

/** The rows of a JSON-stat dataset, every value and status asked of jsonstat-toolkit. */
export function readJsonStat(bytes: ArrayBuffer): PlainRow[] {
  const json: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  const stat = Stat.parse(json);
  const toolkit: unknown = createRequire(import.meta.url)('jsonstat-toolkit');
  const opened = Reader.parse(toolkit)(json);
  const ask = Reader.parse(Reflect.get(Object(opened), 'Data'));
  const data = (at: unknown) => Cell.parse(Reflect.apply(ask, opened, [at]));
  const metrics = new Set(stat.dimension.measure?.category.index);
  const total = stat.size.reduce((product, each) => product * each, 1);
  const rows: PlainRow[] = [];
  for (let index = 0; index < total; index += 1) {
    const cell = data(index);
    if (cell.status === null) continue;
    let rest = index;
    const places = stat.size.toReversed().map((size) => {
      const place = rest % size;
      rest = (rest - place) / size;
      return place;
    });
    const own: Record<string, string> = {};
    const names: Record<string, string> = {};
    stat.id.forEach((column, i) => {
      const { index: codes, label } = stat.dimension[column]?.category ?? { index: [], label: {} };
      const code = codes[places[stat.id.length - 1 - i] ?? 0] ?? '';
      own[column] = code;
      names[`${column}_name`] = label[code] ?? '';
    });
    const beside = (kind: string): number | null => {
      const metric = `${own.measure ?? ''}.${kind}`;
      return metrics.has(metric) ? data({ ...own, measure: metric }).value : null;
    };
    const numbers = { low: beside('low'), high: beside('high'), n: beside('n') };
    const flags = stat.extension.flags[String(index)] ?? '';
    rows.push({ ...own, ...names, ...numbers, value: cell.value, status: cell.status, flags });
  }
  return rows;
}
