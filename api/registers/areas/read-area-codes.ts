import { quotable } from '../../problem.ts';
import { MOST_SUGGESTIONS, addFault } from '../../question/context.ts';
import type { CheckContext } from '../../question/context.ts';
import { listed } from '../../question/filters/filter.ts';
import type { Parameter } from '../../question/parameters.ts';
import type { AreaRecord } from './area-index.ts';
import { guessAreas, nearestAreas } from './nearest-areas.ts';

/** Codes that took the place of one, or had it before, and are in this release. */
function replacements(area: AreaRecord, held: ReadonlyMap<string, unknown>): string[] {
  return [...area.successors, ...area.predecessors].filter((code) => held.has(code));
}

/** The codes of `area=`; a fault for each that the release has not, with what it has instead. */
export function readAreaCodes(asked: Parameter, context: CheckContext): Set<string> {
  const held = context.table.codes.get('area')?.byCode ?? new Map<string, never>();
  const codes = new Set<string>();
  for (const item of new Set(asked.items)) {
    if (item === '') continue;
    if (held.has(item)) {
      codes.add(item);
      continue;
    }
    const area = context.areas?.byCode.get(item);
    if (!area) {
      const known = [...new Set([...held.keys(), ...(context.areas?.byCode.keys() ?? [])])];
      const near = context.faults.length < MOST_SUGGESTIONS ? nearestAreas(item, context) : [];
      addFault(context, asked, item, {
        code: 'unknown-code',
        message: `No area has the code ${quotable(item)}.${guessAreas(near)}`,
        known,
        nearest: near.map(({ code }) => code),
        see: context.see('area'),
      });
      continue;
    }
    const replacedBy = replacements(area, held);
    const region = area.parents
      .flatMap((code) => (held.has(code) ? (context.areas?.byCode.get(code) ?? []) : []))
      .find(({ type }) => type === 'region');
    const within = region ? ` It has ${region.code} (${region.name}), which it is in.` : '';
    const instead =
      replacedBy.length === 0 ? within : ` It has ${listed(replacedBy, 'and')} instead.`;
    addFault(context, asked, item, {
      code: 'code-not-in-dataset',
      message: `This release has no figures for ${item} (${area.name}).${instead}`,
      replacedBy,
      see: context.see('area'),
    });
  }
  return codes;
}
