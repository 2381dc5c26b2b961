import type {
  ProviderHere,
  ProvidersHere,
} from '../../../schemas/answers/provision/providers-here.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { type MeasureRecord, isFigure } from '../../../schemas/dataset/measure.ts';
import { widerCaution } from '../../../schemas/figures/cautions/jobs.ts';
import { POSITIONS } from '../../../schemas/figures/provision/funnel/funnel.ts';
import { NO_FUNNEL, whyNoFunnel } from '../../../schemas/figures/provision/no-funnel.ts';
import { REGISTERS } from '../../../schemas/words/entities.ts';
import { type PlaceCodes, listPlaces } from '../../jobs/places.ts';
import type { OpenedEdition } from '../../profile/open-edition.ts';
import { citeFigure } from '../../profile/sides/cite-figure.ts';
import { readNewest } from '../../profile/sides/read-newest.ts';
import type { AnyArea } from '../../registers/areas/groups/members.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import { funnelHref, readFittedGroup } from '../build-funnel.ts';
import { placeAll } from '../fit-group.ts';
import { PROVIDER, chooseCodes } from '../group-codes.ts';
import { byName, findNewestPeriod } from '../read-group.ts';
import { type AskedPart, choosePart } from './part.ts';

/** What is asked of the providers of a place. */
export interface AskedHere extends AskedPart {
  readonly area: AnyArea;
  readonly measure: string | undefined;
  readonly today: string;
}

type NotTold = ProvidersHere['not_told'][number];
type Whole = NonNullable<ProviderHere['whole']>;

const isUkprn = new RegExp(`^(${REGISTERS.provider.pattern})$`);
const NOT_BY_PLACE =
  'These figures are of all learners of a provider, wherever they live or learn: not known is which of them are of this place.';

const notTold = ({ dataset, manifest }: Release, message: string): NotTold => ({
  ...{ dataset, title: manifest.label.title, message },
});

const hasKeys = (
  { data, manifest: { table, measures } }: Release,
  keys: readonly string[],
): boolean => data !== null && measures.length > 0 && keys.every((key) => table?.key.includes(key));

/** Figures of providers in the nearest place that has some, and that place. */
async function readPlaced(
  service: Service,
  { index }: OpenedEdition,
  release: Release,
  measures: readonly string[],
  codes: Readonly<Record<string, string>>,
  places: readonly PlaceCodes[],
): Promise<{ readonly rows: readonly FigureRow[]; readonly place: PlaceCodes } | undefined> {
  const table = await service.tables(release, index, new Map());
  const lists = Object.fromEntries(Object.entries(codes).map(([column, code]) => [column, [code]]));
  const wanted = measures.map((measure) => ({ measure, codes: lists }));
  for (const place of places) {
    const rows = await readNewest(service.warehouse, table, wanted, place.codes);
    if (rows.length > 0) return { rows, place };
  }
  return undefined;
}

/** The measure asked for, of all learners of each provider, beside those it is compared with. */
async function readWhole(
  service: Service,
  release: Release,
  measure: MeasureRecord,
  part: AskedPart,
): Promise<
  | { readonly funnel: string; readonly byProvider: ReadonlyMap<string, Whole> }
  | { readonly why: string }
> {
  const no = whyNoFunnel(measure, release.manifest.table?.key ?? []);
  if (no !== undefined) return { why: NO_FUNNEL[no] };
  const chosen = choosePart(release, part);
  if ('why' in chosen) return chosen;
  const { codes, missing, unlike } = chooseCodes(release, measure, chosen.codes);
  if (missing.length + unlike.length > 0) {
    return { why: `${NO_FUNNEL.not_alike} ${measure.comparator?.why ?? ''}`.trim() };
  }
  const period = await findNewestPeriod(service, release, { measure: measure.id, codes });
  if (period === undefined) return { why: 'No provider has a number of it.' };
  const asked = { release, measure, period, codes };
  const { fitted } = await readFittedGroup(service, asked);
  const positions = placeAll(fitted);
  const byProvider = new Map(
    fitted.rows.map((row) => {
      const provider = String(row.provider);
      const position = positions.get(provider) ?? 'not_shown';
      const figure = citeFigure(row, release, service.baseUrl);
      return [provider, { figure, position, words: POSITIONS[position] }];
    }),
  );
  return { funnel: funnelHref(asked, '/v1/performance/funnel', service.baseUrl), byProvider };
}

/** Who is in a place, and what cannot be told of it, before it is cut into pages. */
export type FoundHere = Pick<ProvidersHere, 'place' | 'cautions' | 'funnel' | 'not_told'> & {
  readonly providers: readonly ProviderHere[];
};

/** The providers that deliver in a place or have learners there, by name, with their figures. */
export async function findHere(
  service: Service,
  opened: OpenedEdition,
  asked: AskedHere,
): Promise<FoundHere> {
  const { releases, index } = opened;
  const { area, measure, today } = asked;
  const places = listPlaces(area, index, today);
  const byProvider = releases.filter((release) => hasKeys(release, [PROVIDER]));
  const placed = byProvider.filter((release) => hasKeys(release, ['area']));
  const told: NotTold[] = [];
  const rows: { row: FigureRow; release: Release }[] = [];
  let nearest: PlaceCodes | undefined;
  for (const release of placed) {
    const figures = release.manifest.measures.filter(isFigure).map(({ id }) => id);
    const own = measure !== undefined && figures.includes(measure) ? [measure] : figures;
    const part = choosePart(release, asked);
    if ('why' in part) {
      told.push(notTold(release, part.why));
      continue;
    }
    const read = await readPlaced(service, opened, release, own, part.codes, places);
    nearest ??= read?.place;
    rows.push(...(read?.rows ?? []).map((row) => ({ row, release })));
  }
  const holder = byProvider.find(
    (release) =>
      !placed.includes(release) && release.manifest.measures.some(({ id }) => id === measure),
  );
  const record = holder?.manifest.measures.find(({ id }) => id === measure);
  const whole = holder && record ? await readWhole(service, holder, record, asked) : undefined;
  for (const release of byProvider.filter((each) => !placed.includes(each))) {
    if (measure !== undefined && release !== holder) continue;
    const why = whole && 'why' in whole ? ` ${whole.why}` : '';
    told.push(notTold(release, `${NOT_BY_PLACE}${why}`));
  }
  const here = new Map<string, { first: FigureRow; figures: ProviderHere['here'][number][] }>();
  for (const { row, release } of rows.toSorted((a, b) => byName(a.row, b.row))) {
    const provider = String(row.provider);
    if (!isUkprn.test(provider)) continue;
    const known = here.get(provider) ?? { first: row, figures: [] };
    known.figures.push(citeFigure(row, release, service.baseUrl));
    here.set(provider, known);
  }
  const [own] = places;
  return {
    place: nearest?.place ?? null,
    cautions:
      nearest && own && nearest.place.code !== own.place.code
        ? [widerCaution(own.place, nearest.place)]
        : [],
    funnel: whole && 'funnel' in whole ? whole.funnel : null,
    not_told: told,
    providers: [...here].map(([provider, { first, figures }]) => ({
      provider,
      provider_name: String(first.provider_name),
      here: figures,
      whole: (whole && 'byProvider' in whole ? whole.byProvider.get(provider) : undefined) ?? null,
    })),
  };
}
