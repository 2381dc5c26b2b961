import type { FoundEntity } from '../../../schemas/answers/entity.ts';
import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { problemOfFaults } from '../../problem.ts';
import type { Parameters } from '../../question/parameters.ts';
import { linksOf } from '../../registers/links.ts';
import type { Register } from '../../registers/read-register.ts';
import { LINK_CODES } from './link-codes.ts';
import type { LinkRequest } from './link-codes.ts';

type Linked = FoundEntity['linked'];

/** Which entries have to do with all that is asked for, and how. */
export interface ReadLinks {
  /** What an entry has to do with it; undefined where it is not asked for. */
  readonly linked: (code: string) => Linked | undefined;
  readonly notTold: readonly string[];
}

/**
 * Reads the area and the subject that entries are asked by. An entry is asked for when some column of
 * the register links it to each of them. Throws the problem of a code that nobody has.
 */
export async function readLinks(
  register: Register,
  parameters: Parameters,
  request: LinkRequest,
): Promise<ReadLinks> {
  const faults: Fault[] = [];
  const notTold: string[] = [];
  const found: ReadonlyMap<string, Linked>[] = [];
  const links = linksOf(register.entity);
  for (const to of wordsOf(LINK_CODES)) {
    const [asked, columns = []] = [parameters.get(to), links[to]];
    if (!asked || columns.length === 0) continue;
    const sought = await LINK_CODES[to](asked, request, faults);
    if (!sought) continue;
    const { name, codes } = sought;
    const byCode = new Map<string, Linked[number][]>();
    for (const { column, words, untold } of columns) {
      const held = await register.findLinks(column, codes);
      if (!held) notTold.push(`Not held here: ${untold}.`);
      else if (held.size === 0) notTold.push(`Held, and not for ${name}: ${untold}.`);
      for (const [code, those] of held ?? []) {
        byCode.set(code, [...(byCode.get(code) ?? []), { to, codes: [...those], column, words }]);
      }
    }
    found.push(byCode);
  }
  if (faults.length > 0) throw problemOfFaults(faults);
  return {
    linked(code) {
      const all = found.map((byCode) => byCode.get(code));
      return all.includes(undefined) ? undefined : all.flatMap((each) => each ?? []);
    },
    notTold,
  };
}
