import type { FC } from 'hono/jsx';
import { HeaderBox } from '../form/search-box.tsx';
import { Mark } from './mark.tsx';

const LINKS = [
  ['/areas', 'Places'],
  ['/jobs', 'Jobs'],
  ['/providers', 'Courses and providers'],
  ['/datasets', 'Datasets'],
  ['/compare', 'Compare'],
  ['/developers', 'Developers'],
  ['/about', 'About'],
] as const;

/** Pages that have the box large, so that it stands on none twice. */
const HAVE_BOX: readonly string[] = ['/', '/search'];

function currentOf(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return path.startsWith(`${href}/`) ? 'true' : undefined;
}

/**
 * Name, the box that finds everything, and the ways into the site; `path` is the page shown, so that
 * its section is marked.
 */
export const Header: FC<{ path: string }> = ({ path }) => (
  <header class="app-header">
    <div class="govuk-width-container app-header__bar">
      <a href="/" class="app-header__home">
        <Mark />
        Alongside
      </a>
      {!HAVE_BOX.includes(path) && <HeaderBox />}
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
