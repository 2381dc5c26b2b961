import { boardChannel } from '../../pool/reading/sweep-boards.ts';
import { readBoard } from './read-job.ts';

/** Employers' own boards at Ashby: each answer is the whole of one board. */
export const channel = boardChannel({
  name: 'Ashby',
  setting: 'ASHBY_BOARDS',
  sampleEmployer: 'Imaginary Software Group',
  parser: 1,
  saidBy: 'Ashby: developers.ashbyhq.com, Job Postings API (published jobs, without a key)',
  addressOf: (slug) =>
    `https://api.ashbyhq.com/posting-api/job-board/${slug}?includeCompensation=true`,
  readBoard,
});
