import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { apiPath } from '../../reading/api-client.ts';
import type { FoundJobs } from '../../reading/jobs/find-jobs.ts';
import type { Understood } from '../../reading/jobs/read-advice.ts';
import { apartWords } from '../../words/jobs/plain-name.ts';
import { surenessWords } from '../../words/jobs/sureness.ts';

/** Words that are not known and were read as the nearest known ones; undefined where there are none. */
export function mendedWords(jobs: FoundJobs | undefined): string | undefined {
  const mended = jobs?.mended ?? [];
  if (mended.length === 0) return undefined;
  const each = mended.map(({ written, read_as }) => `“${written}” was read as “${read_as}”`);
  return `${listWords(each)}: no known job has it as it is spelt.`;
}

interface HowUnderstoodProps {
  readonly job: JobAnswer;
  readonly understood: Understood;
}

/** How the words were understood: which job, how surely, which place, and what else they may mean. */
export const HowUnderstood: FC<HowUnderstoodProps> = ({ job, understood }) => {
  const { occupation, title, area, town } = job;
  const apart = apartWords(occupation);
  const { typed, jobs } = understood;
  const mended = mendedWords(jobs);
  const others =
    title &&
    title.others > 0 &&
    apiPath('/jobs', { q: title.text, place: area.code, choose: 'yes' });
  return (
    <p class="govuk-body app-lead">
      {title &&
        `“${title.text}”: ${jobs?.isTitle === false ? 'chosen by you' : surenessWords(title)}. `}
      {mended !== undefined && `${mended} `}
      {apart !== undefined && `${apart} `}
      {town !== null && `${town} is in ${area.name}: figures are of ${area.name}. `}
      {!typed.found && 'No place was given, so this is of England. '}
      {others && (
        <a class="govuk-link app-no-print" href={others}>
          Other jobs called “{title.text}”
        </a>
      )}
    </p>
  );
};
