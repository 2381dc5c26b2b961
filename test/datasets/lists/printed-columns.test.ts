import { expect, test } from 'vitest';
import { discoverDatasets } from '../../../datasets/discover.ts';

/** Lists whose texts anybody may write. */
const WRITTEN = ['courses', 'vacancies'];

test('a text that stands as others wrote it is no formula in CSV', async () => {
  const columns = (await discoverDatasets()).flatMap(({ declaration }) =>
    declaration.kind === 'records' && WRITTEN.includes(declaration.id)
      ? declaration.columns
          .filter(({ type, title }) => type === 'text' && /, as (printed|described)$/.test(title))
          .map(({ name, printed }) => [`${declaration.id}.${name}`, printed])
      : [],
  );
  expect(columns.map(([id]) => id)).toContain('courses.cost_printed');
  expect(columns.filter(([, printed]) => printed !== true)).toEqual([]);
});
