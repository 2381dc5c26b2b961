import { type FC, useContext } from 'hono/jsx';
import { Code, embedCode } from '../../parts/figure/actions.tsx';
import { SiteContext } from '../../parts/snippets/site.ts';
import { CHART_FILES, type ChartAddress, type ChartFile, chartHref } from '../../views/address.ts';

interface ShareProps {
  readonly address: ChartAddress;
  readonly title: string;
  /** The addresses of the answer and of its rows. */
  readonly json: string;
  readonly csv: string;
  /** Base of absolute links, where the operator has set one. */
  readonly base: string | undefined;
}

/** Height in pixels that holds title, sentence, narrow drawing and caption. */
const EMBED_HEIGHT = 1000;
const FILES: readonly ChartFile[] = ['chart.png', 'chart.svg', 'chart.vl.json'];

/** The funnel as a picture, as data, as a specification, and as a part of other pages. */
export const Share: FC<ShareProps> = ({ address, title, json, csv, base: publicUrl }) => {
  const site = useContext(SiteContext);
  const code = embedCode(address, title, publicUrl ?? site, EMBED_HEIGHT);
  const links = [
    ...FILES.map((file) => [CHART_FILES[file], chartHref(address, file)] as const),
    ['CSV of the rows', csv] as const,
    ['JSON', json] as const,
  ];
  return (
    <div class="app-share">
      <p class="govuk-body-s">
        This funnel as{' '}
        {links.map(([words, href], at) => (
          <>
            {at > 0 && ', '}
            <a class="govuk-link" href={href}>
              {words}
            </a>
          </>
        ))}
        .
      </p>
      <details class="govuk-details app-no-print">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">Put this funnel into a page</span>
        </summary>
        <div class="govuk-details__text">
          <p class="govuk-body">
            It shows the newest release; add <code>edition=</code> to its address to keep this one.
          </p>
          <Code label="Embed code of the funnel" code={code} />
        </div>
      </details>
    </div>
  );
};
