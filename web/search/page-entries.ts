import type { Entry } from './find-entries.ts';

const page = (name: string, href: string, about: string, words = ''): Entry => {
  return { id: `page ${href}`, kind: 'page', name, code: '', about, href, words, weight: 1 };
};

/** Things that people search for by name and that stand on a page, not in a dataset. */
export const PAGE_ENTRIES: readonly Entry[] = [
  page(
    'Location quotient',
    '/about#location-quotient',
    'How concentrated an industry is in an area, next to its country: what it means, how it is worked out, and where it is shown.',
    'LQ specialisation concentration',
  ),
  page('Compare areas', '/compare', 'The figures of several areas beside each other.'),
  page(
    'For developers',
    '/developers',
    'The open interface: every figure as CSV, JSON or Parquet.',
    'API download code',
  ),
];
