import type { Entry } from './find-entries.ts';

const page = (name: string, href: string, about: string, words = ''): Entry => {
  return { id: `page ${href}`, kind: 'page', name, code: '', about, href, words, weight: 1 };
};

/** Things that people search for by name and that stand on a page, not in a dataset. */
export const PAGE_ENTRIES: readonly Entry[] = [
  page(
    'Location quotient',
    '/areas',
    'Worked out on the page of an area, under Industries, where its counts and those of the country are held. Choose an area.',
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
