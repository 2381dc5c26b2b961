import type { FC } from 'hono/jsx';
import { LiveVacancies } from '../../parts/adverts/live-vacancies.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Courses } from '../../parts/provision/courses.tsx';
import { Outcomes } from '../../parts/provision/outcomes.tsx';
import type { Leading as Read } from '../../reading/jobs/read-leading.ts';

/** Vacancies and courses that are listed for a job in a place, and what learners of such courses came to. */
export const Leading: FC<{ leading: Read; today: string | undefined }> = ({
  leading: { courses, further, all, outcomes, vacancies },
  today,
}) => (
  // The sheet that is printed holds the job alone.
  <div class="app-no-print">
    {vacancies && (
      <Section id="vacancies" title="Live vacancies">
        <LiveVacancies vacancies={vacancies} today={today} />
      </Section>
    )}
    <Section id="listed" title="Courses that are listed">
      <Courses answer={courses} further={further} all={all} />
    </Section>
    <Section id="outcomes" title="What learners of these subjects came to">
      <Outcomes
        outcomes={outcomes}
        providers={new Set(courses.data.map(({ provider }) => provider.ukprn))}
      />
    </Section>
  </div>
);
