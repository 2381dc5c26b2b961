import type { FC } from 'hono/jsx';
import { THEMES } from '../../../schemas/words/vocabulary.ts';
import type { DatasetSummary, UnavailableDataset } from '../../../schemas/answers/dataset.ts';
import type { PageFrame } from '../../parts/layout/page-frame.ts';
import { Page } from '../../parts/layout/page.tsx';
import { JobBox } from '../../parts/form/job-box.tsx';
import { SearchBox } from '../../parts/form/search-box.tsx';
import { Table } from '../../parts/table.tsx';
import { Unavailable } from '../../parts/dataset/unavailable.tsx';
import { dateWords, periodWords } from '../../words/date.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { countWords, numberWords } from '../../words/number.ts';
import { heldBriefly } from '../../parts/dataset/held-words.ts';
import { readNewest } from '../../reading/read-newest.ts';
import { type PageContext } from '../context.ts';
import { heldThemes, readCatalogue, readUnavailable } from '../../reading/catalogue.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

const DOORS = [
  [
    '/which-source',
    'Which source answers my question?',
    'Pick a question. See which source answers it, how small an area it is safe for, and what to watch for.',
  ],
  [
    '/datasets',
    'Find a dataset',
    'Every dataset held or linked here, with its chart, its checks and its downloads.',
  ],
  ['/areas', 'Find an area', 'Its figures in one place, beside its region and country.'],
  [
    '/compare',
    'Compare areas',
    'Two to six places side by side, and whether their figures really differ.',
  ],
  [
    '/funnel',
    'Compare providers',
    'Rates of colleges and training providers by size, and who can be told from the others.',
  ],
  [
    '/wizard',
    'Make a chart',
    'Choose a dataset, places and years. You are told before a chart would mislead.',
  ],
  [
    '/classifications',
    'Codes of industries and occupations',
    'For those who need codes: the groups in which figures are counted, and what is held of each.',
  ],
] as const;

const Doors: FC = () => (
  <ul class="app-cards app-doors">
    {DOORS.map(([href, words, what]) => (
      <li class="app-card">
        <h3 class="govuk-heading-m">
          <a class="govuk-link" href={href}>
            {words}
          </a>
        </h3>
        <p class="govuk-body">{what}</p>
      </li>
    ))}
  </ul>
);

function checksWords({ checks }: DatasetSummary): string {
  if (!checks) return 'no checks on record';
  const warned = checks.warned > 0 ? `, ${numberWords(checks.warned)} to note` : '';
  return `${numberWords(checks.passed)} passed${warned}`;
}

interface FreshnessProps {
  readonly hosted: readonly DatasetSummary[];
  /** Rows of the newest period, by dataset; none for those of one period or without any. */
  readonly newest: ReadonlyMap<string, number>;
}

/** The newest period, with how little of a dataset it may be. */
function latestWords(dataset: DatasetSummary, newest: number | undefined): string {
  const last = dataset.labels.date.last_period;
  if (last === null) return 'not a time series';
  if (newest === undefined) return periodWords(last);
  return `${periodWords(last)} (${numberWords(newest)} of ${countWords(dataset.coverage?.rows ?? 0, 'row')})`;
}

const Freshness: FC<FreshnessProps> = ({ hosted, newest }) => (
  <Table
    id="fresh"
    caption="How fresh the datasets held here are"
    captionSize="m"
    columns={[
      { head: 'Dataset' },
      { head: 'Publisher' },
      { head: 'What is held', words: true },
      { head: 'Latest period', words: true },
      { head: 'Last changed here' },
      { head: 'Checks' },
    ]}
    rows={hosted.map((dataset) => [
      <a class="govuk-link" href={`/datasets/${dataset.id}`}>
        {dataset.title}
      </a>,
      dataset.labels.source.publisher,
      heldBriefly(dataset) ?? countWords(dataset.coverage?.rows ?? 0, 'record'),
      latestWords(dataset, newest.get(dataset.id)),
      dataset.published === null ? 'not known' : dateWords(dataset.published),
      checksWords(dataset),
    ])}
  />
);

interface HomeProps {
  readonly frame: PageFrame;
  readonly catalogue: readonly DatasetSummary[];
  readonly unavailable: readonly UnavailableDataset[];
  readonly newest: ReadonlyMap<string, number>;
}

const Home: FC<HomeProps> = ({ frame, catalogue, unavailable, newest }) => {
  const hosted = catalogue.filter(hasRows);
  const linked = catalogue.length - hosted.length;
  const themes = heldThemes(catalogue)
    .filter((theme) => theme !== 'reference')
    .map((theme) => THEMES[theme].toLowerCase());
  const rows = hosted.reduce((sum, { coverage }) => sum + (coverage?.rows ?? 0), 0);
  return (
    <Page
      frame={frame}
      title="Labour-market information for local partners"
      description="Published labour-market figures in one place: labelled, checked, versioned and open."
    >
      <h1 class="govuk-heading-xl">Labour-market information for local partners</h1>
      <p class="govuk-body-l">
        Published figures{themes.length > 0 && ` on ${listWords(themes)}`} in one place: labelled in
        one way, checked before they are shown, and open to take away.
      </p>
      <h2 class="govuk-heading-m">Look up a job in a place</h2>
      <JobBox />
      <SearchBox />
      <ul class="app-numbers">
        <li>
          <strong>{numberWords(hosted.length)}</strong>{' '}
          {hosted.length === 1 ? 'dataset' : 'datasets'} held here
        </li>
        <li>
          <strong>{numberWords(linked)}</strong> more {linked === 1 ? 'source' : 'sources'}{' '}
          described and linked
        </li>
        <li>
          <strong>{numberWords(rows)}</strong>{' '}
          {frame.stamp === 'sample'
            ? 'invented rows, every one marked'
            : 'figures and records, each with its status'}
        </li>
      </ul>
      <h2 class="govuk-heading-l">Where to start</h2>
      <Doors />
      <h2 class="govuk-heading-l">What is held here</h2>
      <Unavailable datasets={unavailable} />
      {hosted.length === 0 ? (
        <p class="govuk-body">Nothing has been published into this store yet.</p>
      ) : (
        <Freshness hosted={hosted} newest={newest} />
      )}
    </Page>
  );
};

/** The home page: what is here, how fresh it is, and whether it is sample or real. */
export async function homePage({ client, frame }: PageContext) {
  const [catalogue, unavailable] = await Promise.all([
    readCatalogue(client),
    readUnavailable(client),
  ]);
  const newest = await readNewest(client, catalogue);
  return <Home frame={frame} catalogue={catalogue} unavailable={unavailable} newest={newest} />;
}
