import { name, text } from '../../../pipelines/duckdb.ts';
import type { Chance } from '../told/chance.ts';
import { listValues, numbersOf } from './kind.ts';
import type { Scene } from './kind.ts';

/** Which of the rows of a period a lie is told of: in words, and as a condition. */
export interface Scope {
  readonly words: string;
  readonly where: string;
}

const ofColumn =
  (pick: (scene: Scene, chance: Chance) => string | undefined) =>
  async (scene: Scene, chance: Chance, base: string): Promise<Scope | undefined> => {
    const column = pick(scene, chance);
    if (column === undefined) return undefined;
    const values = await listValues(scene, name(column), base);
    if (values.length < 2) return undefined;
    const value = chance.one(values);
    return { words: `${column} ${value}`, where: `${base} AND ${name(column)} = ${text(value)}` };
  };

const oneOf = (chance: Chance, list: readonly string[]): string | undefined =>
  list.length === 0 ? undefined : chance.one(list);

/** How much of a period a lie may be told of; undefined where the figures have no such part. */
const SCOPES = {
  all: (_: Scene, __: Chance, base: string): Promise<Scope | undefined> =>
    Promise.resolve({ words: 'the whole period', where: base }),
  'one place': ofColumn(({ declaration }, chance) => oneOf(chance, declaration.entities)),
  'one area type': ofColumn(({ declaration }) =>
    declaration.entities.includes('area') ? 'area_type' : undefined,
  ),
  'one measure': ofColumn(() => 'measure'),
  'one category': ofColumn(({ declaration }, chance) =>
    oneOf(
      chance,
      declaration.dimensions.map(({ id }) => id),
    ),
  ),
  'a half': ({ declaration }: Scene, chance: Chance, base: string): Promise<Scope | undefined> => {
    const entity = oneOf(chance, declaration.entities);
    if (entity === undefined) return Promise.resolve(undefined);
    const half = chance.below(2);
    return Promise.resolve({
      words: `half ${half} of ${entity}s`,
      where: `${base} AND hash(${name(entity)}) % 2 = ${half}`,
    });
  },
};
export type ScopeKind = keyof typeof SCOPES;
const ALL: readonly ScopeKind[] = [
  'all',
  'one place',
  'one area type',
  'one measure',
  'one category',
  'a half',
];

/** Draws which rows a lie is told of, among those of `base`; undefined when no such part exists. */
export async function drawScope(
  scene: Scene,
  chance: Chance,
  kinds: readonly ScopeKind[] = ALL,
  base: string = numbersOf(scene),
): Promise<Scope | undefined> {
  return SCOPES[chance.one(kinds)](scene, chance, base);
}
