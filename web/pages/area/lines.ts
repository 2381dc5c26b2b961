import type { Profile, ProfileMeasure } from '../../../schemas/answers/profile.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import type { MeasureRecord } from '../../../schemas/answers/measure.ts';
import type { ShownMeasure } from '../../reading/measures/shown.ts';

/** One line of the table of latest figures: what the profile says, with the records it is about. */
export interface Line {
  readonly shown: ShownMeasure;
  readonly dataset: DatasetSummary;
  readonly measure: MeasureRecord;
  readonly name: string;
  readonly figures: ProfileMeasure;
}

/** The lines of a profile, in the order in which the page shows their measures. Pure. */
export function findLines(
  { measures }: Pick<Profile, 'measures'>,
  shown: readonly ShownMeasure[],
  dictionary: readonly MeasureRecord[],
  catalogue: readonly DatasetSummary[],
): Line[] {
  return shown.flatMap((each): Line[] => {
    const figures = measures.find(({ measure }) => measure === each.measure);
    const measure = dictionary.find(({ id }) => id === each.measure);
    const dataset = catalogue.find(({ id }) => id === figures?.dataset);
    if (!figures || !measure || !dataset) return [];
    return [{ shown: each, dataset, measure, name: figures.name, figures }];
  });
}
