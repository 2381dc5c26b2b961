import type { FC } from 'hono/jsx';
import { SearchField } from '../../parts/form/search-field.tsx';
import type { AskedAdvice } from '../../reading/jobs/advise-href.ts';

/**
 * The two boxes: a job and a place as the client says them. What was chosen of either goes along, and
 * is heeded only while the words may still mean it.
 */
export const AdviseBox: FC<{ asked: AskedAdvice }> = ({ asked: { job, place, soc, area } }) => (
  <form
    class="app-search app-job-box app-no-print"
    role="search"
    aria-label="A job and a place"
    method="get"
    action="/advise"
  >
    {soc !== undefined && <input type="hidden" name="soc" value={soc} />}
    {area !== undefined && <input type="hidden" name="area" value={area} />}
    <div class="app-search__row">
      <SearchField
        id="advise-job"
        name="job"
        label="Job"
        completes="job"
        hint="Such as care worker, HGV driver"
        value={job}
      />
      <SearchField
        id="advise-place"
        name="place"
        label="Place"
        completes="place"
        hint="Such as Leeds, Hull, HD1"
        value={place}
      />
      <button type="submit" class="govuk-button">
        Show
      </button>
    </div>
  </form>
);
