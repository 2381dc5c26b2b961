import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import { AreaList, type AreaSummary } from '../../../schemas/answers/area.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { CodeListAnswer } from '../../../schemas/answers/code-list.ts';
import { type ApiClient, ApiProblem, apiPath } from '../api-client.ts';
import type { Entry } from './entry.ts';
import { hasFigures } from '../../../schemas/words/kinds.ts';

const PAGE = '10000';

/** Every area of the store; none where it holds no areas yet. Throws what the API client throws. */
export async function readAreas(client: ApiClient): Promise<AreaSummary[]> {
  try {
    return await readPages(client);
  } catch (error) {
    if (error instanceof ApiProblem && error.problem.type === '/problems/unknown-dataset')
      return [];
    throw error;
  }
}

async function readPages(client: ApiClient): Promise<AreaSummary[]> {
  const areas: AreaSummary[] = [];
  let path: string | null = apiPath('/v1/areas', { limit: PAGE });
  while (path !== null) {
    const answer: AreaList = await client.read(path, AreaList);
    areas.push(...answer.data);
    path = answer.next;
  }
  return areas;
}

async function readCodes(client: ApiClient, dataset: DatasetSummary): Promise<string[]> {
  if (dataset.version === null || !hasFigures(dataset)) return [];
  const codes: string[] = [];
  const { id, version } = dataset;
  let path: string | null = apiPath(`/v1/datasets/${id}/codes/area`, { limit: PAGE, version });
  while (path !== null) {
    const answer: CodeListAnswer = await client.read(path, CodeListAnswer);
    codes.push(...answer.data.map(({ code }) => code));
    path = answer.next;
  }
  return codes;
}

/** Codes of the areas that a dataset has rows for. */
async function heldCodes(client: ApiClient, dataset: DatasetSummary): Promise<string[]> {
  try {
    return await readCodes(client, dataset);
  } catch (error) {
    // A dataset without areas has no such list; one that cannot be read now hides no area.
    if (error instanceof ApiProblem) return [];
    throw error;
  }
}

/** Of two areas of one name the one with figures was meant, then the one still in force. */
function weightOf({ type, in_force: inForce }: AreaSummary, held: boolean): number {
  const standing = held ? 1 : 0.5;
  const age = inForce.to === null ? 1 : held ? 0.8 : 0.6;
  return standing * age * (type === 'lad' ? 1.3 : 1);
}

/** The areas as they can be found; those without figures say so and come later. */
export async function areaEntries(
  client: ApiClient,
  catalogue: readonly DatasetSummary[],
): Promise<Entry[]> {
  const [areas, ...codes] = await Promise.all([
    readAreas(client),
    ...catalogue.map((dataset) => heldCodes(client, dataset)),
  ]);
  const heldBy = new Map<string, string[]>();
  for (const [index, { id }] of catalogue.entries()) {
    for (const code of codes[index] ?? []) heldBy.set(code, [...(heldBy.get(code) ?? []), id]);
  }
  return areas.map((area): Entry => {
    const { code, name, name_cy, type, in_force } = area;
    const kind = AREA_TYPES[type].name;
    const ended = in_force.to === null ? '' : `, until ${in_force.to.slice(0, 4)}`;
    const datasets = heldBy.get(code) ?? [];
    const held = datasets.length > 0;
    const bare = held ? '' : ', no figures under this code';
    return {
      id: `area ${code}`,
      kind: 'area',
      name,
      code,
      about: `${kind}, ${code}${ended}${bare}`,
      href: `/areas/${code}`,
      words: `${name_cy ?? ''} ${kind}`,
      weight: weightOf(area, held),
      heldBy: datasets,
    };
  });
}
