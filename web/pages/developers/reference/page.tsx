import { OpenApiDocument, readOperations } from '../../../../schemas/answers/openapi.ts';
import { Page } from '../../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../../parts/layout/breadcrumbs.tsx';
import { Contents } from '../../../parts/layout/contents.tsx';
import { Table } from '../../../parts/table.tsx';
import type { PageContext } from '../../context.ts';

const idOf = (tag: string): string => tag.toLowerCase();

/** Every operation of the API by group, made from its OpenAPI document. */
export async function referencePage({ client, frame }: PageContext) {
  const document = await client.read('/v1/openapi.json', OpenApiDocument);
  const operations = readOperations(document);
  const groups = document.tags.map(({ name, description }) => ({
    name,
    description,
    own: operations.filter(({ tags }) => tags.includes(name)),
  }));
  return (
    <Page
      frame={frame}
      title="API reference"
      description="Every address of the API, with its parameters, examples, answers and problems."
      before={<Breadcrumbs links={[['/developers', 'Developers']]} />}
    >
      <h1 class="govuk-heading-xl">API reference</h1>
      <p class="govuk-body-l">
        Every address, with its parameters, examples in five languages, answers and problems. Made
        from the same schemas that check each request.
      </p>
      <p class="govuk-body">
        For programs:{' '}
        <a class="govuk-link" href="/v1/openapi.json">
          the OpenAPI 3.1 document
        </a>
        . For what can go wrong:{' '}
        <a class="govuk-link" href="/problems">
          all problems
        </a>
        .
      </p>
      <Contents sections={groups.map(({ name }) => [idOf(name), name] as const)} />
      {groups.map(({ name, description, own }) => (
        <section aria-labelledby={idOf(name)}>
          <h2 class="govuk-heading-l" id={idOf(name)}>
            {name}
          </h2>
          <p class="govuk-body">{description}</p>
          <Table
            id={`${idOf(name)}-operations`}
            caption={`Operations: ${name}`}
            captionSize="hidden"
            columns={[
              { head: 'What it does', words: true },
              { head: 'Address', words: true },
            ]}
            rows={own.map(({ operationId, summary, method, path }) => [
              <a class="govuk-link" href={`/developers/reference/${operationId}`}>
                {summary}
              </a>,
              <code class="app-code-inline">
                {method.toUpperCase()} {path}
              </code>,
            ])}
          />
        </section>
      ))}
    </Page>
  );
}
