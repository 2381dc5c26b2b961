import type { FC } from 'hono/jsx';
import { AREA_TYPES, type AreaType } from '../../../schemas/words/area-types.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { type AreaSummary, AreaList } from '../../../schemas/answers/area.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { PlannedLists, type PlannedGroup, readPlanned } from './planned.tsx';
import { countWords, numberWords } from '../../words/number.ts';

/** The widest areas with how many local authorities lie in them, and every kind with its number. */
interface Browse {
  readonly wide: readonly { readonly area: AreaSummary; readonly authorities: number }[];
  readonly planned: readonly PlannedGroup[];
  readonly kinds: readonly { readonly type: AreaType; readonly count: number }[];
}

/** Countries that are split into regions are shown by those. */
const SPLIT = new Set(['E92000001']);
const NATION = /^[EWSN]92/;

const count = async (client: ApiClient, query: Record<string, string>): Promise<number> =>
  (await client.read(apiPath('/v1/areas', { ...query, limit: '1' }), AreaList)).total;

/** Reads what there is to browse. Throws what the API client throws. */
export async function readBrowse(client: ApiClient, today: string | undefined): Promise<Browse> {
  const path = apiPath('/v1/areas', { type: 'country,region', limit: '10000' });
  const { data } = await client.read(path, AreaList);
  const wide = data.filter(
    ({ code, type, in_force: { to } }) =>
      to === null && (type === 'region' || (NATION.test(code) && !SPLIT.has(code))),
  );
  const types = wordsOf(AREA_TYPES).filter((type) => type !== 'none' && type !== 'custom');
  const [planned, authorities, counts] = await Promise.all([
    readPlanned(client, today),
    Promise.all(
      wide.map(({ code }) => count(client, { type: 'lad', within: code, places: 'true' })),
    ),
    Promise.all(types.map((type) => count(client, { type, places: 'true' }))),
  ]);
  return {
    planned,
    wide: wide.map((area, index) => ({ area, authorities: authorities[index] ?? 0 })),
    kinds: types.flatMap((type, index) => {
      const held = counts[index] ?? 0;
      return held > 0 ? [{ type, count: held }] : [];
    }),
  };
}

/** Ways into the list of areas: by region or country, and by kind. */
export const BrowseLists: FC<{ browse: Browse }> = ({ browse: { planned, wide, kinds } }) => (
  <>
    <PlannedLists groups={planned} />
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-one-half">
        <h2 class="govuk-heading-m">By region or country</h2>
        <ul class="govuk-list">
          {wide.map(({ area, authorities }) => (
            <li>
              <a class="govuk-link" href={`/areas/${area.code}`}>
                {area.name}
              </a>
              {authorities > 0 && (
                <>
                  {': '}
                  <a
                    class="govuk-link"
                    href={apiPath('/areas', { type: 'lad', within: area.code })}
                  >
                    {countWords(authorities, 'local authority', 'local authorities')}
                    <span class="govuk-visually-hidden"> in {area.name}</span>
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
      <div class="govuk-grid-column-one-half">
        <h2 class="govuk-heading-m">By kind</h2>
        <ul class="govuk-list">
          {kinds.map(({ type, count: held }) => (
            <li>
              <a class="govuk-link" href={apiPath('/areas', { type })}>
                {AREA_TYPES[type].plural}
              </a>{' '}
              ({numberWords(held)})
            </li>
          ))}
        </ul>
        <p class="govuk-body-s">Areas that ended are counted too.</p>
      </div>
    </div>
  </>
);
