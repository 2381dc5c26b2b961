import type { FC } from 'hono/jsx';
import { GroupAnswer } from '../../../schemas/answers/provision/groups.ts';
import { PARTS } from '../../../schemas/figures/provision/group-parts.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { ENGLAND } from '../../../schemas/words/wider-areas.ts';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { pageInPlace } from '../../parts/layout/page-in-place.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { apiPath } from '../../reading/api-client.ts';
import { dateWords } from '../../words/date.ts';
import type { PageContext, Query } from '../context.ts';
import { Figures } from './figures.tsx';
import { GroupBox } from './group-box.tsx';

/** Stages of which several sources tell, and why their people are not added up. */
const Together: FC<{ answer: GroupAnswer }> = ({ answer: { together, overlap } }) =>
  overlap === null ? (
    <></>
  ) : (
    <Section id="together" title="Several sources beside each other">
      <p class="govuk-body">{overlap}</p>
      {together.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {together.map(({ words, sources }) => (
            <li>
              {words}: {listWords(sources.map(({ title }) => `“${title}”`))}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );

/** Who is reached for every hundred who are there, or why that cannot be told. */
const Reach: FC<{ answer: GroupAnswer }> = ({ answer: { reach } }) => (
  <Section id="reach" title="Who is reached, beside who is there">
    {reach.told.length > 0 && (
      <ul class="govuk-list govuk-list--bullet">
        {reach.told.map(({ words }) => (
          <li>{words}</li>
        ))}
      </ul>
    )}
    <p class="govuk-body">{reach.words}</p>
  </Section>
);

async function showGroup(context: PageContext, code: string, query: Query) {
  const { client, frame, today } = context;
  const { area = ENGLAND, edition } = query;
  const path = `/v1/groups/${encodeURIComponent(code)}`;
  const answer = await client.read(apiPath(path, { area, edition }), GroupAnswer);
  const { group, area: place } = answer;
  const json = apiPath(path, { area, edition: answer.edition ?? undefined });
  return (
    <Page
      frame={frame}
      takesParameters
      state={['area']}
      title={`${group.name}: ${place.name}`}
      description={`Who is there, who is served and with what outcome in ${place.name}: ${group.name.toLowerCase()}.`}
      before={<Breadcrumbs links={[[apiPath('/groups', { area: query.area }), 'Groups']]} />}
    >
      <h1 class="govuk-heading-xl">
        {group.name}: {place.name}
      </h1>
      <StrayParameters query={query} known={['area', 'edition']} />
      <p class="govuk-body-l app-lead">
        {group.about}
        {query.area === undefined && ' No place was given, so this is of England.'}
      </p>
      {wordsOf(PARTS).map((part) => (
        <Figures answer={answer} part={part} />
      ))}
      <Reach answer={answer} />
      <Together answer={answer} />
      <Section id="another" title="Another group or place">
        <GroupBox group={group.code} place={place.name} />
        <p class="govuk-body">
          <a class="govuk-link" href={json}>
            These figures as JSON
          </a>
          {answer.edition !== null && `, edition ${answer.edition}`}
          {today !== undefined && `, read on ${dateWords(today)}`}.
        </p>
      </Section>
    </Page>
  );
}

/** A group of people in a place; a place that there is not is explained, with the box to ask anew. */
export const groupPage = (context: PageContext, code: string, query: Query) =>
  pageInPlace(() => showGroup(context, code, query), {
    frame: context.frame,
    list: ['/groups', 'Groups'],
    box: <GroupBox group={code} />,
  });
