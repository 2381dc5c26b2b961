import type { Occupation } from '../../schemas/answers/jobs/parts.ts';
import type { Register } from '../registers/read-register.ts';
import { nameOccupation } from './list-related.ts';

/** A name that says only that its group is the rest of the one above. */
const REST = /^other\b|\bn\.e\.c\b/i;

/**
 * What the name of a group leaves out, where it only says that it is the rest of the group above: the
 * groups beside it that have a name of their own. Empty where its name says what it is of.
 */
export function listApartFrom({ list }: Register, own: Occupation): Occupation[] {
  const entry = list.byCode.get(own.code);
  if (!entry || !REST.test(own.name)) return [];
  return list.entries
    .filter(({ parent, name }) => parent === entry.parent && !REST.test(name))
    .map(nameOccupation);
}
