import type { GroupFigure } from '../../../schemas/answers/provision/groups.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { figureCautions, standingCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { widerCaution } from '../../../schemas/figures/cautions/jobs.ts';
import { isConfidence } from '../../../schemas/figures/interval.ts';
import { nameFigure } from '../../../schemas/figures/name-figure.ts';
import type { GroupMeasure } from '../../../schemas/figures/provision/group-parts.ts';
import { findPeriod } from '../../../schemas/words/period.ts';
import type { PlaceCodes } from '../../jobs/places.ts';
import { funnelHref } from '../../performance/build-funnel.ts';
import { citeFigure, dataHref } from '../../profile/sides/cite-figure.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import { type Counts, countProviders } from './count-providers.ts';
import { type GroupRelease, sourceOf } from './find-releases.ts';
import { codesOf, readPlaces } from './read-places.ts';

const sharedOf = (release: Release, of: GroupMeasure, baseUrl: string) => ({
  ...sourceOf(release),
  version: release.version,
  part: of.part,
  measure: of.measure.id,
  name: nameFigure(release.manifest, of.measure.name, [codesOf(release, of)]),
  frame: of.measure.frame,
  data: dataHref(release, { ...of.codes, measure: of.measure.id }, baseUrl),
});

const isOf = (release: Release, of: GroupMeasure) => (row: FigureRow) =>
  row.measure === of.measure.id &&
  Object.entries(codesOf(release, of)).every(([column, code]) => row[column] === code);

/** The figure of the nearest place that has one, told or hidden; none where no place has. */
function buildInPlace(
  release: Release,
  of: GroupMeasure,
  rows: readonly FigureRow[],
  places: readonly PlaceCodes[],
  baseUrl: string,
): GroupFigure[] {
  const [here] = places;
  const own = rows.filter(isOf(release, of));
  for (const { place, codes } of places) {
    const row = codes.flatMap((code) => own.find(({ area }) => area === code) ?? [])[0];
    if (!row || !here) continue;
    return [
      {
        ...sharedOf(release, of, baseUrl),
        area: place,
        figure: citeFigure(row, release, baseUrl),
        providers: null,
        cautions: [
          ...(place.code === here.place.code ? [] : [widerCaution(here.place, place)]),
          ...figureCautions(release.manifest, place.type, isConfidence(row.interval)),
          ...standingCautions(release.manifest),
        ],
      },
    ];
  }
  return [];
}

/** Shares in percent with a base have a funnel, in which providers stand with their intervals. */
function findFunnel(release: Release, of: GroupMeasure, { period }: Counts, baseUrl: string) {
  const { measure } = of;
  if (measure.unit !== 'percent' || measure.base_measure === null) return null;
  const codes = codesOf(release, of);
  return funnelHref({ release, measure, period, codes }, '/v1/performance/funnel', baseUrl);
}

/** How many providers tell of the group, in the nearest place that any does or where no place is known. */
async function buildByProvider(
  service: Service,
  release: Release,
  index: AreaIndex,
  of: GroupMeasure,
  places: readonly PlaceCodes[],
): Promise<GroupFigure[]> {
  const { baseUrl } = service;
  const hasPlaces = release.manifest.table?.key.includes('area') ?? false;
  const tried: readonly (PlaceCodes | null)[] = hasPlaces ? places : [null];
  for (const place of tried) {
    const counts = await countProviders(service, release, index, of, place?.codes ?? null);
    if (!counts) continue;
    const { period, told, hidden } = counts;
    const funnel = place ? null : findFunnel(release, of, counts, baseUrl);
    return [
      {
        ...sharedOf(release, of, baseUrl),
        area: place?.place ?? null,
        figure: null,
        providers: {
          told,
          hidden,
          period,
          period_name: findPeriod(period)?.name ?? period,
          funnel,
        },
        cautions: standingCautions(release.manifest),
      },
    ];
  }
  return [];
}

/** What one release tells of a group in the nearest of these places. */
export async function buildFigures(
  service: Service,
  { release, measures }: GroupRelease,
  index: AreaIndex,
  places: readonly PlaceCodes[],
): Promise<GroupFigure[]> {
  const key = release.manifest.table?.key ?? [];
  if (key.includes('provider')) {
    const built = measures.map((of) => buildByProvider(service, release, index, of, places));
    return (await Promise.all(built)).flat();
  }
  if (!key.includes('area')) return [];
  const rows = await readPlaces(service, release, index, measures, places);
  return measures.flatMap((of) => buildInPlace(release, of, rows, places, service.baseUrl));
}
