import type { ProfileMeasure } from '../../schemas/answers/profile.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { figureCautions, standingCautions } from '../../schemas/figures/cautions/estimates.ts';
import { isSurvey } from '../../schemas/figures/estimated-from.ts';
import { isConfidence } from '../../schemas/figures/interval.ts';
import { nameFigure } from '../../schemas/figures/name-figure.ts';
import { rankAmong } from '../../schemas/figures/rank.ts';
import type { AreaType } from '../../schemas/words/area-types.ts';
import { cite, findAddress, tellMaking } from './cite.ts';
import { buildTile, mayBeSetBeside } from './tiles/build-tile.ts';
import type { ReadHeadline } from './read-headline.ts';
import { tellOnYear } from './tell-on-year.ts';

/**
 * The place of a figure; null where figures of a measure are put in no order, and where a sample
 * was asked and no interval is held: chance alone could put them in another order.
 */
function findPlace(headline: ReadHeadline, latest: FigureRow): ProfileMeasure['place'] {
  const { peers, release } = headline;
  if (!mayBeSetBeside(headline, latest)) return null;
  if (isSurvey(release.manifest) && !isConfidence(latest.interval)) return null;
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
  const { release, measure, rows } = headline;
  const { manifest } = release;
  const own = rows.filter((row) => row.area === area.code);
  const latest = own.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1)).at(-1);
  if (!latest) return undefined;
  const { before, broken, change } = tellOnYear(own, latest, measure, release);
  const others = beside.flatMap((code) =>
    rows.filter((row) => row.area === code && row.period === latest.period),
  );
  return {
    measure: measure.id,
    name: nameFigure(manifest, measure.name, [latest]),
    section: headline.headline.section,
    order: headline.headline.order,
    dataset: release.dataset,
    version: release.version,
    latest: cite(latest, headline, baseUrl),
    year_before: before ? cite(before, headline, baseUrl) : null,
    broken,
    change,
    beside: others.map((row) => cite(row, headline, baseUrl)),
    place: findPlace(headline, latest),
    tile: buildTile(headline, latest, baseUrl),
    cautions: [
      ...(latest.status === 'not_computed'
        ? []
        : figureCautions(manifest, area.type, isConfidence(latest.interval))),
      ...standingCautions(manifest),
      ...tellMaking(headline, [latest, ...(before ? [before] : [])]),
    ],
    data: findAddress(headline, latest, beside, baseUrl),
  };
}
