import { expect, test } from 'vitest';
import { z } from 'zod';
import type { StandIn } from '../../../../pipelines/publishers/publisher.ts';
import { figures, pull, sample } from './pull.ts';

const Row = z.object({ code: z.string(), value: z.number() });

/** The service with the figures of a table changed before they leave it. */
function spoil(service: StandIn, change: (reply: Reply) => void): StandIn {
  return {
    async fetch(request) {
      const response = await service.fetch(request);
      if (!request.url.endsWith('/table') || !response.ok) return response;
      const reply = Reply.parse(await response.json());
      change(reply);
      return Response.json(reply, { headers: response.headers });
    },
  };
}
/** A table by place, month, regime and duration. */
const Cube = z.object({ values: z.array(z.array(z.array(z.array(z.number())))) });
/** A table by place, month and one breakdown. */
const Families = z.object({ values: z.array(z.array(z.array(z.number()))) });
const Marked = z.object({ values: z.array(z.array(z.array(z.unknown()))) });
const Reply = z.looseObject({
  cubes: z.record(z.string(), z.unknown()),
  fields: z.array(z.looseObject({ uri: z.string(), items: z.array(z.unknown()) })),
});
type Reply = z.infer<typeof Reply>;

test.each([
  ['universal-credit-people', 450, 90],
  ['universal-credit-households', 210, 0],
  ['claims-by-duration', 450, 0],
  ['work-programme', 354, 6],
])('%s: the invented figures take the whole way', async (id, published, copies) => {
  await pull(figures(id), await sample(), ({ draft, checks }) => {
    expect(checks.filter(({ result }) => result !== 'pass')).toEqual([]);
    expect(draft.account).toMatchObject({ published, checked_not_published: copies });
    const aside = Object.keys(draft.account.set_aside_reasons);
    expect(aside).toEqual(id === 'work-programme' ? [] : ['area_without_gss']);
    return Promise.resolve();
  });
});

test('bands of two, three and five years are one figure under its own label', async () => {
  await pull(figures('claims-by-duration'), await sample(), async ({ database, checks }) => {
    const rows = await database.rows(
      `SELECT duration AS code, value FROM release WHERE area = 'K03000001' AND period = '2026-08'
         AND conditionality = 'total' ORDER BY value`,
      Row,
    );
    expect(rows.map(({ code }) => code)).toEqual([
      ...['3-to-6-months', 'up-to-3-months', '6-to-12-months', 'over-12-months', 'total'],
    ]);
    const held = checks.find(({ id }) => id === 'duration_aggregates_hold');
    // Four codes in each of England, Wales, Scotland and Great Britain.
    expect(held).toMatchObject({ result: 'pass', examined: 16 });
  });
});

test('two aggregates in each other’s place are refused, though they add up to the total', async () => {
  const swapped = spoil(await sample(), (reply) => {
    for (const [uri, cube] of Object.entries(reply.cubes)) {
      const { data } = Cube.safeParse(cube);
      const rows = data?.values.map((months) =>
        months.map((regimes) =>
          regimes.map(([a = 0, b = 0, c = 0, ...rest]) => [a, c, b, ...rest]),
        ),
      );
      if (rows) reply.cubes[uri] = { values: rows };
    }
  });
  const dataset = figures('claims-by-duration');
  await expect(pull(dataset, swapped, () => Promise.resolve())).rejects.toThrow(
    /duration_aggregates_hold[^]*"code":"3-to-6-months"/,
  );
});

test('a total that is not the sum of its parts is refused', async () => {
  const doubled = spoil(await sample(), (reply) => {
    for (const [uri, cube] of Object.entries(reply.cubes)) {
      const { data } = Families.safeParse(cube);
      const rows = data?.values.map((months) =>
        months.map((families) => families.with(-1, (families.at(-1) ?? 0) * 2)),
      );
      if (rows) reply.cubes[uri] = { values: rows };
    }
  });
  const dataset = figures('universal-credit-households');
  await expect(pull(dataset, doubled, () => Promise.resolve())).rejects.toThrow(
    /family_parts_make_total/,
  );
});

test('a total that another table has otherwise is refused', async () => {
  let tables = 0;
  const other = spoil(await sample(), (reply) => {
    tables += 1;
    for (const [uri, cube] of Object.entries(reply.cubes)) {
      const { data } = Families.safeParse(cube);
      const rows = data?.values.map((months) =>
        months.map((parts) => parts.with(-1, (parts.at(-1) ?? 0) + (tables > 4 ? 7 : 0))),
      );
      if (rows) reply.cubes[uri] = { values: rows };
    }
  });
  const dataset = figures('universal-credit-people');
  await expect(pull(dataset, other, () => Promise.resolve())).rejects.toThrow(/tables_agree/);
});

test.each([[null], ['..?']])('a cell with %j where a number would be is refused', async (mark) => {
  const marked = spoil(await sample(), (reply) => {
    for (const [uri, cube] of Object.entries(reply.cubes)) {
      const { data } = Marked.safeParse(cube);
      const rows = data?.values.map((months) => months.map((families) => families.with(0, mark)));
      if (rows) reply.cubes[uri] = { values: rows };
    }
  });
  const dataset = figures('universal-credit-households');
  await expect(pull(dataset, marked, () => Promise.resolve())).rejects.toThrow(/mark_known/);
});

test('dimensions in another order than was asked for are refused', async () => {
  const moved = spoil(await sample(), (reply) => reply.fields.reverse());
  const dataset = figures('universal-credit-households');
  await expect(pull(dataset, moved, () => Promise.resolve())).rejects.toThrow(/dimensions_moved/);
});

test('months in another order than was asked for are refused', async () => {
  const moved = spoil(await sample(), (reply) => reply.fields[1]?.items.reverse());
  const dataset = figures('universal-credit-households');
  await expect(pull(dataset, moved, () => Promise.resolve())).rejects.toThrow(/items_moved/);
});
