import { z } from 'zod';
import { name, text } from '../../../pipelines/duckdb.ts';
import type { Chance } from '../told/chance.ts';
import { listValues } from './kind.ts';
import type { Kind, Scene } from './kind.ts';

const Coded = z.object({ column_name: z.string(), code: z.string(), name: z.string() });

/** Codes of one column with the names that the publisher printed for them; none were kept: empty. */
async function printedCodes({ database }: Scene, chance: Chance) {
  const { kept } = await database.row(
    `SELECT count(*) AS kept FROM duckdb_tables()
     WHERE database_name = 'honest' AND table_name = 'printed_codes'`,
    z.object({ kept: z.coerce.number() }),
  );
  if (kept === 0) return [];
  const rows = await database.rows(
    `SELECT DISTINCT column_name, code, "name" FROM honest.printed_codes
     WHERE "name" IS NOT NULL ORDER BY ALL`,
    Coded,
  );
  if (rows.length === 0) return [];
  const columns = [...new Set(rows.map((row) => row.column_name))];
  const column = chance.one(columns);
  return rows.filter((row) => row.column_name === column);
}

const rename = (column: string, code: string, to: string): string =>
  `UPDATE printed_codes SET "name" = ${text(to)} WHERE column_name = ${text(column)} AND code = ${text(code)}`;

/** Names that no longer belong to their codes. */
export const MEANING: readonly Kind[] = [
  {
    id: 'place_names_exchanged',
    what: 'two places have each other’s names',
    of: 'names',
    async plant(scene, chance) {
      const { entities } = scene.declaration;
      if (entities.length === 0) return undefined;
      const entity = chance.one(entities);
      const named = name(`${entity}_name`);
      const names = await listValues(scene, named, `disposition = 'publish'`);
      if (names.length < 2) return undefined;
      const one = chance.one(names);
      const other = chance.one(names.filter((each) => each !== one));
      return {
        statements: [
          `UPDATE parsed SET ${named} = CASE ${named} WHEN ${text(one)} THEN ${text(other)} ELSE ${text(one)} END
           WHERE ${named} IN (${text(one)}, ${text(other)})`,
        ],
        scope: `${entity} ${one} and ${other}`,
        size: 'exchanged',
        needsBefore: entity !== 'area',
      };
    },
  },
  {
    id: 'code_names_exchanged',
    what: 'two codes of the publisher have each other’s names',
    of: 'names',
    async plant(scene, chance) {
      const rows = await printedCodes(scene, chance);
      if (new Set(rows.map(({ code }) => code)).size < 2) return undefined;
      const one = chance.one(rows);
      const other = chance.one(rows.filter(({ code }) => code !== one.code));
      return {
        statements: [
          rename(one.column_name, one.code, other.name),
          rename(one.column_name, other.code, one.name),
        ],
        scope: `${one.column_name} ${one.code} and ${other.code}`,
        size: 'exchanged',
      };
    },
  },
  {
    id: 'code_renamed',
    what: 'a code of the publisher has another name',
    of: 'names',
    async plant(scene, chance) {
      const rows = await printedCodes(scene, chance);
      if (rows.length === 0) return undefined;
      const one = chance.one(rows);
      return {
        statements: [rename(one.column_name, one.code, `Other than ${one.name}`)],
        scope: `${one.column_name} ${one.code}`,
        size: 'renamed',
        needsBefore: true,
      };
    },
  },
];
