import type { FC } from 'hono/jsx';
import type { FunnelAnswer, FunnelPoint } from '../../../schemas/answers/provision/funnel.ts';
import { FigureCell } from '../../parts/figures/figure-cell.tsx';
import { StatusNotes } from '../../parts/figures/notes.tsx';
import { Table } from '../../parts/table.tsx';
import { apiPath } from '../../reading/api-client.ts';
import { expectedWords, positionWords } from '../../words/funnel.ts';
import { numberWords } from '../../words/number.ts';
import type { Query } from '../context.ts';

/** Providers of one part of the table. */
const ROWS = 100;

/** The parts of a table by name, and which of them is shown: that of the marked provider, or the first. */
export function choosePart({ points, marked }: FunnelAnswer, { page }: Query) {
  const parts = Math.max(1, Math.ceil(points.length / ROWS));
  const own = points.findIndex(({ provider }) => provider === marked?.provider);
  const asked = /^[1-9]\d{0,3}$/.test(page ?? '')
    ? Number(page)
    : Math.floor(Math.max(0, own) / ROWS) + 1;
  const part = Math.min(asked, parts);
  return { part, parts, shown: points.slice((part - 1) * ROWS, part * ROWS) };
}

const Parts: FC<{ answer: FunnelAnswer; query: Query; part: number; parts: number }> = (props) => {
  const { answer, query, part, parts } = props;
  if (parts === 1) return <></>;
  const initial = (at: number): string => answer.points[at]?.provider_name.slice(0, 2) ?? '';
  return (
    <nav class="app-no-print" aria-label="Parts of the table, by name">
      <ul class="app-jumps">
        {Array.from({ length: parts }, (_, at) => {
          const words = `${initial(at * ROWS)}–${initial(Math.min(answer.points.length, (at + 1) * ROWS) - 1)}`;
          const href = `${apiPath('/funnel', { ...query, page: String(at + 1) })}#providers`;
          return (
            <li>
              {at + 1 === part ? (
                <strong aria-current="page">{words}</strong>
              ) : (
                <a class="govuk-link" href={href}>
                  {words}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
};

function cellsOf(point: FunnelPoint, answer: FunnelAnswer) {
  const { unit, decimals } = answer.measure;
  const { provider, provider_name: name, n } = point;
  const link = (
    <a class="govuk-link" href={`/providers/${provider}`}>
      {name}
    </a>
  );
  const expected = expectedWords(point, answer);
  return [
    provider === answer.marked?.provider ? <strong>{link} (marked)</strong> : link,
    <FigureCell row={{ ...point, unit, flags: [...point.flags] }} decimals={decimals} />,
    n === null ? (
      <span class="app-status">not published</span>
    ) : (
      <span class="app-figure">{numberWords(n)}</span>
    ),
    positionWords(point),
    ...(answer.case_mix.by.length > 0
      ? [
          expected ? (
            <>
              <span class="app-figure">{expected.expected}</span>{' '}
              <span class="app-status app-range">
                difference {expected.difference}; {expected.position}
              </span>
            </>
          ) : (
            <span class="app-status">not known</span>
          ),
        ]
      : []),
  ];
}

/** Every provider of the group in the order of names, a hundred at a time. */
export const FunnelTable: FC<{ answer: FunnelAnswer; query: Query }> = ({ answer, query }) => {
  const { part, parts, shown } = choosePart(answer, query);
  return (
    <>
      <Parts answer={answer} query={query} part={part} parts={parts} />
      <Table
        id="by-name"
        caption={`${answer.measure.name}, ${answer.period.name}, by name of the provider${answer.invented ? ' (invented figures)' : ''}${parts > 1 ? `, part ${part} of ${parts}` : ''}`}
        columns={[
          { head: 'Provider' },
          { head: answer.measure.name, numeric: true },
          { head: answer.measure.base ?? 'People', numeric: true },
          { head: 'Where it stands', words: true },
          ...(answer.case_mix.by.length > 0
            ? [{ head: 'Expected from whom it teaches', words: true }]
            : []),
        ]}
        rows={shown.map((point) => cellsOf(point, answer))}
      />
      <StatusNotes
        rows={shown.map(({ status, flags }) => ({
          status,
          flags: flags.filter((flag) => flag !== 'invented'),
        }))}
      />
    </>
  );
};
