import { MeasureList } from '../../../schemas/answers/measure.ts';
import type { MeasureRecord } from '../../../schemas/answers/measure.ts';
import { PerformanceAnswer, SidedProfile } from '../../../schemas/answers/sides/beside.ts';
import type { AreaRecord } from '../../../schemas/answers/area.ts';
import type { DatasetSummary, UnavailableDataset } from '../../../schemas/answers/dataset.ts';
import { type PageContext } from '../context.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { readCatalogue, readUnavailable } from '../../reading/catalogue.ts';
import { type LiveVacancies, readVacancies } from '../../reading/adverts/read-vacancies.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';
import { besideOf, readWider } from '../../reading/areas/read-wider.ts';
import {
  CONTRACTS,
  type ProgrammesHere,
  readProgrammes,
} from '../../reading/programmes/read-programmes.ts';
import type { ToldBeside } from '../../reading/search/answers/answered.ts';
import { readAfterCourses } from '../../reading/search/answers/read-after-courses.ts';
import { findLines, type Line } from './lines.ts';
import { readElsewhere } from './elsewhere/read-elsewhere.ts';
import type { Finer } from './elsewhere/held-finer.tsx';
import {
  type Industries,
  newestIndustries,
  readIndustries,
} from '../../views/area/read-industries.ts';
import { type Locator, readLocator } from '../../views/map/read-locator.ts';
import { readParts } from '../../reading/measures/read-parts.ts';
import { findMeasure } from '../../reading/measures/read-series.ts';
import { drawIndustries, type IndustryChart } from '../../views/area/draw-industries.ts';
import { drawFirst, type SeriesChart } from './parts/over-time.tsx';
import { chooseTiles } from '../../parts/tiles/choose-tiles.ts';
import type { TileFigure } from '../../parts/tiles/tile.tsx';
import type { TileName } from '../../../schemas/dataset/headline.ts';
import type { Place } from '../../../schemas/answers/profile.ts';
import { PART_OF, PARTS, type PartName } from './parts/part.tsx';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { figuresOf, industriesOf, readHeadlines } from '../../reading/measures/shown.ts';

/** Providers shown by name; the others are told to be there. */
const SHOWN = '20';
/** Live vacancies shown. */
const VACANCIES = 10;

/** The providers of an area, and the measures that the store has. */
export interface WhoDelivers {
  readonly here: PerformanceAnswer['providers'];
  readonly measures: readonly MeasureRecord[];
}

/** Reads who teaches in an area; undefined where the store has no figures of providers. */
async function readWhoDelivers(
  client: ApiClient,
  { code }: AreaRecord,
  measures: readonly MeasureRecord[],
): Promise<WhoDelivers | undefined> {
  if (measures.every(({ frame }) => frame === null)) return undefined;
  const path = apiPath('/v1/performance', { area: code, limit: SHOWN });
  const { providers: here } = await client.read(path, PerformanceAnswer);
  return { here, measures };
}

/** All that the page of an area shows. */
export interface AreaContent {
  readonly area: AreaRecord;
  /** Wider areas that have a figure of the same time. */
  readonly beside: readonly AreaRecord[];
  /** Those that have none. */
  readonly notBeside: readonly AreaRecord[];
  /** Areas before or after this one that figures are held for; none where it has its own. */
  readonly elsewhere: readonly AreaRecord[];
  /** Both sides of its labour market. */
  readonly sides: SidedProfile;
  /** Who teaches there; undefined where nothing is held by provider and place. */
  readonly delivers: WhoDelivers | undefined;
  /** Employment programmes there; undefined where none are held. */
  readonly programmes: ProgrammesHere | undefined;
  /** Outcomes and earnings after courses, with whom they are told of. */
  readonly afterCourses: readonly ToldBeside[];
  /** Live vacancies there; undefined where none are held. */
  readonly vacancies: LiveVacancies | undefined;
  /** The map of where it lies; undefined where there is no boundary of it. */
  readonly locator: Locator | undefined;
  /** The figures of the first screen, and the tiles that there is none for. */
  readonly tiles: readonly TileFigure[];
  readonly missingTiles: readonly TileName[];
  /** The areas that it is made of. */
  readonly members: readonly Place[];
  /** The table of latest figures. */
  readonly lines: readonly Line[];
  /** The lines that each part of the page is of. */
  readonly linesOf: Readonly<Partial<Record<PartName, readonly Line[]>>>;
  /** The one chart over time of each part that has one. */
  readonly charts: Readonly<Partial<Record<PartName, SeriesChart>>>;
  readonly industries: { readonly found: Industries; readonly chart: IndustryChart } | undefined;
  /** What is missing, as parts of a sentence: not in the store at all, or not for this area. */
  readonly notHeld: readonly string[];
  readonly notHere: readonly string[];
  /** What is held for this area, though not at the codes that the page shows. */
  readonly finer: readonly Finer[];
  /** The datasets that have any figure for this area, whether the page shows it or not. */
  readonly heldBy: readonly DatasetSummary[];
  /** All measures of the store. */
  readonly dictionary: readonly MeasureRecord[];
  /** Described datasets that publish what is not held. */
  readonly publishedBy: readonly DatasetSummary[];
  /** Datasets that cannot be served just now: their figures are missing without being unheld. */
  readonly unavailable: readonly UnavailableDataset[];
}

