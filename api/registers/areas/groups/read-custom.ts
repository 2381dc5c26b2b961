import type { Fault } from '../../../../schemas/answers/problems/problem.ts';
import { areaTypeWords } from '../../../../schemas/words/area-types.ts';
import { listWords } from '../../../../schemas/words/list.ts';
import { dayName } from '../../../../schemas/words/period.ts';
import { quotable } from '../../../problem.ts';
import { type AreaIndex, type AreaRecord } from '../area-index.ts';
import { guessAreas, nearestAreas } from '../nearest-areas.ts';

/** More districts than this in one list are refused: a region has 67 at most. */
export const MOST_PARTS = 100;

const WORD = 'custom';
const GRAMMAR = `A list of districts is written ${WORD}~CODE~CODE or ${WORD}~Name~CODE~CODE, its parts separated by ~.`;
const CODE = /^[A-Z]\d{8}$/;
const NAME = /^[\p{L}\p{M}\p{N} ’._-]{1,60}$/u;

/** What is wrong with one item of a list. */
export type ListFault = Pick<Fault, 'code' | 'value' | 'message' | 'nearest'>;

/** A list of districts as it is written: its name, where it has one, and its districts. */
export interface CustomList {
  readonly name: string | undefined;
  readonly districts: readonly AreaRecord[];
}

/** Whether a word that stands for an area is a list of districts. */
export const isCustom = (word: string): boolean => word === WORD || word.startsWith(`${WORD}~`);

/** A list in its one spelling: codes in their order, and a name that no address escapes for its spaces. */
export function writeCustom({ name, districts }: CustomList): string {
  const codes = districts.map(({ code }) => code).sort();
  return [WORD, ...(name === undefined ? [] : [name.replaceAll(' ', '_')]), ...codes].join('~');
}

const fault = (value: string, message: string, code = 'malformed-value'): ListFault => ({
  code,
  value: quotable(value),
  message,
});

/** A code that no area has, with the nearest. */
export function unknownCode(code: string, index: AreaIndex): ListFault {
  const near = nearestAreas(code, { areas: index });
  const guess = near.length === 0 ? ' See /v1/areas.' : guessAreas(near);
  const told = fault(code, `No area has the code ${quotable(code)}.${guess}`, 'unknown-code');
  return { ...told, nearest: near.map((each) => each.code) };
}

function notDistrict(area: AreaRecord, districts: readonly AreaRecord[]): ListFault {
  const inside = districts.filter(({ parents }) => parents.includes(area.code));
  const named = listWords(inside.map(({ name }) => name));
  const twice =
    inside.length === 0
      ? ''
      : ` ${named} ${inside.length === 1 ? 'lies' : 'lie'} in it and would be counted twice.`;
  return fault(
    area.code,
    `${area.code} (${area.name}) is a ${areaTypeWords(area.type)}, and only districts can be listed.${twice}`,
  );
}

/** Two districts that were never in force together: the first had ended when the second began. */
function notTogether(districts: readonly AreaRecord[]): ListFault[] {
  const [first] = districts.toSorted((a, b) => ((a.to ?? '9999') < (b.to ?? '9999') ? -1 : 1));
  const last = districts.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)).at(-1);
  if (!first || !last || first.to === null || last.from === null || first.to >= last.from)
    return [];
  const [one, other] = [first, last].map(({ code, name }) => `${code} (${name})`);
  const related = last.predecessors.includes(first.code)
    ? ` ${other} took the place of ${one}: list one of them.`
    : '';
  const message = `The districts are of two vintages: ${one} ended on ${dayName(first.to)} and ${other} began on ${dayName(last.from)}.${related}`;
  return [fault(last.code, message)];
}

/**
 * Reads `custom~Calder_Valley~E08000034~E08000033`. All that is wrong with it is told at once: codes that no
 * area has, a district twice, areas that are no districts, districts of two vintages, too many.
 */
export function readCustom(
  word: string,
  index: AreaIndex,
): { readonly list: CustomList } | { readonly faults: readonly [ListFault, ...ListFault[]] } {
  const [, ...items] = word.split('~');
  const [first = ''] = items;
  const name = CODE.test(first) ? undefined : first;
  const codes = name === undefined ? items : items.slice(1);
  const areas = [...new Set(codes)].flatMap((code) => index.byCode.get(code) ?? []);
  const districts = areas.filter(({ type }) => type === 'lad');
  const faults: ListFault[] = codes
    .filter((code) => !index.byCode.has(code))
    .map((code) => unknownCode(code, index));
  if (name !== undefined && !NAME.test(name)) {
    const message = `The name of a list has letters, digits, hyphens and full stops, with _ for a space, and at most 60 of them. ${GRAMMAR}`;
    faults.push(fault(name, message));
  }
  for (const { code, name: label } of areas) {
    if (codes.filter((each) => each === code).length < 2) continue;
    faults.push(fault(code, `${code} (${label}) is listed twice.`));
  }
  faults.push(
    ...areas.filter(({ type }) => type !== 'lad').map((area) => notDistrict(area, districts)),
  );
  faults.push(...notTogether(districts));
  if (codes.length < 2) {
    faults.push(
      fault(word, `A list has two districts or more; one is asked for by its code. ${GRAMMAR}`),
    );
  }
  if (codes.length > MOST_PARTS) {
    faults.push(
      fault(word, `A list has at most ${MOST_PARTS} districts, and this one has ${codes.length}.`),
    );
  }
  const [one, ...more] = faults;
  return one
    ? { faults: [one, ...more] }
    : { list: { name: name?.replaceAll('_', ' '), districts } };
}
