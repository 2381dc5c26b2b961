import { text } from '../../../pipelines/duckdb.ts';
import { listValues, numbersOf, printed, setValue } from './kind.ts';
import type { Kind, Planted, Scene } from './kind.ts';
import { drawScope } from './scope.ts';
import type { Scope } from './scope.ts';

const FACTORS = [0.5, 0.67, 0.8, 1.25, 1.5, 2, 3] as const;
const SLIPS = [0.01, 0.1, 10, 100] as const;
const SMALL = [0.85, 0.9, 0.95, 1.05, 1.1, 1.2] as const;

/** The figures of a scope times a factor, and the bounds that came with them. */
function multiply(scene: Scene, { words, where }: Scope, factor: number): Planted {
  const value = printed(scene, `value * ${factor}`);
  return {
    statements: [
      `UPDATE parsed SET value = ${value}, source_value = (${value})::VARCHAR WHERE ${where}`,
    ],
    scope: words,
    size: `× ${factor}`,
  };
}

/** Figures at another level than they have. */
export const LEVEL: readonly Kind[] = [
  {
    id: 'level',
    what: 'figures of the period are multiplied',
    of: 'figures',
    async plant(scene, chance) {
      const scope = await drawScope(scene, chance);
      return scope && multiply(scene, scope, chance.one(FACTORS));
    },
  },
  {
    id: 'slip',
    what: 'the point of one figure has slipped',
    of: 'figures',
    async plant(scene, chance) {
      const base = `${numbersOf(scene)} AND value > 2`;
      const rows = await listValues(scene, 'rowid', base);
      if (rows.length === 0) return undefined;
      const row = chance.one(rows);
      return multiply(scene, { words: `row ${row}`, where: `rowid = ${row}` }, chance.one(SLIPS));
    },
  },
  {
    id: 'zeroed',
    what: 'figures are zero',
    of: 'figures',
    async plant(scene, chance) {
      const scope = await drawScope(scene, chance, ['one place', 'one measure', 'one category']);
      return (
        scope && {
          statements: [setValue(scene, '0', scope.where)],
          scope: scope.words,
          size: 'zero',
        }
      );
    },
  },
  {
    id: 'total_unfit',
    what: 'an area that others make up, or a total of categories, is not their sum',
    of: 'figures',
    async plant(scene, chance) {
      const totals = scene.declaration.dimensions.map(({ id }) => `"${id}" = 'total'`);
      const wholes = scene.declaration.entities.includes('area')
        ? [`area_type IN ('uk', 'country', 'region', 'county', 'combined_authority', 'lep')`]
        : [];
      const additive = scene.declaration.measures.flatMap(({ id, additive: adds }) =>
        adds ? [text(id)] : [],
      );
      const kinds = [...totals, ...wholes];
      if (kinds.length === 0 || additive.length === 0) return undefined;
      const base = `${numbersOf(scene)} AND ${chance.one(kinds)} AND measure IN (${additive.join(', ')})`;
      const scope = await drawScope(scene, chance, ['one place', 'one category', 'all'], base);
      return scope && multiply(scene, scope, chance.one(SMALL));
    },
  },
  {
    id: 'rate_unfit',
    what: 'a percentage does not fit the figures beside it',
    of: 'figures',
    async plant(scene, chance) {
      const rates = scene.declaration.measures.flatMap(({ id, unit, role }) =>
        unit === 'percent' && role === 'figure' ? [text(id)] : [],
      );
      if (rates.length === 0) return undefined;
      const base = `${numbersOf(scene)} AND measure = ${chance.one(rates)}`;
      const scope = await drawScope(scene, chance, ['one place', 'one area type', 'all'], base);
      const points = chance.one([-20, -10, -5, 5, 10, 20]);
      return (
        scope && {
          statements: [setValue(scene, `least(100, greatest(0, value + ${points}))`, scope.where)],
          scope: scope.words,
          size: `${points} points`,
        }
      );
    },
  },
];
