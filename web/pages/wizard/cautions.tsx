import type { FC } from 'hono/jsx';
import { apiPath } from '../../api-client.ts';
import type { Fault } from '../../wizard/pick-areas.ts';
import type { Query } from '../../wizard/stray-words.ts';
import { listWords } from '../../words/list.ts';
import { countWords } from '../../words/number.ts';

/** What was not taken as it was written, each with addresses that would put it right. */
export const Faults: FC<{ faults: readonly Fault[]; query: Query }> = ({ faults, query }) =>
  faults.length === 0 ? (
    <></>
  ) : (
    <div class="govuk-inset-text app-caution">
      <h3 class="govuk-heading-s">Not drawn as it was asked</h3>
      <ul class="govuk-list govuk-list--bullet">
        {faults.map(({ words, tries }) => (
          <li>
            {words}
            {tries.length > 0 && ' Try '}
            {tries.map(({ name, areas }, index) => (
              <>
                {index > 0 && ', '}
                <a class="govuk-link" href={apiPath('/wizard', { ...query, areas })}>
                  {name}
                </a>
              </>
            ))}
            {tries.length > 0 && '.'}
          </li>
        ))}
      </ul>
    </div>
  );

const OPEN_NAMES = 6;

/** The areas chosen that are not in the chart, by name. */
export const Lacking: FC<{ names: readonly string[]; of: number }> = ({ names, of }) => {
  if (names.length === 0) return <></>;
  const words = `${countWords(names.length, 'area')} of ${of} ${names.length === 1 ? 'has' : 'have'} no figure held here for this`;
  if (names.length <= OPEN_NAMES) {
    return (
      <p class="govuk-body">
        {words}: {listWords(names)}.
      </p>
    );
  }
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words}</span>
      </summary>
      <div class="govuk-details__text">{listWords(names)}.</div>
    </details>
  );
};

/** What to know before the chart is read. */
export const Warnings: FC<{ warnings: readonly string[] }> = ({ warnings }) =>
  warnings.length === 0 ? (
    <></>
  ) : (
    <div class="govuk-inset-text app-caution">
      <h3 class="govuk-heading-s">Before you read this chart</h3>
      <ul class="govuk-list govuk-list--bullet">
        {warnings.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
    </div>
  );
