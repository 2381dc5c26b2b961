import type { FC } from 'hono/jsx';
import type { Problem } from '../../schemas/problem.ts';

/** What was wrong with what was asked, each fault leading to the field at fault where there is one. */
export const ProblemSummary: FC<{ problem: Problem; fields: readonly string[] }> = ({
  problem,
  fields,
}) => (
  <div class="govuk-error-summary">
    <div role="alert">
      <h2 class="govuk-error-summary__title">{problem.title}</h2>
      <div class="govuk-error-summary__body">
        <p>{problem.detail}</p>
        <ul class="govuk-list govuk-error-summary__list">
          {problem.errors.map(({ name, message, nearest = [] }) => {
            const words = `${name}: ${message}${nearest.length > 0 ? ` Nearest: ${nearest.join(', ')}.` : ''}`;
            return (
              <li>{fields.includes(name) ? <a href={`#filter-${name}`}>{words}</a> : words}</li>
            );
          })}
        </ul>
      </div>
    </div>
  </div>
);
