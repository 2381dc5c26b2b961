import type { FC } from 'hono/jsx';
import { UNITS } from '../../../schemas/words/vocabulary.ts';
import { apiPath } from '../../reading/api-client.ts';
import { newestOf, stoppedBefore } from '../../charts/words/age-of-newest.ts';
import type { ClassificationCode } from '../../reading/classifications/read-classification.ts';
import type { CodeFigures } from '../../reading/classifications/read-figures.ts';
import { Figure } from '../../parts/figures/figure.tsx';
import { StatusNotes } from '../../parts/figures/notes.tsx';
import { Table } from '../../parts/table.tsx';
import { areaTypeWords } from '../../../schemas/words/area-types.ts';

/** The newest figures that a dataset holds of a code, in the widest area that has one. */
export const Figures: FC<{ found: CodeFigures; about: ClassificationCode; own: boolean }> = (
  props,
) => {
  const { found, about, own } = props;
  const { use, figures, data, query } = found;
  const { dataset, dimension } = use;
  const rows = figures.flatMap(({ row }) => (row ? [row] : []));
  const [first] = rows;
  const shown = rows.length > 0 ? figures.filter(({ row }) => row) : figures;
  const chart = apiPath('/wizard', { dataset: dataset.id, [dimension.id]: about.code });
  const newest = newestOf(rows);
  const later = newest && stoppedBefore(newest, use.manifest);
  const periods = new Set(rows.map(({ period }) => period));
  const where = first?.area_name === undefined ? '' : `${first.area_name}, `;
  return (
    <section aria-labelledby={`use-${dataset.id}`}>
      <h3 class="govuk-heading-m" id={`use-${dataset.id}`}>
        <a class="govuk-link" href={`/datasets/${dataset.id}`}>
          {dataset.title}
        </a>
      </h3>
      {!own && (
        <p class="govuk-body">
          This dataset has no figures as fine as that. These are of {about.code}, {about.name}.
        </p>
      )}
      <Table
        id={`figures-${dataset.id}`}
        caption={`${where}${periods.size > 1 ? 'the newest of each measure' : (first?.period_name ?? 'no figure is held here')}${use.manifest.invented ? ' (invented figures)' : ''}`}
        columns={[
          { head: 'Measure', words: true },
          { head: 'Figure', numeric: true },
        ]}
        rows={shown.map(({ measure, row }) => [
          <>
            {measure.name}
            <span class="app-source">
              {UNITS[measure.unit]}
              {periods.size > 1 && row && `, ${row.period_name}`}
            </span>
          </>,
          <Figure row={row} decimals={measure.decimals} />,
        ])}
      />
      {found.areaType !== undefined && (
        <p class="govuk-body">
          {newest && later !== undefined
            ? `The figures held for ${first?.area_name ?? ''} stop at ${newest.period_name}, while the dataset goes on to ${later} with others`
            : `These are the newest figures held for ${first?.area_name ?? ''}`}
          {found.areaType !== 'uk' &&
            `${later === undefined ? ', shown' : '. They are shown'} because no area wider than a ${areaTypeWords(found.areaType)} has any here`}
          .{' '}
          <a class="govuk-link" href={chart}>
            Choose another area
          </a>
        </p>
      )}
      <StatusNotes rows={rows} />
      <p class="govuk-body-s">{dataset.licence.attribution}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={chart}>
          Chart of {dataset.title} for {about.code}
        </a>
        {', '}
        <a class="govuk-link" href={`${data}.csv${query}`}>
          these figures as CSV
        </a>
        {', '}
        <a class="govuk-link" href={`${data}.csv?${dimension.id}=${about.code}&period=latest_each`}>
          every area as CSV
        </a>
      </p>
    </section>
  );
};
