import type { ObservationsDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { name, text } from '../../../../duckdb.ts';
import type { Database } from '../../../../duckdb.ts';
import { placeOf } from '../concepts.ts';
import type { Concepts } from '../concepts.ts';
import type { ListedNames } from './code-names.ts';
import { tableOf } from './data-pages.ts';

/** Column of `nomis_cells` that holds a word of ours; a publisher's concept may have the same name. */
export const ours = (column: string): string => `our ${column}`;

/**
 * Makes `nomis_cells`: one row for each combination of declared publisher codes, with the
 * publisher's concepts as columns and beside them {@link ours}: its number `cell`, our dimensions,
 * `measure`, `scale` and `named`, a hash of the names that the service's lists have for the codes (null
 * where a list lacks one). One join then reads a row's codes; what is not in it is unknown.
 */
export async function makeCells(
  database: Database,
  declaration: ObservationsDeclaration,
  concepts: Concepts,
  listed: ListedNames,
): Promise<void> {
  const list = [...concepts];
  const means = (concept: string): string[] => [
    ...new Set(concepts.get(concept)?.flatMap((code) => Object.keys(code.means))),
  ];
  for (const [i, [concept, codes]] of list.entries()) {
    const dimensions = means(concept);
    const rows = codes.map(({ code, means: meant }) => [
      code,
      listed.get(concept)?.get(code) ?? null,
      ...dimensions.map((d) => meant[d] ?? null),
    ]);
    await database.run(
      tableOf(
        `nomis_concept_${i}`,
        [concept, ours('named'), ...dimensions.map((d) => ours(d))],
        rows,
      ),
    );
  }
  const dimensions = declaration.dimensions.map(({ id }) => {
    const told = list.flatMap(([concept], i) =>
      means(concept).includes(id) ? [`nomis_concept_${i}.${name(ours(id))}::VARCHAR`] : [],
    );
    return `coalesce(${[...told, 'NULL::VARCHAR'].join(', ')}) AS ${name(ours(id))}`;
  });
  const measures = declaration.measures.map((measure) => ({
    ...measure,
    place: [...placeOf(measure.at)].map(([concept, code]) => `${name(concept)} = ${text(code)}`),
  }));
  const choose = (of: (measure: (typeof measures)[number]) => string): string =>
    `CASE ${measures.map((m) => `WHEN ${['true', ...m.place].join(' AND ')} THEN ${of(m)}`).join(' ')} END`;
  const names = list.map((_, i) => `nomis_concept_${i}.${name(ours('named'))}`);
  await database.run(`CREATE OR REPLACE TEMP TABLE nomis_cells AS
    SELECT (row_number() OVER ())::UINTEGER AS ${name(ours('cell'))}, ${list.map(([concept]) => name(concept)).join(', ')},
      ${dimensions.map((column) => `${column}, `).join('')}
      ${choose(({ id }) => text(id))} AS ${name(ours('measure'))},
      (${choose(({ scale }) => String(scale))})::DOUBLE AS ${name(ours('scale'))},
      CASE WHEN ${names.map((each) => `${each} IS NOT NULL`).join(' AND ')} THEN hash(${names.join(', ')}) END AS ${name(ours('named'))}
    FROM ${list.map((_, i) => `nomis_concept_${i}`).join(' CROSS JOIN ')}`);
}
