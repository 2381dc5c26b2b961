import type { FC } from 'hono/jsx';
import type { CourseRecord, CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import { Table } from '../../parts/table.tsx';
import { dateWords } from '../../words/date.ts';

const NOT_SAID = 'not said';

/** Where a course is that names no venue. */
const WITHOUT_VENUE: Readonly<Record<CourseRecord['reach'], string>> = {
  venue: NOT_SAID,
  around: NOT_SAID,
  region: 'in several places',
  national: 'anywhere in England',
  online: 'online',
  unknown: NOT_SAID,
};

const placeWords = ({ venue, reach }: CourseRecord): string => {
  const place = [venue.name, venue.town].flatMap((each) => each ?? []);
  return place.length > 0 ? place.join(', ') : WITHOUT_VENUE[reach];
};

/** Courses that a listing has of it, by title, and what is not known of them. */
export const Courses: FC<{ courses: CoursesAnswer }> = ({ courses }) => {
  const { data, total, words } = courses;
  return (
    <>
      {words.map((each) => (
        <p class="govuk-body-s">{each}</p>
      ))}
      {data.length > 0 && (
        <Table
          id="courses-table"
          caption={
            total > data.length
              ? `The first ${data.length} of ${total} courses, by title`
              : 'Courses, by title'
          }
          columns={[
            { head: 'Course' },
            { head: 'Level' },
            { head: 'Where' },
            { head: 'Start' },
            { head: 'Listed' },
          ]}
          rows={data.map((course) => [
            course.url === null ? (
              course.title
            ) : (
              <a class="govuk-link" href={course.url} rel="nofollow">
                {course.title}
              </a>
            ),
            course.level_printed ?? course.level ?? NOT_SAID,
            placeWords(course),
            `${course.start.printed ?? course.start.value ?? NOT_SAID}${course.start.passed === true ? ' (started)' : ''}`,
            dateWords(course.imported),
          ])}
        />
      )}
    </>
  );
};
