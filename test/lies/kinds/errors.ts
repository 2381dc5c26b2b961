import { text } from '../../../pipelines/duckdb.ts';
import { numbersOf, setValue, seriesOf } from './kind.ts';
import type { Kind, Scene } from './kind.ts';
import { drawScope } from './scope.ts';

const errorsOf = ({ declaration }: Scene): string[] =>
  declaration.measures.flatMap(({ id, role }) => (role === 'error' ? [text(id)] : []));

/** The publisher's own error figures are wrong, and with them the intervals that are made of them. */
export const ERRORS: readonly Kind[] = [
  {
    id: 'errors_scaled',
    what: 'error figures are a tenth, zero or ten times',
    of: 'figures',
    async plant(scene, chance) {
      const errors = errorsOf(scene);
      if (errors.length === 0) return undefined;
      const base = `${numbersOf(scene)} AND measure = ${chance.one(errors)}`;
      const scope = await drawScope(scene, chance, ['all', 'one area type', 'a half'], base);
      const factor = chance.one([0, 0.1, 10]);
      return (
        scope && {
          statements: [setValue(scene, `value * ${factor}`, scope.where)],
          scope: scope.words,
          size: `× ${factor}`,
        }
      );
    },
  },
  {
    id: 'errors_moved',
    what: 'error figures stand a row further on',
    of: 'figures',
    async plant(scene, chance) {
      const errors = errorsOf(scene);
      const [entity] = scene.declaration.entities;
      if (errors.length === 0 || entity === undefined) return Promise.resolve(undefined);
      const base = `${numbersOf(scene)} AND measure = ${chance.one(errors)}`;
      const others = seriesOf(scene).filter((column) => column !== entity);
      const scope = await drawScope(scene, chance, ['all', 'one area type'], base);
      return (
        scope && {
          statements: [
            `UPDATE parsed SET value = moved, source_value = moved::VARCHAR FROM (
               SELECT rowid AS row_of, lag(value) OVER (PARTITION BY ${others.map((column) => `"${column}"`).join(', ')} ORDER BY "${entity}") AS moved
               FROM parsed WHERE ${scope.where}) AS along
             WHERE parsed.rowid = row_of AND moved IS NOT NULL`,
          ],
          scope: scope.words,
          size: 'by a row',
        }
      );
    },
  },
];
