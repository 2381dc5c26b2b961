import { AREA_TYPES, isAreaType } from '../../schemas/area.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { listWords } from '../words/list.ts';
import { isConfidence } from './intent.ts';

type Surveyed = Pick<Manifest, 'measures' | 'label'>;

/** Whether figures are estimates from a sample: some have an interval, or the source says survey. */
export function isSurvey({ measures, label }: Surveyed): boolean {
  return (
    /survey/i.test(label.labels.source.name) ||
    measures.some(({ interval }) => isConfidence(interval))
  );
}

const RANKS = Object.keys(AREA_TYPES);

/** What a reader must know of estimates from a survey, for areas of these types. Pure. */
export function surveyCautions(manifest: Surveyed, areaTypes: readonly string[]): string[] {
  if (!isSurvey(manifest)) return [];
  const { smallest_safe_area: safe, accreditation } = manifest.label;
  const below = [...new Set(areaTypes)]
    .filter(isAreaType)
    .filter((type) => safe !== null && RANKS.indexOf(type) > RANKS.indexOf(safe));
  const names = listWords(below.map((type) => AREA_TYPES[type].plural.toLowerCase()));
  return [
    'These are estimates from a sample survey: a small difference between areas, or from one period to the next, may be chance.',
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
