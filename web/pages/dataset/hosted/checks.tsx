import type { FC } from 'hono/jsx';
import {
  type CheckResult,
  countUntold,
  hadNothingToCheck,
} from '../../../../schemas/release/manifest.ts';
import { Table } from '../../../parts/table.tsx';
import { dateWords } from '../../../words/date.ts';
import { countWords, numberWords } from '../../../words/number.ts';

const RESULTS = { pass: 'Passed', warn: 'To note', fail: 'Failed' } as const;
const ORDER = { fail: 0, warn: 1, pass: 2 } as const;
const MOST_SAMPLES = 3;

function measuredWords(value: number | string, unit: string | null): string {
  const words =
    typeof value === 'number' && Number.isInteger(value) ? numberWords(value) : String(value);
  return unit === null ? words : `${words} ${unit}`;
}

function sampleWords(sample: CheckResult['sample']): string {
  return sample
    .slice(0, MOST_SAMPLES)
    .map((row) =>
      Object.entries(row)
        .map(
          ([column, value]) =>
            `${column} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
        )
        .join(', '),
    )
    .join('; ');
}

const What: FC<{ check: CheckResult }> = ({ check }) => (
  <>
    {check.what}
    {check.result !== 'pass' && check.sample.length > 0 && (
      <>
        {' '}
        <span class="app-status">For example: {sampleWords(check.sample)}</span>
      </>
    )}
    {countUntold(check) > 0 && (
      <>
        {' '}
        <span class="app-status">
          Could tell for {numberWords(check.examined ?? 0)} of {numberWords(check.of ?? 0)}; the
          others have too few periods or nothing beside them to be compared with.
        </span>
      </>
    )}
  </>
);

const Result: FC<{ check: CheckResult }> = ({ check }) => {
  if (check.accepted) {
    const { because, when } = check.accepted;
    return (
      <>
        <strong>Failed, accepted</strong> on {dateWords(when)}: {because}
      </>
    );
  }
  if (hadNothingToCheck(check)) return <>Nothing to check here</>;
  return check.result === 'pass' ? <>{RESULTS.pass}</> : <strong>{RESULTS[check.result]}</strong>;
};

interface RowsProps {
  readonly id: string;
  readonly caption: string;
  readonly checks: readonly CheckResult[];
}

const CheckRows: FC<RowsProps> = ({ id, caption, checks }) => (
  <Table
    id={id}
    caption={caption}
    captionSize="hidden"
    columns={[
      { head: 'What was checked' },
      { head: 'Result' },
      { head: 'Measured' },
      { head: 'Limit' },
    ]}
    rows={checks
      .toSorted((a, b) => ORDER[a.result] - ORDER[b.result])
      .map((check) => [
        <What check={check} />,
        <Result check={check} />,
        hadNothingToCheck(check)
          ? `0 of ${numberWords(check.of ?? 0)}`
          : measuredWords(check.measured, check.unit),
        measuredWords(check.limit, null),
      ])}
  />
);

const FoldedChecks: FC<{ id: string; words: string; checks: readonly CheckResult[] }> = ({
  id,
  words,
  checks,
}) =>
  checks.length === 0 ? (
    <></>
  ) : (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {countWords(checks.length, 'check')} {words}
        </span>
      </summary>
      <div class="govuk-details__text">
        <CheckRows id={id} caption={`Checks ${words}`} checks={checks} />
      </div>
    </details>
  );

/** Every check of the release with what it measured: those to note open, the others folded. */
export const ChecksTable: FC<{ checks: readonly CheckResult[] }> = ({ checks }) => {
  if (checks.length === 0) return <p class="govuk-body">This release was published unchecked.</p>;
  const noted = checks.filter(({ result }) => result !== 'pass');
  const idle = checks.filter(hadNothingToCheck);
  const partly = checks.filter((check) => countUntold(check) > 0 && !idle.includes(check));
  const passed = checks.filter((check) => check.result === 'pass' && !idle.includes(check));
  return (
    <>
      <p class="govuk-body">
        {countWords(passed.length, 'check')} passed, {numberWords(noted.length)} to note
        {idle.length > 0 && `, ${numberWords(idle.length)} had nothing to check here`}
        {partly.length > 0 && `, ${numberWords(partly.length)} could tell for a part only`}. A check
        that fails stops a release from being published, unless a person accepts it and says why.
      </p>
      {noted.length > 0 && <CheckRows id="checks" caption="Checks to note" checks={noted} />}
      <FoldedChecks id="checks-passed" words="that passed" checks={passed} />
      <FoldedChecks id="checks-idle" words="that had nothing to check here" checks={idle} />
    </>
  );
};
