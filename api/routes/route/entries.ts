import type { Limits } from '../../server/limits.ts';
import type { ParameterEntry } from '../../openapi/parameter.ts';
import type { ParameterDeclaration } from './declare-parameter.ts';
import { PATH_PARAMETERS } from './path-parameters.ts';

/** The parameters of a path, in its order, as the document describes them. */
export function pathEntries(path: string): ParameterEntry[] {
  const at = (name: string): number => path.indexOf(`{${name}}`);
  return Object.entries(PATH_PARAMETERS)
    .filter(([name]) => at(name) !== -1)
    .sort(([a], [b]) => at(a) - at(b))
    .map(([name, { description, schema }]) => {
      return { name, in: 'path', description, schema, list: false };
    });
}

/** The parameters of a query as the document describes them. */
export function queryEntries(
  declarations: Readonly<Record<string, ParameterDeclaration>>,
  limits: Limits,
): ParameterEntry[] {
  return Object.entries(declarations).map(([name, { description, schema, list }]) => ({
    name,
    in: 'query',
    description,
    schema: typeof schema === 'function' ? schema(limits) : schema,
    list,
  }));
}
