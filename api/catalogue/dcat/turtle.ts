import { DataFactory, Writer } from 'n3';
import type { Quad_Object, Quad_Subject } from 'n3';
import { PREFIXES, gather, isLiteral, isResource } from './graph.ts';
import type { Literal, Resource, Value } from './graph.ts';

const RDF_TYPE = DataFactory.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
const namespaces: ReadonlyMap<string, string> = new Map(Object.entries(PREFIXES));

function expand(term: string) {
  const at = term.indexOf(':');
  return DataFactory.namedNode(`${namespaces.get(term.slice(0, at)) ?? ''}${term.slice(at + 1)}`);
}

function literalOf({ value, language, datatype }: Literal) {
  if (language !== null) return DataFactory.literal(value, language);
  return datatype === null
    ? DataFactory.literal(value)
    : DataFactory.literal(value, expand(datatype));
}

function describe(writer: Writer, subject: Quad_Subject, { types, says }: Resource): void {
  const nested: [Quad_Subject, Resource][] = [];
  const objectOf = (value: Value): Quad_Object => {
    if (isLiteral(value)) return literalOf(value);
    if (!isResource(value)) return DataFactory.namedNode(value.iri);
    const node = DataFactory.blankNode();
    nested.push([node, value]);
    return node;
  };
  for (const type of types) writer.addQuad(subject, RDF_TYPE, expand(type));
  for (const [property, values] of Object.entries(says)) {
    for (const value of values) writer.addQuad(subject, expand(property), objectOf(value));
  }
  for (const [node, resource] of nested) describe(writer, node, resource);
}

/** The resources as Turtle 1.1: the same graph as their JSON-LD. */
export function toTurtle(resources: readonly Resource[]): Promise<string> {
  const writer = new Writer({ prefixes: PREFIXES });
  for (const resource of gather(resources)) {
    const { iri } = resource;
    describe(writer, iri === null ? DataFactory.blankNode() : DataFactory.namedNode(iri), resource);
  }
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text)));
  });
}
