import type { FC } from 'hono/jsx';
import { AREA_TYPES, areaTypeWords } from '../../../schemas/words/area-types.ts';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { FaultWords } from '../../parts/form/fault-words.tsx';
import { Select, TextArea, TextField } from '../../parts/form/field.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { apiPath } from '../../reading/api-client.ts';
import { readContainers } from '../../views/wizard/read-group.ts';
import { inForceWords } from '../../words/area.ts';
import { countWords } from '../../words/number.ts';
import type { PageContext, Query } from '../context.ts';
import { type ListQuery, type MadeList, readMadeList } from './read-list.ts';
import { WhatNext } from './what-next.tsx';

/** The address of the form with these districts. */
const formHref = (districts: string, name: string): string =>
  apiPath('/areas/custom', { districts, name });

/** The districts that are listed, each with a way to leave it out. */
const Listed: FC<{ list: MadeList; name: string }> = ({ list: { districts }, name }) => (
  <ul class="govuk-list govuk-list--bullet">
    {districts.map(({ code, name: district, in_force: inForce }) => (
      <li>
        <a class="govuk-link" href={`/areas/${code}`}>
          {district}
        </a>
        {inForce.to !== null && ` (${inForceWords(inForce)})`}{' '}
        <a
          class="govuk-link"
          href={formHref(
            districts.flatMap((each) => (each.code === code ? [] : [each.code])).join('; '),
            name,
          )}
        >
          Leave out<span class="govuk-visually-hidden"> {district}</span>
        </a>
      </li>
    ))}
  </ul>
);

/** A form that makes a list of districts; the address is the list, and nothing of it is kept. */
export async function listOfDistrictsPage({ client, frame, today }: PageContext, query: Query) {
  const asked: ListQuery = {
    districts: query.districts ?? '',
    within: query.within ?? '',
    name: (query.name ?? '').slice(0, 60),
  };
  const [list, containers] = await Promise.all([
    readMadeList(client, asked),
    readContainers(client, today),
  ]);
  const { districts, faults, area } = list;
  return (
    <Page
      frame={frame}
      takesParameters
      state={['districts', 'within']}
      title={area ? `List of districts: ${area.name}` : 'Make a list of districts'}
      description="Choose districts by name, and see their figures together: added up where that may be done."
      before={<Breadcrumbs links={[['/areas', 'Areas']]} />}
    >
      <h1 class="govuk-heading-xl">{area ? area.name : 'Make a list of districts'}</h1>
      <StrayParameters query={query} known={['districts', 'within', 'name']} />
      {faults.map((fault) => (
        <p class="govuk-inset-text app-caution">
          <FaultWords fault={fault} hrefOf={(text) => formHref(text, asked.name)} />
        </p>
      ))}
      {districts.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{countWords(districts.length, 'district')}</h2>
          <Listed list={list} name={asked.name} />
        </>
      )}
      {area && <WhatNext area={area} />}
      {districts.length === 1 && (
        <p class="govuk-body">One district has a page of its own. Add another to make a list.</p>
      )}
      <form class="app-filters" method="get" action="/areas/custom">
        <h2 class="govuk-heading-m">{area ? 'Change the list' : 'Which districts'}</h2>
        <TextArea
          name="districts"
          label="Districts"
          hint={`Names or codes, one a line or with semicolons between, such as Calderdale; Kirklees. From 2 to ${list.most} that existed at the same time`}
          value={list.text}
        />
        <Select
          name="within"
          label="Add all districts of"
          options={containers.map(
            ({ code, name, type }) => [code, `${name} (${AREA_TYPES[type].name})`] as const,
          )}
          value={undefined}
          any="No other area"
        />
        <TextField
          name="name"
          label="Name of the list (not needed)"
          hint={`Letters and digits, at most 60. It stands on the page of the ${areaTypeWords('custom')} and in its address`}
          value={asked.name}
        />
        <button type="submit" class="govuk-button">
          {area ? 'Change' : 'Make the list'}
        </button>
      </form>
    </Page>
  );
}
