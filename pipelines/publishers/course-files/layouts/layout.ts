import { z } from 'zod';
import { FIELD_NAMES } from '../fields/course-fields.ts';
import type { FieldName } from '../fields/course-fields.ts';

const Column = z.strictObject({
  /** The name of the column. */
  column: z.string().min(1),
  /** What stands for a cell, by the cell: `{ "Kirklees College": "10003189" }`. */
  words: z.record(z.string(), z.string()).default({}),
  /** What becomes of a cell that cannot be read: the row is at fault, or nothing is known. */
  unreadable: z.enum(['fault', 'blank']).default('fault'),
});
const Fixed = z.strictObject({
  /** What holds for every row. */
  value: z.string().min(1),
});

/** Where a field comes from, as a person may write it: the name of a column alone is enough. */
const Spec = z.union([
  z
    .string()
    .min(1)
    .transform((column) => Column.parse({ column })),
  Column,
  Fixed,
]);
export type Spec = z.infer<typeof Spec>;

/** Which column holds what: the fields of a course, each with where it comes from. */
export const Mapping = z.partialRecord(z.enum(FIELD_NAMES), Spec);
export type Mapping = z.infer<typeof Mapping>;

/** How a listing is laid out. */
export interface Layout {
  readonly id: string;
  readonly mapping: Mapping;
}

/** The fields that a mapping has, each with where it comes from. */
export function listSpecs(mapping: Mapping): (readonly [FieldName, Spec])[] {
  return FIELD_NAMES.flatMap((name) => {
    const spec = mapping[name];
    return spec === undefined ? [] : [[name, spec] as const];
  });
}
