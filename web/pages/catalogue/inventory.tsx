import type { FC } from 'hono/jsx';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { THEMES } from '../../../schemas/words/vocabulary.ts';
import { heldBriefly } from '../../parts/dataset/held-words.ts';
import type { PageFrame } from '../../parts/layout/page-frame.ts';
import { Table } from '../../parts/table.tsx';
import type { Newest, NewestAreas } from '../../reading/read-newest.ts';
import { heldThemes } from '../../reading/catalogue.ts';
import { dateWords, periodWords } from '../../words/date.ts';
import { countWords, numberWords } from '../../words/number.ts';

function checksWords({ checks }: DatasetSummary): string {
  if (!checks) return 'no checks on record';
  const warned = checks.warned > 0 ? `, ${numberWords(checks.warned)} to note` : '';
  return `${numberWords(checks.passed)} passed${warned}`;
}

interface FreshnessProps {
  readonly hosted: readonly DatasetSummary[];
  /** How much has the newest period, by dataset; none for those of one period or without any. */
  readonly newest: ReadonlyMap<string, Newest>;
}

/** Of how few areas the newest period is, after it; empty where most have it. */
export function fewWords(areas: NewestAreas | undefined): string {
  if (!areas) return '';
  const { newest, all, usual } = areas;
  const most = usual === undefined ? 'the others end earlier' : `most end ${periodWords(usual)}`;
  return ` for ${numberWords(newest)} of ${countWords(all, 'area')}; ${most}`;
}

/** The newest period, with how little of a dataset it may be. */
function latestWords(dataset: DatasetSummary, newest: Newest | undefined): string {
  const last = dataset.labels.date.last_period;
  if (last === null) return 'not a time series';
  if (newest === undefined) return periodWords(last);
  return `${periodWords(last)} (${numberWords(newest.rows)} of ${countWords(dataset.coverage?.rows ?? 0, 'row')})${fewWords(newest.areas)}`;
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

interface InventoryProps extends FreshnessProps {
  readonly stamp: PageFrame['stamp'];
  readonly catalogue: readonly DatasetSummary[];
}

/** How much is held and linked, in numbers, on which themes. */
export const Counts: FC<Pick<InventoryProps, 'stamp' | 'catalogue'>> = ({ stamp, catalogue }) => {
  const hosted = catalogue.filter(hasRows);
  const linked = catalogue.length - hosted.length;
  const rows = hosted.reduce((sum, { coverage }) => sum + (coverage?.rows ?? 0), 0);
  const themes = heldThemes(catalogue)
    .filter((theme) => theme !== 'reference')
    .map((theme) => THEMES[theme].toLowerCase());
  return (
    <>
      {themes.length > 0 && (
        <p class="govuk-body">Published figures on {listWords(themes)}, labelled in one way.</p>
      )}
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
          {stamp === 'sample'
            ? 'invented rows, every one marked'
            : 'figures and records, each with its status'}
        </li>
      </ul>
    </>
  );
};

/** How fresh each dataset is that is held; that nothing is, where none is. */
export const Inventory: FC<FreshnessProps> = ({ hosted, newest }) =>
  hosted.length === 0 ? (
    <p class="govuk-body">Nothing has been published into this store yet.</p>
  ) : (
    <Freshness hosted={hosted} newest={newest} />
  );
