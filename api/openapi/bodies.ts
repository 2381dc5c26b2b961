import { z } from 'zod';
import { wordsOf } from '../../schemas/words/vocabulary.ts';
import { CSVW_EXTENSION, CSVW_TYPE } from '../answer/csvw-place.ts';
import { FORMATS } from '../answer/formats/formats.ts';
import { Csvw } from '../../schemas/answers/rows/csvw.ts';
import { RowsAnswer, RowsOrStat } from '../../schemas/answers/rows/rows.ts';
import type { Bodies } from './operation.ts';

/** What a body of rows in each format is; JSON is the envelope of the place. */
const BY_FORMAT: Readonly<Record<keyof typeof FORMATS, 'envelope' | 'text' | 'bytes' | 'stat'>> = {
  json: 'envelope',
  csv: 'text',
  ndjson: 'text',
  parquet: 'bytes',
  arrow: 'bytes',
  xlsx: 'bytes',
  'json-stat': 'stat',
};

/** A format by its extension, in a path. */
export const Extension = z.enum(wordsOf(BY_FORMAT));
/** What GET has by extension: a format, or the metadata of the CSV. */
export const ReadExtension = z.enum([...wordsOf(BY_FORMAT), CSVW_EXTENSION]);

/**
 * The bodies that rows come in, by media type. With an extension JSON-stat is one of them, for
 * figures: it has no media type of its own to negotiate by.
 */
export function rowBodies(envelope: z.ZodType, by: 'accept' | 'extension' | 'posted'): Bodies {
  const bodies: Record<string, z.ZodType | 'text' | 'bytes'> = {};
  for (const format of Object.values(FORMATS)) {
    const body = BY_FORMAT[format.extension];
    if (body === 'envelope') bodies[format.mediaType] = envelope;
    else if (body !== 'stat') bodies[format.mediaType] = body;
    else if (by !== 'accept' && envelope === RowsAnswer) bodies[format.mediaType] = RowsOrStat;
  }
  return by === 'extension' ? { ...bodies, [CSVW_TYPE]: Csvw } : bodies;
}
