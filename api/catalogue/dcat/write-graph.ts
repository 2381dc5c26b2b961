import { Store, Writer } from 'n3';
import type { Quad_Object, Term } from 'n3';
import { PREFIXES, RDF_TYPE } from './graph.ts';
import type { Description } from './graph.ts';

const gather = (graph: readonly Description[]) => new Store(graph.flatMap(({ quads }) => quads));

/**
 * The descriptions as Turtle 1.1. A thing without a name stands where it is spoken of, so that the
 * same graph has the same bytes each time.
 */
export function toTurtle(graph: readonly Description[]): Promise<string> {
  const store = gather(graph);
  const writer = new Writer({ prefixes: PREFIXES });
  const write = (object: Quad_Object): Quad_Object =>
    object.termType === 'BlankNode'
      ? writer.blank(
          store
            .getQuads(object, null, null, null)
            .map((quad) => ({ predicate: quad.predicate, object: write(quad.object) })),
        )
      : object;
  for (const { subject, predicate, object } of store.getQuads(null, null, null, null)) {
    if (subject.termType === 'NamedNode') writer.addQuad(subject, predicate, write(object));
  }
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text)));
  });
}

type Json = string | readonly Json[] | { readonly [key: string]: Json };

function shorten(iri: string): string {
  const found = Object.entries(PREFIXES).find(([, namespace]) => iri.startsWith(namespace));
  return found === undefined ? iri : `${found[0]}:${iri.slice(found[1].length)}`;
}

function writeNode(store: Store, subject: Term): Json {
  const properties = store.getPredicates(subject, null, null).map((property): [string, Json] => {
    const objects = store.getObjects(subject, property, null);
    if (property.value === RDF_TYPE) return ['@type', objects.map(({ value }) => shorten(value))];
    const values = objects.map((object) => writeValue(store, object));
    const [first] = values;
    return [shorten(property.value), values.length === 1 && first !== undefined ? first : values];
  });
  const id = subject.termType === 'NamedNode' ? { '@id': subject.value } : {};
  return { ...id, ...Object.fromEntries(properties) };
}

function writeValue(store: Store, object: Term): Json {
  if (object.termType === 'BlankNode') return writeNode(store, object);
  if (object.termType !== 'Literal') return { '@id': object.value };
  const { value, language, datatype } = object;
  if (language !== '') return { '@value': value, '@language': language };
  const type = shorten(datatype.value);
  return type === 'xsd:string' ? value : { '@value': value, '@type': type };
}

/** The descriptions as one JSON-LD 1.1 document: the same graph as their Turtle. */
export function toJsonLd(graph: readonly Description[]): string {
  const store = gather(graph);
  const named = store
    .getSubjects(null, null, null)
    .filter(({ termType }) => termType === 'NamedNode');
  const nodes = named.map((subject) => writeNode(store, subject));
  return JSON.stringify({ '@context': PREFIXES, '@graph': nodes });
}
