import type { FC } from 'hono/jsx';
import { PROBLEMS } from '../../../../schemas/answers/problems/problem.ts';
import type { ProblemType } from '../../../../schemas/answers/problems/problem.ts';
import { wordsOf } from '../../../../schemas/words/vocabulary.ts';
import { OpenApiDocument, readOperations } from '../../../../schemas/answers/openapi.ts';
import type { OpenApiExample, OpenApiOperation } from '../../../../schemas/answers/openapi.ts';
import { Fold } from '../../../parts/fold.tsx';
import { Page } from '../../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../../parts/layout/breadcrumbs.tsx';
import { SnippetFolds } from '../../../parts/snippets/snippets-part.tsx';
import { Section } from '../../../parts/layout/section.tsx';
import { Table } from '../../../parts/table.tsx';
import { writeRequest } from '../../../parts/snippets/request-snippets.ts';
import { readCatalogue } from '../../../reading/catalogue.ts';
import type { PageContext } from '../../context.ts';
import { schemaWords } from './schema-words.ts';

const PLACES = { path: 'in the path', query: 'in the query', header: 'a header' } as const;

type Parameter = OpenApiOperation['parameters'][number];

/** Where the meaning of a parameter says of which datasets it is a column. */
const OF_DATASETS = /\bOf ([a-z0-9-]+(?:, [a-z0-9-]+)*)\./g;
/** A column of fewer datasets than this is folded, where there are many such. */
const COMMON = 12;
/** Fewer than this are not folded. */
const MANY = 20;

/** Whether a parameter is a column that few datasets have. */
function isRare({ description }: Parameter): boolean {
  const found = [...description.matchAll(OF_DATASETS)].map(([, names = '']) => names.split(', '));
  return found.length > 0 && found.flat().length < COMMON;
}

const ParameterTable: FC<{ id: string; of: string; parameters: readonly Parameter[] }> = ({
  id,
  of,
  parameters,
}) => (
  <Table
    id={id}
    caption={`${of}, what they mean and how they are written`}
    captionSize="hidden"
    columns={[
      { head: 'Parameter', words: true },
      { head: 'Meaning', words: true },
      { head: 'Written as', words: true },
    ]}
    rows={parameters.map(({ name, in: place, description, schema }) => [
      <>
        <code class="app-code-inline">{name}</code>
        <br />
        {PLACES[place]}
      </>,
      description,
      schemaWords(schema),
    ])}
  />
);

/** All parameters; those of columns that few datasets have are folded where they are many. */
const Parameters: FC<{ operation: OpenApiOperation }> = ({ operation: { parameters } }) => {
  const rare = parameters.filter(isRare);
  const folded = rare.length < MANY ? [] : rare;
  return (
    <>
      <ParameterTable
        id="parameter-list"
        of="Parameters"
        parameters={parameters.filter((each) => !folded.includes(each))}
      />
      {folded.length > 0 && (
        <Fold title={`${folded.length} more: columns that some datasets have`}>
          <ParameterTable
            id="parameter-list-columns"
            of="Parameters of some datasets"
            parameters={folded}
          />
        </Fold>
      )}
    </>
  );
};

/** The dataset that an example asks; undefined for one that asks none. */
const datasetOf = (path: string): string | undefined =>
  /^\/v1\/datasets\/([a-z0-9-]+)/.exec(path)?.[1];

interface ExampleProps {
  readonly base: string;
  readonly operation: OpenApiOperation;
  readonly example: OpenApiExample;
  /** Whether this store has what the example asks: only then it is a link. */
  readonly answers: boolean;
}

const Example: FC<ExampleProps> = ({
  base,
  operation: { method, responses },
  example: { summary, path, accept, body },
  answers,
}) => {
  const isJson = Object.keys(responses[200]?.content ?? {}).some((type) => type.endsWith('json'));
  return (
    <>
      <h3 class="govuk-heading-m">{summary}</h3>
      <p class="govuk-body">
        {method === 'get' && answers ? (
          <a class="govuk-link app-code-inline" href={path}>
            {path}
          </a>
        ) : (
          <code class="app-code-inline">
            {method.toUpperCase()} {path}
          </code>
        )}
        {!answers && ` (${datasetOf(path) ?? 'it'} is not in this store)`}
        {accept !== undefined && ` with Accept: ${accept}`}
      </p>
      <SnippetFolds
        about={summary}
        snippets={writeRequest(base, { method, path, ...(body && { body }) }, isJson)}
      />
    </>
  );
};

const Answers: FC<{ operation: OpenApiOperation }> = ({ operation: { responses } }) => (
  <Table
    id="answer-list"
    caption="Answers by status"
    captionSize="hidden"
    columns={[
      { head: 'Status' },
      { head: 'Media types', words: true },
      { head: 'Headers', words: true },
    ]}
    rows={Object.entries(responses)
      .filter(([status]) => Number(status) < 400)
      .map(([status, { content, headers }]) => [
        status,
        Object.keys(content).join(', ') || 'no body',
        Object.keys(headers).join(', '),
      ])}
  />
);

function problemsOf({ responses }: OpenApiOperation): ProblemType[] {
  const refused = Object.entries(responses).filter(([status]) => Number(status) >= 400);
  const words = refused.map(([, { description }]) => description).join(' ');
  return wordsOf(PROBLEMS).filter((type) => words.includes(`\`${type}\``));
}

const Problems: FC<{ operation: OpenApiOperation }> = ({ operation }) => (
  <Table
    id="problem-list"
    caption="Problems that this may answer with"
    captionSize="hidden"
    columns={[{ head: 'Problem', words: true }, { head: 'Status' }]}
    rows={problemsOf(operation).map((type) => [
      <a class="govuk-link" href={`/problems/${type}`}>
        {PROBLEMS[type].title}
      </a>,
      String(PROBLEMS[type].status),
    ])}
  />
);

/** One operation of the API: its address, parameters, examples, answers and problems. Undefined for none. */
export async function operationPage({ client, frame }: PageContext, id: string) {
  const document = await client.read('/v1/openapi.json', OpenApiDocument);
  const operation = readOperations(document).find(({ operationId }) => operationId === id);
  if (!operation) return undefined;
  const { method, path, summary, description, parameters } = operation;
  const catalogue = await readCatalogue(client);
  const answers = (asked: string): boolean => {
    const dataset = datasetOf(asked);
    return dataset === undefined || catalogue.some((held) => held.id === dataset);
  };
  const links = [
    ['/developers', 'Developers'],
    ['/developers/reference', 'Reference'],
  ] as const;
  return (
    <Page
      frame={frame}
      title={summary}
      description={description}
      before={<Breadcrumbs links={links} />}
    >
      <h1 class="govuk-heading-xl">{summary}</h1>
      <p class="govuk-body-l">
        <code class="app-code-inline">
          {method.toUpperCase()} {path}
        </code>
      </p>
      <p class="govuk-body">{description}</p>
      {parameters.length > 0 && (
        <Section id="parameters" title="Parameters">
          <Parameters operation={operation} />
        </Section>
      )}
      <Section id="examples" title="Examples">
        {operation['x-examples'].map((example) => (
          <Example
            base={frame.site}
            operation={operation}
            example={example}
            answers={answers(example.path)}
          />
        ))}
      </Section>
      <Section id="answers" title="Answers">
        <Answers operation={operation} />
      </Section>
      <Section id="problems" title="Problems">
        <Problems operation={operation} />
      </Section>
    </Page>
  );
}
