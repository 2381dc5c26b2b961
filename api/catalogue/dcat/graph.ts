import { DataFactory, Util } from 'n3';
import type { BlankNode, Literal, NamedNode, Quad } from 'n3';

/** Vocabularies of the catalogue by the prefix that stands for each. */
export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  ukmodel: 'https://w3id.org/co-cddo/uk-cross-government-metadata-exchange-model/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
/** A term of one of the vocabularies, such as `dct:title`. */
export type VocabularyTerm = `${keyof typeof PREFIXES}:${string}`;

/** The property that gives a thing its class. */
export const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** A thing with all that is said of it and of what it names. */
export interface Description {
  readonly subject: NamedNode | BlankNode;
  readonly quads: readonly Quad[];
}
/** Anything that may be said of a thing: a text, an address, or a thing described on the spot. */
export type Value = Literal | NamedNode | Description;
/** The values of each property; null and an empty list say nothing. */
export type Statements = Readonly<Record<VocabularyTerm, Value | readonly Value[] | null>>;

const namespaces = Util.prefixes(PREFIXES);

function expand(term: string): NamedNode {
  const [prefix = '', name = ''] = term.split(':');
  return namespaces(prefix)(name);
}

/** English text. */
export const english = (text: string): Literal => DataFactory.literal(text, 'en');
/** Text that is no language: an identifier, a name. */
export const plain = (text: string): Literal => DataFactory.literal(text);
/** Text of a data type of XML Schema. */
export const typed = (text: string, type: VocabularyTerm): Literal =>
  DataFactory.literal(text, expand(type));
/** A date and time (ISO). */
export const instant = (iso: string): Literal => typed(iso, 'xsd:dateTime');
/** A thing that is only pointed at, by an address that may be relative to the document. */
export const pointer = (iri: string): NamedNode => DataFactory.namedNode(iri);

/**
 * What is said of a thing, as quads. What is said of one `iri` in several places of a graph comes
 * together. Without one the thing has no name: it belongs to the one value it is described as.
 */
export function describe(
  iri: string | null,
  types: VocabularyTerm | readonly VocabularyTerm[],
  says: Statements = {},
): Description {
  const subject = iri === null ? DataFactory.blankNode() : pointer(iri);
  const classes = [types]
    .flat()
    .map((type) => DataFactory.quad(subject, pointer(RDF_TYPE), expand(type)));
  const statements = Object.entries(says).flatMap(([property, said]) =>
    (said === null ? [] : [said].flat()).flatMap((value) => {
      const [object, inner] = 'quads' in value ? [value.subject, value.quads] : [value, []];
      return [DataFactory.quad(subject, expand(property), object), ...inner];
    }),
  );
  return { subject, quads: [...classes, ...statements] };
}
