import { z } from 'zod';
import { wordsOf } from '../words/vocabulary.ts';
import { Code } from './code.ts';

const TYPES = ['text', 'double', 'integer', 'date', 'boolean', 'texts'] as const;
type ColumnType = (typeof TYPES)[number];

/**
 * What a column of a list may be for, and the types that it may then have. A `dimension` holds codes
 * of another list, as a record that joins two lists has two. `code` and `title` are of the record
 * itself; `name` and `type` are of the entity whose code the key is; `parent` holds
 * codes of other records of the list; `from` and `to` are the first and last day of the record.
 */
const TYPES_OF_ROLE = {
  area: ['text'],
  provider: ['text'],
  period: ['text'],
  dimension: ['text'],
  code: ['text'],
  title: ['text'],
  name: ['text'],
  type: ['text'],
  parent: ['text', 'texts'],
  level: ['integer'],
  from: ['date'],
  to: ['date'],
  attribute: TYPES,
} as const satisfies Readonly<Record<string, readonly ColumnType[]>>;

type RecordRole = keyof typeof TYPES_OF_ROLE;

/** One column of a list of things. A key column says whose code it is, so it is no `attribute`. */
export const RecordColumn = z
  .strictObject({
    name: Code,
    title: z.string(),
    role: z.enum(wordsOf(TYPES_OF_ROLE)).default('attribute'),
    type: z.enum(TYPES),
    nullable: z.boolean().default(false),
    key: z.boolean().default(false),
    /** All words that a cell may hold, where they are few and known. */
    codes: z.array(Code).min(1).nullable().default(null),
    /** Text that anybody may have written, as an advert is. */
    printed: z.literal(true).optional(),
  })
  .superRefine(({ name, role, type, key, codes, printed }, context) => {
    const types: readonly ColumnType[] = TYPES_OF_ROLE[role];
    const faults = [
      ...(types.includes(type)
        ? []
        : [`a column of role ${role} is of type ${types.join(' or ')}`]),
      ...(key && role === 'attribute' ? ['a key column has a role'] : []),
      ...(codes !== null && !type.startsWith('text') ? ['only a column of text has codes'] : []),
      ...(printed && type !== 'text' ? ['only a column of text is printed by anybody'] : []),
    ];
    for (const fault of faults) context.addIssue({ code: 'custom', message: `${name}: ${fault}` });
  });
export type RecordColumn = z.infer<typeof RecordColumn>;

/** Roles that several columns of a list may have. */
const SEVERAL: ReadonlySet<RecordRole> = new Set(['attribute', 'dimension']);

/** The columns of a list: some are its key, and most roles are given once. */
export const RecordColumns = z
  .array(RecordColumn)
  .min(1)
  .superRefine((columns, context) => {
    if (!columns.some(({ key }) => key)) {
      context.addIssue({ code: 'custom', message: 'no column is a key' });
    }
    for (const role of wordsOf(TYPES_OF_ROLE)) {
      const names = columns.filter((column) => column.role === role).map(({ name }) => name);
      if (SEVERAL.has(role) || names.length < 2) continue;
      const message = `the role ${role} is given to ${names.join(' and ')}`;
      context.addIssue({ code: 'custom', message });
    }
  });

/** The column of a list that has a role, if one has. */
export function findRole(
  columns: readonly RecordColumn[],
  role: Exclude<RecordRole, 'attribute' | 'dimension'>,
): RecordColumn | undefined {
  return columns.find((column) => column.role === role);
}
