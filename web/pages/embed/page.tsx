import { html } from 'hono/html';
import { readingNotes } from '../../charts/words/reading-notes.ts';
import { chartSentence } from '../../charts/words/sentence.ts';
import { Picture } from '../../parts/chart/chart-figure.tsx';
import { ChartTable } from '../../parts/chart/chart-table.tsx';
import { FigureCaution } from '../../parts/figure/caution.tsx';
import { periodWordsOf } from '../../views/files/picture.ts';
import { type SharedChart, drawShared, saidWith, tableRows } from '../../views/shared-chart.ts';
import { Styles } from '../../parts/layout/styles.tsx';
import { dateWords } from '../../words/date.ts';
import type { PageContext } from '../context.ts';

const OPEN_PERIODS = 5;

/**
 * A page of one chart, made to stand in the pages of others: what it shows, where it comes from,
 * how far it may be trusted, and the way back. Links open outside of the frame.
 */
export async function embedPage(context: PageContext, chart: SharedChart) {
  const { frame } = context;
  const { id, dataset, version, intent, rows, page } = chart;
  const drawn = await drawShared(context, chart);
  const published = dataset.version === version ? dataset.published : null;
  const site = frame.publicUrl ?? '';
  const document = (
    <html lang="en-GB" class="govuk-template app-embed-root">
      <head>
        <meta charset="utf-8" />
        <title>{`${intent.title}${intent.invented ? ' (invented figures)' : ''} – Alongside`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {frame.publicUrl !== undefined && <link rel="canonical" href={`${site}${page}`} />}
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <Styles />
        {frame.loader !== undefined && <script type="module" src={frame.loader} />}
      </head>
      <body class="govuk-template__body app-embed">
        <main>
          <h1 class="govuk-heading-m">{intent.title}</h1>
          <p class="govuk-body" id={`${id}-sentence`}>
            {chartSentence(intent, rows)}
          </p>
          <Picture
            chart={chart}
            drawn={drawn}
            source={`${dataset.licence.attribution}. ${dataset.title}, version ${version}${published === null ? '' : `, published ${dateWords(published)}`}. Period: ${periodWordsOf(chart)}.`}
          />
          <FigureCaution chart={chart} />
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">About this figure</span>
            </summary>
            <div class="govuk-details__text">
              {[...readingNotes(intent, rows), ...saidWith(chart)].map((words) => (
                <p class="govuk-body-s">{words}</p>
              ))}
            </div>
          </details>
          <details class="govuk-details">
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">The figures as a table</span>
            </summary>
            <div class="govuk-details__text">
              <ChartTable
                id={`${id}-table`}
                intent={intent}
                rows={tableRows(chart)}
                openPeriods={OPEN_PERIODS}
              />
            </div>
          </details>
          <p class="govuk-body-s">
            Licence:{' '}
            <a class="govuk-link" href={dataset.licence.url} target="_blank" rel="noopener">
              {dataset.licence.id} (opens in a new tab)
            </a>
            {'. '}
            <a class="govuk-link" href={`${site}${page}`} target="_blank" rel="noopener">
              More at Alongside (opens in a new tab)
            </a>
          </p>
        </main>
      </body>
    </html>
  );
  return html`<!doctype html>${document}`;
}
