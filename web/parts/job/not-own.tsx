import type { FC } from 'hono/jsx';
import type { JobAnswer, JobFigures } from '../../../schemas/answers/jobs/job.ts';
import { inSentence } from '../../../schemas/words/list.ts';
import { plainName } from '../../words/jobs/plain-name.ts';
import { Said, isOfGroup } from './answer.tsx';

interface NotOwnProps {
  readonly job: JobAnswer;
}

/** Whether figures are of a group of occupations or of a wider area, and not of what was asked for. */
export const isNotOwn = ({ area }: JobAnswer, part: JobFigures): boolean =>
  isOfGroup(part) || part.area.code !== area.code;

/** That nothing is known of this job in this place: the answer, before a figure of more than was asked for. */
export const NotOwn: FC<NotOwnProps> = ({ job }) => (
  <Said>
    <strong class="app-job-number">
      Not known for {inSentence(plainName(job.occupation.name))} in {job.area.name}.
    </strong>
  </Said>
);
