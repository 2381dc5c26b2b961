import { text } from '../../../pipelines/duckdb.ts';
import { countRows, isSameSeries, numbersOf, oldRows, seriesOf } from './kind.ts';
import type { Kind } from './kind.ts';
import { drawScope } from './scope.ts';

const MOST_BACK = 3;

/** Figures of another period under this one's date. */
export const REPETITION: readonly Kind[] = [
  {
    id: 'repeated',
    what: 'the period has the figures of an earlier one',
    of: 'figures',
    async plant(scene, chance) {
      const back = chance.below(Math.min(MOST_BACK, scene.earlier.length));
      const from = scene.earlier[back];
      if (from === undefined) return undefined;
      const counts = scene.declaration.measures.flatMap(({ id, additive }) =>
        additive ? [text(id)] : [],
      );
      const base =
        chance.below(4) === 0 && counts.length > 0
          ? `${numbersOf(scene)} AND measure IN (${counts.join(', ')})`
          : numbersOf(scene);
      const scope = await drawScope(
        scene,
        chance,
        ['all', 'one area type', 'one measure', 'one category', 'a half'],
        base,
      );
      if (!scope || (await countRows(scene, numbersOf({ period: from }))) === 0) return undefined;
      const series = [...seriesOf(scene), 'area_vintage'].filter(
        (column) => column !== 'area_vintage' || scene.declaration.entities.includes('area'),
      );
      const old = oldRows(
        [...series, 'value', 'low', 'high', 'source_value'],
        numbersOf({ period: from }),
      );
      return {
        statements: [
          `UPDATE parsed SET value = old_value, low = old_low, high = old_high, source_value = old_source_value
           FROM ${old} AS old WHERE ${scope.where} AND ${isSameSeries(series)}`,
        ],
        scope: base === numbersOf(scene) ? scope.words : `counts of ${scope.words}`,
        size: `${back + 1} back`,
      };
    },
  },
];
