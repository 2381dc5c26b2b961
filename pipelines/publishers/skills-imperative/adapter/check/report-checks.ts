import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import { wordsOf } from '../../../../../schemas/words/vocabulary.ts';
import { INSIDE } from './find-faults.ts';
import type { Fault, Inside } from './find-faults.ts';
import type { Refusal } from './judge-books.ts';

type Offender = Readonly<Record<string, unknown>>;

const SAMPLE = 10;
const FAILED = { error: 'fail', warning: 'warn' } as const;

function result(
  {
    id,
    level,
    what,
    unit,
  }: Pick<CheckResult, 'id' | 'what' | 'unit'> & {
    readonly level: 'error' | 'warning';
  },
  offenders: readonly Offender[],
): CheckResult {
  return {
    ...{ id, level, what, unit, measured: offenders.length, limit: 0 },
    result: offenders.length === 0 ? 'pass' : FAILED[level],
    sample: offenders.slice(0, SAMPLE).map((offender) => ({ ...offender })),
  };
}

/** What a refusal says to a person: the workbook, its figures, and those it contradicts. */
function describe({ book, others, others_jobs, jobs_per_resident, instead }: Refusal): Offender {
  return {
    workbook: book.workbook.code,
    area: book.area.code,
    area_name: book.area.name,
    jobs_in_base_year: Math.round(book.base_jobs * 1000),
    jobs_per_resident: Math.round(jobs_per_resident * 100) / 100,
    same_districts: others.map(({ workbook }) => workbook.code).join(' + '),
    their_jobs: Math.round(others_jobs * 1000),
    figures_used_instead: instead?.workbook.code ?? null,
  };
}

/**
 * Checks that only the adapter can make. A contradiction between workbooks is a warning, as the
 * workbook at fault is left out by name; a fault inside one stops the publish.
 */
export function reportChecks(
  faults: readonly Readonly<Record<Inside, readonly Fault[]>>[],
  refusals: readonly Refusal[],
): CheckResult[] {
  const same = {
    id: 'same_districts_agree',
    level: 'warning',
    what: 'Workbooks of the same districts show the same jobs; one that does not is refused by name',
    unit: 'workbooks',
  } as const;
  return [
    result(same, refusals.map(describe)),
    ...wordsOf(INSIDE).map((id) =>
      result(
        { id, level: 'error', what: INSIDE[id], unit: 'numbers' },
        faults.flatMap((book) => book[id].map((fault) => ({ ...fault }))),
      ),
    ),
  ];
}
