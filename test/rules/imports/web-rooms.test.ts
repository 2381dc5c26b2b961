import { expect, test } from 'vitest';
import { findImports } from './imports.ts';
import { isTypeScript, readSources } from '../sources.ts';
import type { Source } from '../sources.ts';
import { findOwnSchemas, findUpwardImports } from './web-rooms.ts';

const isOfExplorer = ({ path }: Source): boolean => path.startsWith('web/');

/** The offences of one line of code, were it in that file. */
const found = (path: string, text: string) =>
  findUpwardImports(findImports({ path, text })).map(({ what }) => what);

test('a room of the explorer imports only those below it', () => {
  const rooms = readSources().filter((source) => isTypeScript(source) && isOfExplorer(source));
  expect(rooms.length).toBeGreaterThan(50);
  expect(findUpwardImports(rooms.flatMap(findImports))).toEqual([]);
});

test.each([
  ['web/reading/catalogue.ts', "import '../charts/chart.ts'"],
  ['web/charts/draw/line.ts', "import type { Row } from '../../reading/answers/rows.ts'"],
  ['web/charts/chart.ts', "import '../views/address.ts'"],
  ['web/views/compare/load.ts', "import '../../parts/table.tsx'"],
  ['web/views/compare/load.ts', "import '../../pages/area/load.ts'"],
  ['web/parts/table.tsx', "import '../pages/context.ts'"],
  ['web/pages/compare/page.tsx', "import '../area/page.tsx'"],
  ['web/browser/loader.ts', "import '../parts/table.tsx'"],
  ['web/pages/area/page.tsx', "import '../../routes/places.tsx'"],
])('%s may not: %s', (path, text) => {
  expect(found(path, text)).toHaveLength(1);
});

test.each([
  ['web/charts/words/sentence.ts', "import '../../words/number.ts'"],
  ['web/views/compare/load.ts', "import '../../charts/chart.ts'"],
  ['web/pages/area/page.tsx', "import '../context.ts'; import './load.ts'"],
  ['web/pages/dataset/hosted/load.ts', "import '../page-links.ts'"],
  ['web/browser/loader.ts', "import type { Step } from '../charts/live/live-chart.ts'"],
  ['web/routes/places.tsx', "import '../pages/area/page.tsx'"],
])('%s may: %s', (path, text) => {
  expect(found(path, text)).toEqual([]);
});

test('the explorer reads answers by the schemas that the API builds them with, and has none', () => {
  expect(readSources().filter(isTypeScript).flatMap(findOwnSchemas)).toEqual([]);
});

test.each([
  "import { z } from 'zod'; const Area = z.object({ code: z.string() });",
  "import { z } from 'zod/mini';",
  "import type { z } from 'zod';",
  'const Area = AreaRecord.pick({ code: true });',
  'const Area = AreaList.shape.data.element;',
])('a schema of its own is found: %s', (text) => {
  expect(findOwnSchemas({ path: 'web/reading/areas/read-wider.ts', text })).not.toEqual([]);
});
