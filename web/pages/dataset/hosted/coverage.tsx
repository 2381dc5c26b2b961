import type { Child, FC } from 'hono/jsx';
import { AREA_TYPES, isAreaType } from '../../../../schemas/words/area-types.ts';
import type { Manifest } from '../../../../schemas/release/manifest.ts';
import { isOneOf, type Status, STATUSES } from '../../../../schemas/words/vocabulary.ts';
import { Facts } from '../../../parts/facts.tsx';
import { coverWords, periodWords } from '../../../words/date.ts';
import { capital, listWords } from '../../../../schemas/words/list.ts';
import { countWords, numberWords } from '../../../words/number.ts';
import { STATUS_WORDS } from '../../../words/status.ts';

const MOST_GAPS = 12;
const SINGLE = 'An area or a code may lack further periods: see the check of series.';

function gapWords(gaps: readonly string[]): string {
  if (gaps.length === 0) return `None of the release as a whole. ${SINGLE}`;
  const named = gaps.slice(0, MOST_GAPS).map(periodWords);
  const all =
    gaps.length > MOST_GAPS
      ? `${named.join(', ')} and ${numberWords(gaps.length - MOST_GAPS)} more`
      : listWords(named);
  return `${all}: no figure of the release is about them. ${SINGLE}`;
}

function areaFacts(areas: Readonly<Record<string, number>>): string {
  return listWords(
    Object.entries(areas).map(([type, count]) => {
      const name = isAreaType(type) ? AREA_TYPES[type] : { name: type, plural: type };
      return countWords(count, name.name, name.plural);
    }),
  );
}

/** A note that the publisher withholds for one of two reasons and does not say which. */
const WITHHELD = /withheld where the sample is zero or could/i;

/** What a status stands for in one release: its publisher's words where they are noted. */
function reasonWords(status: Status, { label }: Manifest): string {
  const note = label.quality.notes.find((each) => WITHHELD.test(each));
  return status === 'suppressed' && note !== undefined ? note : STATUSES[status];
}

/** What the release holds and what it does not: rows by status, periods, gaps, areas, row account. */
export const CoverageFacts: FC<{ manifest: Manifest }> = ({ manifest }) => {
  const { coverage, row_account: account } = manifest;
  if (!coverage) return <p class="govuk-body">The coverage of this release is not on record.</p>;
  const { periods } = coverage;
  const statuses = Object.entries(coverage.by_status).flatMap(([status, count]) =>
    isOneOf(STATUSES, status) && count > 0
      ? [`${numberWords(count)} ${STATUS_WORDS[status]} (${reasonWords(status, manifest)})`]
      : [],
  );
  const facts: (readonly [string, Child] | undefined)[] = [
    ['Rows', numberWords(coverage.rows)],
    statuses.length > 0 ? ['By status', capital(statuses.join('; '))] : undefined,
    coverage.zeros === null
      ? undefined
      : ['Zeros', `${numberWords(coverage.zeros)}, each printed by the publisher`],
    periods
      ? [
          'Periods',
          `${coverWords(periods.first, periods.last)} (${countWords(periods.count, 'period')})`,
        ]
      : undefined,
    periods ? ['Periods missing in between', gapWords(periods.gaps)] : undefined,
    Object.keys(coverage.areas).length > 0
      ? ['Areas, old codes and new', areaFacts(coverage.areas)]
      : undefined,
    account
      ? [
          'Account of rows',
          `${numberWords(account.received)} received = ${numberWords(account.published)} published + ${numberWords(account.collapsed_identical)} identical copies + ${numberWords(account.checked_not_published)} only checked + ${numberWords(account.set_aside)} set aside`,
        ]
      : undefined,
  ];
  return <Facts facts={facts} />;
};
