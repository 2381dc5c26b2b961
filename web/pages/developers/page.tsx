import type { FC, PropsWithChildren } from 'hono/jsx';
import { Config } from '../../../schemas/answers/config.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Contents } from '../../parts/layout/contents.tsx';
import { Facts } from '../../parts/facts.tsx';
import { SnippetList } from '../../parts/snippets/snippet-list.tsx';
import { sectionsOf } from '../../parts/layout/section.tsx';
import { Table } from '../../parts/table.tsx';
import { bytesWords, countWords, numberWords } from '../../words/number.ts';
import { type PageContext } from '../context.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import { EmptyCells } from './empty-cells.tsx';
import { PARAMETERS, PATHS } from './words.ts';
import { hasFigures } from '../../../schemas/words/kinds.ts';

const SECTIONS = [
  ['start', 'Start here'],
  ['ask', 'How to ask'],
  ['empty', 'Empty cells and absent rows'],
  ['formats', 'Formats'],
  ['paging', 'Paging and limits'],
  ['versions', 'Versions'],
  ['problems', 'When something is wrong'],
] as const;

const Section = sectionsOf(SECTIONS);

const Code: FC<PropsWithChildren> = ({ children }) => (
  <code class="app-code-inline">{children}</code>
);

const Start: FC<{ example: DatasetSummary | undefined }> = ({ example }) => (
  <>
    <p class="govuk-body">
      The whole service is read over HTTP with GET. No key is needed. Every figure on these pages
      comes from the same addresses.
    </p>
    <Table
      id="paths"
      caption="Addresses"
      columns={[
        { head: 'Address', words: true },
        { head: 'Answers with', words: true },
      ]}
      rows={PATHS.map(([path, words]) => [<Code>{path}</Code>, words])}
    />
    {example && (
      <>
        <h3 class="govuk-heading-m">A first query: the latest period of {example.title}</h3>
        <SnippetList
          path={`/v1/datasets/${example.id}/data`}
          query="?period=latest"
          codes={['area', 'period']}
        />
      </>
    )}
  </>
);

const Formats: FC<{ config: Config }> = ({ config }) => (
  <>
    <p class="govuk-body">
      Put the extension behind <Code>/data</Code>. Every format carries the same rows in the same
      order. A figure that was not published has an empty value and a status that says why; it is
      never a zero.
    </p>
    <Table
      id="format-list"
      caption="Formats of the rows"
      captionSize="hidden"
      columns={[{ head: 'Extension' }, { head: 'Media type', words: true }, { head: 'How much' }]}
      rows={config.formats.map(({ extension, media_type: type, whole }) => [
        extension,
        type,
        whole ? 'the whole answer' : 'a page at a time',
      ])}
    />
  </>
);

const Limits: FC<{ config: Config }> = ({ config: { limits } }) => (
  <>
    <p class="govuk-body">
      A JSON answer is a page. <Code>next</Code> is the address of the page after it, or null at the
      end; <Code>total</Code> counts all rows. A cursor stays with the release it began in, so a
      publish in between shifts nothing.
    </p>
    <Facts
      facts={[
        ['Rows on a page', numberWords(limits.page_rows)],
        ['Most rows on a page (limit=)', numberWords(limits.most_page_rows)],
        ['Longest query', bytesWords(limits.query_bytes)],
        ['Longest an answer may take', countWords(limits.time_limit_ms / 1000, 'second')],
        ['Longest a file may take', countWords(limits.file_time_limit_ms / 1000, 'second')],
      ]}
    />
  </>
);

/** How to read the service by program: addresses, the grammar, formats, limits, versions, problems. */
export async function developersPage({ client, frame }: PageContext) {
  const [config, catalogue] = await Promise.all([
    client.read('/v1/config', Config),
    readCatalogue(client),
  ]);
  const example = catalogue.find(hasFigures);
  return (
    <Page
      frame={frame}
      title="For developers"
      description="How to read Alongside’s figures by program."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">For developers</h1>
      <p class="govuk-body">
        <a class="govuk-link" href="/developers/reference">
          API reference: every address with its parameters, examples and problems
        </a>
      </p>
      <Contents sections={SECTIONS} />
      <Section id="start">
        <Start example={example} />
      </Section>
      <Section id="ask">
        <p class="govuk-body">
          Items of a list are separated by commas and any of them may match; different parameters
          must all match. Nothing is filtered that you did not ask for.
        </p>
        <Table
          id="parameters"
          caption="Parameters of the rows"
          columns={[
            { head: 'Parameter', words: true },
            { head: 'Meaning', words: true },
          ]}
          rows={PARAMETERS.map(([parameter, words]) => [<Code>{parameter}</Code>, words])}
        />
      </Section>
      <Section id="empty">
        <EmptyCells />
      </Section>
      <Section id="formats">
        <Formats config={config} />
      </Section>
      <Section id="paging">
        <Limits config={config} />
      </Section>
      <Section id="versions">
        <p class="govuk-body">
          A release never changes. Ask with <Code>version=1.4.0</Code> and you get the same rows for
          as long as that release is kept. Releases are kept until the operator of a service chooses
          to remove old ones; nothing removes them by itself, and a removed one answers 410, never
          with the rows of another. Without <Code>version=</Code> you get the newest, and the answer
          says which it was. A removed column or code makes a new first number, new periods or
          changed values a new second, a correction of a mistake made here a new third.{' '}
          <Code>as_of=2026-04-20</Code> answers from the release that was current on that day. The
          day counts by when this service published it or, where the publisher hands out its earlier
          releases too, by when the publisher did: the record of a version says which, as{' '}
          <Code>clock</Code>. <Code>/versions/{'{version}'}/changes</Code> lists every figure that
          moved.
        </p>
      </Section>
      <Section id="problems">
        <p class="govuk-body">
          Anything wrong with a query is answered with status 400 and{' '}
          <Code>application/problem+json</Code>: every fault at once, each with the parameter, what
          is allowed, and the nearest that would work. A question that is sound and has no row is
          answered with status 200, no rows, and the warning <Code>no_rows</Code>. An unknown
          parameter is a fault: a query is never quietly answered as another one.{' '}
          <a class="govuk-link" href="/problems">
            All kinds of problem and what to do
          </a>
          .
        </p>
      </Section>
    </Page>
  );
}
