import type { Wanted, WantedOccupation } from '../../../schemas/answers/jobs/wanted.ts';
import { type FigureRow, textOf } from '../../../schemas/answers/rows/rows.ts';
import { widerCaution } from '../../../schemas/figures/cautions/jobs.ts';
import { standingCautions } from '../../../schemas/figures/cautions/estimates.ts';
import {
  type AdvertKind,
  JOB_PARTS,
  OCCUPATION,
  POOLED,
} from '../../../schemas/figures/jobs/measures.ts';
import type { OpenedEdition } from '../../profile/open-edition.ts';
import { citeFigure, dataHref } from '../../profile/sides/cite-figure.ts';
import type { AnyArea } from '../../registers/areas/groups/members.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import { CHANGE, KIND, tellTrend } from './build-adverts.ts';
import { findHolder } from '../build-part.ts';
import { buildPool } from './build-pooled.ts';
import { type PlaceCodes, listPlaces } from '../places.ts';
import { readCells } from '../read-cells.ts';

const { lead: LEAD } = JOB_PARTS.adverts;
const QUOTIENT = 'advert_location_quotient';
/** Occupations of one list. */
const SHOWN = 5;
/** Of fewer adverts than this a share or a change is one employer's as likely as not. */
const LEAST_ADVERTS = 20;
/** The kinds of adverts of a place, that which is still published first. */
const KINDS: readonly AdvertKind[] = ['new', 'live'];
/** Levels of occupations, the finest first; major groups are too wide to be a job. */
const LEVELS = [4, 3, 2] as const;

interface Chosen {
  readonly kind: AdvertKind;
  readonly place: PlaceCodes['place'];
  readonly codes: PlaceCodes['codes'];
  readonly level: number;
  /** The newest counts of the occupations of that level. */
  readonly counts: readonly FigureRow[];
}

/** The finest occupations of the nearest place of which enough have a number. */
function choose(rows: readonly FigureRow[], places: readonly PlaceCodes[]): Chosen | undefined {
  for (const { place, codes } of places)
    for (const kind of KINDS)
      for (const level of LEVELS)
        for (const area of codes) {
          const counts = rows.filter(
            (row) =>
              row.area === area &&
              row[KIND] === kind &&
              row.measure === LEAD &&
              textOf(row, OCCUPATION).length === level &&
              row.value !== null,
          );
          const newest = counts.filter(({ period }) => period === counts[0]?.period);
          if (newest.length >= SHOWN) return { kind, place, codes, level, counts: newest };
        }
  return undefined;
}

const countOf = ({ adverts }: WantedOccupation): number => adverts.value ?? 0;
const quotientOf = ({ quotient }: WantedOccupation): number => quotient?.value ?? 0;
const changeOf = ({ trend }: WantedOccupation): number => Math.abs(trend.change?.value ?? 0);

function describe(
  count: FigureRow,
  rows: readonly FigureRow[],
  { level }: Chosen,
  release: Release,
  baseUrl: string,
): WantedOccupation {
  const own = rows.filter(
    (row) =>
      row.area === count.area && row[KIND] === count[KIND] && row[OCCUPATION] === count[OCCUPATION],
  );
  const newest = own.filter(({ period }) => period === count.period);
  const older = own.filter(({ period }) => period !== count.period);
  const quotient = newest.find(({ measure }) => measure === QUOTIENT);
  return {
    code: textOf(count, OCCUPATION),
    name: textOf(count, `${OCCUPATION}_name`),
    level,
    adverts: citeFigure(count, release, baseUrl),
    quotient: quotient ? citeFigure(quotient, release, baseUrl) : null,
    trend: tellTrend(older.length > 0 ? older : newest, release, baseUrl),
  };
}

/**
 * The occupations that employers of a place advertise most, more than those of England, and more or
 * fewer than a year before. Null where the store or the place has none.
 */
export async function buildWanted(
  service: Service,
  { releases, index }: OpenedEdition,
  area: AnyArea,
  today: string,
): Promise<Wanted | null> {
  const release = findHolder(releases, LEAD);
  if (!release) return null;
  const { baseUrl } = service;
  // The whole country is no stand-in for a place in it.
  const places = listPlaces(area, index, today).filter(
    ({ place }, at) => at === 0 || place.type === 'region',
  );
  const rows = await readCells(service, {
    ...{ release, index, apart: KIND, last: CHANGE, alone: POOLED.coverage },
    measures: [LEAD, QUOTIENT, CHANGE, POOLED.coverage, POOLED.share, POOLED.quotient],
    occupations: [...(release.codes.get(OCCUPATION)?.byCode.keys() ?? [])],
    areas: [...new Set(places.flatMap(({ codes }) => codes))],
  });
  const chosen = choose(rows, places);
  const [here] = places;
  if (!chosen || !here) return null;
  const all = chosen.counts.map((count) => describe(count, rows, chosen, release, baseUrl));
  const enough = all.filter((each) => countOf(each) >= LEAST_ADVERTS);
  const by = (list: readonly WantedOccupation[], value: (each: WantedOccupation) => number) =>
    list.toSorted((a, b) => value(b) - value(a)).slice(0, SHOWN);
  const { kind, place, codes, level, counts } = chosen;
  return {
    ...{ kind, area: place, level, least: LEAST_ADVERTS },
    most: by(all, countOf),
    above: by(
      enough.filter((each) => quotientOf(each) > 1),
      quotientOf,
    ),
    changed: by(
      enough.filter(({ trend: { told } }) => told === 'more' || told === 'fewer'),
      changeOf,
    ),
    cautions: [
      ...(place.code === here.place.code ? [] : [widerCaution(here.place, place)]),
      ...standingCautions(release.manifest),
    ],
    pooled: buildPool(rows, release, codes, baseUrl),
    data: dataHref(release, { area: counts[0]?.area ?? '', [KIND]: kind }, baseUrl),
  };
}
