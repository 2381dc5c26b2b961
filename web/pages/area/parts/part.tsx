import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import { Fold, type FoldProps } from '../../../parts/fold.tsx';
import type { Section as SectionName } from '../../../../schemas/dataset/headline.ts';

/** The parts of the page below its first screen, in their order, with their headings. */
export const PARTS = {
  demand: 'Demand',
  provision: 'Provision',
  'side-by-side': 'Side by side',
  work: 'Work',
  pay: 'Pay',
  'by-industry': 'Industries',
  skills: 'Skills',
  people: 'People',
} as const;
export type PartName = keyof typeof PARTS;

/** The part that draws the measures of each section that a dataset may declare. */
export const PART_OF: Readonly<Record<SectionName, PartName>> = {
  demand: 'demand',
  vacancies: 'demand',
  claimants: 'work',
  work: 'work',
  pay: 'pay',
  industries: 'by-industry',
  skills: 'skills',
  people: 'people',
};

/** A link of a part to more of the same. */
export interface PartLink {
  readonly href: string;
  readonly words: string;
}

interface PartProps {
  readonly name: PartName;
  /** What must be known of its figure, in one line. */
  readonly caution?: string | undefined;
  readonly links: readonly PartLink[];
  /** Whether it is a sentence alone: it takes a row of two columns, so that nothing stands beside it empty. */
  readonly brief?: boolean;
  /** What stands folded below: tables, notes, downloads. */
  readonly folded?: (FoldProps & { readonly content: Child }) | undefined;
}

/** One part of the page: one figure, one line of caution, where more of it is, the rest folded. */
export const Part: FC<PropsWithChildren<PartProps>> = (props) => {
  const { name, caution, links, brief = false, folded, children } = props;
  return (
    <section class={`app-part${brief ? ' app-part--brief' : ''}`} aria-labelledby={name}>
      <h2 class="govuk-heading-m" id={name}>
        {PARTS[name]}
      </h2>
      {children}
      {caution !== undefined && <p class="govuk-body-s app-part__caution">{caution}</p>}
      {links.length > 0 && (
        <ul class="govuk-list govuk-body-s app-part__links">
          {links.map(({ href, words }) => (
            <li>
              <a class="govuk-link" href={href}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      )}
      {folded && (
        <Fold title={folded.title} of={folded.of ?? PARTS[name]}>
          {folded.content}
        </Fold>
      )}
    </section>
  );
};
