import type { Profile } from '../../schemas/answers/profile.ts';
import { widerCodes } from '../../schemas/words/wider-areas.ts';
import { monthIndex } from '../../schemas/words/period.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { type MadeUp, findMadeUp, hasOthers } from '../groups/make-up.ts';
import { type FilledMeasure, readFilled } from '../groups/read-filled.ts';
import type { Table } from '../question/tables/table.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import { codesOf } from '../registers/areas/places.ts';
import type { AreaIndex, AreaRecord } from '../registers/areas/area-index.ts';
import { inForce } from '../registers/areas/area-index.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { type ReadHeadline, buildMeasure } from './build-measure.ts';
import { type HeldHeadline, findHeadlines } from './find-headlines.ts';
import { readFigures, readPeers } from './read-figures.ts';

/** How many wider areas stand beside one: its region and its country, or the next wider. */
const BESIDE = 2;

const placeOf = (area: AreaRecord) => ({ code: area.code, name: area.name, type: area.type });

function areasBeside(area: AnyArea, index: AreaIndex): AreaRecord[] {
  const parents = area.parents.flatMap((code) => index.byCode.get(code) ?? []);
  const regions = parents.filter(({ type }) => type === 'region').map(({ code }) => code);
  // A list lies where all of its districts lie.
  const wider = area.listed
    ? widerCodes(area.listed[0] ?? '', regions).filter((code) => area.parents.includes(code))
    : widerCodes(area.code, regions);
  return wider.flatMap((code) => index.byCode.get(code) ?? []).slice(0, BESIDE);
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
    .filter(({ place, type }) => type === area.type && place !== area.place)
    .filter((each) => inForce(each, day))
    .flatMap(({ code }) =>
      codesOf(code, index)
        .filter((each) => held?.has(each))
        .slice(-1),
    );
}

/** What is asked of a profile: an area of an index, and the day on which its peers were in force. */
export interface Asked {
  readonly area: AnyArea;
  readonly index: AreaIndex;
  readonly day: string;
  readonly today: string;
}

/** Whether the newest figure of a measure, or the one a year before, is not under the area's own code. */
function lacksFigures({ measure }: HeldHeadline, own: readonly FigureRow[]): boolean {
  const newest = own.at(-1);
  if (newest?.period !== measure.last_period) return true;
  const yearBefore = monthIndex(newest.period_end) - 12;
  return !own.some(({ period_end }) => monthIndex(period_end) === yearBefore);
}

/** The headlines whose figures stand elsewhere than under the area's own code, over all periods. */
async function fillHeadlines(
  { warehouse }: Service,
  from: { readonly release: Release; readonly table: Table },
  headlines: readonly HeldHeadline[],
  { own, beside, madeUp }: { own: readonly FigureRow[]; beside: readonly string[]; madeUp: MadeUp },
): Promise<ReadonlyMap<string, FilledMeasure>> {
  if (!hasOthers(madeUp)) return new Map();
  const lacking = headlines.filter((each) =>
    lacksFigures(
      each,
      own.filter(({ measure }) => measure === each.measure.id),
    ),
  );
  const filled = await readFilled(warehouse, from, lacking, madeUp, { beside });
  return new Map(filled.map((each) => [each.measure.id, each]));
}

/** Reads the headlines of one release: three statements, whatever the number of its measures. */
async function readRelease(
  service: Service,
  release: Release,
  { area, index, day, today }: Asked,
): Promise<ReadHeadline[]> {
  const { warehouse, tables } = service;
  const held = release.codes.get('area')?.byCode;
  const headlines = findHeadlines(release);
  if (headlines.length === 0 || release.data === null) return [];
  const madeUp = findMadeUp(area, index, today);
  if (!held?.has(area.code) && !hasOthers(madeUp)) {
    return headlines.map((each) => ({ ...each, release, rows: [], peers: [], making: undefined }));
  }
  const table = await tables(release, index, new Map());
  const beside = areasBeside(area, index).map(({ code }) => code);
  const published = held?.has(area.code)
    ? await readFigures(warehouse, table, headlines, [area.code, ...beside])
    : [];
  const own = published.filter((row) => row.area === area.code);
  const filled = await fillHeadlines(service, { release, table }, headlines, {
    own,
    beside,
    madeUp,
  });
  const read = headlines.map((each) => {
    const { id } = each.measure;
    const made = filled.get(id);
    const rows = made
      ? [...made.filled.map(({ row }) => row), ...made.beside]
      : published.filter(({ measure }) => measure === id);
    const making = made && {
      area: area.code,
      sought: made.sought,
      byPeriod: new Map(made.filled.map((each) => [each.row.period, each])),
    };
    return { ...each, release, rows, making };
  });
  const dated = read.flatMap((each) => {
    const period = each.rows.findLast((row) => row.area === area.code)?.period;
    return period === undefined ? [] : [{ ...each, period }];
  });
  const peers = await readPeers(warehouse, table, dated, findPeers(area, index, release, day));
  return read.map((each) => ({ ...each, peers: peers.get(each.measure.id) ?? [] }));
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
