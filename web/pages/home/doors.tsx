import type { FC, PropsWithChildren } from 'hono/jsx';
import type { Examples } from '../../reading/home/read-examples.ts';
import { SearchField } from '../../parts/form/search-field.tsx';

interface DoorProps {
  readonly id: string;
  readonly title: string;
  readonly action: string;
  readonly go: string;
}

const Door: FC<PropsWithChildren<DoorProps>> = ({ id, title, action, go, children }) => (
  <form class="app-door" method="get" action={action} aria-labelledby={id}>
    <h2 class="govuk-heading-m" id={id}>
      {title}
    </h2>
    {children}
    <button type="submit" class="govuk-button govuk-button--secondary">
      {go}
    </button>
  </form>
);

const CourseDoor: FC<{ examples: Examples }> = ({ examples: { course } }) => (
  <Door id="door-course" title="A course or provider" action="/search" go="Find courses">
    <input type="hidden" name="about" value="courses" />
    <SearchField
      id="door-course-q"
      name="q"
      label="Course or college, and where"
      hint={course === undefined ? undefined : `Such as ${course}`}
      value={undefined}
      completes="provider"
      go
    />
  </Door>
);

/** Where no listing of courses is held a search for one would lead nowhere: providers are held. */
const ProviderDoor: FC<{ examples: Examples }> = ({ examples: { provider } }) => (
  <Door id="door-course" title="A college or provider" action="/providers" go="Find providers">
    <SearchField
      id="door-course-q"
      name="q"
      label="College or training provider"
      hint={provider === undefined ? undefined : `Such as ${provider}`}
      value={undefined}
      completes="provider"
      go
    />
    <p class="govuk-body-s">
      Courses are not held here:{' '}
      <a class="govuk-link" href="https://nationalcareers.service.gov.uk/find-a-course">
        find a course
        <span class="govuk-visually-hidden"> (opens another site)</span>
      </a>
      .
    </p>
  </Door>
);

interface DoorsProps {
  /** Whether any listing of courses is held. */
  readonly coursesHeld: boolean;
  readonly examples: Examples;
}

/** The three ways in: each a form of its own, which works without a script. */
export const Doors: FC<DoorsProps> = ({ coursesHeld, examples }) => (
  <div class="app-three-doors">
    <Door id="door-place" title="A place" action="/search" go="Show this place">
      <SearchField
        id="door-place-q"
        name="q"
        label="Town, council, area or postcode"
        hint="Such as Kirklees, Hull, HD1"
        value={undefined}
        completes="place"
        go
      />
    </Door>
    <Door id="door-job" title="A job" action="/advise" go="Show this job">
      <div class="app-door__pair">
        <SearchField
          id="door-job-job"
          name="job"
          label="Job"
          hint="Such as carer"
          value={undefined}
          completes="job"
        />
        <SearchField
          id="door-job-place"
          name="place"
          label="Place"
          hint="Such as Leeds"
          value={undefined}
          completes="place"
        />
      </div>
    </Door>
    {coursesHeld ? <CourseDoor examples={examples} /> : <ProviderDoor examples={examples} />}
  </div>
);
