import type { FC } from 'hono/jsx';
import { AreaList, type AreaSummary } from '../../../schemas/answers/area.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import { numberWords } from '../../words/number.ts';

/** Areas that plans are made for, in the order in which they matter today. */
const GROUPS = [
  {
    type: 'strategic_authority',
    title: 'Strategic authorities',
    words: 'Combined and combined county authorities, and Greater London.',
    today: true,
  },
  {
    type: 'lsip',
    title: 'Local skills improvement plan areas',
    words:
      'For each, employers write a plan of the skills that are needed; together they are England.',
    today: true,
  },
  {
    type: 'lep',
    title: 'Local enterprise partnerships (ended)',
    words:
      'They ended in March 2024, and local and combined authorities took on what they did. Figures are still published for them.',
    today: false,
  },
] as const;

/** Areas of one kind that plans are made for, by name. */
export interface PlannedGroup {
  readonly title: string;
  readonly words: string;
  readonly areas: readonly AreaSummary[];
}

/** Reads the areas that plans are made for, each group by name; a group of none is left out. */
export async function readPlanned(
  client: ApiClient,
  today: string | undefined,
): Promise<readonly PlannedGroup[]> {
  const read = await Promise.all(
    GROUPS.map(async ({ type, today: isOfToday, title, words }) => {
      const at = isOfToday ? today : undefined;
      const path = apiPath('/v1/areas', { type, at, places: 'true', limit: '1000' });
      const { data } = await client.read(path, AreaList);
      const areas = data.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
      return { title, words, areas };
    }),
  );
  return read.filter(({ areas }) => areas.length > 0);
}

/** Every area that plans are made for, as a way to its page. */
export const PlannedLists: FC<{ groups: readonly PlannedGroup[] }> = ({ groups }) => (
  <>
    {groups.map(({ title, words, areas }) => (
      <section>
        <h2 class="govuk-heading-m">
          {title}: {numberWords(areas.length)}
        </h2>
        <p class="govuk-body">{words}</p>
        <ul class="govuk-list app-names">
          {areas.map(({ code, name }) => (
            <li>
              <a class="govuk-link" href={`/areas/${code}`}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
);
