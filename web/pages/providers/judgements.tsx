import type { FC } from 'hono/jsx';
import { nameIn } from '../../../schemas/answers/rows/rows.ts';
import type { ProviderMeasure } from '../../../schemas/answers/provision/provider-performance.ts';
import { Table } from '../../parts/table.tsx';
import { baseWords } from '../../words/number.ts';
import { STATUS_WORDS } from '../../words/status.ts';

type Figure = ProviderMeasure['latest'];

/** Whether the numbers of a measure are places in a list of words. */
export const isJudgement = ({ record }: ProviderMeasure): boolean =>
  record.categories !== undefined && record.categories.length > 0;

/** The word that a number stands for, or why there is none. */
function sayJudgement({ record }: ProviderMeasure, { value, status, n }: Figure): string {
  if (value === null) return STATUS_WORDS[status];
  const word = record.categories?.find((each) => each.value === value)?.name ?? String(value);
  return n === null ? word : `${word} (${baseWords(n, record.base ?? '')})`;
}

interface JudgementsProps {
  /** The dataset that they are of, and its title: a page has tables of several. */
  readonly id: string;
  readonly title: string;
  readonly measures: readonly ProviderMeasure[];
}

/** Judgements of one dataset, each with its day, the newest first; what was not judged is left out. */
export const Judgements: FC<JudgementsProps> = ({ id, title, measures }) => {
  const rows = measures.flatMap((measure) => {
    const { name, series, breakdowns, record } = measure;
    const whole = series.map((figure) => ({ figure, what: name, measure }));
    const parts = breakdowns
      .filter(({ by }) => by.id !== 'inspections')
      .flatMap(({ by, figures }) =>
        figures.map((figure) => ({
          figure,
          what: `${record.name}: ${nameIn(figure, by.id)}`,
          measure,
        })),
      );
    return [...whole, ...parts].filter(({ figure }) => figure.value !== null);
  });
  const unique = new Map(
    rows.map((row) => [`${row.what} ${row.figure.period}`.toLowerCase(), row] as const),
  );
  const newest = [...unique.values()].toSorted((a, b) =>
    a.figure.period_end < b.figure.period_end ? 1 : -1,
  );
  if (newest.length === 0) return <p class="govuk-body">Nothing of it was judged.</p>;
  return (
    <Table
      id={`${id}-judgements`}
      caption={`${title}: what was judged, the newest first. A judgement says nothing of the time since.`}
      columns={[{ head: 'What' }, { head: 'Judgement' }, { head: 'When' }]}
      rows={newest.map(({ figure, what, measure }) => [
        what,
        sayJudgement(measure, figure),
        <a class="govuk-link" href={figure.cite}>
          {figure.period_name}
          <span class="govuk-visually-hidden">: {what} as data</span>
        </a>,
      ])}
    />
  );
};
