import { resolveCodes } from '../../datasets/codes.ts';
import { discoverDatasets } from '../../datasets/discover.ts';

/** A dataset of figures of this repository, with its code lists. */
export async function readDeclaration(id: string) {
  const found = (await discoverDatasets()).find(({ declaration }) => declaration.id === id);
  const declaration = found?.declaration;
  if (declaration?.hosting !== 'hosted' || declaration.kind !== 'observations')
    throw new Error(`${id} is no dataset of figures`);
  return { declaration, lists: await resolveCodes({ declaration, folder: found?.folder ?? '' }) };
}

/** What disagrees, without how. */
export const named = (wrong: readonly string[]): (string | undefined)[] =>
  wrong.map((each) => each.split(':')[0]);
