import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { AskedFor, Trend } from '../../parts/job/adverts.tsx';
import { Outlook } from '../../parts/job/outlook.tsx';
import { Pooled } from '../../parts/job/pooled.tsx';
import { Pay } from '../../parts/job/pay.tsx';
import { People } from '../../parts/job/people.tsx';
import type { Leading } from '../../reading/jobs/read-leading.ts';
import { Skill } from '../../parts/job/skill.tsx';

interface AnswersProps extends Pick<Leading, 'payElsewhere'> {
  readonly job: JobAnswer;
  /** Today as an ISO date; without it no age is told. */
  readonly today: string | undefined;
}

/** What is known of the job in the place, one answer beside the other. */
export const Answers: FC<AnswersProps> = ({ job, payElsewhere, today }) => (
  <div class="app-job-answers">
    <AskedFor job={job} today={today}>
      <Pooled job={job} />
    </AskedFor>
    <Pay job={job} elsewhere={payElsewhere} />
    <Outlook job={job}>
      <Trend job={job} />
    </Outlook>
    <Skill job={job} />
    <People job={job} />
  </div>
);
