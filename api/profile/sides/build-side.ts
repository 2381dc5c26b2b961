import type { SideMeasure } from '../../../schemas/answers/sides/beside.ts';
import type { SideName } from '../../../schemas/dataset/headline.ts';
import { figureCautions, standingCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { nameFigure } from '../../../schemas/figures/name-figure.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import { type HeldHeadline, findHeadlines } from '../find-headlines.ts';
import type { OpenedEdition } from '../open-edition.ts';
import { citeFigure, dataHref } from './cite-figure.ts';
import type { Place } from './place.ts';
import { type Wanted, readNewest } from './read-newest.ts';

/** Codes are shown down to this level: the whole, and its parts. */
const DEEPEST = 1;

interface Broken extends HeldHeadline {
  readonly by: string;
  readonly release: Release;
}

/** The measures of a side. */
function findBroken(releases: readonly Release[], side: SideName): Broken[] {
  return releases.flatMap((release) =>
    findHeadlines(release).flatMap((held) => {
      const { side: declared } = held.headline;
      return declared?.of === side ? [{ ...held, by: declared.by, release }] : [];
    }),
  );
}

function wantedOf({ measure, codes, by, release }: Broken): Wanted {
  const list = release.manifest.table?.codes[by] ?? [];
  const shown = list.filter(({ level }) => level <= DEEPEST).map(({ code }) => code);
  const fixed = Object.entries(codes).map(([column, code]) => [column, [code]] as const);
  return { measure: measure.id, codes: { ...Object.fromEntries(fixed), [by]: shown } };
}

async function buildMeasure(
  { warehouse, tables, baseUrl }: Service,
  broken: Broken,
  index: AreaIndex,
  { type, codes: areas }: Place,
): Promise<SideMeasure[]> {
  const { release, measure, by } = broken;
  if (release.data === null) return [];
  const table = await tables(release, index, new Map());
  const wanted = wantedOf(broken);
  const rows = await readNewest(warehouse, table, [wanted], areas);
  const [first] = rows;
  if (!first) return [];
  const { manifest, dataset, version } = release;
  const order = wanted.codes[by] ?? [];
  const placeOf = (code: unknown): number => order.findIndex((each) => each === code);
  const fixed = Object.fromEntries(
    Object.entries(broken.codes).filter(([column]) => column !== by),
  );
  return [
    {
      measure: measure.id,
      name: nameFigure(manifest, measure.name, [{ ...first, [by]: 'total' }]),
      dataset,
      version,
      by: {
        id: by,
        name: manifest.table?.dimensions.find(({ id }) => id === by)?.name ?? by,
      },
      figures: rows
        .toSorted((a, b) => placeOf(a[by]) - placeOf(b[by]))
        .map((row) => citeFigure(row, release, baseUrl)),
      cautions: [...figureCautions(manifest, type, false), ...standingCautions(manifest)],
      data: dataHref(release, { area: first.area ?? '', ...fixed, measure: measure.id }, baseUrl),
    },
  ];
}

/**
 * One side of a place, demand or provision: every measure that declares itself of it, by the
 * categories of the dimension that it names, for the newest period that the place has.
 */
export async function buildSide(
  service: Service,
  { releases, index }: OpenedEdition,
  { place, side }: { readonly place: Place; readonly side: SideName },
): Promise<SideMeasure[]> {
  const broken = findBroken(releases, side).toSorted((a, b) => a.headline.order - b.headline.order);
  const built = await Promise.all(broken.map((each) => buildMeasure(service, each, index, place)));
  return built.flat();
}
