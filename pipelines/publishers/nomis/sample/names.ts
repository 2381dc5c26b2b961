import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { NomisSource } from '../source.ts';

/** One code of one concept with the words that Nomis prints beside it. */
interface PrintedCode {
  readonly concept: string;
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly type: string;
  readonly sort: number;
}

function ofDimension(
  concept: string,
  dimension: ObservationsDeclaration['dimensions'][number],
  items: readonly CodeItem[],
): PrintedCode[] {
  const isClassification = 'classification' in dimension.codes;
  return items.flatMap(({ code, name, level, publisher_code: id }, sort) => {
    if (id === null) return [];
    const isPart = isClassification && level > 0;
    return [
      {
        concept,
        id,
        name: isPart ? `${code} : ${name}` : name,
        code: isPart ? code : id,
        type: dimension.name,
        sort,
      },
    ];
  });
}

/**
 * The codes of every concept but geography and date, in the words of the declaration and its code
 * lists. A code of a classification is printed before its name, as Nomis does (`A : Agriculture`).
 */
export function printedCodes(
  declaration: ObservationsDeclaration,
  source: NomisSource,
  lists: ReadonlyMap<string, readonly CodeItem[]>,
): PrintedCode[] {
  return Object.entries(source.concepts).flatMap(([concept, declared]) => {
    if ('codes' in declared) {
      return declared.codes.map(({ code, name }, sort) => ({
        concept,
        id: code,
        name,
        code,
        type: concept.toLowerCase(),
        sort,
      }));
    }
    const dimension = declaration.dimensions.find(({ id }) => id === declared.dimension);
    if (!dimension) throw new Error(`${declaration.id} has no dimension "${declared.dimension}"`);
    return ofDimension(concept, dimension, lists.get(dimension.id) ?? []);
  });
}
