import { readPeriod } from '../../../schemas/words/period.ts';
import type { PeriodType } from '../../../schemas/words/period.ts';
import { shiftPeriod } from '../../../schemas/words/shift-period.ts';
import { text } from '../../../pipelines/duckdb.ts';
import { countRows, listValues, numbersOf } from './kind.ts';
import type { Kind } from './kind.ts';
import { drawScope } from './scope.ts';

const SPELT: Readonly<Record<string, string>> = {
  'a blank before it': `' ' || source_value`,
  'a sign': `'+' || source_value`,
  'an exponent': `source_value || 'E+00'`,
};

/** How many steps of a type of period make a year; those that are no part of one are years. */
const STEPS_A_YEAR: Readonly<Partial<Record<PeriodType, number>>> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  span: 12,
};

/** The code of the period of the same length so many years later. */
function later(code: string, years: number): string | undefined {
  const period = readPeriod(code);
  return shiftPeriod(period, years * (STEPS_A_YEAR[period.type] ?? 1))?.code;
}

/** Figures printed otherwise, and dates that no calendar of the publisher holds. */
export const FORM: readonly Kind[] = [
  {
    id: 'unrounded',
    what: 'figures that are always rounded are not',
    of: 'figures',
    async plant(scene, chance) {
      const rounded = scene.declaration.measures.flatMap(({ id, rounding }) =>
        (rounding?.to ?? 0) >= 5 ? [{ id, to: rounding?.to ?? 5 }] : [],
      );
      if (rounded.length === 0) return undefined;
      const { id, to } = chance.one(rounded);
      const base = `${numbersOf(scene)} AND measure = ${text(id)} AND value > ${to}`;
      const scope = await drawScope(scene, chance, ['all', 'one area type', 'a half'], base);
      const value = `value + 1 + hash(rowid) % (${to}::INT - 1)`;
      return (
        scope && {
          statements: [
            `UPDATE parsed SET value = ${value}, source_value = (${value})::VARCHAR WHERE ${scope.where}`,
          ],
          scope: scope.words,
          size: `not to ${to}`,
        }
      );
    },
  },
  {
    id: 'spelt_otherwise',
    what: 'figures are printed with blanks, signs or exponents',
    of: 'words',
    async plant(scene, chance) {
      const scope = await drawScope(scene, chance);
      if (!scope || (await countRows(scene, `${scope.where} AND source_value IS NOT NULL`)) === 0)
        return undefined;
      const size = chance.one(Object.keys(SPELT));
      return {
        statements: [`UPDATE parsed SET source_value = ${SPELT[size] ?? ''} WHERE ${scope.where}`],
        scope: scope.words,
        size,
      };
    },
  },
  {
    id: 'date_far_off',
    what: 'the period has a date far beyond the publisher’s calendar',
    of: 'figures',
    async plant(scene, chance) {
      const years = chance.one([2, 10, 30]);
      const to = later(scene.period, years);
      const held = await listValues(scene, 'period', `disposition = 'publish'`);
      if (to === undefined || held.includes(to)) return undefined;
      return {
        statements: [`UPDATE parsed SET period = ${text(to)} WHERE period = ${text(scene.period)}`],
        scope: 'the whole period',
        size: `${years} years later`,
      };
    },
  },
];
