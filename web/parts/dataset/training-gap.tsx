import type { FC } from 'hono/jsx';
import type { DatasetRecord } from '../../reading/answers/dataset.ts';

/** Where the gap is explained at length. */
export const TRAINING_GAP = '/about#training';

interface LinkedProps {
  readonly catalogue: readonly DatasetRecord[];
}

/** Sources on skills that are described here and held by others; those that go on come first. */
export function trainingSources(catalogue: readonly DatasetRecord[]): readonly DatasetRecord[] {
  const ended = ({ state }: DatasetRecord) => (state === 'ended' ? 1 : 0);
  return catalogue
    .filter(({ hosting, themes }) => hosting === 'linked' && themes.includes('skills'))
    .toSorted((a, b) => ended(a) - ended(b));
}

/** That no figures on training are held yet, and the sources on skills that are linked. */
export const TrainingGap: FC<LinkedProps> = ({ catalogue }) => {
  const sources = trainingSources(catalogue);
  return (
    <>
      <p class="govuk-body">
        No figures on colleges, training providers, courses or apprenticeships are held yet: neither
        who takes part, nor who achieves, nor where learners go afterwards. Until they are, what
        employers want can be seen here, and what training delivers cannot.
      </p>
      {sources.length > 0 && (
        <>
          <p class="govuk-body">Sources on skills that are described and linked here:</p>
          <ul class="govuk-list govuk-list--bullet">
            {sources.map(({ id, title, state }) => (
              <li>
                <a class="govuk-link" href={`/datasets/${id}`}>
                  {title}
                </a>
                {state === 'ended' && ' (ended)'}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
