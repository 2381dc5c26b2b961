import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { hasWords } from '../../answer/has-words.ts';

/** True when every word asked for is somewhere in the record's own words. */
export function mentions(record: DatasetSummary, q: string): boolean {
  const { source, classification } = record.labels;
  const text = [
    record.id,
    record.title,
    record.summary,
    record.question,
    source.publisher,
    source.name,
    classification.name,
    ...Object.values(source.ids),
    ...record.themes,
  ].join(' ');
  return hasWords(text, q);
}
