import type { Child, FC } from 'hono/jsx';
import {
  AREA_TYPES,
  type AreaType,
  isAreaType,
  areaTypeWords,
} from '../../../schemas/words/area-types.ts';
import type { AreaRecord, RelatedArea } from '../../../schemas/answers/area.ts';
import { apiPath } from '../../reading/api-client.ts';
import { Facts } from '../../parts/facts.tsx';
import { capital, listWords } from '../../../schemas/words/list.ts';
import { numberWords } from '../../words/number.ts';
import { dateWords } from '../../words/date.ts';
import { inForceWords } from '../../words/area.ts';

/** Many areas of one kind, on as few lines as they need. */
const InLine: FC<{ areas: readonly RelatedArea[] }> = ({ areas }) => (
  <>
    {areas
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
      .map(({ code, name }, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={`/areas/${code}`}>
            {name}
          </a>
        </>
      ))}
  </>
);

/** Areas by name and kind; one `without` figures of any kind is no link, because nothing stands behind it. */
const AreaLinks: FC<{ areas: readonly RelatedArea[]; without?: readonly string[] }> = ({
  areas,
  without = [],
}) => (
  <ul class="govuk-list">
    {areas.map(({ code, name, type, ended }) => (
      <li>
        {without.includes(code) ? (
          `${name}: no figures are held of it`
        ) : (
          <a class="govuk-link" href={`/areas/${code}`}>
            {name}
          </a>
        )}
        {type === null || type === 'uk' || without.includes(code)
          ? ''
          : ` (${areaTypeWords(type)}${ended === null ? '' : `, to ${dateWords(ended)}`})`}
      </li>
    ))}
  </ul>
);

const related = (
  name: string,
  areas: readonly RelatedArea[],
  without?: readonly string[],
): readonly [string, Child] | undefined =>
  areas.length === 0 ? undefined : [name, <AreaLinks areas={areas} without={without ?? []} />];

/** Skills areas of before October 2025 are told by those that came after. */
const isOfToday = ({ type, ended }: RelatedArea): boolean => type !== 'lsip' || ended === null;

interface MembersProps {
  readonly area: AreaRecord;
  readonly members: readonly { readonly type: AreaType; readonly count: number }[];
}

/** How many areas of each kind lie in one, each a way to the list of them. */
const Members: FC<MembersProps> = ({ area, members }) => (
  <ul class="govuk-list">
    {members.map(({ type, count }) => (
      <li>
        <a class="govuk-link" href={apiPath('/areas', { type, within: area.code })}>
          {numberWords(count)} {areaTypeWords(type, count)}
        </a>
      </li>
    ))}
  </ul>
);

const inUseWords = ({ in_force: { from, to } }: AreaRecord): string =>
  from === null && to === null ? 'Yes' : capital(inForceWords({ from, to }));

/** What an area is, what it belongs to, what it was before. */
export const AreaFacts: FC<{ area: AreaRecord }> = ({ area }) => {
  const members = Object.entries(area.members).flatMap(([type, count]) =>
    isAreaType(type) && count > 0 ? [{ type, count }] : [],
  );
  const { name: type } = AREA_TYPES[area.type];
  const kind = area.entity?.replaceAll('_', ' ');
  return (
    <Facts
      facts={[
        ['Kind of area', kind && kind !== type.toLowerCase() ? `${type} (${kind})` : type],
        [
          'Code',
          area.code.startsWith('x-') ? `${area.code} (our own: none is published)` : area.code,
        ],
        area.other_names.length === 0
          ? undefined
          : ['Other names and codes', listWords(area.other_names)],
        area.name_cy === null
          ? undefined
          : ['Name in Welsh', <span lang="cy">{area.name_cy}</span>],
        ['Code in use', inUseWords(area)],
        related('Belongs to', area.parents.filter(isOfToday), area.parents_without_figures),
        area.type === 'lad' || area.districts.length === 0
          ? undefined
          : ['Its districts', <InLine areas={area.districts} />],
        area.neighbours.length === 0
          ? undefined
          : ['It touches', <InLine areas={area.neighbours} />],
        members.length > 0 ? ['Made up of', <Members area={area} members={members} />] : undefined,
        // One area before it is the same place under a former code, whose page is this one.
        area.predecessors.length > 1 ? related('Before it', area.predecessors) : undefined,
        related('After it', area.successors),
      ]}
    />
  );
};
