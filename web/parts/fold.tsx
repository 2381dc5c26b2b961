import type { Child, FC, PropsWithChildren } from 'hono/jsx';

/** What of a fold is said and seen before it is opened. */
export interface FoldProps {
  readonly title: Child;
  /** What it is of, for those who hear the title alone. */
  readonly of?: string;
  readonly id?: string;
  readonly open?: boolean;
  /** A class of its own, for what is to be printed though it is folded. */
  readonly kind?: string;
}

/** What is one step behind the first: opened by a press, without a script too. */
export const Fold: FC<PropsWithChildren<FoldProps>> = ({
  title,
  of,
  id,
  open = false,
  kind,
  children,
}) => (
  <details
    class={`govuk-details app-folded${kind === undefined ? '' : ` ${kind}`}`}
    id={id}
    open={open}
  >
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">
        {title}
        {of !== undefined && <span class="govuk-visually-hidden">: {of}</span>}
      </span>
    </summary>
    <div class="app-folded__content">{children}</div>
  </details>
);
