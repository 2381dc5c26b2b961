import { html } from 'hono/html';
import { Drawings } from '../../parts/chart/drawings.tsx';
import { Styles } from '../../parts/layout/styles.tsx';
import { apiPath } from '../../reading/api-client.ts';
import { type FunnelView, funnelCaptions } from '../../views/funnel/funnel-view.ts';
import { funnelSentence } from '../../words/funnel.ts';
import type { PageContext } from '../context.ts';

/**
 * A page of one funnel, made to stand in the pages of others: what it shows, how often it is wrong,
 * where it comes from, and the way back to the table. Links open outside of the frame.
 */
export function embedFunnelPage({ frame }: Pick<PageContext, 'frame'>, view: FunnelView) {
  const { answer, drawn, dataset, address, title } = view;
  const page = `${frame.publicUrl ?? ''}${apiPath(address.path, address.query)}`;
  const document = (
    <html lang="en-GB" class="govuk-template app-embed-root">
      <head>
        <meta charset="utf-8" />
        <title>{`${title}${answer.invented ? ' (invented figures)' : ''} – Alongside`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {frame.publicUrl !== undefined && <link rel="canonical" href={page} />}
        <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
        <Styles />
      </head>
      <body class="govuk-template__body app-embed">
        <main>
          <h1 class="govuk-heading-m">{title}</h1>
          <p class="govuk-body" id="funnel-sentence">
            {funnelSentence(answer)}
          </p>
          <Drawings label={answer.group.words} drawn={drawn} invented={answer.invented}>
            {answer.source}, version {answer.version}.
          </Drawings>
          {funnelCaptions(view, undefined)
            .slice(answer.invented ? 1 : 0, -1)
            .map((words) => (
              <p class="govuk-body-s">{words}</p>
            ))}
          <p class="govuk-body-s">
            Licence:{' '}
            <a class="govuk-link" href={dataset.licence.url} target="_blank" rel="noopener">
              {dataset.licence.id} (opens in a new tab)
            </a>
            {'. '}
            <a class="govuk-link" href={page} target="_blank" rel="noopener">
              Every provider by name, at Alongside (opens in a new tab)
            </a>
          </p>
        </main>
      </body>
    </html>
  );
  return html`<!doctype html>${document}`;
}
