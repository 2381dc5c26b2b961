import { boardChannel } from '../../pool/reading/sweep-boards.ts';
import { readBoard } from './read-posting.ts';

/** Employers' own boards at Lever: each answer is the whole of one board. */
export const channel = boardChannel({
  name: 'Lever',
  setting: 'LEVER_BOARDS',
  sampleEmployer: 'Made Up Software Group',
  parser: 1,
  saidBy: 'Lever: github.com/lever/postings-api (published postings, without a key)',
  addressOf: (slug) => `https://api.lever.co/v0/postings/${slug}?mode=json`,
  readBoard,
});
