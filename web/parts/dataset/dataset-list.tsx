import type { FC } from 'hono/jsx';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';

interface DatasetListProps {
  readonly datasets: readonly Pick<DatasetSummary, 'id' | 'title' | 'state'>[];
  /** Where each leads, where that is not its own page. */
  readonly hrefOf?: (id: string) => string;
}

/** Datasets by title, each a way to its page; one that has ended says so. */
export const DatasetList: FC<DatasetListProps> = ({
  datasets,
  hrefOf = (id) => `/datasets/${id}`,
}) => (
  <ul class="govuk-list govuk-list--bullet">
    {datasets.map(({ id, title, state }) => (
      <li>
        <a class="govuk-link" href={hrefOf(id)}>
          {title}
        </a>
        {state === 'ended' && ' (ended)'}
      </li>
    ))}
  </ul>
);
