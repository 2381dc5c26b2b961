import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import { NOT_RANKED, whyNotRanked } from '../../../schemas/figures/ranking/why-not-ranked.ts';
import { type AreaType, areaTypeWords } from '../../../schemas/words/area-types.ts';
import type { Tab } from '../../reading/measures/measure-href.ts';

/** Fewer areas than these have no order worth a picture, nor a pattern on a map. */
const LEAST_RANKED = 3;
const LEAST_MAPPED = 4;

/** What decides in which ways the figures of a measure may be shown. */
export interface Offerable {
  readonly measure: Pick<MeasureRecord, 'ranking' | 'frame' | 'nature'>;
  /** Columns of the key of its table. */
  readonly key: readonly string[];
  /** Why its figures make no line, as a sentence; undefined where they make one. */
  readonly noLine: string | undefined;
  /** The kind of the areas that are compared, undefined where no two of one kind are held. */
  readonly type: AreaType | undefined;
  /** How many of that kind the release has, and how many of those asked for have a number. */
  readonly held: number;
  readonly peers: number;
  /** Whether shapes of that kind are known. */
  readonly shaped: boolean;
}

/** Why each way of showing a measure is not offered, as a sentence; undefined where it is. */
export type Refusals = Readonly<Record<Tab, string | undefined>>;

function tooFew(type: AreaType | undefined, count: number, least: number): string | undefined {
  if (type === undefined) return 'its figures are held for no two areas of one kind.';
  if (count >= least) return undefined;
  return `${count} ${areaTypeWords(type, count)} ${count === 1 ? 'has' : 'have'} a figure here, and ${least} are needed.`;
}

function whyNoOrder(offerable: Offerable): string | undefined {
  const refused = whyNotRanked(offerable.measure, offerable.key);
  if (refused) return `Not ranked. ${NOT_RANKED[refused]}`;
  const few = tooFew(offerable.type, offerable.peers, LEAST_RANKED);
  return few && `Not ranked: ${few}`;
}

function whyNoMap(offerable: Offerable): string | undefined {
  const { measure, key, type, shaped } = offerable;
  const refused = whyNotRanked(measure, key);
  if (refused) return `No map, for the same reason: its colours would be an order.`;
  if (measure.nature === 'count') {
    return 'No map: this is a count, so its map would show where many people live.';
  }
  const few = tooFew(type, offerable.held, LEAST_MAPPED);
  if (few || type === undefined) return few && `No map: ${few}`;
  return shaped ? undefined : `No map: no boundaries of ${areaTypeWords(type, 2)} are held here.`;
}

/** Decides in which ways the figures of a measure are shown. Pure. */
export const offerTabs = (offerable: Offerable): Refusals => ({
  line: offerable.noLine,
  ranked: whyNoOrder(offerable),
  map: whyNoMap(offerable),
  table: undefined,
});

const ORDER = ['line', 'ranked', 'table'] as const;

/** The way asked for where it is offered, otherwise the first that is. Pure. */
export function chooseTab(asked: Tab | undefined, refusals: Refusals): Tab {
  if (asked && refusals[asked] === undefined) return asked;
  return ORDER.find((tab) => refusals[tab] === undefined) ?? 'table';
}
