import { createHash } from 'node:crypto';
import type { FieldName } from './fields/course-fields.ts';
import type { Course } from './read-course.ts';

/** What tells a course of a listing without ids from the others of it. */
const IDENTITY: readonly FieldName[] = ['ukprn', 'title', 'venue', 'start', 'start_printed', 'url'];
const ID_LENGTH = 12;

const digest = (values: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex');

/** The id of a course in its listing, or the row that has it already. */
export type Identified =
  | { readonly id: string; readonly sameAs: null }
  /** Row `sameAs` says the same, cell by cell. */
  | { readonly id: null; readonly sameAs: number }
  /** Row `takenBy` has the id of this one. */
  | { readonly id: null; readonly takenBy: number };

/**
 * What gives the rows of one listing their ids: those that it brings, or else one made of what the
 * course is, so that it stays when the price of a course changes. Two courses that this does not tell
 * apart are numbered.
 */
export function openIds(): (row: number, course: Course) => Identified {
  const taken = new Map<string, number>();
  const said = new Map<string, number>();
  return (row, course) => {
    const given = course.get('id');
    const whole = digest([...course]);
    const before = said.get(whole);
    if (given === undefined && before !== undefined) return { id: null, sameAs: before };
    said.set(whole, row);
    const made = digest(IDENTITY.map((name) => course.get(name) ?? null)).slice(0, ID_LENGTH);
    let id = String(given ?? made);
    for (let number = 2; given === undefined && taken.has(id); number += 1)
      id = `${made}-${number}`;
    const takenBy = taken.get(id);
    if (takenBy !== undefined) return { id: null, takenBy };
    taken.set(id, row);
    return { id, sameAs: null };
  };
}
