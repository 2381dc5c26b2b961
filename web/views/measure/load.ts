import type { AreaRecord } from '../../../schemas/answers/area.ts';
import type { AreaType } from '../../../schemas/words/area-types.ts';
import { isOneOf } from '../../../schemas/words/vocabulary.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { type MeasureState, type Tab, TABS } from '../../reading/measures/measure-href.ts';
import { nameFigure } from '../../../schemas/figures/name-figure.ts';
import { readFigures } from '../../reading/measures/read-figures.ts';
import { keepWithRows, readOffered } from '../../reading/measures/read-offered.ts';
import type { Series } from '../../reading/measures/read-series.ts';
import { readCodes } from '../../reading/read-codes.ts';
import { hasNumber } from '../../charts/words/which-drawn.ts';
import { whyNoLine } from '../../charts/words/why-no-line.ts';
import { cut, type Fault, plainFault } from '../choose/fault.ts';
import { readPicked } from '../choose/read-picked.ts';
import { readWritten } from '../choose/written.ts';
import { MOST_AREAS } from '../compare/choice.ts';
import { toChartRows } from '../figure/chart-rows.ts';
import { readShapes } from '../map/read-shapes.ts';
import type { Query } from '../wizard/stray-words.ts';
import { chooseTab, offerTabs, type Refusals } from './offer-tabs.ts';
import { type Across, countTypes, EVERYWHERE, type HeldTypes, readAcross } from './read-across.ts';
import { type HeldFigure, readHeld } from './read-held.ts';
import { readLine, readReferences } from './read-line.ts';
import { findUnheld, type Unheld } from './find-unheld.ts';
import { type HeldPeriod, readSpan, type Span } from './read-span.ts';

/** The figure of a measure as an address asks for it: what is shown, and what else could be. */
export interface MeasureView extends HeldFigure {
  /** The areas chosen; the first is in focus. */
  readonly areas: readonly AreaRecord[];
  /** Those that stand beside them by themselves. */
  readonly references: readonly AreaRecord[];
  readonly periods: readonly HeldPeriod[];
  /** Those that can be chosen: of which there are rows of what is shown. */
  readonly offered: readonly HeldPeriod[];
  readonly types: HeldTypes;
  readonly span: Span;
  /** The figures of all these areas over all periods. */
  readonly series: Series;
  /** All areas of a kind in one period, where they are shown. */
  readonly across: Across | undefined;
  /** The chosen areas that have no figure, with those of the same place or within it that have one. */
  readonly unheld: readonly Unheld[];
  readonly tab: Tab;
  readonly refusals: Refusals;
  /** What the address says and could be taken, for the addresses of neighbours of this view. */
  readonly state: MeasureState;
}

/** The parameters of an address beside the codes of dimensions. */
export const PARAMETERS = 'areas add tab type within period from to dataset sort version'.split(
  ' ',
);

/** What an address says, as far as it says anything. */
export function saidIn(query: Readonly<Record<string, string | undefined>>): Query {
  const pairs = Object.entries(query).flatMap(([name, word]): [string, string][] =>
    word === undefined || word === '' ? [] : [[name, word]],
  );
  return Object.fromEntries(pairs);
}

function readTab({ tab }: Query, refusals: Refusals): { tab: Tab; faults: Fault[] } {
  const asked = tab !== undefined && isOneOf(TABS, tab) ? tab : undefined;
  const chosen = chooseTab(asked, refusals);
  const why = asked && refusals[asked];
  const faults =
    tab === undefined || asked === chosen
      ? []
      : [plainFault(why ?? `There is no way ${cut(tab)} to show a figure.`)];
  return { tab: chosen, faults };
}

/** The name that the rows of the area in focus have; its own where it has no row. */
const focusIn = ({ rows }: Series, focus: AreaRecord | undefined): string | undefined =>
  rows.find(({ area }) => area === focus?.code)?.area_name ?? focus?.name;

/** Whether a map can be drawn: of local authorities always, as hexagons where no boundaries are held. */
const isShaped = async (client: ApiClient, type: AreaType): Promise<boolean> =>
  type === 'lad' || (await readShapes(client, type)) !== undefined;

/**
 * Reads the figure of a measure as an address asks for it; undefined where no release holds it. What
 * cannot be taken as it is written is told as a fault. Throws what the API client throws: an unknown
 * measure or version is its problem.
 */
export async function readMeasure(
  client: ApiClient,
  id: string,
  query: Query,
): Promise<MeasureView | undefined> {
  const found = await readHeld(client, id, query);
  if (!found) return undefined;
  const { manifest, measure } = found;
  const [picked, codes, periods] = await Promise.all([
    readPicked(client, readWritten(query.areas ?? '', MOST_AREAS)),
    readCodes(client, manifest, 'area'),
    readCodes(client, manifest, 'period'),
  ]);
  const { areas } = picked;
  const [focus] = areas;
  // Where no area is known of those that are written, the figure of another is not shown for it.
  const unknown = areas.length === 0 && (query.areas ?? '') !== '';
  const references = unknown ? [] : await readReferences(client, found, areas, codes);
  const line = await readLine(client, found, [...areas, ...references], codes);
  const held = { ...found, codes: line.codes };
  const types = countTypes(codes);
  const place = { focus, areas: codes, periods, everywhere: query.tab === 'map' };
  const across = await readAcross(client, held, query, place);
  const peers = across?.rows.filter(hasNumber).length ?? 0;
  const refusals = offerTabs({
    measure,
    key: manifest.table?.key ?? [],
    noLine: whyNoLine(toChartRows(line.series.rows, [], []), focusIn(line.series, focus)),
    type: across?.type,
    held: across?.within === EVERYWHERE ? peers : across ? (types.get(across.type) ?? 0) : 0,
    peers,
    shaped: across !== undefined && (await isShaped(client, across.type)),
  });
  const { tab, faults } = readTab(query, refusals);
  const shown = across?.rows ?? [];
  // A line of a place without figures of its own has no rows to be named by.
  const name =
    line.series.rows.length === 0 && shown.length > 0
      ? nameFigure(manifest, measure.name, shown)
      : line.series.name;
  const asked = { measure: measure.id, ...held.codes, version: manifest.version };
  const unheld = await findUnheld(areas, line.series.rows, codes, async (within) => {
    const newest = { ...asked, area: within.join(','), period: 'latest_each' };
    return (await readFigures(client, found.dataset.id, newest)).data;
  });
  const offered =
    tab === 'line'
      ? keepWithRows(periods, line.series.rows)
      : await readOffered(client, found.dataset.id, asked, { periods, rows: shown });
  const span = readSpan(periods, query.from, query.to);
  return {
    ...held,
    ...{ areas, references, periods, offered, types, span, across, unheld, tab, refusals },
    series: { ...line.series, name },
    faults: [
      ...held.faults,
      ...picked.faults,
      ...span.faults,
      ...(tab === 'line' ? [] : (across?.faults ?? [])),
      ...faults,
    ],
    state: {
      areas: areas.map(({ code }) => code),
      tab,
      type: query.type && across?.type,
      within: query.within && across?.within,
      period: query.period && across?.period?.code,
      from: span.from,
      to: span.to,
      dataset: query.dataset && held.dataset.id,
      sort: query.sort,
      ...held.said,
      version: query.version,
    },
  };
}
