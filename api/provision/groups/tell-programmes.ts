import type { GroupAnswer } from '../../../schemas/answers/provision/groups.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { dayName } from '../../../schemas/words/period.ts';
import { PROGRAMMES } from '../../../schemas/words/provision/programmes.ts';
import { isOneOf } from '../../../schemas/words/vocabulary.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import type { Contract } from './read-contracts.ts';

/**
 * The programmes with a contract area that a place surely lies in, and who ran each on which day, the
 * newest day first.
 */
export function tellProgrammes(
  contracts: ReadonlyMap<string, Contract>,
  index: AreaIndex,
): GroupAnswer['programmes'] {
  const newestFirst = [...contracts.values()].toSorted((a, b) =>
    (b.asAt ?? '').localeCompare(a.asAt ?? ''),
  );
  return newestFirst.map(({ code, programme, name, covers, primes, asAt, source }) => {
    const called = isOneOf(PROGRAMMES, programme) ? PROGRAMMES[programme] : programme;
    const place = index.byCode.get(covers)?.name ?? covers;
    const day = asAt === null ? 'by a source without a day' : `as at ${dayName(asAt)}`;
    return {
      ...{ contract_area: code, programme, programme_name: called, contract_area_name: name },
      ...{ covers: place, primes: [...primes], as_at: asAt, source },
      words: `${called}: contract area “${name}”, which has ${place} in it, run by ${listWords(primes.map((prime) => prime.name))} ${day}. Whether it runs still, and who runs it, is not held.`,
    };
  });
}
