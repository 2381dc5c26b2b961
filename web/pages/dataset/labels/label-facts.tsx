import type { FC } from 'hono/jsx';
import { AREA_TYPES } from '../../../../schemas/words/area-types.ts';
import { ACCREDITATIONS, ESTIMATED_FROM } from '../../../../schemas/words/vocabulary.ts';
import type { DatasetRecord } from '../../../../schemas/answers/dataset.ts';
import { Facts } from '../../../parts/facts.tsx';
import { coverWords, dateWords } from '../../../words/date.ts';

function standingWords({ accreditation }: DatasetRecord): string {
  const standing = ACCREDITATIONS[accreditation.value];
  return accreditation.note === null ? standing : `${standing}. ${accreditation.note}`;
}

function nextWords({ labels, state }: DatasetRecord): string {
  const { next_update: next, overdue } = labels.date;
  if (state === 'ended') return 'None: the publisher has ended it';
  if (next === null) return 'The publisher names no date';
  return overdue === true ? `Was due ${dateWords(next)}: overdue` : `Due ${dateWords(next)}`;
}

/** The first things to know of a dataset, hosted or linked. */
export const LabelFacts: FC<{ dataset: DatasetRecord }> = ({ dataset }) => {
  const { labels, licence, reference, smallest_safe_area: area, version, published } = dataset;
  const { first_period: first, last_period: last } = labels.date;
  return (
    <Facts
      facts={[
        ['Answers', dataset.question],
        [
          'Published by',
          <>
            {labels.source.publisher}, as{' '}
            <a class="govuk-link" href={labels.source.url}>
              {labels.source.name}
            </a>
          </>,
        ],
        first !== null && last !== null ? ['Periods', coverWords(first, last)] : undefined,
        reference === null ? undefined : ['Figures are about', reference],
        [
          'Smallest area it is safe for',
          area === null ? 'Not stated for any area' : AREA_TYPES[area].name,
        ],
        dataset.estimated_from === null
          ? undefined
          : ['Estimates from', ESTIMATED_FROM[dataset.estimated_from]],
        ['Standing', standingWords(dataset)],
        ['How often', labels.regularity.name],
        ['Next update', nextWords(dataset)],
        version === null
          ? undefined
          : [
              'Version shown',
              published === null
                ? version
                : `${version}, published here on ${dateWords(published)}`,
            ],
        [
          'Licence',
          <>
            <a class="govuk-link" href={licence.url}>
              {licence.id}
            </a>
            . {licence.attribution}
          </>,
        ],
      ]}
    />
  );
};
