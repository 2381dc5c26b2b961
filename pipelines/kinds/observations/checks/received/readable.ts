import { TOTAL } from '../../../../../schemas/dataset/code.ts';
import type { CodeItem } from '../../../../../schemas/dataset/code.ts';
import type { FiguresDeclaration } from '../../../../../schemas/dataset/kinds/observations.ts';
import { ENTITIES } from '../../../../../schemas/words/entities.ts';
import type { Entity } from '../../../../../schemas/words/entities.ts';
import { name, text } from '../../../../duckdb.ts';
import type { SqlCheck } from '../../../checks/check.ts';

const ROWS = `(FROM parsed WHERE disposition = 'publish')`;

/** Columns that tell a person which row is at fault. */
function shownColumns(entities: readonly Entity[]): string {
  const named = entities.flatMap((entity) => [name(entity), name(`${entity}_name`)]);
  return ['source_row', ...named, 'period, measure, source_value, source_status'].join(', ');
}

/** Every entity has a code of its register, and its name. All of them together are `total`, save areas. */
function entityChecks(entity: Entity, shown: string): SqlCheck[] {
  const { name: title, register, pattern } = ENTITIES[entity];
  const [code, named] = [name(entity), name(`${entity}_name`)];
  return [
    {
      id: `${entity}_known`,
      level: 'error',
      what: `Every ${title.toLowerCase()} has a ${register}`,
      from: ROWS,
      fault: `${code} IS NULL OR ${named} IS NULL
        OR NOT (regexp_full_match(${code}, ${text(pattern)})${entity === 'area' ? '' : ` OR ${code} = ${text(TOTAL)}`})`,
      shown,
    },
  ];
}

function unknown(
  shown: string,
  column: string,
  id: string,
  what: string,
  known?: readonly string[],
): SqlCheck {
  const outside =
    known === undefined ? '' : ` OR ${name(column)} NOT IN (${known.map(text).join(', ')})`;
  return {
    id,
    level: 'error',
    what,
    from: ROWS,
    fault: `${name(column)} IS NULL${outside}`,
    shown,
  };
}

/**
 * Every row could be read: each code and mark of the publisher is one that was declared, and a
 * value stands where, and only where, its status says so. `unread` are codes that are no period. Run
 * over `parsed`.
 */
export function readableChecks(
  declaration: FiguresDeclaration,
  codes: ReadonlyMap<string, readonly CodeItem[]>,
  unread: readonly string[] = [],
): SqlCheck[] {
  const shown = shownColumns(declaration.entities);
  const listed = (id: string): string[] => (codes.get(id) ?? []).map(({ code }) => code);
  return [
    {
      id: 'some_rows',
      level: 'error',
      what: 'There is at least one row to publish',
      offenders: `SELECT 'no rows' AS found WHERE NOT EXISTS (FROM parsed WHERE disposition = 'publish')`,
    },
    ...declaration.entities.flatMap((entity) => entityChecks(entity, shown)),
    ...(declaration.entities.includes('area')
      ? [unknown(shown, 'area_type', 'area_type_known', 'Every area code is of a known type')]
      : []),
    {
      id: 'period_known',
      level: 'error',
      what: 'Every period label of the publisher is understood',
      from: ROWS,
      fault: `period IS NULL${unread.length === 0 ? '' : ` OR period IN (${unread.map(text).join(', ')})`}`,
      shown,
    },
    ...declaration.dimensions.map(({ id, name: title }) =>
      unknown(shown, id, `${id}_known`, `Every code of ${title} is in its code list`, listed(id)),
    ),
    unknown(
      shown,
      'measure',
      'measure_known',
      'Every row is of a declared measure',
      declaration.measures.map(({ id }) => id),
    ),
    unknown(
      shown,
      'status',
      'mark_known',
      "Every mark of the publisher is in the publisher's table",
    ),
    {
      id: 'status_without_value',
      level: 'error',
      what: 'A row marked as a normal value has a number',
      from: ROWS,
      fault: `status = 'observed' AND (value IS NULL OR NOT isfinite(value))`,
      shown,
    },
    {
      id: 'value_with_status',
      level: 'error',
      what: 'A withheld or missing row has no number: a blank was not turned into a figure',
      from: ROWS,
      fault: `status <> 'observed' AND value IS NOT NULL`,
      shown,
    },
    {
      id: 'range_has_bounds',
      level: 'error',
      what: 'A range has both bounds and says how they were made, and no bound stands alone',
      from: ROWS,
      fault: `(low IS NULL) <> (high IS NULL) OR (low IS NULL) <> ("interval" IS NULL)
        OR low > high OR (status = 'bounded' AND low IS NULL)`,
      shown: `${shown}, low, high`,
    },
  ];
}
