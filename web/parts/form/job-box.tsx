import type { FC } from 'hono/jsx';

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
      <div class="govuk-form-group app-job-box__job">
        <label class="govuk-label govuk-label--s" for="job-q">
          Job
        </label>
        <div class="govuk-hint" id="job-q-hint">
          Such as care worker, HGV driver, TA
        </div>
        <input
          class="govuk-input"
          id="job-q"
          name="q"
          type="search"
          maxlength={100}
          value={job ?? ''}
          aria-describedby="job-q-hint"
        />
      </div>
      <div class="govuk-form-group">
        <label class="govuk-label govuk-label--s" for="job-place">
          Place
        </label>
        <div class="govuk-hint" id="job-place-hint">
          Such as Leeds, Hull, HD1
        </div>
        <input
          class="govuk-input"
          id="job-place"
          name="place"
          type="search"
          maxlength={100}
          value={place ?? ''}
          aria-describedby="job-place-hint"
        />
      </div>
      <button type="submit" class="govuk-button">
        Show this job
      </button>
    </div>
  </form>
);
