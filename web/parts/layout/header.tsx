import type { FC } from 'hono/jsx';

const LINKS = [
  ['/jobs', 'Jobs'],
  ['/providers', 'Providers'],
  ['/groups', 'Groups'],
  ['/datasets', 'Datasets'],
  ['/which-source', 'Which source?'],
  ['/areas', 'Areas'],
  ['/compare', 'Compare'],
  ['/wizard', 'Make a chart'],
  ['/developers', 'Developers'],
  ['/about', 'About'],
] as const;

function currentOf(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return path.startsWith(`${href}/`) ? 'true' : undefined;
}

/** Two bars side by side: the name as a picture, for decoration only. */
const Mark: FC = () => (
  <svg class="app-mark" viewBox="0 0 26 30" aria-hidden="true" focusable="false">
    <rect x="1" y="2" width="10" height="26" fill="currentColor" />
    <rect x="15" y="10" width="10" height="18" fill="currentColor" />
  </svg>
);

/** Name, and the ways into the site; `path` is the page shown, so that its section is marked. */
export const Header: FC<{ path: string }> = ({ path }) => (
  <header>
    <div class="govuk-generic-header">
      <div class="govuk-generic-header__container govuk-width-container">
        <div class="govuk-generic-header__logo">
          <a href="/" class="govuk-generic-header__homepage-link">
            <Mark />
            Alongside
          </a>
        </div>
      </div>
    </div>
    <nav class="app-nav" aria-label="Main">
      <div class="govuk-width-container">
        <ul class="app-nav__list">
          {LINKS.map(([href, words]) => (
            <li>
              <a class="app-nav__link" href={href} aria-current={currentOf(path, href)}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  </header>
);
