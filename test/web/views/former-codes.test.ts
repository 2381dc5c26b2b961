import { expect, test } from 'vitest';
import { createApiClient } from '../../../web/reading/api-client.ts';
import { readContainers, readGroup } from '../../../web/views/wizard/read-group.ts';
import { useApi, useStore } from '../../support/stores/use-store.ts';

const api = useApi(useStore());

const BARNSLEY = { code: 'E08000016', name: 'Barnsley' };
const BARNSLEY_SINCE_2025 = { code: 'E08000038', name: 'Barnsley' };
const KIRKLEES = { code: 'E08000034', name: 'Kirklees' };

/** The districts of Yorkshire and The Humber that a release with these areas has. */
async function groupOf(
  held: readonly { code: string; name: string; area_type?: string }[],
  day: string,
  within = 'E12000003',
) {
  const client = createApiClient(async (path, init) => api.app.request(path, init));
  const containers = await readContainers(client, day);
  const asked = { type: 'lad', within, day };
  const { group } = await readGroup(client, held, containers, asked);
  return group;
}

test.each([
  ['before', BARNSLEY, '2025-12-31'],
  ['after', BARNSLEY_SINCE_2025, '2023-12-31'],
])('an area of a group comes under the code it had %s', async (_, area, day) => {
  const group = await groupOf([KIRKLEES, area], day);
  expect(group?.areas).toEqual([area, KIRKLEES]);
  expect(group?.absent).not.toContain('Barnsley');
  expect(group?.absent).toContain('Leeds');
  expect(group?.parameters).toEqual({ area: `${area.code},E08000034` });
});

test('an area of a group comes under its own code where that is held', async () => {
  const group = await groupOf([BARNSLEY, BARNSLEY_SINCE_2025], '2025-12-31');
  expect(group?.areas).toEqual([BARNSLEY_SINCE_2025]);
  expect(group?.parameters).toMatchObject({ within: 'E12000003', area_at: '2025-12-31' });
});

test('areas under codes of several days are asked for by their kind where a release has no others', async () => {
  const lads = [BARNSLEY, KIRKLEES].map((area) => ({ ...area, area_type: 'lad' }));
  const whole = await groupOf(lads, '2025-12-31', '');
  expect(whole?.parameters).toEqual({ area_type: 'lad' });
  // Craven was merged away before: the release has it, and the group does not.
  const craven = { code: 'E07000163', name: 'Craven', area_type: 'lad' };
  const both = { code: 'E06000065', name: 'North Yorkshire', area_type: 'lad' };
  const part = await groupOf([...lads, craven, both], '2025-12-31', '');
  expect(part?.parameters).toEqual({ area: 'E08000016,E08000034,E06000065' });
});
