import type { HeldDatabase } from './databases.ts';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly type: string;
}

/** Children of an entry of the schema; undefined for an id that is not there. */
function findChildren(databases: readonly HeldDatabase[], id: string): Entry[] | undefined {
  if (id === '')
    return databases.map((each) => ({ id: each.id, label: each.label, type: 'DATABASE' }));
  for (const { id: own, measures, fields } of databases) {
    if (own === id) {
      return [
        ...measures.map((each) => ({
          id: each.id.replace(/^str:statfn:(.*):MEAN$/, 'str:measure:$1'),
          ...{ label: each.label, type: each.function === 'COUNT' ? 'COUNT' : 'MEASURE' },
        })),
        ...fields.map((field) => ({ id: field.id, label: field.label, type: 'FIELD' })),
      ];
    }
    for (const { id: field, lists } of fields) {
      if (field === id) {
        return lists.map((list) => ({ id: list.id, label: list.label, type: 'VALUESET' }));
      }
      const list = lists.find((each) => each.id === id);
      if (list)
        return list.values.map((value) => ({ id: value.id, label: value.label, type: 'VALUE' }));
    }
  }
  return undefined;
}

/**
 * A page of the schema. Long lists come in pages, the next of which is named by the header `Link`.
 * An id that is not there is a 404.
 */
export function printSchema(
  databases: readonly HeldDatabase[],
  url: URL,
  schemaPath: string,
  pageSize: number,
): Response {
  const id = decodeURIComponent(url.pathname.slice(schemaPath.length).replace(/^\//, ''));
  const children = findChildren(databases, id);
  if (!children) return Response.json({ error: `no schema entry ${id}` }, { status: 404 });
  const page = Number(url.searchParams.get('page') ?? 0);
  const own = children.slice(page * pageSize, (page + 1) * pageSize);
  const isLast = (page + 1) * pageSize >= children.length;
  const base = `${url.origin}${schemaPath}`;
  return Response.json(
    {
      ...{ id: id || 'str:folder:root', label: id || 'Root', location: `${base}/${id}` },
      children: own.map((entry) => ({ ...entry, location: `${base}/${entry.id}` })),
    },
    { headers: isLast ? {} : { link: `<${base}/${id}?page=${page + 1}>; rel="next"` } },
  );
}
