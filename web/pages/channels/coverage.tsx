import type { FC } from 'hono/jsx';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { capital } from '../../../schemas/words/list.ts';
import { Table } from '../../parts/table.tsx';
import type { Coverage as Read } from '../../reading/adverts/read-coverage.ts';
import { numberWords } from '../../words/number.ts';

const percent = ({ value }: FigureRow): string => (value === null ? '' : numberWords(value, 1));

interface PercentsProps {
  readonly id: string;
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly FigureRow[];
  readonly nameOf: (row: FigureRow) => string;
}

/** Rows of percents of one dataset, with the period and the source. */
const Percents: FC<PercentsProps> = ({ id, caption, head, rows, nameOf }) => (
  <Table
    id={id}
    caption={`${caption}, ${rows[0]?.period_name ?? ''}`}
    columns={[{ head }, { head: 'Percent', numeric: true }]}
    rows={rows.map((row) => [nameOf(row), percent(row)])}
  />
);

/** How far the pool reaches, and how employers say that they look for people. */
export const Coverage: FC<{ coverage: Read }> = ({ coverage: { shares, ways } }) => (
  <>
    {shares.length === 0 ? (
      <p class="govuk-body">How much of the whole market they show is not known here yet.</p>
    ) : (
      <>
        <Percents
          {...{ id: 'pool', caption: 'The pool', head: 'Share', rows: shares }}
          nameOf={({ measure_name, area_name }) => `${measure_name}, ${area_name ?? ''}`}
        />
        <p class="govuk-body-s">
          A hundred of the official series are adverts, a hundred of the survey vacancies: neither
          is a share of all jobs.{' '}
          <a class="govuk-link" href="/datasets/channel-coverage">
            By area and occupation
          </a>
        </p>
      </>
    )}
    {ways.length > 0 && (
      <>
        <Percents
          id="ways"
          caption="Establishments in England that used each way of recruiting"
          head="Way of recruiting"
          rows={ways}
          nameOf={({ measure_name }) => capital(measure_name.replace(/^Recruiting: /, ''))}
        />
        <p class="govuk-body-s">
          An establishment uses several ways, or none.{' '}
          <a class="govuk-link" href="/datasets/recruitment-and-training">
            Source and other figures
          </a>
        </p>
      </>
    )}
  </>
);
