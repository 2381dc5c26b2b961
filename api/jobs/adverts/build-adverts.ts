import type { JobAdverts } from '../../../schemas/answers/jobs/job.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { breaksOf } from '../../../schemas/dataset/label.ts';
import { brokenPeriodCautions } from '../../../schemas/figures/cautions/jobs.ts';
import { breaksBetween } from '../../../schemas/figures/change/change.ts';
import {
  ADVERT_KINDS,
  ALL_OCCUPATIONS,
  type AdvertKind,
  JOB_PARTS,
  OCCUPATION,
} from '../../../schemas/figures/jobs/measures.ts';
import {
  TRENDS,
  TREND_REASONS,
  breakReason,
  judgeTrend,
} from '../../../schemas/figures/jobs/trend.ts';
import { dayName } from '../../../schemas/words/period.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { citeFigure } from '../../profile/sides/cite-figure.ts';
import type { Release } from '../../warehouse/release.ts';
import { buildPart } from '../build-part.ts';
import { type Sought, chooseCell } from '../choose-cell.ts';

/** How adverts changed on a year. */
export const CHANGE = 'advert_change';
const { lead: LEAD } = JOB_PARTS.adverts;
/** The dimension that tells kinds of adverts apart. */
export const KIND = 'advert_kind';

/** The day of the last break of a series between the same period a year before and a period. */
function findBreak({ manifest }: Release, now: FigureRow): string | undefined {
  const { period_start: start } = now;
  const before = { period_start: `${Number(start.slice(0, 4)) - 1}${start.slice(4)}` };
  const breaks = breaksBetween(breaksOf(manifest.label.breaks, LEAD), before, now);
  return breaks
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
}

/** What is said of the figures of one cell and period. */
export function tellTrend(
  rows: readonly FigureRow[],
  release: Release,
  baseUrl: string,
): JobAdverts['trend'] {
  const now = rows.find(({ measure }) => measure === LEAD);
  const change = rows.find(({ measure }) => measure === CHANGE) ?? null;
  const broken = now && findBreak(release, now);
  const { told, reason } = judgeTrend(now?.value ?? null, change, broken !== undefined);
  const message =
    reason === 'break' && broken !== undefined
      ? breakReason(dayName(broken))
      : TREND_REASONS[reason];
  return {
    told,
    words: TRENDS[told],
    reason: { code: reason, message },
    change: change && citeFigure(change, release, baseUrl),
  };
}

/** Adverts of one kind in the finest cell that has a number; undefined where none has. */
function buildKind(
  kind: AdvertKind,
  rows: readonly FigureRow[],
  release: Release,
  sought: Sought,
  baseUrl: string,
): JobAdverts | undefined {
  const own = rows.filter((row) => row[KIND] === kind);
  const cell = chooseCell(own, LEAD, sought, 'place');
  const [lead] = cell?.rows ?? [];
  if (!cell || !lead) return undefined;
  const inPlace = (code: string): FigureRow[] =>
    own.filter((row) => row.area === lead.area && row[OCCUPATION] === code);
  const older = inPlace(cell.occupation.code).filter(({ period }) => period !== lead.period);
  const all = inPlace(ALL_OCCUPATIONS).find(
    ({ measure, value }) => measure === CHANGE && value !== null,
  );
  const part = buildPart(cell, release, baseUrl);
  const breaks = breaksOf(release.manifest.label.breaks, LEAD);
  return {
    ...part,
    cautions: [...brokenPeriodCautions(breaks, lead), ...part.cautions],
    kind,
    trend: tellTrend(cell.rows, release, baseUrl),
    earlier: older.length > 0 ? tellTrend(older, release, baseUrl) : null,
    all_adverts: all ? citeFigure(all, release, baseUrl) : null,
  };
}

/** How far figures are from what was asked, the nearest first; of those as far, the newest first. */
function byNearness({ occupations, places }: Sought) {
  const place = ({ area }: JobAdverts) =>
    places.findIndex(({ place: { code } }) => code === area.code);
  const group = ({ occupation }: JobAdverts) =>
    occupations.findIndex(({ code }) => code === occupation.code);
  return (a: JobAdverts, b: JobAdverts): number =>
    place(a) - place(b) ||
    group(a) - group(b) ||
    ((a.figures[0]?.period_end ?? '') < (b.figures[0]?.period_end ?? '') ? 1 : -1);
}

/** Adverts for a job in a place, each kind by itself: those nearest to what was asked first. */
export function buildAdverts(
  rows: readonly FigureRow[],
  release: Release,
  sought: Sought,
  baseUrl: string,
): JobAdverts[] {
  return wordsOf(ADVERT_KINDS)
    .flatMap((kind) => buildKind(kind, rows, release, sought, baseUrl) ?? [])
    .sort(byNearness(sought));
}
