import type { FC } from 'hono/jsx';
import type { UnavailableDataset } from '../../../schemas/answers/dataset.ts';

/** Datasets that are here but cannot be served just now, so that none goes missing in silence. */
export const Unavailable: FC<{ datasets: readonly UnavailableDataset[] }> = ({ datasets }) =>
  datasets.length === 0 ? (
    <></>
  ) : (
    <div class="govuk-inset-text app-caution">
      <p class="govuk-body">
        <strong>Not available just now:</strong>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {datasets.map(({ dataset, reason }) => (
          <li>
            {dataset}: {reason}
          </li>
        ))}
      </ul>
      <p class="govuk-body">Nothing takes their place; the other datasets are not touched by it.</p>
    </div>
  );
