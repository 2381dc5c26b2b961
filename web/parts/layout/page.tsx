import { html, raw } from 'hono/html';
import type { FC, PropsWithChildren } from 'hono/jsx';
import { StrayParameters } from '../form/stray-parameters.tsx';
import { SiteContext } from '../snippets/site.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { canonicalAddress } from './page-frame.ts';
import type { PageChart, PageFrame, PageLink } from './page-frame.ts';
import { SharePreview } from './share-preview.tsx';
import { Styles } from './styles.tsx';

/** What changed in the store, for whoever wants to be told. */
const FEED: PageLink = {
  rel: 'alternate',
  type: 'application/atom+xml',
  title: 'Releases of all datasets',
  href: '/feed.atom',
};

/** What is said of a page that says nothing of itself. */
const EVERYWHERE =
  'Published labour-market figures of a place in plain words: what employers ask for beside what is taught there.';

interface PageProps {
  readonly frame: PageFrame;
  readonly title: string;
  /** One sentence of what is on it, for those that list or share it. */
  readonly description?: string;
  /** Parameters that make it another page: they stay in its canonical address. */
  readonly state?: readonly string[];
  /** JSON-LD about the page, already safe to stand in a script element; it is data, never run. */
  readonly jsonLd?: string;
  /** Where programs find what the page is about. */
  readonly links?: readonly PageLink[];
  /** The main chart of a page; a page without one loads no script. */
  readonly chart?: PageChart | undefined;
  /** What stands before the main part: breadcrumbs. */
  readonly before?: unknown;
  /** It takes parameters, and says itself which of its address it does not know. */
  readonly takesParameters?: true;
}

const Invented: FC<{ making: PageFrame['making'] }> = ({ making }) => (
  <aside class="app-invented" aria-labelledby="sample-mark">
    <div class="govuk-width-container">
      <p>
        <strong id="sample-mark">Invented figures.</strong> This site is running on its built-in
        sample. Nobody ever measured these numbers: do not quote them.
      </p>
      {making && (
        <p>
          <strong>The sample is still being made:</strong> {making.made} of {making.of} datasets are
          ready. What is missing here comes within a minute; then load the page again.
        </p>
      )}
    </div>
  </aside>
);

/** A whole HTML document: the frame that all pages share around what one page says. */
export const Page: FC<PropsWithChildren<PageProps>> = (props) => {
  const {
    frame,
    title,
    description = EVERYWHERE,
    state = [],
    jsonLd,
    links = [],
    chart,
    before,
    takesParameters,
    children,
  } = props;
  const name = frame.stamp === 'sample' ? `${title} (invented figures)` : title;
  const document = (
    <SiteContext.Provider value={frame.site}>
      <html lang="en-GB" class="govuk-template">
        <head>
          <meta charset="utf-8" />
          <title>{`${name} – Alongside`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="theme-color" content="#ffffff" />
          <meta name="description" content={description} />
          {[...links, FEED].map((link) => (
            <link {...link} />
          ))}
          <link rel="icon" href="/assets/mark.svg" type="image/svg+xml" />
          {jsonLd !== undefined && <script type="application/ld+json">{raw(jsonLd)}</script>}
          <SharePreview
            frame={frame}
            page={{ title: name, description, canonical: canonicalAddress(frame, state), chart }}
          />
          <Styles />
          {frame.complete !== undefined && <script type="module" src={frame.complete} />}
          {chart && frame.loader !== undefined && <script type="module" src={frame.loader} />}
        </head>
        <body class="govuk-template__body">
          <a href="#main-content" class="govuk-skip-link">
            Skip to main content
          </a>
          <Header path={frame.path} />
          {frame.stamp === 'sample' && <Invented making={frame.making} />}
          <div class="govuk-width-container">
            {before}
            <main class="govuk-main-wrapper" id="main-content" tabindex={-1}>
              {takesParameters !== true && <StrayParameters query={frame.query ?? {}} known={[]} />}
              {children}
            </main>
          </div>
          <Footer />
        </body>
      </html>
    </SiteContext.Provider>
  );
  return html`<!doctype html>${document}`;
};
