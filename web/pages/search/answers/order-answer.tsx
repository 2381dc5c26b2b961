import type { FC } from 'hono/jsx';
import { messagesOf } from '../../../../schemas/figures/cautions/codes.ts';
import { capital } from '../../../../schemas/words/list.ts';
import { arrange } from '../../../charts/ranked/arrange.ts';
import { takeFirst } from '../../../charts/ranked/take-first.ts';
import { equalsWords, withoutWords } from '../../../charts/words/ranked-sentence.ts';
import { hedge, saidPeriod, toldOf } from '../../../charts/words/said.ts';
import type { AnsweredOrder } from './read-order.ts';

/** More places that print the same number as the last are counted. */
const MOST_LEVEL = 5;

/** The first or last places of an order by name, each with its figure, and what the order rests on. */
export const OrderAnswered: FC<AnsweredOrder> = ({ asked, chart, href }) => {
  const { intent, rows, dataset } = chart;
  const arranged = arrange(intent, rows, asked.from);
  const taken = takeFirst(arranged.placed, asked.count, asked.from);
  const shown = taken.slice(0, asked.count + MOST_LEVEL);
  const more = taken.length - shown.length;
  const said = [
    `${capital(asked.from)} first, ${saidPeriod(rows[0]?.period_name ?? '', rows)}.`,
    hedge(
      intent,
      shown.map(({ figure }) => figure),
    ),
    equalsWords(intent, arranged, false),
    withoutWords(arranged),
  ];
  return (
    <section class="app-answered app-in-order" aria-labelledby="in-order">
      <h2 class="govuk-heading-m" id="in-order">
        <a class="govuk-link" href={href}>
          {intent.title}
        </a>
      </h2>
      <ol class="govuk-list">
        {shown.map(({ figure, shared }) => (
          <li>
            <strong>{figure.series}</strong>: {toldOf(figure, intent)}
            {shared && ', level with another as printed'}
          </li>
        ))}
        {more > 0 && <li>{more} more print the same number as the last of these</li>}
      </ol>
      <p class="govuk-body">
        {said
          .map((words) => words.trim())
          .filter((words) => words !== '')
          .join(' ')}
      </p>
      {messagesOf(chart.cautions).map((message) => (
        <p class="govuk-body-s">{message}</p>
      ))}
      <p class="govuk-body-s app-answered__source">
        Source: {dataset.labels.source.publisher},{' '}
        <a class="govuk-link" href={`/datasets/${dataset.id}`}>
          {dataset.title}
        </a>
        .
      </p>
    </section>
  );
};
