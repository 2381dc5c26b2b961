import type { FC } from 'hono/jsx';
import {
  childrenOf,
  type Classification,
  type ClassificationCode,
} from '../../reading/classifications/read-classification.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { countWords } from '../../words/number.ts';
import type { PageContext } from '../context.ts';

interface Part {
  readonly classification: Classification;
  readonly code: ClassificationCode;
}

/** The address of the page of a code. */
export const codeHref = ({ dataset }: Classification, code: string): string =>
  `/classifications/${dataset.id}/${encodeURIComponent(code)}`;

/** A code with its name, as a link to its page. */
export const CodeLink: FC<Part> = ({ classification, code: { code, name } }) => (
  <a class="govuk-link" href={codeHref(classification, code)}>
    <span class="app-code-inline">{code}</span> {name}
  </a>
);

/** The codes inside a code, and those inside them. */
export const Inside: FC<Part> = ({ classification, code }) => {
  const children = childrenOf(classification, code.code);
  if (children.length === 0) return <></>;
  return (
    <ul class="govuk-list app-tree">
      {children.map((child) => (
        <li>
          <CodeLink classification={classification} code={child} />
          <Inside classification={classification} code={child} />
        </li>
      ))}
    </ul>
  );
};

/** A classification as a tree: the widest codes, each to be opened. */
export function treePage({ frame }: PageContext, classification: Classification) {
  const { dataset, codes } = classification;
  return (
    <Page
      frame={frame}
      title={dataset.title}
      description={dataset.summary}
      before={<Breadcrumbs links={[['/classifications', 'Classifications']]} />}
    >
      <h1 class="govuk-heading-xl">{dataset.title}</h1>
      <p class="govuk-body-l">{dataset.summary}</p>
      <p class="govuk-body">
        {countWords(codes.length, 'code')}.{' '}
        <a class="govuk-link" href={`/datasets/${dataset.id}`}>
          Source, licence and downloads
        </a>
      </p>
      <ul class="govuk-list app-roots">
        {childrenOf(classification, null).map((root) => (
          <li>
            <CodeLink classification={classification} code={root} />
            {childrenOf(classification, root.code).length > 0 && (
              <details class="govuk-details">
                <summary class="govuk-details__summary">
                  <span class="govuk-details__summary-text">
                    {countWords(childrenOf(classification, root.code).length, 'part')}
                    <span class="govuk-visually-hidden"> of {root.name}</span>
                  </span>
                </summary>
                <div class="govuk-details__text">
                  <Inside classification={classification} code={root} />
                </div>
              </details>
            )}
          </li>
        ))}
      </ul>
    </Page>
  );
}
