import { expect, test } from 'vitest';
import { openStandIns } from '../../../pipelines/publishers/stand-ins.ts';
import { PUBLISHERS } from '../../support/publishers.ts';

const gov = PUBLISHERS.filter(({ hosts }) => hosts.includes('www.gov.uk'));
const page = (path: string): Request => new Request(`https://www.gov.uk${path}`);

test('of several publishers on a host the one that knows the address answers', async () => {
  expect(gov.length).toBeGreaterThan(1);
  const { fetch } = openStandIns(gov, ({ id }) => ({
    fetch: ({ url }) => new Response(id, { status: url.endsWith(id) ? 200 : 404 }),
  }));
  for (const { id } of gov) expect(await (await fetch(page(`/${id}`))).text()).toBe(id);
  expect((await fetch(page('/nobody'))).status).toBe(404);
});

test('a publisher that cannot answer stops only what no other on its host answers', async () => {
  const { fetch } = openStandIns(gov, ({ id }) => {
    if (id === gov[0]?.id) throw new Error('line 7 is torn');
    return { fetch: ({ url }) => new Response('', { status: url.endsWith('/held') ? 200 : 404 }) };
  });
  expect((await fetch(page('/held'))).status).toBe(200);
  await expect(fetch(page('/other'))).rejects.toThrow('nothing_to_answer_from: line 7 is torn');
});

test('a publisher that nothing stands for is passed over where another has its host', async () => {
  const closed: string[] = [];
  const { fetch, close } = openStandIns(gov, ({ id }) =>
    id === gov[0]?.id
      ? undefined
      : {
          fetch: ({ url }) => new Response('', { status: url.endsWith('/held') ? 200 : 404 }),
          close: () => Promise.resolve(void closed.push(id)),
        },
  );
  expect((await fetch(page('/held'))).status).toBe(200);
  expect((await fetch(page('/other'))).status).toBe(404);
  await close();
  expect(closed).toEqual(gov.slice(1).map(({ id }) => id));
  const none = openStandIns(gov, () => undefined);
  await expect(none.fetch(page('/held'))).rejects.toThrow('has no stand-in that could answer');
  await none.close();
});

test('a stand-in that could not be opened keeps no other from closing', async () => {
  const closed: string[] = [];
  const { fetch, close } = openStandIns(gov, ({ id }) =>
    id === gov[0]?.id
      ? Promise.reject(new Error('line 7 is torn'))
      : { fetch: () => new Response(''), close: () => Promise.resolve(void closed.push(id)) },
  );
  expect((await fetch(page('/held'))).status).toBe(200);
  await close();
  expect(closed.length).toBeGreaterThan(0);
});
