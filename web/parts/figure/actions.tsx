import { type FC, type PropsWithChildren, useContext } from 'hono/jsx';
import { listWords } from '../../../schemas/words/list.ts';
import { type ChartAddress, chartHref, embedHref } from '../../views/address.ts';
import type { SharedChart } from '../../views/shared-chart.ts';
import { SiteContext, isOwnMachine } from '../snippets/site.ts';
import { newestOf } from '../../charts/words/age-of-newest.ts';
import { toldWords } from '../../charts/words/row-words.ts';
import { citeWords } from './cite-words.ts';

/** Height in pixels that holds title, sentence, narrow chart and caption of most charts. */
const EMBED_HEIGHT = 900;

/** The code that puts a chart into another page, `height` pixels high: always of the newest release. */
export function embedCode(
  { path, query }: ChartAddress,
  title: string,
  base: string,
  height = EMBED_HEIGHT,
): string {
  const newest = { path, query: { ...query, version: undefined } };
  const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${attribute(`${base}${embedHref(newest)}`)}" title="${attribute(title)}" width="100%" height="${height}" loading="lazy"></iframe>`;
}

/** Code in a frame that scrolls by touch and keyboard. */
export const Code: FC<{ label: string; code: string }> = ({ label, code }) => (
  <pre class="app-code" tabindex={0} role="region" aria-label={label}>
    <code>{code}</code>
  </pre>
);

interface FoldProps {
  readonly words: string;
  /** A press copies what stands in the field inside, where a script runs. */
  readonly copies?: true;
}

/** A button that opens what it is about below the row; without a script it does so too. */
const Fold: FC<PropsWithChildren<FoldProps>> = ({ words, copies, children }) => (
  <details class="app-action" data-copies={copies}>
    <summary class="app-action__button">{words}</summary>
    <div class="app-action__text">{children}</div>
  </details>
);

/** That the data hold areas that were not chosen; empty where they do not. Areas of a kind are their own. */
function besideWords({ intent, rows, undrawn = [] }: SharedChart): string {
  const { among, chosen, references = [] } = intent;
  if (among !== undefined || chosen === undefined) return '';
  const held = new Set([...rows, ...undrawn].map(({ series }) => series));
  const beside = references.filter((name) => held.has(name));
  return beside.length > 0 ? ` with ${listWords(beside)}` : '';
}

interface ActionsProps {
  readonly chart: SharedChart;
  /** Today as an ISO date, for the date of access. */
  readonly today: string | undefined;
  /** Whether it is drawn: a table alone is no picture and no part of other pages. */
  readonly pictured?: boolean;
}

/** The address of a figure in the release that is cited; another page is no page of one release. */
function pinned(link: string, { dataset, version, page }: SharedChart): string {
  if (!page.startsWith('/measures/')) return link;
  const query = new URLSearchParams(page.split('?')[1]);
  query.set('dataset', dataset.id);
  query.set('version', version);
  return `${link.split('?')[0] ?? link}?${query.toString()}`;
}

/** The newest number of a line of one place, with its period and how sure it is. */
function newestWords({ intent, rows }: SharedChart): string | undefined {
  const own = rows.filter(({ series }) => !intent.references?.includes(series));
  const [first] = own;
  const isOfOne = first !== undefined && own.every(({ series }) => series === first.series);
  const newest = intent.kind === 'line' && isOfOne ? newestOf(own) : undefined;
  return newest && `${newest.period_name}: ${toldWords(newest, intent.measure)}`;
}

/** One figure as a picture, as data, as an address, as a citation and as a part of other pages. */
export const FigureActions: FC<ActionsProps> = ({ chart, today, pictured = true }) => {
  const { intent, address, data, query, rowsOf, dataset, version, page } = chart;
  const { title, invented } = intent;
  const site = useContext(SiteContext);
  const link = `${site}${page}`;
  const published = dataset.version === version ? (dataset.published ?? undefined) : undefined;
  return (
    <div class="app-actions app-no-print" role="group" aria-label={`Take: ${title}`}>
      {pictured && (
        <a class="app-action__button" href={chartHref(address, 'chart.png')}>
          Image
        </a>
      )}
      <a class="app-action__button" href={`${data}.csv${query}`}>
        CSV{rowsOf !== undefined && ` of ${rowsOf}`}
        {besideWords(chart)}
      </a>
      <Fold words="Copy link" copies>
        <label class="govuk-label" for={`${chart.id}-link`}>
          Address of this figure
        </label>
        <input class="govuk-input" id={`${chart.id}-link`} type="text" readonly value={link} />
        <output class="govuk-body-s" for={`${chart.id}-link`}></output>
      </Fold>
      <Fold words="Cite">
        <p class="govuk-body">
          {citeWords({
            ...{ dataset, version, published, invented, title, today },
            ...{ newest: newestWords(chart), address: pinned(link, chart) },
          })}
        </p>
      </Fold>
      {pictured && (
        <Fold words="Embed">
          <p class="govuk-body">
            Code for your page. It shows the newest release; add <code>version=</code> to its
            address to keep this one ({version}).
            {isOwnMachine(site) && ` Put the address of this site for ${site}.`}
          </p>
          <Code label={`Embed code of ${title}`} code={embedCode(address, title, site)} />
        </Fold>
      )}
    </div>
  );
};
