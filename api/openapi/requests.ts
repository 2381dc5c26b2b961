import { z } from 'zod';
import type { Example, Operation } from './operation.ts';
import type { ParameterEntry } from './parameter.ts';
import { schemaOf } from './schemas.ts';
import type { JsonSchema } from './schemas.ts';

/** A parameter of an operation, as OpenAPI has it. */
export interface ParameterObject {
  readonly name: string;
  readonly in: ParameterEntry['in'];
  readonly required?: true;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly style?: 'form';
  readonly explode?: false;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

const header = (name: string, description: string): ParameterEntry => {
  return { name, in: 'header', description, schema: z.string(), list: false };
};
const CONDITION = [
  header('If-None-Match', 'ETags that the client has; 304 when one of them is still the answer.'),
];
const RANGE = [
  header('Range', 'One range of bytes of a file: bytes=0-99, bytes=100-, bytes=-100.'),
  header('If-Range', 'The range only if the file still has this ETag; the whole otherwise.'),
];

/** The parts of an example's path that stand for path parameters, and its query parameters. */
export function valuesOf(operation: Pick<Operation, 'path'>, { path }: Example) {
  const [place = '', query = ''] = path.split('?');
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const pattern = operation.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '([^/]+?)');
  const [, ...parts] = new RegExp(`^${pattern}$`).exec(place) ?? [];
  return {
    path: new Map(names.map((name, i) => [name, parts[i] ?? ''])),
    query: new Map(new URLSearchParams(query)),
  };
}

function valueIn(parameter: ParameterEntry, text: string): unknown {
  if (parameter.list) return text.split(',');
  return parameter.schema instanceof z.ZodNumber ? Number(text) : text;
}

/** Texts that examples give to a parameter: of its own operation, or of all that share it. */
function textsOf(operation: Operation, { name, in: place }: ParameterEntry): string[] {
  if (place === 'header') return [];
  return operation.examples.flatMap(
    (example) => valuesOf(operation, example)[place].get(name) ?? [],
  );
}

function parameterObject(parameter: ParameterEntry, texts: readonly string[]): ParameterObject {
  const { name, in: place, description, schema, list } = parameter;
  const examples = [...new Set(texts)].map(
    (text, i) => [`example_${i + 1}`, { value: valueIn(parameter, text) }] as const,
  );
  return {
    name,
    in: place,
    ...(place === 'path' ? { required: true } : {}),
    description,
    schema: schemaOf(schema),
    ...(list ? { style: 'form', explode: false } : {}),
    ...(examples.length === 0 ? {} : { examples: Object.fromEntries(examples) }),
  };
}

/** Parameters of all operations: each query parameter once, under a name, where it is the same. */
export interface SharedParameters {
  readonly components: Readonly<Record<string, ParameterObject>>;
  of(operation: Operation): (ParameterObject | { readonly $ref: string })[];
}

/** Gathers the parameters that operations share; those of a path stay with their operation. */
export function shareParameters(operations: readonly Operation[]): SharedParameters {
  const identity = (each: ParameterEntry): string => JSON.stringify([each.name, each.description]);
  const groups = new Map<string, { entry: ParameterEntry; texts: string[] }>();
  for (const operation of operations) {
    for (const entry of operation.parameters) {
      if (entry.in !== 'query') continue;
      const group = groups.get(identity(entry)) ?? { entry, texts: [] };
      group.texts.push(...textsOf(operation, entry));
      groups.set(identity(entry), group);
    }
  }
  const names = new Map<string, string>();
  const components: Record<string, ParameterObject> = {};
  for (const [key, { entry, texts }] of groups) {
    const same = Object.keys(components).filter((name) => name.replace(/-\d+$/, '') === entry.name);
    const name = same.length === 0 ? entry.name : `${entry.name}-${same.length + 1}`;
    names.set(key, name);
    components[name] = parameterObject(entry, texts);
  }
  return {
    components,
    of(operation) {
      const read = operation.method === 'get';
      const headers = read ? [...CONDITION, ...(operation.ranges ? RANGE : [])] : [];
      return [...operation.parameters, ...headers].map((entry) => {
        const name = entry.in === 'query' ? names.get(identity(entry)) : undefined;
        if (name === undefined) return parameterObject(entry, textsOf(operation, entry));
        return { $ref: `#/components/parameters/${name}` };
      });
    },
  };
}
