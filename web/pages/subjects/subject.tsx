import { apiPath } from '../../reading/api-client.ts';
import { ENGLAND } from '../../../schemas/words/wider-areas.ts';
import { PlaceBox } from '../../parts/form/place-box.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { pageInPlace } from '../../parts/layout/page-in-place.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Courses } from '../../parts/provision/courses.tsx';
import { Outcomes } from '../../parts/provision/outcomes.tsx';
import { SideTables } from '../../parts/figures/side-tables.tsx';
import { readSubject } from '../../reading/subjects/read-subject.ts';
import type { PageContext, Query } from '../context.ts';
import { About, Occupations } from './about-subject.tsx';
import { Providers } from './providers.tsx';

async function showSubject({ client, frame }: PageContext, asked: string, query: Query) {
  const { area = ENGLAND } = query;
  const read = await readSubject(client, asked, area);
  const { record, courses, crosswalk, performance, providers, instead, outcomes, all } = read;
  const { code, name } = record;
  const achieved = performance?.answer.provision ?? [];
  const isWider = achieved.length > 0 && performance?.of.code !== code;
  const place = performance?.answer.area.name ?? courses.area?.name ?? area;
  const measured = new Set(outcomes.told.map(({ funnel }) => funnel.dataset));
  const notOfPlace = performance?.answer.providers.not_told.find(({ dataset }) =>
    measured.has(dataset),
  );
  const list = apiPath('/subjects', { area });
  return (
    <Page
      frame={frame}
      takesParameters
      state={['area']}
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
        {(achieved.length === 0 || isWider) && (
          <p class="govuk-body">
            None known: no achievements of it are held for {place}.
            {isWider && ` Of all of ${performance?.of.name ?? ''}, which it is a part of:`}
          </p>
        )}
        <SideTables measures={achieved} />
      </Section>
      <Section id="providers" title="Who teaches it">
        <Providers list={providers} instead={instead} subject={code} area={area} />
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
        <Courses answer={courses} all={all} />
      </Section>
      <Section id="another" title="The subject in another place">
        <PlaceBox of="subject" options={[[code, name]]} value={code} place={place} />
      </Section>
    </Page>
  );
}

/** A subject in a place: tier 1 or 2. A place that there is not is explained. */
export const subjectPage = (context: PageContext, code: string, query: Query) =>
  pageInPlace(() => showSubject(context, code, query), {
    frame: context.frame,
    list: ['/subjects', 'Subjects'],
  });
