import { AreaRecord } from '../../reading/answers/area.ts';
import type { DatasetRecord, UnavailableDataset } from '../../reading/answers/dataset.ts';
import { MeasureList } from '../../reading/answers/measure.ts';
import { type PageContext } from '../context.ts';
import { readCatalogue, readUnavailable } from '../../reading/catalogue.ts';
import { besideOf, readWider } from '../../reading/areas/read-wider.ts';
import { glanceRows } from './glance.tsx';
import { readElsewhere } from './read-elsewhere.ts';
import type { Finer } from './read-finer.ts';
import {
  type Industries,
  newestIndustries,
  readIndustries,
} from '../../views/area/read-industries.ts';
import { type Series, findMeasure } from '../../reading/measures/read-series.ts';
import { hasOwn, readShown } from './read-shown.ts';
import { drawIndustries, type IndustryChart } from '../../views/area/draw-industries.ts';
import type { SeriesChart } from './over-time.tsx';
import { figuresOf, industriesOf, readHeadlines } from '../../reading/measures/shown.ts';

/** All that the page of an area shows. */
export interface AreaContent {
  readonly area: AreaRecord;
  /** Wider areas that have a figure of the same time. */
  readonly beside: readonly AreaRecord[];
  /** Those that have none. */
  readonly notBeside: readonly AreaRecord[];
  /** Areas before or after this one that figures are held for; none where it has its own. */
  readonly elsewhere: readonly AreaRecord[];
  readonly series: readonly Series[];
  readonly charts: readonly SeriesChart[];
  readonly industries: { readonly found: Industries; readonly chart: IndustryChart } | undefined;
  /** What is missing, as parts of a sentence: not in the store at all, or not for this area. */
  readonly notHeld: readonly string[];
  readonly notHere: readonly string[];
  /** What is held for this area, though not at the codes that the page shows. */
  readonly finer: readonly Finer[];
  /** The datasets that have any figure for this area, whether the page shows it or not. */
  readonly heldBy: readonly DatasetRecord[];
  /** Described datasets that publish what is not held. */
  readonly publishedBy: readonly DatasetRecord[];
  /** Datasets that cannot be served just now: their figures are missing without being unheld. */
  readonly unavailable: readonly UnavailableDataset[];
}

/** Reads an area with its figures. Throws what the API client throws: an unknown code is its 404. */
export async function readArea(context: PageContext, code: string): Promise<AreaContent> {
  const { client } = context;
  const area = await client.read(`/v1/areas/${encodeURIComponent(code)}`, AreaRecord);
  const [catalogue, dictionary, wider] = await Promise.all([
    readCatalogue(client),
    client.read('/v1/measures', MeasureList),
    readWider(client, area),
  ]);
  const beside = besideOf(wider);
  const headlines = readHeadlines(dictionary.data);
  const counts = industriesOf(headlines);
  const areas = [area, ...beside] as const;
  const find = (id: string) => findMeasure(client, id, dictionary.data, catalogue);
  // A location quotient compares with Great Britain where it is held, otherwise the own country.
  const countries = wider.filter(({ type }) => type === 'country').toReversed();
  // A chart is drawn while the figures of the next are still being asked for.
  const [read, byIndustry, elsewhere, unavailable] = await Promise.all([
    Promise.all(figuresOf(headlines).map((shown) => readShown(context, shown, find, areas))),
    Promise.all(
      counts.map(async ({ measure }) => {
        const held = await find(measure);
        return held && readIndustries(client, held, area, countries);
      }),
    ),
    readElsewhere(client, area),
    readUnavailable(client),
  ]);
  const own = read.flatMap((each) =>
    each.series && hasOwn(area, each) ? [{ ...each.series, shown: each.shown }] : [],
  );
  const hasBeside = (other: AreaRecord): boolean =>
    own.some((series) => glanceRows(series, area, [other])?.beside[0] !== undefined);
  const industries = newestIndustries(byIndustry);
  const noIndustries = [...new Set(counts.map(({ what }) => what))];
  const heldIndustries = counts.some(({ measure }) =>
    dictionary.data.some(({ id }) => id === measure),
  );
  return {
    area,
    beside: beside.filter(hasBeside),
    notBeside: own.length === 0 ? [] : beside.filter((each) => !hasBeside(each)),
    elsewhere,
    series: own,
    charts: read.flatMap(({ chart }) => chart ?? []),
    industries: industries && {
      found: industries,
      chart: await drawIndustries(context, industries, area.code),
    },
    unavailable,
    notHeld: [
      ...read.filter(({ series }) => !series).map(({ shown }) => shown.what),
      ...(heldIndustries ? [] : noIndustries),
    ],
    heldBy: catalogue.filter(({ id }) => area.datasets.includes(id)),
    publishedBy: read.flatMap(({ shown, series: held }) =>
      held ? [] : catalogue.filter(({ id }) => id === shown.source),
    ),
    finer: read.flatMap((each) => each.finer ?? []),
    notHere: [
      ...read
        .filter((each) => each.series && !hasOwn(area, each) && !each.finer)
        .map(({ shown }) => shown.what),
      ...(heldIndustries && !industries ? noIndustries : []),
    ],
  };
}
