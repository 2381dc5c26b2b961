import { z } from 'zod';
import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import { text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import { judgeFound } from '../../../checks/judge-found.ts';
import { HELD_REGISTERS } from '../hold-registers.ts';
import { compareNames, likeness } from './compare-names.ts';

/** A name less like the register's than this is told; spelling and "City of" leave more alike. */
const ALIKE = 0.5;

const Counted = z.object({ examined: z.coerce.number(), of: z.coerce.number() });
const Differing = z.object({ code: z.string(), name: z.string(), held: z.string() });

const Called = z.object({ code: z.string(), name: z.string() });

/** Of areas with a strange name, those that the release before (a Parquet file) did not call so. */
async function leaveOutKnown(
  database: Database,
  strange: readonly z.infer<typeof Differing>[],
  before: string | null,
): Promise<readonly z.infer<typeof Differing>[]> {
  if (before === null || strange.length === 0) return strange;
  const codes = strange.map(({ code }) => text(code)).join(', ');
  const called = await database.rows(
    `SELECT DISTINCT area AS code, area_name AS "name" FROM read_parquet(${text(before)}) WHERE area IN (${codes})`,
    Called,
  );
  const known = new Set(called.map(({ code, name }) => `${code} ${name}`));
  return strange.filter(({ code, name }) => !known.has(`${code} ${name}`));
}

/** Letters and digits of a name, with `&` as "and", in one case. */
const plain = (column: string): string =>
  `regexp_replace(lower(replace(${column}, '&', 'and')), '[^a-z0-9]', '', 'g')`;

/** True where one name is the other with words before or behind it: "Bristol, City of". */
const isWithin = (one: string, other: string): boolean => {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.includes(b) || b.includes(a);
};

/**
 * The names that are printed beside codes of areas, against the register of areas that ships with the
 * product. Two areas that bear each other's names refuse a release, the first one included; a name that
 * is not like the register's is told once, since areas are renamed, and boundaries of other years and
 * other spellings are honest. `before` is the release before, a Parquet file. Run over `area_list`, with
 * the registers held (`holdRegisters`).
 */
export async function checkAreaNames(
  database: Database,
  before: string | null,
): Promise<CheckResult[]> {
  const power = await database.row(
    `SELECT count(register.code) AS examined, count(*) AS of
     FROM area_list AS list LEFT JOIN ${HELD_REGISTERS.areas} AS register ON register.code = list.area::VARCHAR`,
    Counted,
  );
  if (power.examined === 0) return [];
  const differing = await database.rows(
    `SELECT list.area::VARCHAR AS code, area_name AS "name", register."name" AS held
     FROM area_list AS list JOIN ${HELD_REGISTERS.areas} AS register ON register.code = list.area::VARCHAR
     WHERE ${plain('area_name')} <> ${plain('register."name"')} ORDER BY 1`,
    Differing,
  );
  const printed = differing.map(({ code, name }) => ({ column: 'area', code, name }));
  const held = differing.map(({ code, held: name }) => ({ column: 'area', code, name }));
  const { exchanged } = compareNames(printed, held);
  const strange = differing.filter(
    ({ name, held: known }) => !isWithin(name, known) && likeness(name, known) < ALIKE,
  );
  const unit = 'areas';
  return [
    judgeFound(
      {
        id: 'area_names_not_of_others',
        level: 'error',
        what: 'No two areas bear each other’s names, by the register of areas',
        unit,
      },
      exchanged,
      power,
    ),
    judgeFound(
      {
        id: 'area_names_as_registered',
        level: 'warning',
        what: 'Every name of an area that the release before did not have is like the one in the register of areas',
        unit,
      },
      await leaveOutKnown(database, strange, before),
      power,
    ),
  ];
}
