import type { GroupFigure } from '../../../schemas/answers/provision/groups.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { figureCautions, standingCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { widerCaution } from '../../../schemas/figures/cautions/jobs.ts';
import { isConfidence } from '../../../schemas/figures/interval.ts';
import { nameFigure } from '../../../schemas/figures/name-figure.ts';
import { whyNoFunnel } from '../../../schemas/figures/provision/no-funnel.ts';
import { findPeriod } from '../../../schemas/words/period.ts';
import type { PlaceCodes } from '../../jobs/places.ts';
import { funnelHref } from '../../performance/build-funnel.ts';
import { tellTooYoung } from '../../performance/tell-too-young.ts';
import { findWhole } from '../../performance/group-codes.ts';
import { citeFigure, dataHref } from '../../profile/sides/cite-figure.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import { type Counts, countProviders } from './count-providers.ts';
import { type GroupCell, type GroupRelease, sourceOf } from './find-releases.ts';
import { type Offices, listPlaced } from './list-placed.ts';
import { CONTRACT_AREA } from './read-contracts.ts';
import type { Contract } from './read-contracts.ts';
import { readRows } from './read-rows.ts';
import type { Cohorts } from './split-cohorts.ts';

/** The measure, and which people of the group it is of; the whole of standards or areas is not named. */
function nameOf({ manifest }: Release, { measure, cell }: GroupCell): string {
  const listed = Object.entries(cell).filter(([column]) => manifest.table?.codes[column]);
  return nameFigure(manifest, measure.name, [Object.fromEntries(listed)]);
}

const sharedOf = (release: Release, of: GroupCell, baseUrl: string) => ({
  ...sourceOf(release),
  version: release.version,
  part: of.part,
  measure: of.measure.id,
  name: nameOf(release, of),
  frame: of.measure.frame,
  data: dataHref(release, { ...of.codes, measure: of.measure.id }, baseUrl),
});

const isOf = (of: GroupCell) => (row: FigureRow) =>
  row.measure === of.measure.id &&
  Object.entries(of.cell).every(([column, code]) => row[column] === code);

