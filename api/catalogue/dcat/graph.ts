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
type Prefix = keyof typeof PREFIXES;
/** A term of one of the vocabularies, such as `dct:title`. */
export type Term = `${Prefix}:${string}`;

/** A text, in English or of a data type. */
export interface Literal {
  readonly value: string;
  readonly language: 'en' | null;
  /** Null for plain text. */
  readonly datatype: Term | null;
}

/** A thing that is only pointed at: an address, absolute or relative to the document. */
export interface Pointer {
  readonly iri: string;
}

/** A thing that is described. Without `iri` it has no name outside this document. */
export interface Resource {
  readonly iri: string | null;
  readonly types: readonly Term[];
  readonly says: Readonly<Record<Term, readonly Value[]>>;
}
/** Anything that may be said of a thing. */
export type Value = Literal | Pointer | Resource;

/** English text. */
export const english = (value: string): Literal => ({ value, language: 'en', datatype: null });
/** Text that is no language: an identifier, a name. */
export const plain = (value: string): Literal => ({ value, language: null, datatype: null });
/** Text of a data type of XML Schema. */
export const typed = (value: string, type: Term): Literal => ({
  value,
  language: null,
  datatype: type,
});
/** A date and time (ISO). */
export const instant = (iso: string): Literal => typed(iso, 'xsd:dateTime');
/** A thing that is only pointed at. */
export const pointer = (iri: string): Pointer => ({ iri });
/** A thing of a known list, with its class, as a closed profile wants it said. */
export const concept = (iri: string, type: Term, says: Resource['says'] = {}): Resource => ({
  iri,
  types: [type],
  says,
});

/** Tells the values apart: only what is described has types. */
export const isResource = (value: Value): value is Resource => 'types' in value;
/** Tells the values apart: only texts have a language, if only null. */
export const isLiteral = (value: Value): value is Literal => 'language' in value;

/**
 * The same graph with every named thing described once, and pointed at everywhere else. What is
 * said of it in several places comes together. Things without a name stay where they are.
 */
export function gather(resources: readonly Resource[]): Resource[] {
  const found = new Map<string, Resource>();
  const visit = (resource: Resource): Resource => {
    const { iri, types, says } = resource;
    const known = iri === null ? undefined : found.get(iri);
    // Its place is taken before what it says is looked at, so that the graph keeps its order.
    if (iri !== null && !known) found.set(iri, resource);
    const flat = Object.entries(says).map(([property, values]): [string, readonly Value[]] => [
      property,
      values.map((value) => {
        if (!isResource(value)) return value;
        const inner = visit(value);
        return inner.iri === null ? inner : pointer(inner.iri);
      }),
    ]);
    const gathered: Resource = {
      iri,
      types: [...new Set([...(known?.types ?? []), ...types])],
      says: { ...Object.fromEntries(flat), ...known?.says },
    };
    if (iri !== null) found.set(iri, gathered);
    return gathered;
  };
  const unnamed = resources.map(visit).filter(({ iri }) => iri === null);
  return [...found.values(), ...unnamed];
}
