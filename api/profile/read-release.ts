import { monthIndex } from '../../schemas/words/period.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { type MadeUp, hasOthers } from '../groups/make-up.ts';
import { type Source, openSource } from '../groups/read-denominators.ts';
import { type FilledMeasure, readFilled } from '../groups/read-filled.ts';
import type { AreaIndex, AreaRecord } from '../registers/areas/area-index.ts';
import type { AnyArea } from '../registers/areas/groups/members.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { findPeers } from './areas-beside.ts';
import type { ReadHeadline } from './read-headline.ts';
import { type HeldHeadline, findHeadlines } from './find-headlines.ts';
import { codesOfMembers } from './tiles/find-members.ts';
import { readFigures, readPeers } from './read-figures.ts';
import { type HistoryPoint, historyOf, readHistories, readMembers } from './tiles/read-tiles.ts';

/** An area of an index, and what is known of it before any figures are read. */
interface Around {
  readonly area: AnyArea;
  readonly index: AreaIndex;
  /** The day on which its peers were in force. */
  readonly day: string;
  readonly releases: readonly Release[];
  /** The codes of the areas beside it. */
  readonly beside: readonly string[];
  /** The areas that it is made of. */
  readonly members: readonly AreaRecord[];
  /** Other codes and areas that its figures may stand under. */
  readonly madeUp: MadeUp;
}

/** Whether the newest figure of a measure, or the one a year before, is not under the area's own code. */
function lacksFigures({ measure }: HeldHeadline, own: readonly FigureRow[]): boolean {
  const newest = own.at(-1);
  if (newest?.period !== measure.last_period) return true;
  const yearBefore = monthIndex(newest.period_end) - 12;
  return !own.some(({ period_end }) => monthIndex(period_end) === yearBefore);
}

/** The headlines whose figures stand elsewhere than under the area's own code, over all periods. */
async function fillHeadlines(
  { warehouse }: Service,
  from: Source,
  headlines: readonly HeldHeadline[],
  { own, beside, madeUp }: { own: readonly FigureRow[]; beside: readonly string[]; madeUp: MadeUp },
): Promise<ReadonlyMap<string, FilledMeasure>> {
  if (!hasOthers(madeUp)) return new Map();
  const lacking = headlines.filter((each) =>
    lacksFigures(
      each,
      own.filter(({ measure }) => measure === each.measure.id),
    ),
  );
  const filled = await readFilled(warehouse, from, lacking, madeUp, { beside });
  return new Map(filled.map((each) => [each.measure.id, each]));
}

/**
 * Reads the headlines of one release: three statements, whatever the number of its measures, and two
 * more where any stands in a tile.
 */
export async function readRelease(
  service: Service,
  release: Release,
  around: Around,
): Promise<ReadHeadline[]> {
  const { releases, area, index, day, beside, madeUp } = around;
  const { warehouse } = service;
  const held = release.codes.get('area')?.byCode;
  const headlines = findHeadlines(release);
  if (headlines.length === 0 || release.data === null) return [];
  if (!held?.has(area.code) && !hasOthers(madeUp)) {
    const none = { rows: [], peers: [], history: [], members: undefined, making: undefined };
    return headlines.map((each) => ({ ...each, release, ...none }));
  }
  const source = await openSource(service, release, index, () => releases);
  const { table } = source;
  const published = held?.has(area.code)
    ? await readFigures(warehouse, table, headlines, [area.code, ...beside])
    : [];
  const own = published.filter((row) => row.area === area.code);
  const filled = await fillHeadlines(service, source, headlines, {
    own,
    beside,
    madeUp,
  });
  const read = headlines.map((each) => {
    const { id } = each.measure;
    const made = filled.get(id);
    const rows = made
      ? [...made.filled.map(({ row }) => row), ...made.beside]
      : published.filter(({ measure }) => measure === id);
    const making = made && {
      area: area.code,
      sought: made.sought,
      byPeriod: new Map(made.filled.map((each) => [each.row.period, each])),
    };
    return { ...each, release, rows, making };
  });
  const dated = read.flatMap((each) => {
    const period = each.rows.findLast((row) => row.area === area.code)?.period;
    return period === undefined ? [] : [{ ...each, period }];
  });
  const inTiles = dated.filter(({ headline }) => headline.tile !== undefined);
  const parts = codesOfMembers(around.members, index, release);
  const [peers, histories, members] = await Promise.all([
    readPeers(warehouse, table, dated, findPeers(area, index, release, day)),
    readHistories(
      warehouse,
      table,
      inTiles.filter(({ making }) => making === undefined),
      area.code,
    ),
    readMembers(warehouse, table, inTiles, [...parts.keys()]),
  ]);
  const findHistory = (id: string): readonly HistoryPoint[] => {
    const made = filled.get(id)?.filled.map(({ row }) => row);
    return made ? historyOf(made) : (histories.get(id) ?? []);
  };
  return read.map((each) => {
    const { id } = each.measure;
    const rows = members
      .filter(({ measure }) => measure === id)
      .map((row) => ({ ...row, area: parts.get(row.area ?? '') ?? '' }));
    return {
      ...each,
      peers: peers.get(id) ?? [],
      history: findHistory(id),
      members: parts.size === 0 ? undefined : { rows, codes: [...parts.keys()] },
    };
  });
}
