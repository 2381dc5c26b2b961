import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { copyStore, dropStore, openTestApi, publishAreas } from '../../support/stores/api-store.ts';
import { useStore } from '../../support/stores/use-store.ts';

const store = useStore();
const AREAS = path.resolve(import.meta.dirname, '../../../datasets/areas');
/** Both codes of Barnsley, by name: nothing here asks the list of areas which rows are meant. */
const BOTH = '/v1/datasets/tiny/data?area=E08000016,E08000038&measure=tiny_count&sex=total';
const Warned = z.object({ warnings: z.array(z.object({ code: z.string() })) });

/** The folder of `areas`, in which nobody says that one code of Barnsley came after the other. */
async function areasWithoutRecode(beside: string): Promise<string> {
  const folder = path.join(beside, 'areas-of-this-test');
  await cp(AREAS, folder, { recursive: true });
  const file = path.join(folder, 'changes.csv');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, lines.filter((line) => !line.startsWith('E08000016,')).join('\n'));
  return folder;
}

test('when more is known of areas, an answer that warns otherwise has another ETag', async () => {
  const home = await copyStore(store.home);
  const api = await openTestApi(home);
  try {
    const before = await api.app.request(BOTH);
    const etag = before.headers.get('etag') ?? '';
    const codes = async (answer: Response): Promise<string[]> =>
      Warned.parse(await answer.json()).warnings.map(({ code }) => code);
    expect(await codes(before)).toContain('overlapping_areas');
    await publishAreas(home, await areasWithoutRecode(home));
    const after = await api.app.request(BOTH, { headers: { 'if-none-match': etag } });
    expect(after.status).toBe(200);
    expect(await codes(after)).not.toContain('overlapping_areas');
  } finally {
    api.close();
    await dropStore(home);
  }
});
