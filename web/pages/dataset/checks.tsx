import type { FC } from 'hono/jsx';
import type { CheckResult } from '../../../schemas/manifest.ts';
import { Table } from '../../parts/table.tsx';
import { countWords, numberWords } from '../../words/number.ts';

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
  </>
);

/** Every check of the release with what it measured, those that did not pass first. */
export const ChecksTable: FC<{ checks: readonly CheckResult[] }> = ({ checks }) => {
  if (checks.length === 0) return <p class="govuk-body">This release was published unchecked.</p>;
  const noted = checks.filter(({ result }) => result !== 'pass').length;
  return (
    <>
      <p class="govuk-body">
        {countWords(checks.length - noted, 'check')} passed, {numberWords(noted)} to note. A check
        that fails stops a release from being published.
      </p>
      <Table
        id="checks"
        caption="Checks of this release"
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
            check.result === 'pass' ? RESULTS.pass : <strong>{RESULTS[check.result]}</strong>,
            measuredWords(check.measured, check.unit),
            measuredWords(check.limit, null),
          ])}
      />
    </>
  );
};
