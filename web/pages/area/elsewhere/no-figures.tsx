import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import type { DatasetSummary } from '../../../../schemas/answers/dataset.ts';
import type { MeasureRecord } from '../../../../schemas/answers/measure.ts';
import { isFigure } from '../../../../schemas/dataset/measure.ts';
import { DatasetList } from '../../../parts/dataset/dataset-list.tsx';
import { measureHref } from '../../../reading/measures/measure-href.ts';
import { apiPath } from '../../../reading/api-client.ts';

interface NoFiguresProps {
  readonly area: AreaRecord;
  /** The datasets that do have figures for the area. */
  readonly datasets: readonly DatasetSummary[];
  /** All measures of the store. */
  readonly dictionary: readonly MeasureRecord[];
}

/** The first figure that a dataset has, of an area; the dataset itself where it has none. */
function firstHref({ dictionary, area }: NoFiguresProps, dataset: string): string {
  const first = dictionary.find((each) => isFigure(each) && each.datasets.includes(dataset));
  return first ? measureHref(first.id, { areas: [area.code], dataset }) : `/datasets/${dataset}`;
}

/** What stands in place of the latest figures: where else the area, or what lies in it, has some. */
export const NoFigures: FC<NoFiguresProps> = (props) => {
  const { area, datasets } = props;
  if (datasets.length > 0) {
    return (
      <>
        <p class="govuk-body">
          None of the measures of this page is held for {area.name}. Other figures for it are held:
        </p>
        <DatasetList datasets={datasets} hrefOf={(id) => firstHref(props, id)} />
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
