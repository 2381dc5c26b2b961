import { openAsBlob } from 'node:fs';
import type { StandIn } from '../../publisher.ts';
import type { HeldDataSet } from './api/holding.ts';
import { apiStandIn } from './api/stand-in.ts';

/** A data set that the stand-in answers for. */
export interface DataSet {
  readonly title: string;
  /** What the page says beside its title: which part of a year it covers. */
  readonly note: string;
  readonly fileName: string;
  /** Where its CSV lies, in the publisher's format. */
  readonly path: string;
}

const escape = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function page(title: string, words: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><title>${escape(title)} - Explore education statistics - GOV.UK</title></head>
<body><main><h1>${escape(title)}</h1><h2>Footnotes</h2><p>${escape(words)}</p></main></body>
</html>`;
}

const webPage = (title: string, words: string, status = 200): Response =>
  new Response(page(title, words), { status, headers: { 'content-type': 'text/html' } });

const ADDRESS = /^\/data-catalogue\/data-set\/([^/]+)(\/csv)?$/;

const API_HOST = 'api.education.gov.uk';

/**
 * Answers as the data catalogue does: a page for each data set, and its CSV below it. An address
 * that it does not know is a page with status 404. `find` is asked by what stands in the address.
 */
async function answerCatalogue(
  request: Request,
  find: (id: string) => Promise<DataSet | undefined>,
): Promise<Response> {
  const [, id, csv] = ADDRESS.exec(new URL(request.url).pathname) ?? [];
  const dataSet = id === undefined ? undefined : await find(id);
  if (!dataSet) return webPage('Page not found', '', 404);
  if (csv === undefined) return webPage(dataSet.title, dataSet.note);
  return new Response(await openAsBlob(dataSet.path), {
    headers: {
      'content-type': 'text/csv',
      'content-disposition': `attachment; filename="${dataSet.fileName}"`,
    },
  });
}

/** Answers as the service does, its catalogue and its public API each at its own host. */
export function eesStandIn(
  find: (id: string) => Promise<DataSet | undefined>,
  holdings: readonly HeldDataSet[] = [],
): StandIn {
  const api = apiStandIn(holdings);
  return {
    fetch: (request) =>
      new URL(request.url).hostname === API_HOST ? api(request) : answerCatalogue(request, find),
  };
}