/** The figure of the nearest place that has one, told or hidden; none where no place has. */
function buildInPlace(
  release: Release,
  of: GroupCell,
  { told: rows, findYounger }: Cohorts,
  places: readonly PlaceCodes[],
  baseUrl: string,
): GroupFigure[] {
  const [here] = places;
  const own = rows.filter(isOf(of));
  for (const { place, codes } of places) {
    const row = codes.flatMap((code) => own.find(({ area }) => area === code) ?? [])[0];
    if (!row || !here) continue;
    return [
      {
        ...sharedOf(release, of, baseUrl),
        area: place,
        contract: null,
        figure: citeFigure(row, release, baseUrl),
        providers: null,
        too_young: tellTooYoung(of.measure.frame, findYounger(row)),
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

/** Where providers stand with their intervals; null for figures that no funnel is of. */
function findFunnel(
  release: Release,
  { measure, cell: codes }: GroupCell,
  { period }: Counts,
  baseUrl: string,
) {
  if (whyNoFunnel(measure, release.manifest.table?.key ?? []) !== undefined) return null;
  return funnelHref({ release, measure, period, codes }, '/v1/performance/funnel', baseUrl);
}

/** How many providers tell of the group, in the nearest place that any does or where no place is known. */
async function buildByProvider(
  service: Service,
  release: Release,
  index: AreaIndex,
  of: GroupCell,
  { places, offices }: Pick<Where, 'places' | 'offices'>,
): Promise<GroupFigure[]> {
  const { baseUrl } = service;
  const hasPlaces = release.manifest.table?.key.includes('area') ?? false;
  const tried: readonly (PlaceCodes | null)[] = hasPlaces ? places : [null];
  for (const place of tried) {
    const counts = await countProviders(service, release, index, of, place?.codes ?? null);
    if (!counts) continue;
    const { period, told, hidden } = counts;
    const funnel = place ? null : findFunnel(release, of, counts, baseUrl);
    const own = place ? [] : await listPlaced(service, release, index, of, period, offices);
    return [
      {
        ...sharedOf(release, of, baseUrl),
        area: place?.place ?? null,
        contract: null,
        figure: null,
        providers: {
          told,
          hidden,
          period,
          period_name: findPeriod(period)?.name ?? period,
          funnel,
          placed: own,
        },
        too_young: null,
        cautions: standingCautions(release.manifest),
      },
    ];
  }
  return [];
}

/** Figures at the whole of a column where there is one, otherwise of each of its codes: programmes. */
function keepWidest(
  release: Release,
  rows: readonly FigureRow[],
  columns: readonly string[],
): readonly FigureRow[] {
  return columns.reduce((kept, column) => {
    const whole = findWhole(release, column);
    const others = ['measure', ...columns.filter((each) => each !== column)];
    const hasWhole = (row: FigureRow): boolean =>
      kept.some((one) => one[column] === whole && others.every((each) => one[each] === row[each]));
    return kept.filter((row) => row[column] === whole || !hasWhole(row));
  }, rows);
}

/**
 * Figures of a contract area that the place lies in, and of a programme of which none is known to
 * have it those of all its areas.
 */
function keepNearest(
  release: Release,
  rows: readonly FigureRow[],
  columns: readonly string[],
  contracts: Where['contracts'],
): readonly FigureRow[] {
  const others = columns.filter((column) => column !== CONTRACT_AREA);
  const here = rows.filter((row) => contracts.has(String(row[CONTRACT_AREA])));
  const isHere = (row: FigureRow): boolean =>
    here.some((each) => others.every((column) => each[column] === row[column]));
  const elsewhere = rows.filter((row) => !isHere(row));
  return [...here, ...keepWidest(release, elsewhere, columns)];
}

/** What a release without places and providers tells: of each programme, in the contract area of the place. */
async function buildByProgramme(
  service: Service,
  { release, measures }: GroupRelease,
  index: AreaIndex,
  contracts: Where['contracts'],
): Promise<GroupFigure[]> {
  const apart = [...new Set(measures.flatMap(({ measure }) => measure.comparator?.within ?? []))];
  const read = await readRows(service, { release, index, measures, areas: null, apart });
  return measures.flatMap((of) => {
    const fixed = Object.entries(of.cell).filter(([column]) => !apart.includes(column));
    const own = read.told.filter(
      (row) =>
        row.measure === of.measure.id && fixed.every(([column, code]) => row[column] === code),
    );
    return keepNearest(release, own, apart, contracts).map((row): GroupFigure => ({
      ...sharedOf(release, of, service.baseUrl),
      name: nameFigure(release.manifest, of.measure.name, [row]),
      area: null,
      contract: tellContract(row, contracts, index),
      figure: citeFigure(row, release, service.baseUrl),
      providers: null,
      too_young: tellTooYoung(of.measure.frame, read.findYounger(row)),
      cautions: standingCautions(release.manifest),
    }));
  });
}

/** The contract area of its programme that the place lies in, whatever areas the figure is of. */
function tellContract(
  row: FigureRow,
  contracts: Where['contracts'],
  index: AreaIndex,
): GroupFigure['contract'] {
  const own = [...contracts.values()].find(({ programme }) => programme === row.programme);
  const contract = contracts.get(String(row[CONTRACT_AREA])) ?? own;
  if (!contract) return null;
  const { code, name, covers } = contract;
  const isOfIt = code === row[CONTRACT_AREA];
  return { code, name, covers: index.byCode.get(covers)?.name ?? covers, is_of_it: isOfIt };
}

/** A place: itself and those that it lies in, and the contract areas of programmes that it lies in. */
interface Where {
  readonly places: readonly PlaceCodes[];
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly offices: Offices;
}

/** What one release tells of a group in the nearest of these places. */
export async function buildFigures(
  service: Service,
  { release, measures }: GroupRelease,
  index: AreaIndex,
  { places, contracts, offices }: Where,
): Promise<GroupFigure[]> {
  const key = release.manifest.table?.key ?? [];
  if (key.includes('provider')) {
    const built = measures.map((of) =>
      buildByProvider(service, release, index, of, { places, offices }),
    );
    return (await Promise.all(built)).flat();
  }
  if (!key.includes('area')) {
    return buildByProgramme(service, { release, measures }, index, contracts);
  }
  const areas = places.flatMap(({ codes }) => codes);
  const rows = await readRows(service, { release, index, measures, areas, apart: [] });
  return measures.flatMap((of) => buildInPlace(release, of, rows, places, service.baseUrl));
}
