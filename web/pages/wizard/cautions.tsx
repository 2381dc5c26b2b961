import type { FC } from 'hono/jsx';
import { FaultWords } from '../../parts/form/fault-words.tsx';
import { apiPath } from '../../reading/api-client.ts';
import type { WhichAreas } from '../../views/wizard/missing-areas.ts';
import type { Fault } from '../../views/choose/fault.ts';
import type { Query } from '../../views/wizard/stray-words.ts';
import { capital, listWords } from '../../../schemas/words/list.ts';

/** What was not taken as it was written, each with addresses that would put it right. */
export const Faults: FC<{ faults: readonly Fault[]; query: Query }> = ({ faults, query }) =>
  faults.length === 0 ? (
    <></>
  ) : (
    <div class="govuk-inset-text app-caution">
      <h3 class="govuk-heading-s">Not drawn as it was asked</h3>
      <ul class="govuk-list govuk-list--bullet">
        {faults.map((fault) => (
          <li>
            <FaultWords fault={fault} hrefOf={(areas) => apiPath('/wizard', { ...query, areas })} />
          </li>
        ))}
      </ul>
    </div>
  );

const OPEN_NAMES = 6;

/** The areas that were asked for and have no figure in the chart, by name and by why. */
export const Lacking: FC<{ which: WhichAreas }> = ({ which: { words, missing } }) => {
  const count = missing.reduce((sum, { names }) => sum + names.length, 0);
  if (count === 0) return <></>;
  const list = (
    <ul class="govuk-list govuk-list--bullet">
      {missing.map(({ why, names }) => (
        <li>
          {capital(why)} ({names.length}): {listWords(names)}.
        </li>
      ))}
    </ul>
  );
  return (
    <div class="govuk-inset-text app-caution">
      <h3 class="govuk-heading-s">{words ?? 'The area has no figure here.'}</h3>
      {count <= OPEN_NAMES ? (
        list
      ) : (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              The {count} others, and why they have none
            </span>
          </summary>
          <div class="govuk-details__text">{list}</div>
        </details>
      )}
    </div>
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
