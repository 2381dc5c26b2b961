import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { readSubjectList } from '../../reading/subjects/read-subject-list.ts';
import { subjectHref } from '../../reading/subjects/subject-href.ts';
import type { PageContext, Query } from '../context.ts';

/** Every sector subject area with its parts; a place that is given is kept. */
export async function subjectsPage({ client, frame }: PageContext, query: Query) {
  const list = await readSubjectList(client);
  const { area } = query;
  const subjects = list?.data ?? [];
  return (
    <Page
      frame={frame}
      takesParameters
      title="Subjects of courses"
      description="Sector subject areas: what each may lead to, who teaches it and what its learners came to."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">Subjects of courses</h1>
      <StrayParameters query={query} known={['area']} />
      {!list && <p class="govuk-body">Not held here: a list of subjects.</p>}
      {subjects
        .filter(({ parent }) => parent === null)
        .map((subject) => (
          <section aria-labelledby={`subject-${subject.code}`}>
            <h2 class="govuk-heading-s" id={`subject-${subject.code}`}>
              <a class="govuk-link" href={subjectHref(subject.code, area)}>
                {subject.name}
              </a>
            </h2>
            <ul class="govuk-list">
              {subjects
                .filter(({ parent }) => parent === subject.code)
                .map(({ code, name }) => (
                  <li>
                    <a class="govuk-link" href={subjectHref(code, area)}>
                      {name}
                    </a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
    </Page>
  );
}
