import { AREA_TYPES, isAreaType } from '../../../schemas/words/area-types.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { ESTIMATED_FROM, type EstimatedFrom } from '../../../schemas/words/vocabulary.ts';
import { listWords } from '../../words/list.ts';
import { isConfidence } from '../intent.ts';

type Surveyed = Pick<Manifest, 'measures' | 'label'>;

/**
 * What figures are estimated from; undefined where they are counted. A label from before this was
 * declared does not say: there an interval, or a source that is named a survey, tells.
 */
export function estimatedFrom({ measures, label }: Surveyed): EstimatedFrom | undefined {
  if (label.estimated_from !== null) return label.estimated_from;
  const sampled =
    /survey/i.test(label.labels.source.name) ||
    measures.some(
      ({ interval, error_measure }) => isConfidence(interval) || error_measure !== null,
    );
  return sampled ? 'survey' : undefined;
}

/** Whether chance plays a part in figures, because a sample of people or firms was asked. */
export function isSurvey(manifest: Surveyed): boolean {
  return ['survey', 'partly_survey'].includes(estimatedFrom(manifest) ?? '');
}

const RANKS = Object.keys(AREA_TYPES);

/** What a reader must know of estimates, for areas of these types. Pure. */
export function surveyCautions(manifest: Surveyed, areaTypes: readonly string[]): string[] {
  const from = estimatedFrom(manifest);
  if (from === undefined) return [];
  const { smallest_safe_area: safe, accreditation } = manifest.label;
  const below = [...new Set(areaTypes)]
    .filter(isAreaType)
    .filter((type) => safe !== null && RANKS.indexOf(type) > RANKS.indexOf(safe));
  const names = listWords(below.map((type) => AREA_TYPES[type].plural.toLowerCase()));
  return [
    `These are estimates from ${ESTIMATED_FROM[from]}: a small difference between areas, or from one period to the next, may ${from === 'model' ? 'not be real' : 'be chance'}.`,
    ...(safe !== null && below.length > 0
      ? [
          `The smallest kind of area they are safe for is: ${AREA_TYPES[safe].name.toLowerCase()}. Figures of ${names} are less certain.`,
        ]
      : []),
    ...(accreditation.value === 'official_statistics_in_development' && accreditation.note !== null
      ? [accreditation.note]
      : []),
  ];
}
