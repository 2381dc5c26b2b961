import { Hono } from 'hono';
import type { SeriesDocument } from './read-document.ts';

/** A file of a landing page. */
export interface PageFile {
  /**
   * Folder of the edition it belongs to; left out, the page has one edition, the current one. Null
   * where files lie beside the page, as on pages of methodology.
   */
  readonly edition?: string | null;
  readonly name: string;
  readonly body: Buffer | (() => Promise<Buffer>);
}

const linkTo = (page: string, { edition = 'current', name }: PageFile): string =>
  [page, edition, name].filter((part) => part !== null).join('/');

/** What the stand-in answers from. Addresses are paths of www.ons.gov.uk. */
export interface OnsHoldings {
  /** Every vintage of a series, oldest first, the current one last. */
  findSeries(uri: string): readonly SeriesDocument[] | undefined;
  /** Files that a landing page links to. */
  findFiles(page: string): readonly PageFile[] | undefined;
}

/** A web page of the publisher. Titles and names are the stand-in's own, so nothing is escaped. */
function page(title: string, links: readonly { href: string; words: string }[] = []): string {
  const list = links.map(({ href, words }) => `<li><a href="${href}">${words}</a></li>`);
  return `<!DOCTYPE html>
<html lang="en">
<head><title>${title} - Office for National Statistics</title></head>
<body><main><h1>${title}</h1><ul>${list.join('')}</ul></main></body>
</html>`;
}

/** The vintage that an address names: the series' own is the current one. */
function findVintage(holdings: OnsHoldings, uri: string): SeriesDocument | undefined {
  const match = /^(.*)\/previous\/v(\d+)$/.exec(uri);
  const documents = holdings.findSeries(match?.[1] ?? uri);
  if (!match) return documents?.at(-1);
  return documents?.slice(0, -1)[Number(match[2]) - 1];
}

function seriesPage(series: SeriesDocument): Record<string, unknown> {
  const { cdid, title, unit, released, nextRelease } = series;
  const labelled = (form: RegExp): Record<string, string>[] =>
    series.rows.flatMap(([label, value]) =>
      form.test(label) ? [{ date: label, value, label }] : [],
    );
  return {
    description: { cdid, title, unit, releaseDate: `${released}T23:00:00.000Z`, nextRelease },
    years: labelled(/^\d{4}$/),
    quarters: labelled(/^\d{4} Q\d$/),
    months: labelled(/^\d{4} [A-Z]{3}$/),
  };
}

/**
 * Answers as www.ons.gov.uk does, its vices included: the generator answers an address it does not
 * know with a web page and status 200; other unknown pages are 404.
 */
export function onsStandIn(holdings: OnsHoldings): Hono {
  const app = new Hono();
  app.get('/generator', (context) => {
    const uri = context.req.query('uri') ?? '';
    const vintage = context.req.query('format') === 'csv' ? findVintage(holdings, uri) : undefined;
    if (!vintage) return context.html(page('Sorry, there has been an error'));
    return context.body(vintage.csv, 200, { 'Content-Type': 'text/csv; charset=utf-8' });
  });
  app.get('/file', async (context) => {
    const uri = context.req.query('uri') ?? '';
    const parts = uri.split('/');
    const file = [-2, -1]
      .map((end) => parts.slice(0, end).join('/'))
      .flatMap((owner) => holdings.findFiles(owner)?.filter((one) => linkTo(owner, one) === uri))
      .find((one) => one !== undefined);
    if (!file) return context.html(page('Page not found'), 404);
    const type = file.name.endsWith('.xls')
      ? 'application/vnd.ms-excel'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const body = Buffer.isBuffer(file.body) ? file.body : await file.body();
    return context.body(new Uint8Array(body), 200, { 'Content-Type': type });
  });
  app.get('*', (context) => {
    const { path } = context.req;
    const series = /^(.*)\/(data|previous)$/.exec(path);
    const documents = series ? holdings.findSeries(series[1] ?? '') : undefined;
    const current = documents?.at(-1);
    if (series && documents && current) {
      if (series[2] === 'data') return context.json(seriesPage(current));
      const links = documents.slice(0, -1).map((_, before) => ({
        href: `${series[1]}/previous/v${before + 1}`,
        words: `Version ${before + 1}`,
      }));
      return context.html(page('Previous versions', links));
    }
    const files = holdings.findFiles(path);
    if (!files) return context.html(page('Page not found'), 404);
    const links = files.map((file) => ({
      href: `/file?uri=${linkTo(path, file)}`,
      words: file.name,
    }));
    return context.html(page('Dataset', links));
  });
  return app;
}
