import { type FC, useContext } from 'hono/jsx';
import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import { UNITS } from '../../../schemas/words/vocabulary.ts';
import { readingNotes } from '../../charts/words/reading-notes.ts';
import { CHART_FILES, type ChartFile, chartHref } from '../../views/address.ts';
import { type SharedChart, saidWith } from '../../views/shared-chart.ts';
import { dateWords } from '../../words/date.ts';
import { ChartSource } from '../chart/chart-source.tsx';
import { SiteContext } from '../snippets/site.ts';
import { Code } from './actions.tsx';

const FILES: readonly ChartFile[] = ['chart.png', 'chart.svg', 'chart.vl.json'];

/** What is measured: of whom, when, by what it is divided, in which unit, in whose words. */
const Definition: FC<{ measure: MeasureRecord }> = ({ measure }) => {
  const { name, population, clock, denominator, base, unit, publisher_words: words } = measure;
  return (
    <>
      {name}, {UNITS[unit]}. Of whom: {population}. When: {clock}.
      {denominator !== null && denominator.includes(' ') && ` Divided by: ${denominator}.`}
      {base !== null && ` Base: ${base}.`}{' '}
      <a class="govuk-link" href={words}>
        In the publisher’s words
      </a>
    </>
  );
};

/** The figure in other forms: as files, and as a call of a program. */
const OtherForms: FC<{ chart: SharedChart; pictured: boolean }> = ({ chart, pictured }) => {
  const { intent, address, data, query, map } = chart;
  const { title } = intent;
  const files = pictured ? FILES.filter((file) => !map || file !== 'chart.vl.json') : [];
  const site = useContext(SiteContext);
  return (
    <>
      <p class="govuk-body-s">
        This chart as{' '}
        {files.map((file) => (
          <>
            <a class="govuk-link" href={chartHref(address, file)}>
              {CHART_FILES[file]}
            </a>
            {', '}
          </>
        ))}
        {(['csv', 'json'] as const).map((format, index) => (
          <>
            {index > 0 && ', '}
            <a class="govuk-link" href={`${data}.${format}${query}`}>
              {format.toUpperCase()}
            </a>
          </>
        ))}
      </p>
      <p class="govuk-body-s">API call, the same rows:</p>
      <Code label={`API call of ${title}`} code={`curl '${site}${data}.json${query}'`} />
    </>
  );
};

interface AboutFigureProps {
  readonly chart: SharedChart;
  /** How many series are in the data and not drawn. */
  readonly leftOut?: number;
  /** Whether it is drawn; a table alone has no files of a picture. */
  readonly pictured?: boolean;
}

/** All that must be known of a figure, folded: what it is, where from, how to read it, what to mind. */
export const AboutFigure: FC<AboutFigureProps> = ({ chart, leftOut = 0, pictured = true }) => {
  const { dataset, version, measure, intent, rows } = chart;
  const notes = pictured ? readingNotes(intent, rows) : [];
  const published = dataset.version === version ? dataset.published : null;
  return (
    <details class="govuk-details app-about">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          About this figure
          <span class="govuk-visually-hidden">: {intent.title}</span>
        </span>
      </summary>
      <div class="govuk-details__text">
        <dl class="app-about__list">
          {measure && (
            <>
              <dt>What it is</dt>
              <dd>
                <Definition measure={measure} />
              </dd>
            </>
          )}
          <dt>Where it comes from</dt>
          <dd>
            <ChartSource dataset={dataset} version={version} />
            {published !== null && ` Published here on ${dateWords(published)}.`}
          </dd>
          {notes.length + leftOut > 0 && (
            <>
              <dt>How to read it</dt>
              {notes.map((note) => (
                <dd>{note}</dd>
              ))}
              {leftOut > 0 && <dd>{leftOut} more are in the data and not drawn here.</dd>}
            </>
          )}
          <dt>What to mind</dt>
          {saidWith(chart).map((words) => (
            <dd>{words}</dd>
          ))}
        </dl>
        <div class="app-programs">
          <OtherForms chart={chart} pictured={pictured} />
        </div>
      </div>
    </details>
  );
};
