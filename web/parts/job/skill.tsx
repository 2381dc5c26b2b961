import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { QUESTIONS } from '../../../schemas/figures/jobs/limits.ts';
import { SKILL_LEVELS, findSkillWords } from '../../../schemas/words/jobs/skill-levels.ts';
import { Answer, Said } from './answer.tsx';
import { OutsideLink } from '../outside-link.tsx';

const HIGHEST = Object.keys(SKILL_LEVELS).length;

/** The level of skill of the work and how people usually come to it. */
export const Skill: FC<{ job: JobAnswer }> = ({ job }) => {
  const { skill_level: level, dataset } = job.occupation;
  const usual = level === null ? undefined : findSkillWords(level);
  const profile = job.searches.find(({ finds }) => finds === 'profile');
  return (
    <Answer id="skill" title={QUESTIONS.skill}>
      {level === null ? (
        <Said>No level of skill is held for this job.</Said>
      ) : (
        <Said>
          <a class="govuk-link app-job-number" href={`/datasets/${dataset}`}>
            Level {level} of {HIGHEST}
          </a>
          {usual !== undefined && `: usually ${usual}.`}
        </Said>
      )}
      {profile && (
        <p class="govuk-body-s app-no-print">
          <OutsideLink href={profile.url}>How people get in, on {profile.service}</OutsideLink>
        </p>
      )}
    </Answer>
  );
};
