import type { Child, FC } from 'hono/jsx';
import { AREA_TYPES, isAreaType } from '../../../schemas/area.ts';
import type { AreaRecord, RelatedArea } from '../../answers/area.ts';
import { Facts } from '../../parts/facts.tsx';
import { areaTypeWords } from '../../words/area.ts';
import { listWords } from '../../words/list.ts';
import { numberWords } from '../../words/number.ts';
import { inForceWords } from '../areas.tsx';

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

/** What an area is, what it belongs to, what it was before. */
export const AreaFacts: FC<{ area: AreaRecord }> = ({ area }) => {
  const members = Object.entries(area.members).flatMap(([type, count]) =>
    isAreaType(type) && count > 0 ? [`${numberWords(count)} ${areaTypeWords(type, count)}`] : [],
  );
  const kind = area.entity?.replaceAll('_', ' ');
  return (
    <Facts
      facts={[
        [
          'Kind of area',
          kind ? `${AREA_TYPES[area.type].name} (${kind})` : AREA_TYPES[area.type].name,
        ],
        ['Code', area.code],
        area.name_cy === null
          ? undefined
          : ['Name in Welsh', <span lang="cy">{area.name_cy}</span>],
        ['In force', inForceWords(area.in_force)],
        related('Belongs to', area.parents),
        members.length > 0 ? ['Holds', listWords(members)] : undefined,
        related('Before it', area.predecessors),
        related('After it', area.successors),
      ]}
    />
  );
};
