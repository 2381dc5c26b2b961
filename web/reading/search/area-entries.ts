import { AREA_TYPES, type AreaType } from '../../../schemas/words/area-types.ts';
import { AreaList, type AreaSummary } from '../../../schemas/answers/area.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { CodeListAnswer } from '../../../schemas/answers/code-list.ts';
import { type ApiClient, ApiProblem, apiPath } from '../api-client.ts';
import type { Entry } from './entry.ts';
import { hasFigures } from '../../../schemas/words/kinds.ts';

const PAGE = '10000';
/** Letters by which people call areas of a kind. */
const ABBREVIATED: Partial<Readonly<Record<AreaType, string>>> = {
  lep: 'LEP',
  lsip: 'LSIP',
  combined_authority: 'MCA CA',
  ttwa: 'TTWA',
};

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

/**
 * Kinds of area before others of one name: people mean their council first, then the authority that
 * plans and pays for training, then the area of the plan for skills.
 */
const MEANT: Partial<Readonly<Record<AreaType, number>>> = {
  lad: 1.3,
  combined_authority: 1.2,
  lsip: 1.1,
};

/** Of two areas of one name the one with figures was meant, then the one still in force, then by kind. */
function weightOf({ type, in_force: inForce }: AreaSummary, held: boolean): number {
  const standing = held ? 1 : 0.5;
  const age = inForce.to === null ? 1 : held ? 0.8 : 0.6;
  return standing * age * (MEANT[type] ?? 1);
}

/** A place as it can be found: under its code of today, by all codes and names that it has had. */
function placeEntry(
  place: AreaSummary,
  former: readonly AreaSummary[],
  heldBy: ReadonlyMap<string, readonly string[]>,
): Entry {
  const { code, name, type, in_force } = place;
  const kind = AREA_TYPES[type].name;
  const ended = in_force.to === null ? '' : `, ended ${in_force.to.slice(0, 4)}`;
  const all = [place, ...former];
  const datasets = [...new Set(all.flatMap((each) => heldBy.get(each.code) ?? []))];
  const held = datasets.length > 0;
  const shown = code.startsWith('x-') ? '' : `, ${code}`;
  const others = all.flatMap((each) => [each.name_cy ?? '', ...each.other_names]);
  const [written = name] = name.split(',');
  return {
    id: `area ${code}`,
    kind: 'area',
    name,
    code,
    codes: all.map((each) => each.code),
    about: `${kind}${shown}${ended}${held ? '' : ', no figures held'}`,
    href: `/areas/${code}`,
    names: [written, ...others, ...former.map((each) => each.name)].filter((each) => each !== ''),
    words: [
      kind,
      ABBREVIATED[type] ?? '',
      ...others,
      ...former.flatMap((each) => [each.name, each.code]),
    ].join(' '),
    weight: weightOf(place, held),
    heldBy: datasets,
  };
}

/** The areas as they can be found, each place once; those without figures say so and come later. */
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
  const former = new Map<string, AreaSummary[]>();
  for (const area of areas) {
    if (area.place === area.code) continue;
    former.set(area.place, [...(former.get(area.place) ?? []), area]);
  }
  return areas
    .filter(({ code, place }) => code === place)
    .map((area) => placeEntry(area, former.get(area.code) ?? [], heldBy));
}
