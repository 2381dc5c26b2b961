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
import { capital } from '../../../schemas/words/list.ts';
import { numberWords } from '../../words/number.ts';
import { inForceWords } from '../../words/area.ts';

const AreaLinks: FC<{ areas: readonly RelatedArea[] }> = ({ areas }) => (
  <ul class="govuk-list">
    {areas.map(({ code, name, type }) => (
      <li>
        <a class="govuk-link" href={`/areas/${code}`}>
          {name}
        </a>
        {type === null || type === 'uk' ? '' : ` (${areaTypeWords(type)})`}
      </li>
    ))}
  </ul>
);

const related = (
  name: string,
  areas: readonly RelatedArea[],
): readonly [string, Child] | undefined =>
  areas.length === 0 ? undefined : [name, <AreaLinks areas={areas} />];

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
        ['Code', area.code],
        area.name_cy === null
          ? undefined
          : ['Name in Welsh', <span lang="cy">{area.name_cy}</span>],
        ['Code in use', inUseWords(area)],
        related('Belongs to', area.parents),
        members.length > 0 ? ['Made up of', <Members area={area} members={members} />] : undefined,
        related('Before it', area.predecessors),
        related('After it', area.successors),
      ]}
    />
  );
};
