import { PREFIXES, gather, isLiteral, isResource } from './graph.ts';
import type { Resource, Value } from './graph.ts';

type Json = string | readonly Json[] | { readonly [key: string]: Json };

function valueOf(value: Value): Json {
  if (isResource(value)) return nodeOf(value);
  if (!isLiteral(value)) return { '@id': value.iri };
  const { language, datatype } = value;
  if (language !== null) return { '@value': value.value, '@language': language };
  return datatype === null ? value.value : { '@value': value.value, '@type': datatype };
}

function nodeOf({ iri, types, says }: Resource): Json {
  const properties = Object.entries(says).map(([property, values]): [string, Json] => {
    const all = values.map(valueOf);
    const [only] = all;
    return [property, all.length === 1 && only !== undefined ? only : all];
  });
  return {
    ...(iri === null ? {} : { '@id': iri }),
    '@type': types,
    ...Object.fromEntries(properties),
  };
}

/** The resources as one JSON-LD 1.1 document. Addresses without a host are relative to its own. */
export function toJsonLd(resources: readonly Resource[]): string {
  return JSON.stringify({ '@context': PREFIXES, '@graph': gather(resources).map(nodeOf) });
}
