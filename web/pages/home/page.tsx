import { MeasureList } from '../../../schemas/answers/measure.ts';
import { CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import type { ProfileMeasure } from '../../../schemas/answers/profile.ts';
import { ageWords } from '../../charts/words/age.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Unavailable } from '../../parts/dataset/unavailable.tsx';
import { SearchBox } from '../../parts/form/search-box.tsx';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { readCatalogue, readUnavailable } from '../../reading/catalogue.ts';
import { readHeld } from '../../reading/read-held.ts';
import { type Examples, listExamples } from '../../reading/home/read-examples.ts';
import { readHeadlines } from '../../reading/home/read-headlines.ts';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { SmallMap } from '../../parts/map/small-map.tsx';
import { readSmallMap } from '../../views/map/read-small-map.ts';
import type { PageContext, Query } from '../context.ts';
import { Doors } from './doors.tsx';
import { Headlines } from './headlines.tsx';

const ALL = '10000';

/** Pages beside the three ways in. */
const MORE = [
  ['/which-source', 'Which source answers my question?'],
  ['/compare', 'Compare areas'],
  ['/funnel', 'Compare providers'],
  ['/groups', 'Groups of people'],
  ['/wizard', 'Make a chart'],
  ['/datasets', 'All datasets, and how fresh they are'],
  ['/classifications', 'Codes of industries and occupations'],
] as const;

/** The home page: the box, the three ways in, a small map, and what changed for certain. */
export async function homePage(
  { client, frame, today }: PageContext,
  query: Query,
  readExamples: (client: ApiClient) => Promise<Examples>,
) {
  const catalogue = await readCatalogue(client);
  const isOld = ({ dataset, latest }: ProfileMeasure): boolean => {
    const regularity = catalogue.find(({ id }) => id === dataset)?.labels.regularity.value;
    if (today === undefined || regularity === undefined) return false;
    return ageWords(latest.period_end, today, regularity) !== undefined;
  };
  const [headlines, { data: dictionary }, unavailable, map, courses, examples] = await Promise.all([
    readHeadlines(client, isOld),
    client.read(apiPath('/v1/measures', { limit: ALL }), MeasureList),
    readUnavailable(client),
    readSmallMap(client, query.map),
    readHeld(client.read(apiPath('/v1/courses', { limit: '1' }), CoursesAnswer)),
    readExamples(client),
  ]);
  return (
    <Page
      frame={frame}
      takesParameters
      title="Labour-market information for local partners"
      description="Jobs, pay, unemployment, courses and providers in any part of the United Kingdom: published figures, with their source and how sure they are."
    >
      <h1 class="govuk-heading-l app-home-title">What do you want to know?</h1>
      <StrayParameters query={query} known={['map']} />
      <SearchBox examples={listExamples(examples)} />
      <Doors coursesHeld={(courses?.listings.length ?? 0) > 0} examples={examples} />
      <Unavailable datasets={unavailable} />
      {map && <SmallMap content={map} hrefOf={(id) => apiPath('/', { map: id })} today={today} />}
      <Headlines headlines={headlines} dictionary={dictionary} today={today} />
      <nav aria-label="More">
        <ul class="app-jumps">
          {MORE.map(([href, words]) => (
            <li>
              <a class="govuk-link" href={href}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </Page>
  );
}
