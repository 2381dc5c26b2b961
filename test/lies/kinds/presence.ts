import { text } from '../../../pipelines/duckdb.ts';
import { countRows, numbersOf, printed } from './kind.ts';
import type { Kind, Scene } from './kind.ts';
import { drawScope } from './scope.ts';

const inPeriod = ({ period }: Scene): string =>
  `disposition = 'publish' AND period = ${text(period)}`;

/** Rows and numbers that are not there, or are there and never were. */
export const PRESENCE: readonly Kind[] = [
  {
    id: 'absent',
    what: 'rows that earlier periods had are not there',
    of: 'figures',
    async plant(scene, chance) {
      const scope = await drawScope(
        scene,
        chance,
        ['one place', 'one area type', 'one measure', 'one category', 'a half'],
        inPeriod(scene),
      );
      return (
        scope && {
          statements: [`DELETE FROM parsed WHERE ${scope.where}`],
          scope: scope.words,
          size: 'gone',
        }
      );
    },
  },
  {
    id: 'blanked',
    what: 'numbers are blanks',
    of: 'figures',
    async plant(scene, chance) {
      const scope = await drawScope(scene, chance);
      const status = chance.one(['missing', 'suppressed']);
      return (
        scope && {
          statements: [
            `UPDATE parsed SET value = NULL, low = NULL, high = NULL, "interval" = NULL,
               source_value = NULL, status = ${text(status)} WHERE ${scope.where}`,
          ],
          scope: scope.words,
          size: status,
        }
      );
    },
  },
  {
    id: 'withheld_printed',
    what: 'numbers stand where figures were withheld',
    of: 'figures',
    async plant(scene, chance) {
      const blank = `${inPeriod(scene)} AND value IS NULL`;
      if ((await countRows(scene, blank)) === 0) return undefined;
      const scope = await drawScope(scene, chance, ['all', 'one place', 'a half'], blank);
      const number = printed(scene, String(chance.one([1, 4, 10, 50])));
      return (
        scope && {
          statements: [
            `UPDATE parsed SET value = ${number}, source_value = (${number})::VARCHAR, status = 'observed'
             WHERE ${scope.where}`,
          ],
          scope: scope.words,
          size: 'a number',
        }
      );
    },
  },
  {
    id: 'half_gone',
    what: 'half of the places of one area type are not there',
    of: 'figures',
    async plant(scene, chance) {
      if (!scene.declaration.entities.includes('area')) return undefined;
      const type = await drawScope(scene, chance, ['one area type'], inPeriod(scene));
      if (!type) return undefined;
      const half = await drawScope(scene, chance, ['a half'], type.where);
      if (!half || (await countRows(scene, `${half.where} AND ${numbersOf(scene)}`)) === 0)
        return undefined;
      return {
        statements: [`DELETE FROM parsed WHERE ${half.where}`],
        scope: `${half.words}, ${type.words}`,
        size: 'gone',
      };
    },
  },
];
