import type { FC } from 'hono/jsx';
import { chartSentence } from '../../charts/words/sentence.ts';
import type { PageChart } from '../../parts/layout/page-frame.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Contents } from '../../parts/layout/contents.tsx';
import { Unavailable } from '../../parts/dataset/unavailable.tsx';
import { codeInWords, thisArea } from '../../words/area.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { AreaRecord } from '../../../schemas/answers/area.ts';
import type { PageContext } from '../context.ts';
import { AreaFacts } from './area-facts.tsx';
import { Elsewhere } from './elsewhere/elsewhere.tsx';
import { AboutArea } from './elsewhere/about-area.tsx';
import { Glance } from './glance/glance.tsx';
import { HeldFiner } from './elsewhere/held-finer.tsx';
import { IndustryTable } from './industries.tsx';
import { type AreaContent, readArea } from './load.ts';
import { NextSteps } from './next-steps.tsx';
import { NoFigures } from './elsewhere/no-figures.tsx';
import { OverTime } from './over-time.tsx';
import { Sides, sideSections } from './sides/sides.tsx';
import { WHO_DELIVERS, WhoDelivers } from './sides/who-delivers.tsx';
import { SECTIONS } from '../../../schemas/dataset/headline.ts';

const Missing: FC<{ content: AreaContent }> = ({
  content: { area, finer, notHeld, notHere, publishedBy, unavailable },
}) => (
  <div class="app-missing">
    <Unavailable datasets={unavailable} />
    <HeldFiner area={area} finer={finer} />
    {notHere.length > 0 && (
      <p class="govuk-body">
        Held for other areas, but not for {area.name}: {listWords(notHere)}.
      </p>
    )}
    {notHeld.length > 0 && (
      <p class="govuk-body">
        {unavailable.length > 0
          ? 'Not held here, or not available just now'
          : 'Alongside does not hold at all'}
        : {listWords(notHeld)}.
        {publishedBy.map(({ id, title, labels }) => (
          <>
            {' '}
            {labels.source.publisher} publishes it:{' '}
            <a class="govuk-link" href={`/datasets/${id}`}>
              {title}
            </a>
            .
          </>
        ))}
      </p>
    )}
  </div>
);

const chartsOf = ({ charts }: AreaContent, section: string) =>
  charts.filter(({ series }) => series.shown.section === section);

const Charts: FC<{ content: AreaContent; base: string | undefined }> = ({ content, base }) => (
  <div class="app-charts">
    {Object.entries(SECTIONS).map(([section, title]) => {
      const charts = chartsOf(content, section);
      return charts.length === 0 ? (
        <></>
      ) : (
        <section aria-labelledby={section}>
          <h2 class="govuk-heading-l" id={section}>
            {title}
          </h2>
          {charts.map((chart) => (
            <OverTime chart={chart} base={base} />
          ))}
        </section>
      );
    })}
  </div>
);

function sectionsOf(content: AreaContent): [string, string][] {
  return [
    ['latest', 'Latest figures'],
    ...sideSections(content.sides).map(([id, title]): [string, string] => [id, title]),
    ...(content.delivers ? ([['who-delivers', WHO_DELIVERS]] satisfies [string, string][]) : []),
    ...Object.entries(SECTIONS).filter(([id]) => chartsOf(content, id).length > 0),
    ...(content.industries ? ([['by-industry', 'Industries']] satisfies [string, string][]) : []),
    ['what', 'About this area'],
  ];
}

/** The chart that stands for the page of an area where it is shared. */
function pageChartOf({ charts, industries }: AreaContent): PageChart | undefined {
  const chart = charts[0] ?? industries?.chart;
  return chart && { address: chart.address, words: chartSentence(chart.intent, chart.rows) };
}

/** One area: its figures beside region and country, over time, by industry, and what it is. */
export async function areaPage(context: PageContext, code: string) {
  const area = await context.client.read(`/v1/areas/${encodeURIComponent(code)}`, AreaRecord);
  // A place that only changed its code has one page, at its code of today.
  if (area.place !== area.code) return { redirect: `/areas/${area.place}` };
  const content = await readArea(context, area);
  const { beside, lines, industries } = content;
  const { frame } = context;
  const besideWords =
    beside.length > 0 ? ` beside ${listWords(beside.map(({ name }) => name))}` : '';
  const page = (
    <Page
      frame={frame}
      title={area.name}
      description={`Claimants, employment, pay, industries and businesses in ${area.name}${besideWords && `,${besideWords}`}.`}
      chart={pageChartOf(content)}
      before={<Breadcrumbs links={[['/areas', 'Areas']]} />}
    >
      <div class="app-area">
        <h1 class="govuk-heading-xl">{area.name}</h1>
        <p class="govuk-body-l app-lead">
          {`The labour market of ${thisArea(area.type)}${codeInWords(area.code)}${besideWords}`}.
        </p>
        <AboutArea area={area} />
        <Elsewhere area={area} elsewhere={content.elsewhere} />
        <NextSteps area={area} />
        <Contents sections={sectionsOf(content)} />
        <section aria-labelledby="latest">
          <h2 class="govuk-heading-l" id="latest">
            Latest figures
          </h2>
          {lines.length > 0 ? (
            <Glance
              area={area}
              beside={beside}
              lines={lines}
              invented={frame.stamp === 'sample'}
              today={context.today}
            />
          ) : (
            <NoFigures area={area} datasets={content.heldBy} />
          )}
          {content.notBeside.length > 0 && (
            <p class="govuk-body">
              No figures of the same times are held here for{' '}
              {listWords(content.notBeside.map(({ name }) => name))}.
            </p>
          )}
          <Missing content={content} />
        </section>
        <Sides held={content.sides} />
        {content.delivers && <WhoDelivers {...content.delivers} area={area} />}
        <Charts content={content} base={frame.publicUrl} />
        {industries && (
          <section aria-labelledby="by-industry" class="app-industries">
            <h2 class="govuk-heading-l" id="by-industry">
              Industries
            </h2>
            <IndustryTable
              {...industries}
              area={area}
              base={frame.publicUrl}
              today={context.today}
            />
          </section>
        )}
        <section aria-labelledby="what" class="app-about-area">
          <h2 class="govuk-heading-l" id="what">
            About this area
          </h2>
          <AreaFacts area={area} />
          <p class="govuk-body">
            <a class="govuk-link" href={`/v1/areas/${area.code}`}>
              This record as JSON
            </a>
          </p>
        </section>
      </div>
    </Page>
  );
  return { page };
}
