import type { CitedFigure, ProfileMeasure } from '../../schemas/answers/profile.ts';
import { makingCaution } from '../../schemas/figures/cautions/groups.ts';
import { measuresOf } from '../../schemas/figures/groups/plan.ts';
import type { Filled, Sought } from '../groups/fill-series.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { breaksOf } from '../../schemas/dataset/label.ts';
import { type Change, changeOnYear, findYearBefore } from '../../schemas/figures/change.ts';
import { figureCautions, standingCautions } from '../../schemas/figures/cautions/estimates.ts';
import { isSurvey } from '../../schemas/figures/estimated-from.ts';
import { type Estimate, isConfidence } from '../../schemas/figures/interval.ts';
import { nameFigure } from '../../schemas/figures/name-figure.ts';
import { rankAmong } from '../../schemas/figures/rank.ts';
import type { AreaType } from '../../schemas/words/area-types.ts';
import { paths, queryString } from '../answer/hrefs.ts';
import type { Release } from '../warehouse/release.ts';
import type { HeldHeadline } from './find-headlines.ts';

/** A headline with the figures that were read for it. */
export interface ReadHeadline extends HeldHeadline {
  readonly release: Release;
  /** Those of the area, and those of each area beside it. */
  readonly rows: readonly FigureRow[];
  readonly peers: readonly Estimate[];
  /** How figures of the area that were not published under its code came about; undefined without. */
  readonly making: Making | undefined;
}

/** Where figures of a measure come from, by period, and how they are made of those of parts. */
export interface Making {
  readonly sought: Sought;
  readonly byPeriod: ReadonlyMap<string, Filled>;
}

type Question = Readonly<Record<string, string>>;

/** The address of figures in a release that is named exactly. */
function hrefOf({ dataset, version }: Release, question: Question, baseUrl: string): string {
  const query = queryString(Object.entries({ ...question, version }));
  return `${baseUrl}${paths.data(dataset)}${query}`;
}

/** A figure with where it comes from; one that is made of others cites those. */
export function cite(row: FigureRow, held: HeldOf, baseUrl: string, filled?: Filled): CitedFigure {
  const { release, measure, codes } = held;
  const { dataset, version, manifest } = release;
  const { publisher, name } = manifest.label.labels.source;
  const madeOf = filled?.madeOf ?? null;
  const areas = madeOf?.areas.map(({ code }) => code).join(',') ?? row.area ?? '';
  const built = madeOf?.how === 'built_from_parts' ? (held.making?.sought.plan ?? null) : null;
  const of = built === null ? [] : measuresOf(built);
  const measures = (of.length === 0 ? [measure] : of).map(({ id }) => id).join(',');
  const question = { area: areas, period: row.period, ...codes, measure: measures };
  return Object.assign({}, row, {
    dataset,
    version,
    source: `${publisher}, ${name}`,
    cite: hrefOf(release, question, baseUrl),
    reason: filled?.reason ?? null,
    made_of: madeOf,
  });
}
type HeldOf = Pick<ReadHeadline, 'release' | 'measure' | 'codes' | 'making'>;

/** What is said of figures that were not published under the code of their area, each thing once. */
export function tellMaking(made: readonly (Filled | undefined)[], sought: Sought | undefined) {
  const told = made.flatMap((filled) => {
    if (!filled?.madeOf || !sought || filled.row.status === 'not_computed') return [];
    return [makingCaution(filled.madeOf, { ...sought, interval: filled.row.interval })];
  });
  return [...new Map(told.map((caution) => [caution.message, caution])).values()];
}

/** A difference of doubles without the noise of their binary form: −0.2, not −0.19999999999999973. */
const withoutNoise = (value: number): number => Number(value.toPrecision(12));

function tellChange(change: Change | undefined): ProfileMeasure['change'] {
  if (!change) return null;
  const { difference, judged } = change;
  const told = { difference: withoutNoise(difference), told: judged.told };
  if (judged.told === 'unknown') return { ...told, low: null, high: null };
  const { low, high } = judged.range;
  return { ...told, low: withoutNoise(low), high: withoutNoise(high) };
}

/**
 * The place of a figure; null where figures of a measure are put in no order, and where a sample
 * was asked and no interval is held: chance alone could put them in another order.
 */
function findPlace(
  { measure, peers, release, making }: ReadHeadline,
  latest: FigureRow,
): ProfileMeasure['place'] {
  if (measure.ranking === 'refused' || measure.nature === 'count') return null;
  if (isSurvey(release.manifest) && !isConfidence(latest.interval)) return null;
  // The others of its kind are not made up in the same way, so there is nothing to set it among.
  const made = making?.byPeriod.get(latest.period)?.madeOf ?? null;
  if (made !== null && made.how !== 'other_code') return null;
  const rank = rankAmong(latest, peers);
  return rank ? { among: 1 + rank.above + rank.below + rank.level, ...rank } : null;
}

/** What a profile says of one measure; undefined where the area has no figure of it. */
export function buildMeasure(
  headline: ReadHeadline,
  area: { readonly code: string; readonly type: AreaType },
  beside: readonly string[],
  baseUrl: string,
): ProfileMeasure | undefined {
  const { release, measure, codes, rows } = headline;
  const { manifest } = release;
  const own = rows.filter((row) => row.area === area.code);
  const latest = own.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1)).at(-1);
  if (!latest) return undefined;
  const pair = findYearBefore(own, latest, breaksOf(manifest.label.breaks, measure.id));
  const others = beside.flatMap((code) =>
    rows.filter((row) => row.area === code && row.period === latest.period),
  );
  const held = release.codes.get('area')?.byCode;
  const areas = [area.code, ...beside.filter((code) => held?.has(code))].join(',');
  const question = { measure: measure.id, area: areas, ...codes };
  const filledOf = (row: FigureRow) => headline.making?.byPeriod.get(row.period);
  const before = pair.before;
  return {
    measure: measure.id,
    name: nameFigure(manifest, measure.name, [latest]),
    section: headline.headline.section,
    order: headline.headline.order,
    dataset: release.dataset,
    version: release.version,
    latest: cite(latest, headline, baseUrl, filledOf(latest)),
    year_before: before ? cite(before, headline, baseUrl, filledOf(before)) : null,
    broken: pair.broken,
    change: tellChange(changeOnYear(latest, pair)),
    beside: others.map((row) => cite(row, headline, baseUrl)),
    place: findPlace(headline, latest),
    cautions: [
      ...(latest.status === 'not_computed'
        ? []
        : figureCautions(manifest, area.type, isConfidence(latest.interval))),
      ...standingCautions(manifest),
      ...tellMaking([filledOf(latest), before && filledOf(before)], headline.making?.sought),
    ],
    data: hrefOf(release, question, baseUrl),
  };
}
