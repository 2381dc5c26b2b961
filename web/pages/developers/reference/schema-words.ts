import { z } from 'zod';

const Schema = z.object({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  const: z.string().optional(),
  format: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});

/** Above this the words of a list are counted, not printed. */
const MOST_WORDS = 12;

function oneOf(words: readonly string[]): string {
  if (words.length <= MOST_WORDS) return words.join(', ');
  return `${words.slice(0, MOST_WORDS).join(', ')} and ${words.length - MOST_WORDS} more`;
}

/** How a value is written, in a few words: what a schema says without its pattern. */
export function schemaWords(schema: unknown): string {
  const {
    type,
    enum: words,
    format,
    minimum,
    maximum,
    items,
    anyOf,
    ...rest
  } = Schema.parse(schema);
  if (words) return oneOf(words);
  if (rest.const !== undefined) return rest.const;
  if (anyOf) return [...new Set(anyOf.map(schemaWords))].join('; or ');
  if (type === 'array') return `a list: ${schemaWords(items)}`;
  if (type === 'integer') return `a whole number, ${minimum ?? 0} to ${maximum ?? 'any'}`;
  if (format === 'date') return 'a day, YYYY-MM-DD';
  return 'text';
}
