import { boardChannel } from '../../pool/reading/sweep-boards.ts';
import { readBoard } from './read-job.ts';

/** Employers' own boards at Greenhouse: each answer is the whole of one board. */
export const channel = boardChannel({
  name: 'Greenhouse',
  setting: 'GREENHOUSE_BOARDS',
  sampleEmployer: 'Invented Software Group',
  parser: 1,
  saidBy: 'Greenhouse: developers.greenhouse.io, Job Board API (open, without a key)',
  addressOf: (slug) => `https://boards-api.greenhouse.io/v1/boards/${slug}/jobs?content=true`,
  readBoard,
});
