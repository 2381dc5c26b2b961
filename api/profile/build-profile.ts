import type { Profile } from '../../schemas/answers/profile.ts';
import { widerCodes } from '../../schemas/words/wider-areas.ts';
import type { AreaIndex, AreaRecord } from '../registers/areas/area-index.ts';
import { inForce } from '../registers/areas/area-index.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { type ReadHeadline, buildMeasure } from './build-measure.ts';
import { findHeadlines } from './find-headlines.ts';
import { readFigures, readPeers } from './read-figures.ts';

/** How many wider areas stand beside one: its region and its country, or the next wider. */
const BESIDE = 2;

const placeOf = (area: AreaRecord) => ({ code: area.code, name: area.name, type: area.type });

function areasBeside(area: AreaRecord, index: AreaIndex): AreaRecord[] {
  const parents = area.parents.flatMap((code) => index.byCode.get(code) ?? []);
  const regions = parents.filter(({ type }) => type === 'region').map(({ code }) => code);
  return widerCodes(area.code, regions)
    .flatMap((code) => index.byCode.get(code) ?? [])
    .slice(0, BESIDE);
}

/** Great Britain, or England and Wales: its type is that of the countries that it is made of. */
const isUnion = ({ code, type }: AreaRecord): boolean => type === 'country' && code.startsWith('K');

/**
 * The other areas of a type that were in force on a day, as far as a release has them. A union of
 * countries is not set among its parts.
 */
function findPeers(area: AreaRecord, index: AreaIndex, release: Release, day: string): string[] {
  const held = release.codes.get('area')?.byCode;
  return index.areas
    .filter((each) => !isUnion(area) && !isUnion(each))
    .filter(({ code, type }) => type === area.type && code !== area.code && held?.has(code))
    .filter((each) => inForce(each, day))
    .map(({ code }) => code);
}

/** What is asked of a profile: an area of an index, and the day on which its peers were in force. */
export interface Asked {
  readonly area: AreaRecord;
  readonly index: AreaIndex;
  readonly day: string;
}

/** Reads the headlines of one release: two statements, whatever the number of its measures. */
async function readRelease(
  { warehouse, tables }: Service,
  release: Release,
  { area, index, day }: Asked,
): Promise<ReadHeadline[]> {
  const held = release.codes.get('area')?.byCode;
  const headlines = findHeadlines(release);
  if (headlines.length === 0 || release.data === null) return [];
  if (!held?.has(area.code)) {
    return headlines.map((each) => ({ ...each, release, rows: [], peers: [] }));
  }
  const table = await tables(release, index, new Map());
  const beside = areasBeside(area, index).map(({ code }) => code);
  const rows = await readFigures(warehouse, table, headlines, [area.code, ...beside]);
  const dated = headlines.flatMap((each) => {
    const own = rows.filter((row) => row.area === area.code && row.measure === each.measure.id);
    const period = own.at(-1)?.period;
    return period === undefined ? [] : [{ ...each, period }];
  });
  const peers = await readPeers(warehouse, table, dated, findPeers(area, index, release, day));
  return headlines.map((each) => ({
    ...each,
    release,
    rows: rows.filter(({ measure }) => measure === each.measure.id),
    peers: peers.get(each.measure.id) ?? [],
  }));
}

/** The headline measures of an area in these releases, with those beside it and its place. */
export async function buildProfile(
  service: Service,
  releases: readonly Release[],
  asked: Asked,
): Promise<Pick<Profile, 'area' | 'beside' | 'measures' | 'missing'>> {
  const { area, index } = asked;
  const beside = areasBeside(area, index);
  const codes = beside.map(({ code }) => code);
  const read = (
    await Promise.all(releases.map((release) => readRelease(service, release, asked)))
  ).flat();
  const place = placeOf(area);
  const built = read
    .toSorted((a, b) => a.headline.order - b.headline.order)
    .map((each) => ({ each, measure: buildMeasure(each, place, codes, service.baseUrl) }));
  return {
    area: place,
    beside: beside.map(placeOf),
    measures: built.flatMap(({ measure }) => measure ?? []),
    missing: built
      .filter(({ measure }) => !measure)
      .map(({ each }) => ({ measure: each.measure.id, what: each.headline.what })),
  };
}
