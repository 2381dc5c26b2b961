import type { FC } from 'hono/jsx';

interface JobBoxProps {
  readonly job?: string | undefined;
  readonly place?: string | undefined;
  /** Its heading for those who hear the page, where no heading stands above it. */
  readonly label?: string;
}

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string | undefined;
  /** A class of its own beside that of a field. */
  readonly more?: string;
}

const Field: FC<FieldProps> = ({ id, name, label, hint, value, more = '' }) => (
  <div class={`govuk-form-group${more}`}>
    <label class="govuk-label govuk-label--s" for={id}>
      {label}
    </label>
    <div class="govuk-hint" id={`${id}-hint`}>
      {hint}
    </div>
    <input
      class="govuk-input"
      id={id}
      name={name}
      type="search"
      maxlength={100}
      value={value ?? ''}
      aria-describedby={`${id}-hint`}
    />
  </div>
);

/** The box for a job, as people say it, and a place. A GET form; it works without a script. */
export const JobBox: FC<JobBoxProps> = ({ job, place, label = 'Find a job in a place' }) => (
  <form class="app-search app-job-box" role="search" aria-label={label} method="get" action="/jobs">
    <div class="app-search__row">
      <Field
        id="job-q"
        name="q"
        label="Job"
        hint="Such as care worker, HGV driver, TA"
        value={job}
        more=" app-job-box__job"
      />
      <Field
        id="job-place"
        name="place"
        label="Place"
        hint="Such as Leeds, Hull, HD1"
        value={place}
      />
      <button type="submit" class="govuk-button">
        Show this job
      </button>
    </div>
  </form>
);
