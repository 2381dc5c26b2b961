import type { FC } from 'hono/jsx';
import type { DatasetSummary } from '../../../../schemas/answers/dataset.ts';

/**
 * Who published the figures of a chart, as a way to their dataset. The whole attribution, the version
 * and the licence stand folded below.
 */
export const ShortSource: FC<{ dataset: Pick<DatasetSummary, 'id' | 'title' | 'labels'> }> = ({
  dataset: { id, title, labels },
}) => (
  <>
    Source:{' '}
    <a class="govuk-link" href={`/datasets/${id}`} title={title}>
      {labels.source.publisher}
    </a>
    .
  </>
);
