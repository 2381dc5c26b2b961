import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { Fold } from '../fold.tsx';
import { LIMITS } from '../../../schemas/figures/jobs/limits.ts';
import { dateWords } from '../../words/date.ts';
import { isAbout } from './about-figures.ts';
import { JOB_PARTS, type JobPart } from '../../../schemas/figures/jobs/measures.ts';

interface SourcesProps {
  readonly job: JobAnswer;
  /** Today as an ISO date, where it is known. */
  readonly today: string | undefined;
  readonly json: string;
  /** Parts whose figures stand on the page, where it has not all of them. */
  readonly shown?: readonly JobPart[];
}

/** Where each figure comes from, what must be known of it, and the same as data. */
export const Sources: FC<SourcesProps> = ({ job, today, json, shown }) => {
  const parts = [
    ...job.adverts.map((part) => ({ what: JOB_PARTS.adverts.what, part })),
    ...(['pay', 'jobs', 'outlook'] as const).flatMap((id) => {
      const part = shown === undefined || shown.includes(id) ? job[id] : null;
      return part ? [{ what: JOB_PARTS[id].what, part }] : [];
    }),
  ];
  const sources = new Map(
    parts.flatMap(({ what, part: { figures } }) => {
      const [first] = figures;
      return first ? [[first.dataset, { what, ...first }] as const] : [];
    }),
  );
  const cautions = new Set(
    parts.flatMap(({ part }) =>
      part.cautions.filter((caution) => !isAbout(caution)).map(({ message }) => message),
    ),
  );
  return (
    <Fold title="Sources, and what must be known of these figures" id="sources">
      {sources.size > 0 && (
        <ul class="govuk-list govuk-list--bullet govuk-body-s">
          {[...sources].map(([dataset, { what, source, version, flags }]) => (
            <li>
              {what}:{' '}
              <a class="govuk-link" href={`/datasets/${dataset}`}>
                {source}
              </a>
              , version {version}
              {flags.includes('constructed') && ', constructed by Alongside'}
            </li>
          ))}
          {[...cautions].map((message) => (
            <li>{message}</li>
          ))}
        </ul>
      )}
      <p class="govuk-body-s">
        Occupation {job.occupation.code} of the Standard Occupational Classification 2020.{' '}
        {LIMITS.asked}
        {job.edition !== null && ` Edition ${job.edition}`}
        {today !== undefined && `, read on ${dateWords(today)}`}.{' '}
        <a class="govuk-link" href={json}>
          These figures as JSON
        </a>
        .
      </p>
    </Fold>
  );
};
