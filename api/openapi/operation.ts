import type { z } from 'zod';
import type { ProblemType } from '../../schemas/answers/problems/problem.ts';
import type { HeaderSet } from './headers.ts';
import type { ParameterEntry } from './parameter.ts';

/** Groups of operations, in the order of the document. */
export const TAGS = {
  Catalogue: 'Which datasets there are, hosted and linked, and what they are about.',
  Rows: 'Figures: the one place that rows come from, in every format.',
  Versions: 'Releases, which never change, and what changed between them.',
  Vocabulary: 'Areas, measures and code lists: what the codes mean.',
  Discovery: 'The same records for harvesters and tools: DCAT, CSV on the Web, Data Package.',
  Intake: 'What employers and local partners hand in, with a token.',
  Service: 'Limits, words, state and this document.',
} as const;
export type Tag = keyof typeof TAGS;

/** A request that answers as the document says; a test runs every one. */
export interface Example {
  readonly summary: string;
  /** Path and query. */
  readonly path: string;
  readonly accept?: string;
  /** A body, for POST. */
  readonly body?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** Bodies by media type: a schema for JSON, `text`, or `bytes` for what only a reader can check. */
export type Bodies = Readonly<Record<string, z.ZodType | 'text' | 'bytes'>>;

/** One operation of the document: a route as it is for the datasets of a store. */
export interface Operation {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly id: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly ParameterEntry[];
  /** What is posted, as JSON. */
  readonly body?: z.ZodType;
  /** It must come with a token. */
  readonly token?: true;
  readonly answers: Bodies;
  readonly headers: HeaderSet;
  /** A file, of which ranges may be asked for. */
  readonly ranges?: true;
  /** Beside {@link USUAL_PROBLEMS}. */
  readonly problems: readonly ProblemType[];
  readonly examples: readonly Example[];
}

/** Problems that any operation may answer with. */
export const USUAL_PROBLEMS = [
  'unknown-parameter',
  'repeated-parameter',
  'malformed-value',
  'uri-too-long',
  'too-many-requests',
  'internal',
  'dataset-unavailable',
  'busy',
  'time-limit',
] as const satisfies readonly ProblemType[];

/** Problems of a question about rows, wherever it is asked. */
export const ROW_PROBLEMS = [
  'unknown-code',
  'code-not-in-dataset',
  'period-type',
  'period-not-in-dataset',
  'does-not-nest',
  'cursor-mismatch',
  'no-league-tables',
  'too-large-for-format',
  'not-acceptable',
  'not-hosted',
] as const satisfies readonly ProblemType[];

/** Problems of the parameters that choose a release. */
export const RELEASE_PROBLEMS = [
  'unknown-version',
  'unknown-dataset',
  'before-first-release',
  'withdrawn',
  'pruned',
] as const satisfies readonly ProblemType[];
