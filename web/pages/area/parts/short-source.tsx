import type { FC } from 'hono/jsx';
import type { DatasetSummary } from '../../../../schemas/answers/dataset.ts';

interface ShortSourceProps {
  readonly dataset: Pick<DatasetSummary, 'id' | 'title' | 'licence'>;
  readonly version: string;
}

/** Where the figures of a chart come from in as few words as say it; the licence stands folded below. */
export const ShortSource: FC<ShortSourceProps> = ({ dataset, version }) => (
  <>
    {dataset.licence.attribution},{' '}
    <a class="govuk-link" href={`/datasets/${dataset.id}`} title={dataset.title}>
      version {version}
    </a>
    .
  </>
);
