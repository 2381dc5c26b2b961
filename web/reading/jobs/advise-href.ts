import { apiPath } from '../api-client.ts';

/** What the address of the page for advisers holds: words as somebody said them, and what was chosen of them. */
export interface AskedAdvice {
  readonly job?: string | undefined;
  readonly place?: string | undefined;
  /** Which of the occupations that the words for the job may mean. */
  readonly soc?: string | undefined;
  /** Which of the areas that the words for the place may mean. */
  readonly area?: string | undefined;
}

/** The page for advisers with a job and a place. */
export const adviseHref = ({ job, place, soc, area }: AskedAdvice): string =>
  apiPath('/advise', { job, place, soc, area });
