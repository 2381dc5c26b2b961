import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../../schemas/answers/jobs/job.ts';
import { Adverts, Beside, Rising } from './adverts.tsx';
import { Outlook } from './outlook.tsx';
import { Pay, People } from './pay.tsx';

/** What is known of the job in the place, one answer beside the other. */
export const Answers: FC<{ job: JobAnswer }> = ({ job }) => (
  <div class="app-job-answers">
    <Adverts job={job} />
    <Rising job={job} />
    <Beside job={job} />
    <Pay job={job} />
    <People job={job} />
    <Outlook job={job} />
  </div>
);
