import { type FC, useContext } from 'hono/jsx';
import type { ChartIntent } from '../../charts/intent.ts';
import {
  CHART_FILES,
  type ChartAddress,
  type ChartFile,
  chartHref,
  embedHref,
} from '../../views/address.ts';
import { SiteContext, isOwnMachine } from '../snippets/site.ts';

interface ShareChartProps {
  readonly intent: ChartIntent;
  readonly address: ChartAddress;
  /** Base of absolute links, where the operator has set one. */
  readonly base: string | undefined;
  /** Where the rows are answered as data: path without extension, and the query. */
  readonly data: string;
  readonly query: string;
}

/** Height in pixels that holds title, sentence, narrow chart and caption of most charts. */
const EMBED_HEIGHT = 900;

const Hidden: FC<{ of: string }> = ({ of }) => <span class="govuk-visually-hidden"> of {of}</span>;

/** The code that puts a chart into another page: always of the newest release. */
function embedCode({ path, query }: ChartAddress, title: string, base: string): string {
  const newest = { path, query: { ...query, version: undefined } };
  const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${attribute(`${base}${embedHref(newest)}`)}" title="${attribute(title)}" width="100%" height="${EMBED_HEIGHT}" loading="lazy"></iframe>`;
}

const FILES: readonly ChartFile[] = ['chart.png', 'chart.svg', 'chart.vl.json'];

/** One chart as picture, as data, as a specification, as a call, and as a part of other pages. */
export const ShareChart: FC<ShareChartProps> = (props) => {
  const { intent, address, base: publicUrl, data, query } = props;
  const site = useContext(SiteContext);
  const base = publicUrl ?? site;
  return (
    <div class="app-share">
      <p class="govuk-body-s">
        This chart as{' '}
        {FILES.map((file) => (
          <>
            <a class="govuk-link" href={chartHref(address, file)}>
              {CHART_FILES[file]}
              <Hidden of={intent.title} />
            </a>
            {', '}
          </>
        ))}
        {(['csv', 'json'] as const).map((format, index) => (
          <>
            {index > 0 && ', '}
            <a class="govuk-link" href={`${data}.${format}${query}`}>
              {format.toUpperCase()}
              <Hidden of={intent.title} />
            </a>
          </>
        ))}
      </p>
      <details class="govuk-details app-no-print">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">
            Put this chart into a page, or call it by program
            <span class="govuk-visually-hidden">: {intent.title}</span>
          </span>
        </summary>
        <div class="govuk-details__text">
          <p class="govuk-body">
            Embed code. It shows the newest release; add <code>version=</code> to its address to
            keep this one ({address.query.version ?? 'newest'}).
            {isOwnMachine(base) && ` Put the address of this site for ${base}.`}
          </p>
          <pre
            class="app-code"
            tabindex={0}
            role="region"
            aria-label={`Embed code of ${intent.title}`}
          >
            <code>{embedCode(address, intent.title, base)}</code>
          </pre>
          <p class="govuk-body">API call, the same rows:</p>
          <pre
            class="app-code"
            tabindex={0}
            role="region"
            aria-label={`API call of ${intent.title}`}
          >
            <code>{`curl '${base}${data}.json${query}'`}</code>
          </pre>
        </div>
      </details>
    </div>
  );
};
