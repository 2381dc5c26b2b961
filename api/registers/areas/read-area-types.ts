import { quotable } from '../../problem.ts';
import { addFault } from '../../question/context.ts';
import type { CheckContext } from '../../question/context.ts';
import { listed } from '../../question/filters/filter.ts';
import { findAreaType } from '../../question/filters/other-words.ts';
import type { Parameter } from '../../question/parameters.ts';
import { isOfTypes, typesNamed } from './area-type-sets.ts';
import { AREA_TYPE_WORDS } from './area-words.ts';

/** A test of area types, for the types and sets that `area_type=` names; a fault for what is none. */
export function readAreaTypes(
  asked: Parameter,
  context: CheckContext,
): ((type: string | null, code: string) => boolean) | undefined {
  const { table, areas } = context;
  const present = new Set(table.codes.get('area')?.entries.flatMap(({ parent }) => parent ?? []));
  const held = [...present].sort();
  const words = new Set<string>();
  for (const item of asked.items) {
    if (item === '') continue;
    const has = `This release has ${listed(held, 'and')}.`;
    if (!AREA_TYPE_WORDS.includes(item)) {
      const message = `${quotable(item)} is not an area type. ${has}`;
      const meant = findAreaType(item);
      addFault(context, asked, item, {
        code: 'unknown-code',
        message,
        known: AREA_TYPE_WORDS,
        meant,
      });
    } else if (present.size > 0 && !typesNamed(item).some((type) => present.has(type))) {
      const message = `This release has no areas of type ${item}. ${has}`;
      const fault = { code: 'code-not-in-dataset', message, known: held, nearest: [] };
      addFault(context, asked, item, fault);
    } else words.add(item);
  }
  return (type, code) => isOfTypes(words, { type, code }, areas);
}
