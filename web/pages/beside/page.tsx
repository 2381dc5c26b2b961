import { SidedProfile } from '../../../schemas/answers/sides/beside.ts';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { PrintedHeading } from '../../parts/printed-heading.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { apiPath } from '../../reading/api-client.ts';
import { areaTypeWords } from '../../../schemas/words/area-types.ts';
import { findArea } from '../../reading/areas/find-area.ts';
import { findPlan } from '../../reading/areas/find-plan.ts';
import { countVerdicts, verdictSentence } from '../../words/beside.ts';
import type { PageContext, Query } from '../context.ts';
import { BesideNotes } from './notes.tsx';
import { BesideTable } from './table.tsx';

/** Demand of an area beside its provision, by group of occupations: the page to take to a meeting. */
export async function besidePage(context: PageContext, code: string, query: Query) {
  const { client, frame, today } = context;
  const { edition } = query;
  const path = `/v1/profile/${encodeURIComponent(code)}`;
  const asked = apiPath(path, edition === undefined ? {} : { edition });
  const profile = await client.read(asked, SidedProfile);
  const { area, demand_beside_provision: beside } = profile;
  const record = beside ? undefined : await findArea(client, area.code);
  const plan = record && findPlan(record);
  const parts = beside?.groups.filter(({ level }) => level === 1) ?? [];
  const whole = beside?.groups.find(({ level }) => level === 0);
  const pinned = apiPath(path, profile.edition === null ? {} : { edition: profile.edition });
  return (
    <Page
      frame={frame}
      takesParameters
      title={`Demand beside provision: ${area.name}`}
      description={`Projected openings and adverts in ${area.name} beside what local courses come to, by group of occupations.`}
      before={
        <Breadcrumbs
          links={[
            ['/areas', 'Areas'],
            [`/areas/${area.code}`, area.name],
          ]}
        />
      }
    >
      <div class="app-beside">
        <PrintedHeading>
          <h1 class="govuk-heading-xl">Demand beside provision: {area.name}</h1>
        </PrintedHeading>
        <StrayParameters query={query} known={['edition']} />
        {beside === null ? (
          <p class="govuk-body">
            No openings, adverts or achievements by group of occupations are held for this{' '}
            {areaTypeWords(area.type)}. They are published for England, for combined authorities and
            partnerships, and for skills plan areas that have the districts of one of those.{' '}
            {plan ? (
              <a class="govuk-link" href={`/beside/${plan.code}`}>
                Demand beside provision, {plan.name}
              </a>
            ) : (
              <a class="govuk-link" href={`/areas/${area.code}`}>
                Which districts it has, and where they were before
              </a>
            )}
          </p>
        ) : (
          <>
            <p class="govuk-body-l app-lead">
              What employers in this {areaTypeWords(area.type)} are projected to need in a year,
              beside the residents who complete a course of further education.
            </p>
            <p class="govuk-body">
              {countVerdicts(parts)}
              {whole && ` All occupations together: ${verdictSentence(whole, beside)}`}
            </p>
            <BesideTable
              beside={beside}
              area={area.code}
              caption={`${area.name}${profile.invented ? ' (invented figures)' : ''}, by group of occupations (SOC 2020)`}
            />
            <BesideNotes beside={beside} edition={profile.edition} today={today} />
            <p class="govuk-body app-no-print">
              <a class="govuk-link" href={pinned}>
                These figures as JSON
              </a>
              .{' '}
              <a
                class="govuk-link"
                href={`/v1/datasets/${beside.dataset}/data.csv?area=${whole?.achievements?.area ?? area.code}&version=${beside.version}`}
              >
                As CSV
              </a>
              .
            </p>
          </>
        )}
      </div>
    </Page>
  );
}
