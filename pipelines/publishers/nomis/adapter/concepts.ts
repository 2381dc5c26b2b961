import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { NomisSource } from '../source.ts';

/** One publisher code and the codes of our dimensions that it stands for. */
export interface ConceptCode {
  readonly code: string;
  /** As declared, in whatever words: the service's own may differ. */
  readonly name: string;
  readonly means: Readonly<Record<string, string>>;
}

/** Publisher concept (upper case) → its declared codes. */
export type Concepts = ReadonlyMap<string, readonly ConceptCode[]>;

/** The declared codes of every concept, those of a dimension's code list among them. */
export function resolveConcepts(
  source: NomisSource,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
): Concepts {
  return new Map(
    Object.entries(source.concepts).map(([concept, declared]) => {
      if ('codes' in declared) return [concept.toUpperCase(), declared.codes];
      const { dimension } = declared;
      const list = codes.get(dimension);
      if (!list)
        throw new Error(`concept ${concept} is of "${dimension}", which is no dimension here`);
      return [
        concept.toUpperCase(),
        list.flatMap(({ code, name, publisher_code: publisher }) =>
          publisher === null ? [] : [{ code: publisher, name, means: { [dimension]: code } }],
        ),
      ];
    }),
  );
}

/** Where a measure is kept, with concepts in upper case. */
export function placeOf(at: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(at).map(([concept, code]) => [concept.toUpperCase(), code]));
}

/**
 * Throws when two measures can be the same publisher cell, or when one lives in a concept that is
 * not declared: a figure would have two names, or none.
 */
export function demandMeasuresApart(
  { measures }: Pick<ObservationsDeclaration, 'measures'>,
  concepts: Concepts,
): void {
  for (const [i, measure] of measures.entries()) {
    const place = placeOf(measure.at);
    for (const concept of place.keys()) {
      if (!concepts.has(concept))
        throw new Error(`measure ${measure.id} is at ${concept}, no declared concept`);
    }
    for (const other of measures.slice(i + 1)) {
      const apart = [...placeOf(other.at)].some(
        ([concept, code]) => place.has(concept) && place.get(concept) !== code,
      );
      if (!apart)
        throw new Error(`measures ${measure.id} and ${other.id} are the same publisher cells`);
    }
  }
}
