import type { FC } from 'hono/jsx';
import type { Fault, Problem } from '../../../schemas/answers/problems/problem.ts';

interface ProblemSummaryProps {
  readonly problem: Problem;
  /** The labels of the fields of the page, by the names of their parameters. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A fault in the words of the field that it is of, or in the words of the API. */
function faultWords({ code, value, message, nearest = [] }: Fault, label?: string): string {
  if (label !== undefined && code === 'unknown-code' && value !== null) {
    return `${label}: “${value.slice(0, 60)}” is not one of the choices.`;
  }
  const near = nearest.length > 0 ? ` Nearest: ${nearest.join(', ')}.` : '';
  return `${label === undefined ? '' : `${label}: `}${message}${near}`;
}

/** What was wrong with what was asked, each fault leading to the field at fault where there is one. */
export const ProblemSummary: FC<ProblemSummaryProps> = ({ problem, fields }) => (
  <div class="govuk-error-summary">
    <div role="alert">
      <h2 class="govuk-error-summary__title">There is a problem</h2>
      <div class="govuk-error-summary__body">
        {problem.errors.length === 0 && <p>{problem.detail}</p>}
        <ul class="govuk-list govuk-error-summary__list">
          {problem.errors.map((fault) => {
            const label = fields[fault.name];
            const words = faultWords(fault, label);
            return (
              <li>{label === undefined ? words : <a href={`#filter-${fault.name}`}>{words}</a>}</li>
            );
          })}
        </ul>
      </div>
    </div>
  </div>
);
