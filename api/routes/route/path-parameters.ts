import { z } from 'zod';
import { codePattern, REGISTERS } from '../../../schemas/words/entities.ts';
import type { RegisterEntity } from '../../../schemas/words/entities.ts';
import { GROUPS } from '../../../schemas/words/provision/groups.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { ReadExtension } from '../../openapi/bodies.ts';
import type { PathName } from './path.ts';

/** The code of an entry of a register. */
function entryOf(entity: RegisterEntity) {
  const { name, register } = REGISTERS[entity];
  return {
    schema: z.string().regex(codePattern(entity)),
    description: `${name} by its ${register}.`,
  };
}

/** Parameters in a path, by their name in the document. */
export const PATH_PARAMETERS = {
  id: {
    schema: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    description: 'A dataset by its id, as /v1/datasets lists them.',
  },
  version: {
    schema: z.string().regex(/^\d+\.\d+\.\d+$/),
    description: 'An exact version. Loose ones are a query parameter of the rows.',
  },
  column: {
    schema: z.string().regex(/^[a-z][a-z0-9_]*$/),
    description: 'A column that has a code list.',
  },
  file: {
    schema: z.string().regex(/^[a-z0-9_.-]+$/),
    description: 'A file of the release, as its manifest names it.',
  },
  code: {
    schema: z.string().regex(/^([A-Z]\d{8}|x-[a-z0-9-]+|custom(~[^~/]+){2,101})$/),
    description:
      'An area by its GSS code, or a list of districts: custom~CODE~CODE, or custom~Name~CODE~CODE.',
  },
  measure: {
    schema: z.string().regex(/^[a-z0-9_]+$/),
    description: 'A measure by its id.',
  },
  other: {
    schema: z.string().regex(/^[a-z0-9_]+$/),
    description: 'The measure that it is to be read as, by its id.',
  },
  group: {
    schema: z.enum(wordsOf(GROUPS)),
    description: 'A group of people that provision is for.',
  },
  extension: {
    schema: ReadExtension,
    description:
      'The format. It decides, whatever Accept says. csvm is the metadata of the CSV at the same address.',
  },
  occupation: entryOf('occupation'),
  industry: entryOf('industry'),
  provider: entryOf('provider'),
  subject: entryOf('subject'),
  standard: entryOf('standard'),
  school: entryOf('school'),
  employer: entryOf('employer'),
  vacancy: {
    schema: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
    description: 'A live vacancy by its id, as /v1/vacancies names it.',
  },
  edition: {
    schema: z.string().regex(/^\d{4}-\d{2}-\d{2}\.[1-9]\d*$/),
    description: 'An edition: the day, and the number of the publish on that day.',
  },
} as const satisfies Readonly<Record<string, { schema: z.ZodType; description: string }>> &
  Record<RegisterEntity, unknown>;

/** A path of which every name in braces is one of the {@link PATH_PARAMETERS}; of any other, nothing. */
export type DescribedPath<Path extends string> =
  PathName<Path> extends keyof typeof PATH_PARAMETERS ? Path : never;
