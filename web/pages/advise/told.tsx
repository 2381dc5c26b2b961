import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { foldedWords, LiveVacancies } from '../../parts/adverts/live-vacancies.tsx';
import { AskedFor, Trend } from '../../parts/job/adverts.tsx';
import { Outlook } from '../../parts/job/outlook.tsx';
import { Pay } from '../../parts/job/pay.tsx';
import { Searches } from '../../parts/job/searches.tsx';
import { Skill } from '../../parts/job/skill.tsx';
import { Sources } from '../../parts/job/sources.tsx';
import type { Leading } from '../../reading/jobs/read-leading.ts';
import { jobHref, jobPath } from '../../reading/jobs/job-href.ts';
import type { Understood } from '../../reading/jobs/read-advice.ts';
import { LeadingCourses } from './courses.tsx';
import { Moves } from './moves.tsx';
import { NotKnown } from './not-known.tsx';
import { HowUnderstood } from './understood.tsx';

interface ToldProps {
  readonly job: JobAnswer;
  readonly leading: Leading;
  readonly understood: Understood;
  /** Today as an ISO date, where it is known. */
  readonly today: string | undefined;
}

/** A job in a place as an adviser tells it: seven answers, and what none of them says. */
export const Told: FC<ToldProps> = ({ job, leading, understood, today }) => {
  const { occupation, area, title, town } = job;
  const place = town ?? undefined;
  const { typed, chosen } = understood;
  const asked = { area: area.code, title: title?.text, place };
  return (
    <>
      <HowUnderstood job={job} understood={understood} />
      <div class="app-advise-answers">
        <AskedFor job={job} today={today} />
        <Pay job={job} elsewhere={leading.payElsewhere} />
        <Outlook job={job}>
          <Trend job={job} />
        </Outlook>
        <Skill job={job} />
        <LeadingCourses job={job} leading={leading} />
        <Moves job={job} asked={{ place: typed.place, area: chosen.area }} />
      </div>
      <Searches job={job} />
      {leading.vacancies && (
        <details class="govuk-details app-no-print" id="vacancies">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">{foldedWords(leading.vacancies)}</span>
          </summary>
          <LiveVacancies vacancies={leading.vacancies} today={today} />
        </details>
      )}
      <NotKnown notKnown={job.not_known} />
      <p class="govuk-body app-no-print">
        <a class="govuk-link" href={jobHref(occupation.code, area.code, title?.text, place)}>
          All that is held of this job
        </a>
      </p>
      <Sources
        job={job}
        shown={['pay', 'outlook']}
        today={today}
        json={jobPath(occupation.code, { ...asked, edition: job.edition ?? undefined })}
      />
    </>
  );
};
