import type { FC } from 'hono/jsx';
import { isFigure } from '../../../../schemas/dataset/measure.ts';
import type { DatasetRecord, DatasetSummary } from '../../../../schemas/answers/dataset.ts';
import { pageOf, relatedOf } from '../related.ts';
import { dateWords } from '../../../words/date.ts';
import { Frames } from './frames.tsx';
import { hasRows } from '../../../../schemas/words/kinds.ts';

interface BeforeUseProps {
  readonly dataset: DatasetRecord;
  /** Datasets that a warning may lead to. */
  readonly catalogue?: readonly DatasetSummary[];
}

/** Names of the figures among these measures, each of which may have rows of its base and its error. */
function figureNames({ measures }: DatasetRecord, ids: readonly string[]): string[] {
  return measures.flatMap((each) => (isFigure(each) && ids.includes(each.id) ? [each.name] : []));
}

/** The trap, what the figures are not for, their breaks and the publisher's notes. */
export const BeforeUse: FC<BeforeUseProps> = ({ dataset, catalogue = [] }) => {
  const related = relatedOf(dataset.id, catalogue);
  const page = pageOf(dataset.id, catalogue);
  const { trap, not_for: notFor, breaks, quality, publisher_notes: publisherNotes } = dataset;
  const notes = [...quality.notes, ...publisherNotes];
  return (
    <>
      <div class="govuk-warning-text">
        <span class="govuk-warning-text__icon" aria-hidden="true">
          !
        </span>
        <strong class="govuk-warning-text__text">
          <span class="govuk-visually-hidden">Warning: </span>
          {trap}
        </strong>
      </div>
      {related && (
        <p class="govuk-body">
          {related.words}:{' '}
          <a class="govuk-link" href={`/datasets/${related.dataset.id}`}>
            {related.dataset.title}
          </a>
          {!hasRows(related.dataset) && (
            <>
              , not held here but{' '}
              <a class="govuk-link" href={related.dataset.labels.source.url}>
                at {related.dataset.labels.source.publisher}
              </a>
            </>
          )}
          .
        </p>
      )}
      {page && (
        <p class="govuk-body">
          <a class="govuk-link" href={page.href}>
            {page.words}
          </a>
        </p>
      )}
      {notFor.length > 0 && (
        <>
          <h3 class="govuk-heading-m">Not to be used for</h3>
          <ul class="govuk-list govuk-list--bullet">
            {notFor.map((use) => (
              <li>{use}</li>
            ))}
          </ul>
        </>
      )}
      <Frames dataset={dataset} />
      <h3 class="govuk-heading-m">Breaks in the series</h3>
      {breaks.length === 0 ? (
        <p class="govuk-body">No break is on record.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {breaks.map(({ date, what, url, measures }) => (
            <li>
              {dateWords(date)}: {what}
              {measures !== null &&
                ` It breaks only: ${figureNames(dataset, measures).join('; ')}.`}
              {url !== null && (
                <>
                  {' ('}
                  <a class="govuk-link" href={url}>
                    the publisher on this break, {dateWords(date)}
                  </a>
                  )
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <h3 class="govuk-heading-m">Quality</h3>
      {notes.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {notes.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={quality.url}>
          What the publisher says about the quality of {dataset.title}
        </a>
      </p>
    </>
  );
};
