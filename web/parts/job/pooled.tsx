import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { figureHref } from '../../reading/measures/figure-href.ts';
import { pooledWords } from '../../words/jobs/adverts.ts';
import { ofWhomWords } from './answer.tsx';

/** What the channels that are pooled here show of the job, beside how much of all adverts they see. */
export const Pooled: FC<{ job: JobAnswer }> = ({ job: { pooled } }) => {
  const [coverage] = pooled?.figures ?? [];
  if (!pooled || !coverage) return <></>;
  return (
    <p class="govuk-body-s app-job-beside">
      <a class="govuk-link" href={figureHref(coverage)}>
        Adverts pooled here
      </a>{' '}
      for {ofWhomWords(pooled)}, {pooled.area.name}, {coverage.period_name}: {pooledWords(pooled)}{' '}
      <a class="govuk-link" href="/channels">
        Which channels those are
      </a>
    </p>
  );
};
