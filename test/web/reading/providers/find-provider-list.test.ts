import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedApi } from '../../../../api/app.ts';
import { createApiClient } from '../../../../web/reading/api-client.ts';
import { findProviderList } from '../../../../web/reading/providers/find-provider-list.ts';
import { openTestApi } from '../../../support/stores/api-store.ts';
import { findProviderStore } from '../../../support/stores/samples/provider-store.ts';

const WEST_YORKSHIRE = { code: 'E47000003', name: 'West Yorkshire' };
const REGION = { code: 'E12000003', name: 'Yorkshire and The Humber' };

let api: OpenedApi;
beforeAll(async () => {
  api = await openTestApi(await findProviderStore());
});
afterAll(() => api.close());

/** The list of an area and the areas that were read for it, where providers are told of one area alone. */
async function findList(area: { readonly code: string; readonly name: string }, told: string) {
  const read: string[] = [];
  const client = createApiClient(async (path) => {
    if (path.startsWith('/v1/areas/')) read.push(path.slice('/v1/areas/'.length));
    // The sample tells no area of its providers: one area is answered with all of them.
    return api.app.request(path.replace(`area=${told}&`, ''));
  });
  return { list: await findProviderList(client, { area }), read };
}

describe('the list of providers', () => {
  test('of an area that none are told of is that of the region that holds all its districts', async () => {
    const { list } = await findList(WEST_YORKSHIRE, REGION.code);
    expect(list).toMatchObject({
      ...{ href: `/providers?area=${REGION.code}`, total: 60 },
      ...{ where: REGION.name, insteadOf: WEST_YORKSHIRE.name },
    });
  });

  test('of a local authority is that of its region where no point is held to be near to', async () => {
    const { list } = await findList({ code: 'E08000032', name: 'Bradford' }, REGION.code);
    expect(list).toMatchObject({ where: REGION.name, insteadOf: 'Bradford' });
  });

  test('of an area that some are told of is its own, and no other area is read', async () => {
    const { list, read } = await findList(WEST_YORKSHIRE, WEST_YORKSHIRE.code);
    expect(list).toMatchObject({ where: WEST_YORKSHIRE.name, insteadOf: undefined });
    expect(read).toEqual([WEST_YORKSHIRE.code]);
  });

  test('of a region that none are told of reads none of its districts', async () => {
    const { list, read } = await findList(REGION, 'E92000001');
    expect(list).toMatchObject({ where: 'England', insteadOf: REGION.name });
    expect(read.filter((code) => code.startsWith('E0'))).toEqual([]);
  });

  test('is of all providers where none are told of any area around the one asked for', async () => {
    const area = { code: 'E92000001', name: 'England' };
    const { list } = await findList(area, 'none');
    expect(list).toMatchObject({ href: '/providers', insteadOf: 'England' });
  });
});
