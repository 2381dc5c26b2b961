import type { FC } from 'hono/jsx';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';

interface ChartSourceProps {
  readonly dataset: Pick<DatasetSummary, 'id' | 'title' | 'licence'>;
  readonly version: string;
}

/** Where the figures of a chart come from: publisher, dataset with its version, and licence. */
export const ChartSource: FC<ChartSourceProps> = ({ dataset, version }) => (
  <>
    {dataset.licence.attribution}. How it was made:{' '}
    <a class="govuk-link" href={`/datasets/${dataset.id}`}>
      {dataset.title}
    </a>
    , version {version}. Licence:{' '}
    <a class="govuk-link" href={dataset.licence.url}>
      {dataset.licence.id}
    </a>
    .
  </>
);
