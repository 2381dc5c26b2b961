import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import type { DatasetSummary } from '../../../../schemas/answers/dataset.ts';
import { apiPath } from '../../../reading/api-client.ts';

interface NoFiguresProps {
  readonly area: AreaRecord;
  /** The datasets that do have figures for the area. */
  readonly datasets: readonly DatasetSummary[];
}

/** What stands in place of the latest figures: where else the area, or what lies in it, has some. */
export const NoFigures: FC<NoFiguresProps> = ({ area, datasets }) => {
  if (datasets.length > 0) {
    return (
      <>
        <p class="govuk-body">
          None of the measures of this page is held for {area.name}. Other figures for it are held:
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {datasets.map(({ id, title }) => (
            <li>
              <a class="govuk-link" href={apiPath('/wizard', { dataset: id, areas: area.code })}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </>
    );
  }
  return (
    <p class="govuk-body">
      None of the datasets held here has figures for {area.name}.
      {(area.members.lad ?? 0) > 0 && (
        <>
          {' '}
          Look at{' '}
          <a class="govuk-link" href={apiPath('/areas', { type: 'lad', within: area.code })}>
            the local authorities in it
          </a>
          .
        </>
      )}
    </p>
  );
};
