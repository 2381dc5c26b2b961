import type { MeasureRecord } from '../../../schemas/answers/measure.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import type {
  MemberFigure,
  ProfileMeasure,
  CitedFigure,
} from '../../../schemas/answers/profile.ts';
import { TILES, type TileName } from '../../../schemas/dataset/headline.ts';
import { findHeadline } from '../../../schemas/dataset/headlines-before.ts';
import { findPeriod } from '../../../schemas/words/period.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { ageWords } from '../../charts/words/age.ts';
import type { TileFigure } from './tile.tsx';

/** A headline of a profile with the records that it is about. */
export interface Headlined {
  readonly figures: ProfileMeasure;
  readonly measure: MeasureRecord;
  readonly dataset: Pick<DatasetSummary, 'labels'>;
}

function toTile({ figures, measure, dataset }: Headlined, today: string | undefined): TileFigure[] {
  const { tile } = figures;
  if (tile === null) return [];
  const { date, regularity } = dataset.labels;
  const end = figures.latest.period_end;
  const day = today ?? findPeriod(date.last_period ?? '')?.end ?? end;
  const { codes = {} } = findHeadline(measure) ?? {};
  return [
    { figures: { ...figures, tile }, measure, codes, age: ageWords(end, day, regularity.value) },
  ];
}

type Told = Pick<MemberFigure, 'value' | 'high'>;

const hasNumber = ({ value, high }: Told): boolean => value !== null || high !== null;

interface Members {
  readonly members: { readonly figures: readonly Told[] } | null;
}

/** How many of the areas that one is made of have a number or a range. */
export const countTold = ({ members }: Members): number =>
  members?.figures.filter(hasNumber).length ?? 0;

/** What tiles of one name are put in order by. */
interface Ordered {
  readonly figures: {
    readonly latest: Told & Pick<CitedFigure, 'period_end'>;
    readonly tile: Members;
  };
}

/**
 * Those first that have a number of their own, then those of which most parts have one, of two alike
 * the newest first. Pure.
 */
export const orderTiles = <T extends Ordered>(tiles: readonly T[]): T[] =>
  tiles.toSorted(
    ({ figures: a }, { figures: b }) =>
      Number(hasNumber(b.latest)) - Number(hasNumber(a.latest)) ||
      (hasNumber(a.latest) ? 0 : countTold(b.tile) - countTold(a.tile)) ||
      b.latest.period_end.localeCompare(a.latest.period_end),
  );

/**
 * The tiles of an area in their order, as its datasets declare them: of several measures of one tile
 * the first of {@link orderTiles}. Pure.
 */
export function chooseTiles(
  headlined: readonly Headlined[],
  today: string | undefined,
): { readonly tiles: readonly TileFigure[]; readonly missing: readonly TileName[] } {
  const all = headlined.flatMap((each) => toTile(each, today));
  const newest = (name: TileName): TileFigure[] =>
    orderTiles(all.filter(({ figures }) => figures.tile.name === name)).slice(0, 1);
  const names = wordsOf(TILES);
  return {
    tiles: names.flatMap(newest),
    missing: names.filter((name) => newest(name).length === 0),
  };
}
