import type {
  ProviderHere,
  ProvidersHere,
} from '../../../schemas/answers/provision/providers-here.ts';
import type { CitedFigure } from '../../../schemas/answers/profile.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { widerCaution } from '../../../schemas/figures/cautions/jobs.ts';
import { codePattern } from '../../../schemas/words/entities.ts';
import { type PlaceCodes, listPlaces } from '../../jobs/places.ts';
import type { OpenedEdition } from '../../profile/open-edition.ts';
import { citeFigure } from '../../profile/sides/cite-figure.ts';
import type { AnyArea } from '../../registers/areas/groups/members.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import { isByProvider } from '../group-codes.ts';
import { byName } from '../read-group.ts';
import type { AskedPart } from './part.ts';
import { readPlaced } from './read-placed.ts';
import { NOT_ASKED, readWhole } from './read-whole.ts';

/** What is asked of the providers of a place. */
export interface AskedHere extends AskedPart {
  readonly area: AnyArea;
  readonly measure: string | undefined;
  readonly today: string;
}

const UKPRN = codePattern('provider');

type NotTold = ProvidersHere['not_told'][number];

const NOT_BY_PLACE =
  'These figures are of all learners of a provider, wherever they live or learn: not known is which of them are of this place.';

const notTold = ({ dataset, manifest }: Release, message: string): NotTold => ({
  ...{ dataset, title: manifest.label.title, message },
});

const isByPlace = ({ manifest }: Release): boolean => manifest.table?.key.includes('area') === true;

/** A figure of a provider, and the release that it is of. */
interface HeldRow {
  readonly row: FigureRow;
  readonly release: Release;
}

/** The figures of each provider together, in the order of names; codes of no provider are left out. */
function gather(rows: readonly HeldRow[], baseUrl: string) {
  const found = new Map<string, { provider: string; provider_name: string; here: CitedFigure[] }>();
  for (const { row, release } of rows.toSorted((a, b) => byName(a.row, b.row))) {
    const provider = String(row.provider);
    if (!UKPRN.test(provider)) continue;
    const provider_name = String(row.provider_name);
    const known = found.get(provider) ?? { provider, provider_name, here: [] };
    known.here.push(citeFigure(row, release, baseUrl));
    found.set(provider, known);
  }
  return [...found.values()];
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
  const { measure } = asked;
  const places = listPlaces(asked.area, opened.index, asked.today);
  const byProvider = opened.releases.filter(isByProvider);
  const told: NotTold[] = [];
  const rows: HeldRow[] = [];
  let nearest: PlaceCodes | undefined;
  for (const release of byProvider.filter(isByPlace)) {
    const read = await readPlaced(service, opened, release, asked, places);
    if ('why' in read) {
      told.push(notTold(release, read.why));
      continue;
    }
    nearest ??= read.place;
    rows.push(...read.rows.map((row) => ({ row, release })));
  }
  const asWhole = byProvider.filter((release) => !isByPlace(release));
  const holder = asWhole.find(({ manifest }) => manifest.measures.some(({ id }) => id === measure));
  const record = holder?.manifest.measures.find(({ id }) => id === measure);
  const whole = holder && record ? await readWhole(service, holder, record, asked) : NOT_ASKED;
  for (const release of measure === undefined
    ? asWhole
    : asWhole.filter((each) => each === holder)) {
    told.push(notTold(release, [NOT_BY_PLACE, whole.why ?? ''].join(' ').trim()));
  }
  const [own] = places;
  return {
    place: nearest?.place ?? null,
    cautions:
      nearest && own && nearest.place.code !== own.place.code
        ? [widerCaution(own.place, nearest.place)]
        : [],
    funnel: whole.funnel,
    not_told: told,
    providers: gather(rows, service.baseUrl).map((each) => ({
      ...each,
      whole: whole.byProvider.get(each.provider) ?? null,
    })),
  };
}
