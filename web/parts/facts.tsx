import type { Child, FC } from 'hono/jsx';

/** A list of names and what stands for each; undefined entries are left out. */
export const Facts: FC<{ facts: readonly (readonly [string, Child] | undefined)[] }> = ({
  facts,
}) => (
  <dl class="govuk-summary-list">
    {facts.map(
      (fact) =>
        fact && (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{fact[0]}</dt>
            <dd class="govuk-summary-list__value">{fact[1]}</dd>
          </div>
        ),
    )}
  </dl>
);
