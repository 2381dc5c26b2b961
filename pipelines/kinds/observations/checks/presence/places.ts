import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { ENTITIES } from '../../../../../schemas/words/entities.ts';
import type { Entity } from '../../../../../schemas/words/entities.ts';
import { name } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { RECENT } from '../../cells/list-series.ts';
import { REGISTERS } from '../hold-registers.ts';

/** Of so many of a type, a newest period with less than this share of them lost the others. */
const LEAST = 5;
const SHARE = 0.8;

/** Areas that ended, with their last day, as the register of areas says. */
const ENDED = `SELECT code, "to" AS ended FROM ${REGISTERS.areas} WHERE "to" IS NOT NULL`;

/** The type by which those of an entity are counted: areas have one, others are all alike. */
const typeOf = (entity: Entity): string => (entity === 'area' ? 'area_type' : `'all'`);

/**
 * Of each area, or what else figures are of, whether the recent periods had it and whether the newest
 * has it. An area whose end the register knows, by the end of the newest period, is left out.
 */
function held(entity: Entity): string {
  const [code, list] = [name(entity), name(`${entity}_list`)];
  const inForce =
    entity === 'area'
      ? `ANTI JOIN (SELECT code FROM (${ENDED}), newest WHERE ended <= newest.period_end::VARCHAR) AS gone
         ON gone.code = series_list.area::VARCHAR`
      : '';
  return `WITH newest AS (SELECT max(period_end) AS period_end FROM named_period)
    SELECT series_list.${code}, any_value(${name(`${entity}_type`)}) AS type,
           max(recent) = ${RECENT} AS was_held, bool_or(back = 0) AS is_held
    FROM series_list JOIN ${list} USING (${code}) ${inForce} GROUP BY series_list.${code}`;
}

/**
 * What the figures are of, in the newest period against the ones before: each that was in all of them,
 * and how many there are of each type. One may end, or hand in late; most of a type do not at once.
 * Run over `series_list`.
 */
export function placesChecks({ entities }: FiguresDeclaration): SqlCheck[] {
  return entities.flatMap((entity): SqlCheck[] => {
    const { plural } = ENTITIES[entity];
    const many: SqlCheck = {
      id: `${plural}_many_in_newest`,
      level: 'error',
      what: `The newest period has no fewer than ${SHARE * 100}% of the ${plural} of a type that were in all of the three before`,
      unit: 'types',
      from: `(SELECT coalesce(type::VARCHAR, ${typeOf(entity) === 'area_type' ? 'NULL' : typeOf(entity)}) AS type,
          count(*) FILTER (was_held) AS before, count(*) FILTER (is_held) AS now
        FROM (${held(entity)}) GROUP BY ALL HAVING count(*) FILTER (was_held) >= ${LEAST})`,
      fault: `now < ${SHARE} * before`,
      shown: '*',
      tellsExamined: true,
    };
    // Providers open, merge and stop reporting every year: only how many there are means something.
    if (entity !== 'area') return [many];
    return [
      many,
      {
        id: `${plural}_in_newest`,
        level: 'warning',
        what: `Every area that was in all of the three periods before is in the newest, where the register does not say that it ended`,
        unit: plural,
        from: `(FROM (${held(entity)}) WHERE was_held)`,
        fault: 'NOT is_held',
        shown: `${name(entity)}, type`,
        tellsExamined: true,
      },
    ];
  });
}
