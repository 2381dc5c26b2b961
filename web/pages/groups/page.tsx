import type { FC } from 'hono/jsx';
import { GroupList } from '../../../schemas/answers/provision/groups.ts';
import { GROUPS } from '../../../schemas/words/provision/groups.ts';
import { isOneOf } from '../../../schemas/words/vocabulary.ts';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { WhichPlace } from '../../parts/form/which-place.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { Table } from '../../parts/table.tsx';
import { apiPath } from '../../reading/api-client.ts';
import { findPlace } from '../../reading/areas/find-place.ts';
import type { SearchIndex } from '../../reading/search/search-index.ts';
import { typedText } from '../../words/typed.ts';
import type { PageContext, Query } from '../context.ts';
import { GroupBox } from './group-box.tsx';

const groupHref = (group: string, area?: string): string => apiPath(`/groups/${group}`, { area });

const yes = (measures: number): string => (measures > 0 ? 'Held' : 'Not held');

/** Every group, with what is published of it. */
const Groups: FC<{ groups: GroupList['data']; area: string | undefined }> = ({ groups, area }) => (
  <Table
    id="groups"
    caption="What is held of each group"
    captionSize="hidden"
    columns={[
      { head: 'Group' },
      { head: 'How many there are', words: true },
      { head: 'Who is served', words: true },
      { head: 'With what outcome', words: true },
    ]}
    rows={groups.map(({ code, name, about, measures }) => [
      <>
        <a class="govuk-link" href={groupHref(code, area)}>
          {name}
        </a>
        <span class="app-source">{about}</span>
      </>,
      yes(measures.size),
      yes(measures.served),
      yes(measures.outcome),
    ])}
  />
);

/** The groups of people whom provision is for, and the box that leads to one of them in a place. */
export async function groupsPage(
  { client, frame }: PageContext,
  search: () => Promise<SearchIndex>,
  query: Query,
): Promise<{ readonly redirect?: string; readonly page?: unknown }> {
  const place = typedText(query.place);
  const group = isOneOf(GROUPS, query.group ?? '') ? query.group : undefined;
  const found =
    place === '' || group === undefined ? undefined : await findPlace(client, search, place);
  if (group !== undefined && found?.one) return { redirect: groupHref(group, found.one.code) };
  if (group !== undefined && place === '') return { redirect: groupHref(group, query.area) };
  const { data } = await client.read('/v1/groups', GroupList);
  const { area } = query;
  const named = area === undefined ? undefined : (await search()).findArea(area)?.name;
  const page = (
    <Page
      frame={frame}
      takesParameters
      title="Groups of people"
      description="Whom training and employment support are for: who is there, who is served, with what outcome."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">Groups of people</h1>
      <StrayParameters query={query} known={['area', 'group', 'place']} />
      <p class="govuk-body-l app-lead">
        Training and employment support are for people who differ. Choose a group and a place to see
        how many there are, who serves them, and with what outcome.
      </p>
      <GroupBox group={group} place={place === '' ? named : place} />
      {group !== undefined && found && (
        <WhichPlace found={found} typed={place} href={(code) => groupHref(group, code)} />
      )}
      {named !== undefined && (
        <p class="govuk-body">Each group below leads to its figures in {named}.</p>
      )}
      <h2 class="govuk-heading-m">What is held of each group</h2>
      <p class="govuk-body">
        In the datasets that are held here, for some place or provider. A group of whom nothing is
        held stands in the list too: others may publish of it.
      </p>
      <Groups groups={data} area={area} />
    </Page>
  );
  return { page };
}
