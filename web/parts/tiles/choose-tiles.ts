import type { MeasureRecord } from '../../../schemas/answers/measure.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import type { ProfileMeasure } from '../../../schemas/answers/profile.ts';
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

/**
 * The tiles of an area in their order, as its datasets declare them: of several measures of one tile
 * the one with the newest figure, the first where they are equal. Pure.
 */
export function chooseTiles(
  headlined: readonly Headlined[],
  today: string | undefined,
): { readonly tiles: readonly TileFigure[]; readonly missing: readonly TileName[] } {
  const all = headlined.flatMap((each) => toTile(each, today));
  const newest = (name: TileName): TileFigure[] =>
    all
      .filter(({ figures }) => figures.tile.name === name)
      .toSorted((a, b) => b.figures.latest.period_end.localeCompare(a.figures.latest.period_end))
      .slice(0, 1);
  const names = wordsOf(TILES);
  return {
    tiles: names.flatMap(newest),
    missing: names.filter((name) => newest(name).length === 0),
  };
}
