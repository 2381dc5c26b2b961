import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { JobAnswer, JobFigures } from '../../../schemas/answers/jobs/job.ts';
import { inSentence } from '../../../schemas/words/list.ts';
import { plainName } from '../../words/jobs/plain-name.ts';
import { Said, isOfGroup, subjectWords } from './answer.tsx';

interface SaidOfProps {
  readonly job: JobAnswer;
  readonly part: JobFigures;
  /** What is said of a group of occupations or of a wider area, after its name. */
  readonly more: Child;
}

/**
 * The answer where figures are of this job in this place. Where they are of a group or of a wider area
 * the answer is that none is known, and what is known of more stands below it, as of what it is.
 */
export const SaidOf: FC<PropsWithChildren<SaidOfProps>> = ({ job, part, more, children }) => {
  const { area, occupation } = job;
  if (!isOfGroup(part) && part.area.code === area.code) return <Said>{children}</Said>;
  return (
    <>
      <Said>
        <strong class="app-job-number">
          Not known for {inSentence(plainName(occupation.name))} in {area.name}.
        </strong>
      </Said>
      <p class="govuk-body">
        {subjectWords(part)}: {more}
      </p>
    </>
  );
};
