import type { FC } from 'hono/jsx';
import type { Problem } from '../../../schemas/answers/problems/problem.ts';
import { InPlace } from '../../../schemas/answers/problems/typed-problem.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import { apiPath } from '../../reading/api-client.ts';
import type { PageFrame } from '../../parts/layout/page-frame.ts';
import { Page } from '../../parts/layout/page.tsx';

const LONGEST = 60;
const WAYS = [
  ['/datasets', 'See all datasets'],
  ['/areas', 'Search for an area'],
  ['/', 'Go to the home page'],
] as const;

const Ways: FC = () => (
  <ul class="govuk-list govuk-list--bullet">
    {WAYS.map(([href, words]) => (
      <li>
        <a class="govuk-link" href={href}>
          {words}
        </a>
      </li>
    ))}
  </ul>
);

/** Where a nearest id leads, by the kind of thing that was not found. */
const PLACES: Readonly<Record<string, string>> = {
  '/problems/unknown-dataset': '/datasets',
  '/problems/unknown-area': '/areas',
};

const UNTOLD = 'Nothing is at this address. If you typed it, check its spelling.';

/** What is missing, in words for people: hints at addresses of the API are left out. */
const missingWords = (problem: Problem | undefined): string =>
  problem ? problem.detail.replace(/ See \/v1\/[^.]*\./, '') : UNTOLD;

const PAGES = [
  'datasets',
  'areas',
  'jobs',
  'compare',
  'wizard',
  'which-source',
  'classifications',
  'search',
  'developers',
  'about',
  'accessibility',
  'problems',
];
const MOST_GUESSES = 2;

function decoded(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    // Not every address is well-formed; then it is shown as it was written.
    return word;
  }
}

/** Pages spelt nearly so, and a search for the last word of the address. */
const Guesses: FC<{ path: string }> = ({ path }) => {
  const words = path.split('/').filter((word) => word !== '');
  const [first = '', ...rest] = words;
  const near = PAGES.includes(first) ? [] : nearest(first, PAGES, MOST_GUESSES);
  const last = decoded(words.at(-1) ?? '').slice(0, LONGEST);
  return (
    <ul class="govuk-list govuk-list--bullet">
      {near.map((name) => {
        const href = ['', name, ...rest].join('/');
        return (
          <li>
            Did you mean{' '}
            <a class="govuk-link" href={href}>
              {href}
            </a>
            ?
          </li>
        );
      })}
      {last !== '' && (
        <li>
          <a class="govuk-link" href={apiPath('/search', { q: last.replaceAll('-', ' ') })}>
            Search for “{last}”
          </a>
        </li>
      )}
    </ul>
  );
};

/** A page for what is not there, with the nearest things that are. */
export const NotFound: FC<{ frame: PageFrame; problem?: Problem }> = ({ frame, problem }) => {
  const { nearest: near = [] } = InPlace.safeParse(problem).data ?? {};
  const place = PLACES[problem?.type ?? ''];
  // The API names the nearest areas in its words only: `E08000009 (Trafford)`.
  const named = (problem?.detail ?? '').matchAll(/([A-Z]\d{8}) \(([^()]+)\)/g);
  const names = new Map([...named].map(([, code = '', name = '']) => [code, name]));
  return (
    <Page frame={frame} title="Page not found">
      <h1 class="govuk-heading-l">Page not found</h1>
      <p class="govuk-body">{missingWords(problem)}</p>
      <Guesses path={frame.path} />
      {near.length > 0 && place !== undefined && (
        <>
          <p class="govuk-body">Did you mean:</p>
          <ul class="govuk-list govuk-list--bullet">
            {near.map((id) => (
              <li>
                <a class="govuk-link" href={`${place}/${id}`}>
                  {id}
                </a>
                {names.has(id) && ` (${names.get(id) ?? ''})`}
              </li>
            ))}
          </ul>
        </>
      )}
      <Ways />
    </Page>
  );
};

/** Where the API says that a release answers in place of one that is gone. */
const HELD = /^\/v1\/datasets\/([^/?]+)\/data\?version=([\d.]+)$/;

/** The release to look at in place of one whose rows are gone. */
const StillHeld: FC<{ problem: Problem }> = ({ problem }) => {
  const see = HELD.exec(InPlace.safeParse(problem).data?.see ?? '');
  if (!see) return <></>;
  const [, dataset = '', version = ''] = see;
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={`/datasets/${dataset}/versions/${version}`}>
        Version {version} of {dataset}
      </a>{' '}
      still has its figures.
    </p>
  );
};

/** A page for what went wrong here or cannot be answered: plain words, never the inside of it. */
export const Failed: FC<{ frame: PageFrame; problem?: Problem }> = ({ frame, problem }) => (
  <Page frame={frame} title={problem?.title ?? 'Sorry, this page failed'}>
    <h1 class="govuk-heading-l">{problem?.title ?? 'Sorry, this page failed'}</h1>
    <p class="govuk-body">
      {problem?.detail ?? 'Something went wrong here. It is not anything that you did. Try again.'}
    </p>
    {problem && <StillHeld problem={problem} />}
    {problem && <p class="govuk-body">Request {problem.request_id}.</p>}
    <Ways />
  </Page>
);
