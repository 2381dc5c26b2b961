import { name, text } from '../../../pipelines/duckdb.ts';
import type { Chance } from '../told/chance.ts';
import { isSameSeries, listValues, numbersOf, oldRows, seriesOf } from './kind.ts';
import type { Kind, Planted, Scene } from './kind.ts';

/** Two codes of a column have each other's figures, wherever both have one. */
async function exchange(
  scene: Scene,
  chance: Chance,
  column: string,
  base: string,
): Promise<Planted | undefined> {
  const codes = await listValues(scene, name(column), base);
  if (codes.length < 2) return undefined;
  const one = chance.one(codes);
  const other = chance.one(codes.filter((code) => code !== one));
  const rest = seriesOf(scene).filter((each) => each !== column);
  const pair = `${name(column)} IN (${text(one)}, ${text(other)})`;
  const old = oldRows(
    [...rest, column, 'value', 'low', 'high', 'source_value'],
    `${base} AND ${pair}`,
  );
  return {
    statements: [
      `UPDATE parsed SET value = old_value, low = old_low, high = old_high, source_value = old_source_value
       FROM ${old} AS old WHERE ${base} AND ${pair} AND ${name(column)} <> ${name(`old_${column}`)}
         AND ${isSameSeries(rest)}`,
    ],
    scope: `${column} ${one} and ${other}`,
    size: 'exchanged',
  };
}

/** Figures of one code under another. */
export const EXCHANGE: readonly Kind[] = [
  {
    id: 'places_exchanged',
    what: 'two places of one type have each other’s figures',
    of: 'figures',
    async plant(scene, chance) {
      const { entities } = scene.declaration;
      if (entities.length === 0) return undefined;
      const entity = chance.one(entities);
      const types = entity === 'area' ? await listValues(scene, 'area_type', numbersOf(scene)) : [];
      const within = types.length === 0 ? '' : ` AND area_type = ${text(chance.one(types))}`;
      return exchange(scene, chance, entity, `${numbersOf(scene)}${within}`);
    },
  },
  {
    id: 'categories_exchanged',
    what: 'two categories have each other’s figures',
    of: 'figures',
    async plant(scene, chance) {
      const { dimensions } = scene.declaration;
      if (dimensions.length === 0) return undefined;
      return exchange(scene, chance, chance.one(dimensions).id, numbersOf(scene));
    },
  },
  {
    id: 'measures_exchanged',
    what: 'two measures of one unit have each other’s figures',
    of: 'figures',
    async plant(scene, chance) {
      const { measures } = scene.declaration;
      const { unit, role } = chance.one(measures);
      const alike = measures.filter((each) => each.unit === unit && each.role === role);
      const ids = alike.map(({ id }) => text(id)).join(', ');
      return exchange(scene, chance, 'measure', `${numbersOf(scene)} AND measure IN (${ids})`);
    },
  },
];