type LinesOf = AreaContent['linesOf'];

/** The lines of each part, those that stand in no section left out. */
function groupLines(lines: readonly Line[]): LinesOf {
  return Object.fromEntries(
    wordsOf(PARTS).map((name) => [
      name,
      lines.filter(({ shown: { section } }) => section && PART_OF[section] === name),
    ]),
  );
}

/** The chart over time of each part; what employers ask for is drawn from other figures where held. */
async function drawParts(
  reading: Parameters<typeof drawFirst>[0],
  linesOf: LinesOf,
): Promise<AreaContent['charts']> {
  const drawn = await Promise.all(
    Object.entries(linesOf).map(
      async ([name, lines]) => [name, await drawFirst(reading, lines)] as const,
    ),
  );
  return Object.fromEntries(drawn.filter(([, chart]) => chart !== undefined));
}

/**
 * Reads the figures of an area: its table in one request, and what is drawn or held otherwise by itself. Throws what
 * the API client throws: an unknown code is its 404.
 */
export async function readArea(context: PageContext, area: AreaRecord): Promise<AreaContent> {
  const { client } = context;
  const [profile, catalogue, dictionary, wider] = await Promise.all([
    client.read(`/v1/profile/${area.code}`, SidedProfile),
    readCatalogue(client),
    client.read('/v1/measures', MeasureList),
    readWider(client, area),
  ]);
  const beside = besideOf(wider);
  const headlines = readHeadlines(dictionary.data);
  const shown = figuresOf(headlines);
  const counts = industriesOf(headlines);
  const heldBy = catalogue.filter(({ id }) =>
    [...area.datasets, ...area.datasets_of_parts].includes(id),
  );
  const find = (id: string) => findMeasure(client, id, dictionary.data, heldBy);
  // A location quotient compares with Great Britain where it is held, otherwise the own country.
  const countries = wider.filter(({ type }) => type === 'country').toReversed();
  const lines = findLines(profile, shown, dictionary.data, catalogue);
  const linesOf = groupLines(lines);
  const { tiles, missing: missingTiles } = chooseTiles(lines, context.today);
  const heldElsewhere = new Set(profile.missing.map(({ measure }) => measure));
  const lacking = shown.filter(({ measure }) => heldElsewhere.has(measure));
  const known = new Set([...lines.map((line) => line.measure.id), ...heldElsewhere]);
  const unknown = shown.filter(({ measure }) => !known.has(measure));
  // A chart is drawn while the figures of the next are still being asked for.
  const holds = (dataset: string): boolean =>
    catalogue.some((each) => each.id === dataset && hasRows(each));
  const [
    charts,
    finer,
    byIndustry,
    elsewhere,
    unavailable,
    delivers,
    locator,
    vacancies,
    programmes,
    afterCourses,
  ] = await Promise.all([
    drawParts({ context, find, area, beside }, linesOf),
    Promise.all(
      lacking.map(async (each): Promise<Finer | undefined> => {
        const held = await find(each.measure);
        const asked = { area: area.code, wanted: each.fix };
        const parts = held && (await readParts(client, held, asked));
        return parts && { ...parts, shown: each };
      }),
    ),
    Promise.all(
      counts.map(async ({ measure }) => {
        const held = await find(measure);
        return held && readIndustries(client, held, area, countries);
      }),
    ),
    readElsewhere(client, area),
    readUnavailable(client),
    readWhoDelivers(client, area, dictionary.data),
    readLocator(client, area),
    holds('vacancies') ? readVacancies(client, { area: area.code, limit: VACANCIES }) : undefined,
    holds(CONTRACTS) ? readProgrammes(client, area.code) : undefined,
    readAfterCourses(client, dictionary.data),
  ]);
  const hasBeside = (other: AreaRecord): boolean =>
    lines.some(({ figures }) => figures.beside.some((each) => each.area === other.code));
  const industries = newestIndustries(byIndustry);
  const noIndustries = [...new Set(counts.map(({ what }) => what))];
  const heldIndustries = counts.some(({ measure }) =>
    dictionary.data.some(({ id }) => id === measure),
  );
  return {
    area,
    beside: beside.filter(hasBeside),
    notBeside: lines.length === 0 ? [] : beside.filter((each) => !hasBeside(each)),
    elsewhere,
    sides: profile,
    delivers,
    programmes,
    afterCourses,
    vacancies,
    locator,
    ...{ tiles, missingTiles, members: profile.members },
    lines,
    linesOf,
    charts,
    industries: industries && {
      found: industries,
      chart: await drawIndustries(context, industries, area),
    },
    unavailable,
    notHeld: [...unknown.map(({ what }) => what), ...(heldIndustries ? [] : noIndustries)],
    ...{ heldBy, dictionary: dictionary.data },
    publishedBy: unknown.flatMap(({ source }) => catalogue.filter(({ id }) => id === source)),
    finer: finer.flatMap((each) => each ?? []),
    notHere: [
      ...lacking.filter((_, at) => !finer[at]).map(({ what }) => what),
      ...(heldIndustries && !industries ? noIndustries : []),
    ],
  };
}
