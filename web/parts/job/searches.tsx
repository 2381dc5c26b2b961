import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { OutsideLink } from '../outside-link.tsx';

interface SearchLinksProps {
  readonly searches: JobAnswer['searches'];
}

/** Links to searches of other sites; nothing where there is none. */
export const SearchLinks: FC<SearchLinksProps> = ({ searches }) =>
  searches.length === 0 ? (
    <></>
  ) : (
    <ul class="app-jumps">
      {searches.map(({ service, url }) => (
        <li>
          <OutsideLink href={url}>{service}</OutsideLink>
        </li>
      ))}
    </ul>
  );

/** Links to live adverts on the sites of others. */
export const Searches: FC<{ job: JobAnswer }> = ({ job }) => {
  const adverts = job.searches.filter(({ finds }) => finds === 'adverts');
  const [first] = adverts;
  return (
    <section class="app-job-searches" aria-labelledby="searches">
      <h2 class="govuk-heading-s" id="searches">
        Adverts to apply for now: “{first?.title}”{first?.where ? ` near ${first.where}` : ''}
      </h2>
      <SearchLinks searches={adverts} />
      <p class="govuk-body-s">
        Each opens another site; nothing of it is counted here
        {first?.where ? '' : ', and the place is to be chosen there'}.
      </p>
    </section>
  );
};
