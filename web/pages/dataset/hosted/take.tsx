import type { FC } from 'hono/jsx';
import { findCodedColumns } from '../../../parts/snippets/coded-columns.ts';
import { SnippetList } from '../../../parts/snippets/snippet-list.tsx';
import type { PageContext } from '../../context.ts';
import { citeWords } from '../../../parts/figure/cite-words.ts';
import { bytesWords, countWords } from '../../../words/number.ts';
import type { DatasetContent } from './load.ts';
import { hasFigures } from '../../../../schemas/words/kinds.ts';

interface TakeProps {
  readonly content: DatasetContent;
  readonly context: PageContext;
}

/** What the files are that stand beside the rows of a release. */
const FILES: Readonly<Record<string, string>> = {
  'data.parquet': 'All rows as Parquet',
  'codes.parquet': 'The code lists as Parquet',
  'changes.parquet': 'What changed since the version before, as Parquet',
};

/** Files to take away: stored ones with their size, made ones with their rows. */
export const Downloads: FC<TakeProps> = ({ content: { manifest, record } }) => {
  const data = `/v1/datasets/${record.id}/data`;
  const rows = countWords(manifest.coverage?.rows ?? 0, 'row');
  const pinned = `?version=${manifest.version}`;
  return (
    <ul class="govuk-list govuk-list--bullet">
      <li>
        <a class="govuk-link" href={`${data}.csv${pinned}`} download>
          All rows as CSV
        </a>{' '}
        ({rows})
      </li>
      <li>
        <a class="govuk-link" href={`${data}.ndjson${pinned}`} download>
          All rows as newline-delimited JSON
        </a>{' '}
        ({rows})
      </li>
      <li>
        <a
          class="govuk-link"
          href={`/v1/datasets/${record.id}/versions/${manifest.version}/package.zip`}
          download
        >
          Everything in one zip file
        </a>{' '}
        (CSV, Parquet, code lists, columns, and a page on what to mind and how to cite: a Data
        Package)
      </li>
      {manifest.files.map(({ path, bytes, rows: held }) => (
        <li>
          <a
            class="govuk-link"
            href={`/v1/datasets/${record.id}/versions/${manifest.version}/files/${path}`}
            download
          >
            {FILES[path] ?? `${path}, as stored`}
          </a>{' '}
          ({bytesWords(bytes)}, {countWords(held, 'row')})
        </li>
      ))}
    </ul>
  );
};

/** The same figures by program: calls that work as they stand, and where the rest is. */
export const ApiUse: FC<TakeProps> = ({ content, context }) => {
  const { record, manifest, exampleArea } = content;
  const codes = manifest.table === null ? [] : findCodedColumns(manifest.table);
  const filters = hasFigures(manifest.table)
    ? `?${exampleArea === undefined ? '' : `area=${exampleArea}&`}period=latest_each`
    : '';
  return (
    <>
      <p class="govuk-body">
        No key is needed. This answers with
        {filters === '' ? ' every record' : ' the newest figure of every series'}
        {exampleArea === undefined ? '' : ' for one area'}
        {context.frame.publicUrl === undefined &&
          `; put the address of this site for ${context.frame.site}`}
        .{' '}
        <a class="govuk-link" href="/developers">
          How to ask for more
        </a>
      </p>
      <SnippetList path={`/v1/datasets/${record.id}/data`} query={filters} codes={codes} />
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/v1/datasets/${record.id}`}>
            This record as JSON
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/v1/datasets/${record.id}.jsonld`}>
            This dataset as DCAT, in JSON-LD
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/v1/datasets/${record.id}/feed.atom`}>
            Releases of this dataset as an Atom feed
          </a>
        </li>
        <li>
          <a
            class="govuk-link"
            href={`/v1/datasets/${record.id}/versions/${manifest.version}/manifest`}
          >
            Manifest of version {manifest.version}: columns, checks, sources, digests
          </a>
        </li>
      </ul>
    </>
  );
};

/** How to name this release, so that others find the same figures. */
export const Citation: FC<TakeProps> = ({ content: { record, manifest }, context }) => {
  const address = `${context.frame.site}/datasets/${record.id}/versions/${manifest.version}`;
  const words = citeWords({
    dataset: record,
    version: manifest.version,
    published: record.published ?? manifest.created,
    invented: manifest.invented,
    address,
    today: context.today,
  });
  return <p class="govuk-inset-text">{words}</p>;
};
