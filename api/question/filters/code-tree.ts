import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import { problemOfFaults, quotable } from '../../problem.ts';
import type { CodeEntry, CodeList } from '../../warehouse/codes.ts';
import { faultOf } from '../parameters.ts';
import type { Parameter, Parameters } from '../parameters.ts';

/** The items of a parameter, each one of `known`; a fault is added for each that is not. */
function readKnown(
  asked: Parameter | undefined,
  known: ReadonlySet<string>,
  column: string,
  faults: Fault[],
): ReadonlySet<string> | undefined {
  if (!asked) return undefined;
  for (const item of new Set(asked.items)) {
    if (known.has(item)) continue;
    const what = known.size === 0 ? 'is no hierarchy' : `has no ${asked.name} ${quotable(item)}`;
    const near = nearest(item.slice(0, 100), known);
    faults.push(
      faultOf(asked, item, 'unknown-code', `The code list of ${column} ${what}.`, {
        ...(near.length > 0 ? { nearest: near } : {}),
        allowed: known.size > 50 ? null : [...known],
        allowed_total: known.size,
      }),
    );
  }
  return new Set(asked.items);
}

/** Every code of a list below one of `tops`, at any depth. */
export function listBelow(tops: ReadonlySet<string>, { entries }: CodeList): ReadonlySet<string> {
  const found = new Set<string>();
  let size = -1;
  while (found.size > size) {
    size = found.size;
    for (const { code, parent } of entries) {
      if (parent !== null && (tops.has(parent) || found.has(parent))) found.add(code);
    }
  }
  return found;
}

/**
 * The entries of a code list that have one of the parents, one of the levels, and lie anywhere
 * below one of the codes of `within`: what is not asked for does not choose. Areas keep their type
 * where other lists keep the parent, so they are no hierarchy here. Throws the problem of a code
 * that the list does not have.
 */
export function chooseCodes(
  list: CodeList,
  column: string,
  parameters: Parameters,
): readonly CodeEntry[] {
  const tree = column === 'area' ? [] : list.entries;
  const faults: Fault[] = [];
  const parents = new Set(tree.flatMap(({ parent }) => parent ?? []));
  const levels = new Set(tree.flatMap(({ level }) => (level === null ? [] : String(level))));
  const parent = readKnown(parameters.get('parent'), parents, column, faults);
  const level = readKnown(parameters.get('level'), levels, column, faults);
  const within = readKnown(parameters.get('within'), parents, column, faults);
  if (faults.length > 0) throw problemOfFaults(faults);
  const inside = within && listBelow(within, list);
  return list.entries.filter(
    (entry) =>
      (!parent || parent.has(entry.parent ?? '')) &&
      (!level || level.has(String(entry.level))) &&
      (!inside || inside.has(entry.code)),
  );
}
