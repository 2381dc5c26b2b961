import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { ENTITIES } from '../../../../../schemas/words/entities.ts';
import type { Entity } from '../../../../../schemas/words/entities.ts';
import { name } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';
import { RECENT } from '../../cells/list-series.ts';
import { ALL_THREE, ALWAYS, powerOf } from './codes.ts';
import { HELD_REGISTERS } from '../hold-registers.ts';

/** Of so many of a type, a newest period with less than this share of them lost the others. */
const LEAST = 5;
const SHARE = 0.8;

/** Areas that ended, with their last day, as the register of areas says. */
const ENDED = `SELECT code, "to" AS ended FROM ${HELD_REGISTERS.areas} WHERE "to" IS NOT NULL`;

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
           max(recent) = ${RECENT} AS was_held, bool_or(${ALWAYS}) AS was_always, bool_or(back = 0) AS is_held
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
    // Areas have a type; others are counted together.
    const type = entity === 'area' ? 'NULL' : `'all'`;
    const many = (was: string) => ({
      unit: 'types',
      from: `(SELECT coalesce(type::VARCHAR, ${type}) AS type,
          count(*) FILTER (${was}) AS before, count(*) FILTER (is_held) AS now
        FROM (${held(entity)}) GROUP BY ALL HAVING count(*) FILTER (${was}) >= ${LEAST})`,
      fault: `now < ${SHARE} * before`,
      shown: '*',
    });
    const all: SqlCheck[] = [
      {
        ...many('was_held'),
        id: `${plural}_many_in_newest`,
        level: 'error',
        what: `The newest period has no fewer than ${SHARE * 100}% of the ${plural} of a type that were in all of the three before`,
        power: powerOf(ALL_THREE),
      },
      {
        ...many('was_always AND NOT was_held'),
        id: `${plural}_many_as_before`,
        level: 'warning',
        what: `Where there are only one or two periods before, the newest has no fewer than ${SHARE * 100}% of the ${plural} of a type that were in them`,
        power: powerOf(ALWAYS),
      },
    ];
    // Providers open, merge and stop reporting every year: only how many there are means something.
    if (entity !== 'area') return all;
    return [
      ...all,
      {
        id: `${plural}_in_newest`,
        level: 'warning',
        what: `Every area that was in all of the three periods before (or as many as there are) is in the newest, where the register does not say that it ended`,
        unit: plural,
        from: `(FROM (${held(entity)}) WHERE was_always)`,
        fault: 'NOT is_held',
        shown: `${name(entity)}, type`,
        power: powerOf(ALWAYS),
      },
    ];
  });
}
