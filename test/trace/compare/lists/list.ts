import { z } from 'zod';
import type { ThingsDeclaration } from '../../../../schemas/dataset/kinds/records.ts';
import type { ReleaseRow } from '../../read-parquet.ts';

/** A cell of a list; a blank is the empty text, and several texts stand with a stroke between them. */
const Printed = z.union([
  z.string(),
  z.number(),
  z.null().transform(() => ''),
  z.date().transform((day) => day.toISOString().slice(0, 10)),
  z.array(z.string()).transform((texts) => texts.join('|')),
]);

/** A list of areas calls its columns `code`, `name`, `type`; a release says of what. */
function bare(column: string): string {
  return column === 'area' ? 'code' : column.replace(/^area_/, '');
}

/** A record against the line of its file: every declared column that the file has too. */
export function compareList(
  { columns }: ThingsDeclaration,
  row: ReleaseRow,
  line: ReadonlyMap<string, string>,
): string[] {
  return columns.flatMap(({ name, key }) => {
    const theirs = line.get(name) ?? line.get(bare(name));
    if (theirs === undefined) return key ? [`the line has no ${name}`] : [];
    const ours = Printed.parse(row[name]);
    const agrees = typeof ours === 'number' ? ours === Number(theirs) : ours === theirs;
    return agrees ? [] : [`${name}: ${ours} here, ${theirs} there`];
  });
}
