import { beforeEach, expect, test } from 'vitest';
import { execute } from '../../../pipelines/commands/line/execute.ts';
import type { Home } from '../../../pipelines/store/home.ts';
import { readManifest } from '../../../pipelines/store/releases/release-folder.ts';
import { smallCli } from '../../faults/small-cli.ts';
import {
  fakeAdapter,
  temporaryHome,
  tickingClock,
  tinyDataset,
} from '../../support/stores/fake-source.ts';
import { fakePublishers } from '../../support/publishers.ts';
import type { TinyRow } from '../../support/stores/tiny-dataset.ts';

/** 200 people of whom 100 are women and 50 are men: the parts do not make the total. */
const ODD: TinyRow[] = [{ value: 200 }, { sex: 'female', value: 100 }, { sex: 'male', value: 50 }];
const BECAUSE = ['--because', 'men of one estate were not asked'];

let home: Home;
beforeEach(async () => {
  home = await temporaryHome();
});

async function run(rows: TinyRow[], ...flags: string[]) {
  const { cli, printed } = smallCli(
    home.root,
    {},
    {
      discover: () => Promise.resolve([tinyDataset()]),
      now: tickingClock('2026-12-01T09:00:00.000Z'),
      publishers: fakePublishers(fakeAdapter([{ rows }])),
    },
  );
  const exit = await execute(cli, ['run', ...flags, '--live']);
  return { exit, out: printed.out.join('\n'), err: printed.err.join('\n') };
}

test('a refusal names the command that accepts it, and that command publishes', async () => {
  const refused = await run(ODD, 'tiny');
  expect(refused.exit).toBe(1);
  expect(refused.out).toContain('alongside run tiny --accept sex_parts_make_total --because "…"');

  const accepted = await run(ODD, 'tiny', '--accept', 'sex_parts_make_total', ...BECAUSE);
  expect([accepted.exit, accepted.err]).toEqual([0, expect.stringContaining('published 1.0.0')]);
  const { checks } = await readManifest(home, 'tiny', '1.0.0');
  const kept = checks.find(({ id }) => id === 'sex_parts_make_total');
  expect([kept?.result, kept?.measured, kept?.accepted?.because]).toEqual([
    ...['fail', 1, 'men of one estate were not asked'],
  ]);
  expect(kept?.accepted?.when).toMatch(/^2026-12-01T/);
});

test('what was accepted once is refused in the next release', async () => {
  await run(ODD, 'tiny', '--accept', 'sex_parts_make_total', ...BECAUSE);
  const next = ODD.map((row) => ({ ...row, area: 'E08000035', area_name: 'Leeds' }));
  expect((await run([...ODD, ...next], 'tiny')).out).toContain('tiny was refused');
});

const TWICE: TinyRow[] = [{}, {}];
test.each<[string, TinyRow[], string[], RegExp]>([
  ['an unknown check', ODD, ['--accept', 'sex_parts'], /"sex_parts"; did you mean sex_parts_make/],
  ['a check that passed', ODD, ['--accept', 'value_plausible'], /value_plausible did not fail/],
  ['rows that come twice', TWICE, ['--accept', 'key_unique'], /key_unique cannot be accepted/],
])('%s cannot be accepted, and the message names it', async (_, rows, flags, message) => {
  const { exit, out } = await run(rows, 'tiny', ...flags, ...BECAUSE);
  expect(exit).toBe(1);
  expect(out).toMatch(message);
});

test.each<[string[], RegExp]>([
  [['tiny', '--accept', 'sex_parts_make_total'], /sex_parts_make_total needs --because/],
  [['tiny', '--accept', 'sex_parts_make_total', '--because', ' '], /needs --because/],
  [['--accept', 'sex_parts_make_total', ...BECAUSE], /name one dataset/],
  [['tiny', ...BECAUSE], /give --accept CHECK/],
])('wrong use %j ends with 2 and says what is missing', async (flags, message) => {
  const { exit, err } = await run(ODD, ...flags);
  expect(exit).toBe(2);
  expect(err).toMatch(message);
});
