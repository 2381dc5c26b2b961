import { apiPath, ApiProblem } from '../../reading/api-client.ts';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Courses } from '../../parts/provision/courses.tsx';
import { Outcomes } from '../../parts/provision/outcomes.tsx';
import { SideTables } from '../../parts/figures/side-tables.tsx';
import { readSubject } from '../../reading/subjects/read-subject.ts';
import type { PageContext } from '../context.ts';
import { About, Occupations } from './about-subject.tsx';
import { Providers } from './providers.tsx';

type Query = Readonly<Record<string, string | undefined>>;

/** The whole of the country that is told of where no place is asked for. */
const ENGLAND = 'E92000001';
/** Faults of a place that the page explains; a subject that there is not is no page. */
const EXPLAINED = new Set(['/problems/unknown-code', '/problems/malformed-value']);

async function showSubject({ client, frame }: PageContext, asked: string, query: Query) {
  const { area = ENGLAND } = query;
  const read = await readSubject(client, asked, area);
  const { record, courses, crosswalk, performance, providers, outcomes, json } = read;
  const { code, name } = record;
  const achieved = performance?.provision ?? [];
  const place = performance?.area.name ?? courses.area?.name ?? area;
  const measured = new Set(outcomes.told.map(({ funnel }) => funnel.dataset));
  const notOfPlace = performance?.providers.not_told.find(({ dataset }) => measured.has(dataset));
  const list = apiPath('/subjects', { area });
  return (
    <Page
      frame={frame}
      takesParameters
      title={`${name}: ${place}`}
      description={`What ${name} may lead to, who teaches it and what its learners came to: ${place}.`}
      before={<Breadcrumbs links={[[list, 'Subjects']]} />}
    >
      <h1 class="govuk-heading-xl">
        {name}: {place}
      </h1>
      <StrayParameters query={query} known={['area']} />
      {query.area === undefined && (
        <p class="govuk-body">No place was given, so this is of England.</p>
      )}
      <About record={record} area={area} />
      <Section id="occupations" title="Work that it may lead to">
        <Occupations crosswalk={crosswalk} area={area} />
      </Section>
      <Section id="achieved" title="What was achieved there">
        <SideTables measures={achieved} />
        {achieved.length === 0 && (
          <p class="govuk-body">None known: no achievements of it are held for {place}.</p>
        )}
      </Section>
      <Section id="providers" title="Who teaches it">
        <Providers list={providers} subject={code} area={area} />
      </Section>
      <Section id="outcomes" title="What its learners came to">
        <Outcomes
          outcomes={outcomes}
          providers={
            new Set([
              ...(providers?.data ?? []).map((provider) => provider.code),
              ...courses.data.map(({ provider }) => provider.ukprn),
            ])
          }
        />
        {notOfPlace && <p class="govuk-body-s">{notOfPlace.message}</p>}
      </Section>
      <Section id="courses" title="Courses that are listed">
        <Courses answer={courses} json={json} />
      </Section>
    </Page>
  );
}

/** A subject in a place: tier 1 or 2. A place that there is not is explained. */
export async function subjectPage(context: PageContext, code: string, query: Query) {
  try {
    return { status: 200, page: await showSubject(context, code, query) } as const;
  } catch (error) {
    if (!(error instanceof ApiProblem) || !EXPLAINED.has(error.problem.type)) throw error;
    const page = (
      <Page
        frame={context.frame}
        takesParameters
        title="No such place"
        before={<Breadcrumbs links={[['/subjects', 'Subjects']]} />}
      >
        <h1 class="govuk-heading-l">No such place</h1>
        <p class="govuk-body">{error.problem.detail}</p>
      </Page>
    );
    return { status: 400, page } as const;
  }
}
