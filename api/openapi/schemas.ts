import { z } from 'zod';
import { CheckResult, Column } from '../../schemas/release/manifest.ts';
import { Labels } from '../../schemas/dataset/label.ts';
import { Fault } from '../../schemas/answers/problems/problem.ts';
import type { ProblemType } from '../../schemas/answers/problems/problem.ts';
import { AreaList, AreaRecord } from '../../schemas/answers/area.ts';
import { CodeListAnswer, CodeRecord } from '../../schemas/answers/code-list.ts';
import { Config } from '../../schemas/answers/config.ts';
import { DatasetList, DatasetRecord, DatasetSummary } from '../../schemas/answers/dataset.ts';
import { Edition, EditionList } from '../../schemas/answers/edition.ts';
import { Health } from '../../schemas/answers/health.ts';
import { JsonStat } from '../../schemas/answers/rows/json-stat.ts';
import { MeasureList, MeasureRecord } from '../../schemas/answers/measure.ts';
import {
  ChangesAnswer,
  Question,
  Row,
  RowsAnswer,
  RowsOrStat,
} from '../../schemas/answers/rows/rows.ts';
import { problemSchema } from '../../schemas/answers/problems/typed-problem.ts';
import { VersionList, VersionRecord } from '../../schemas/answers/version.ts';
import { Warning } from '../../schemas/answers/rows/warning.ts';
import { Manifest } from '../../schemas/release/manifest.ts';

/** A JSON Schema (2020-12) as it stands in the document. */
export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The schemas of answers that the document names, by their names there. */
const NAMED: Readonly<Record<string, z.ZodType>> = {
  AreaList,
  AreaRecord,
  ChangeRow: ChangesAnswer.shape.data.element,
  ChangesAnswer,
  CheckResult,
  CodeListAnswer,
  CodeRecord,
  Column,
  Config,
  DatasetList,
  DatasetRecord,
  DatasetSummary,
  Edition,
  EditionList,
  Fault,
  Health,
  JsonStat,
  Labels,
  Manifest,
  MeasureList,
  MeasureRecord,
  Question,
  Row,
  RowsAnswer,
  RowsOrStat,
  VersionList,
  VersionRecord,
  Warning,
};

/** `unknown-code` → `UnknownCodeProblem`. */
export function problemName(type: ProblemType): string {
  const words = type.split('-').map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
  return `${words.join('')}Problem`;
}

/**
 * Makes a schema as clients should read it: open, because keys may be added within v1; without
 * the bounds of a double, which say nothing; with a format in place of its pattern.
 */
function loosen({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
}

const OPTIONS = { io: 'output', override: loosen } as const;
const at = (name: string): string => `#/components/schemas/${name}`;

/** A schema without what places it: the document says its dialect and its address once. */
function bare(schema: JsonSchema): JsonSchema {
  const { $schema, $id, ...own } = schema;
  return $schema === undefined && $id === undefined ? schema : own;
}

function registerAll(problems: readonly ProblemType[]) {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  for (const type of new Set(problems))
    registry.add(problemSchema(type), { id: problemName(type) });
  return registry;
}

/** Every named schema, and those of these problems, as JSON Schema with references among them. */
export function componentSchemas(problems: readonly ProblemType[]): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(registerAll(problems), { ...OPTIONS, uri: at });
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]) => [name, bare(schema)]),
  );
}

/** A schema in its place: a reference where it has a name, or itself. */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const named = Object.entries(NAMED).find(([, each]) => each === schema);
  if (named) return { $ref: at(named[0]) };
  return bare(z.toJSONSchema(schema, OPTIONS));
}

/** A reference to the schema of a problem. */
export function problemRef(type: ProblemType): { $ref: string } {
  return { $ref: at(problemName(type)) };
}
