import type { Child, FC } from 'hono/jsx';
import type { VersionRecord } from '../../../schemas/answers/version.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Facts } from '../../parts/facts.tsx';
import { dateWords, periodWords } from '../../words/date.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { countWords, numberWords } from '../../words/number.ts';
import type { PageContext } from '../context.ts';
import { changesWords, stateWords, whyWords } from '../../parts/dataset/version-words.ts';
import { ChangedTable } from './changed-cells.tsx';
import { readRelease, type ReleaseContent } from './load.ts';

const MOST_CODES = 12;

function codesWords(column: string, codes: readonly string[]): string {
  const named = codes.slice(0, MOST_CODES).map(column === 'period' ? periodWords : String);
  const more = codes.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${numberWords(more)} more` : listWords(named);
}

/** What of periods, codes, columns and measures came and went, as facts. */
function structureFacts({ structure }: VersionRecord): (readonly [string, Child] | undefined)[] {
  if (!structure) return [];
  const { columns, codes, measures } = structure;
  const list = (title: string, items: readonly string[]) =>
    items.length === 0 ? undefined : ([title, codesWords('', items)] as const);
  const coded = (title: string, named: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(named)
      .filter(([, items]) => items.length > 0)
      .map(([column, items]) => [`${title}: ${column}`, codesWords(column, items)] as const);
  return [
    ...coded('New codes', codes.added),
    ...coded('Codes that went', codes.removed),
    list('New measures', measures.added),
    list('Measures that went', measures.removed),
    list('Measures with a new meaning', measures.redefined),
    list('New columns', columns.added),
    list('Columns that went', columns.removed),
  ];
}

const Changed: FC<{ content: ReleaseContent }> = ({ content }) => {
  const { cells, record, release, refused } = content;
  const all = `/v1/datasets/${record.id}/versions/${release.version}/changes`;
  if (release.kind === 'first') {
    return <p class="govuk-body">This was the first release: there is nothing before it.</p>;
  }
  return (
    <>
      <p class="govuk-body">
        {changesWords(release)}
        {release.changes && `; ${numberWords(release.changes.unchanged)} stayed as they were`}.
      </p>
      {refused !== undefined && <p class="govuk-body">{refused}</p>}
      {cells.map((found) => (
        <ChangedTable content={content} found={found} />
      ))}
      {refused === undefined && (
        <p class="govuk-body">
          Every cell that changed, with what stood there before:{' '}
          <a class="govuk-link" href={`${all}.csv`}>
            changes as CSV
          </a>
          {', '}
          <a class="govuk-link" href={all}>
            changes as JSON
          </a>
        </p>
      )}
    </>
  );
};

/** One release of a dataset: when and why it came, what it changed, and where it can be read. */
export async function releasePage({ client, frame }: PageContext, id: string, version: string) {
  const content = await readRelease(client, id, version);
  const { record, release, manifest } = content;
  return (
    <Page
      frame={frame}
      title={`${record.title}, version ${release.version}: what changed`}
      description={`Which figures of ${record.title} version ${release.version} changed, one by one.`}
      before={
        <Breadcrumbs
          links={[
            ['/datasets', 'Datasets'],
            [`/datasets/${record.id}`, record.title],
          ]}
        />
      }
    >
      <h1 class="govuk-heading-xl">
        {record.title}, version {release.version}
      </h1>
      <Facts
        facts={[
          ['State', stateWords(release)],
          ['Published here', dateWords(release.published)],
          release.source_released === null
            ? undefined
            : ['Released by the publisher', dateWords(release.source_released)],
          ['Why', whyWords(release)],
          release.rows === null ? undefined : ['Rows', numberWords(release.rows)],
          ...structureFacts(release),
        ]}
      />
      <h2 class="govuk-heading-l">What changed</h2>
      {manifest ? (
        <Changed content={content} />
      ) : (
        <p class="govuk-body">
          The rows of this release are no longer served, so its cells cannot be compared. Its record
          stays. See{' '}
          <a class="govuk-link" href={`/datasets/${record.id}#versions-heading`}>
            the other versions
          </a>
          .
        </p>
      )}
      {manifest && (
        <>
          <h2 class="govuk-heading-l">This version as data</h2>
          <ul class="govuk-list govuk-list--bullet">
            <li>
              <a
                class="govuk-link"
                href={`/v1/datasets/${record.id}/data.csv?version=${release.version}`}
              >
                All rows as CSV
              </a>{' '}
              ({countWords(release.rows ?? 0, 'row')})
            </li>
            <li>
              <a class="govuk-link" href={`/v1/datasets/${record.id}/versions/${release.version}`}>
                This record as JSON
              </a>
            </li>
          </ul>
        </>
      )}
    </Page>
  );
}
