import type { FC } from 'hono/jsx';
import { WhichPlace } from '../../parts/form/which-place.tsx';
import { JobComesNext, WhichJob } from '../../parts/job/which-job.tsx';
import { adviseHref } from '../../reading/jobs/advise-href.ts';
import type { Understood } from '../../reading/jobs/read-advice.ts';

/** What is asked back where the words for a job or a place mean several, or nothing that is known. */
export const Choices: FC<{ understood: Understood }> = ({ understood }) => {
  const { typed, jobs, occupation, area } = understood;
  const { job, place, found } = typed;
  const chosen = { job, place, ...understood.chosen };
  // One thing at a time: what is chosen of the place is kept while the job is chosen.
  const isPlaceOpen = found !== undefined && !area;
  return (
    <>
      {jobs && !occupation && !isPlaceOpen && (
        <WhichJob jobs={jobs} typed={typed.job} href={(soc) => adviseHref({ ...chosen, soc })} />
      )}
      {jobs && !occupation && isPlaceOpen && <JobComesNext typed={typed.job} jobs={jobs} />}
      {isPlaceOpen && (
        <WhichPlace
          found={found}
          typed={typed.place}
          href={(code) => {
            const near = found.near.find((each) => each.code === code);
            return adviseHref(near ? { ...chosen, place: near.name } : { ...chosen, area: code });
          }}
        />
      )}
    </>
  );
};
