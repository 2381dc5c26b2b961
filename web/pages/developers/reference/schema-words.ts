import type { ValueSchema } from '../../../../schemas/answers/openapi.ts';

/** Above this the words of a list are counted, not printed. */
const MOST_WORDS = 12;

function oneOf(words: readonly string[]): string {
  if (words.length <= MOST_WORDS) return words.join(', ');
  return `${words.slice(0, MOST_WORDS).join(', ')} and ${words.length - MOST_WORDS} more`;
}

/** How a value is written, in a few words: what a schema says without its pattern. */
export function schemaWords(schema: ValueSchema): string {
  const { type, enum: words, format, minimum, maximum, items, anyOf } = schema;
  if (words) return oneOf(words);
  if (schema.const !== undefined) return schema.const;
  if (anyOf) return [...new Set(anyOf.map(schemaWords))].join('; or ');
  if (type === 'array') return `a list: ${schemaWords(items ?? {})}`;
  if (type === 'integer') return `a whole number, ${minimum ?? 0} to ${maximum ?? 'any'}`;
  if (format === 'date') return 'a day, YYYY-MM-DD';
  return 'text';
}
