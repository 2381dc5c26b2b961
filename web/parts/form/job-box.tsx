import type { FC } from 'hono/jsx';
import { SearchField } from './search-field.tsx';

interface JobBoxProps {
  readonly job?: string | undefined;
  readonly place?: string | undefined;
  /** Its heading for those who hear the page, where no heading stands above it. */
  readonly label?: string;
}

/** The box for a job, as people say it, and a place. A GET form; it works without a script. */
export const JobBox: FC<JobBoxProps> = ({ job, place, label = 'Find a job in a place' }) => (
  <form class="app-search app-job-box" role="search" aria-label={label} method="get" action="/jobs">
    <div class="app-search__row">
      <SearchField
        id="job-q"
        name="q"
        label="Job"
        hint="Such as care worker, HGV driver, TA"
        value={job}
        completes="job"
      />
      <SearchField
        id="job-place"
        name="place"
        label="Place"
        hint="Such as Leeds, Hull, HD1"
        value={place}
        completes="place"
      />
      <button type="submit" class="govuk-button">
        Show this job
      </button>
    </div>
  </form>
);
