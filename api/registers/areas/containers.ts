import { quotable } from '../../problem.ts';
import { isOfTypes } from './area-type-sets.ts';
import { AREA_TYPE_WORDS } from './area-words.ts';
import { addFault } from '../../question/context.ts';
import type { CheckContext } from '../../question/context.ts';
import { listed } from '../../question/filters/filter.ts';
import type { Parameter, Parameters } from '../../question/parameters.ts';

/**
 * Checks `within=`: the containers are areas, and areas of the types asked nest in them. Answers
 * their codes, sorted; a fault is added for each that will not do.
 */
export function readContainers(
  asked: Parameter,
  parameters: Parameters,
  context: CheckContext,
): string[] {
  const { areas, table } = context;
  const containers = [...new Set(asked.items)].filter((item) => item !== '').sort();
  const typesAsked = parameters.get('area_type')?.items;
  for (const item of containers) {
    if (!areas?.byCode.has(item)) {
      const known = [...(areas?.byCode.keys() ?? [])];
      const message = `No area has the code ${quotable(item)}.`;
      addFault(context, asked, item, { code: 'unknown-code', message, known, see: '/v1/areas' });
      continue;
    }
    const inside = areas.areas.filter(({ parents }) => parents.includes(item));
    const held = inside.filter(({ code }) => table.codes.get('area')?.byCode.has(code));
    const children = [...new Set(held.map(({ type }) => type))].sort();
    if (!typesAsked) {
      addFault(context, asked, item, {
        code: 'malformed-value',
        message: `within= needs area_type=: say which areas of ${item} are wanted.`,
        nearest: [],
        known: children,
      });
      continue;
    }
    // A word that is no type has a fault of its own.
    const types = typesAsked.filter((type) => AREA_TYPE_WORDS.includes(type));
    const nests = inside.some((area) => isOfTypes(types, area, areas));
    if (nests || types.length === 0) continue;
    addFault(context, asked, item, {
      code: 'does-not-nest',
      message: `Areas of type ${listed(types)} do not nest in ${item}.`,
      nearest: [],
      known: children,
    });
  }
  return containers;
}
