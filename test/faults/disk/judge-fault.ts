import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { homeAt } from '../../../pipelines/store/home.ts';
import type { Home } from '../../../pipelines/store/home.ts';
import { findFaults, findHalfMade } from '../judge-store.ts';
import type { Call, Fault, Plan } from './calls.ts';
import { openFailingDisk } from './failing-disk.ts';
import type { Scenario } from './scenarios/scenario.ts';

/** A scenario that was done once on a sound disk: its calls, and how the store stands after. */
export interface Rehearsed {
  readonly scenario: Scenario;
  /** The store before, copied for each fault. */
  readonly before: Home;
  readonly calls: readonly Call[];
  /** What readers can tell of the store before, and after. */
  readonly told: { readonly before: readonly string[]; readonly after: readonly string[] };
}

async function temporary(): Promise<Home> {
  return homeAt(await mkdtemp(path.join(tmpdir(), 'alongside-fault-')));
}
const remove = ({ root }: Home): Promise<void> => rm(root, { recursive: true, force: true });

/** Does a scenario on a sound disk. */
export async function rehearse(scenario: Scenario): Promise<Rehearsed> {
  const before = await temporary();
  await scenario.before(before);
  const home = await temporary();
  await cp(before.root, home.root, { recursive: true });
  const disk = await openFailingDisk(home.root, null);
  try {
    await scenario.act(home);
  } finally {
    disk.mend();
  }
  const told = { before: await scenario.tell(before), after: await scenario.tell(home) };
  await remove(home);
  return { scenario, before, calls: disk.calls, told };
}

/** Whether a call is able to fail so: what needs no room meets no full disk. */
export function canMeet({ name, writes }: Call, fault: Fault): boolean {
  if (fault === 'short') return /^(append|write|duckdb write) /.test(name);
  return fault !== 'ENOSPC' || writes;
}

/**
 * Does a scenario while one call fails, then again on a sound disk. After a power cut the store is
 * what was flushed and no more. Answers what is not as it should be, in words; empty where nothing
 * was lost, nothing stands half published, and the next run went on to where it would have come.
 */
export async function judgeFault(
  { scenario, before, told }: Rehearsed,
  plan: Plan,
): Promise<string[]> {
  const struck = await temporary();
  await cp(before.root, struck.root, { recursive: true });
  const disk = await openFailingDisk(struck.root, plan);
  let said: string | null = null;
  try {
    await scenario.act(struck);
  } catch (error) {
    said = error instanceof Error ? error.message : String(error);
  } finally {
    disk.mend();
  }
  let home = struck;
  if (plan.fault === 'cut') {
    home = await temporary();
    await disk.durable.writeTo(home.root);
  }
  const wrong: string[] = [];
  const hold = (holds: boolean, what: string): void => void (holds || wrong.push(what));
  try {
    hold(disk.failed, 'the call never came');
    const left = await scenario.tell(home);
    const isAfter = isDeepStrictEqual(left, told.after);
    hold(isAfter || isDeepStrictEqual(left, told.before), `stands right after: ${left.join('; ')}`);
    hold(said !== null || isAfter, `said that it was done, and stands: ${left.join('; ')}`);
    hold(said !== '', 'failed without a word');
    wrong.push(...(await findFaults(home)).map((fault) => `right after: ${fault}`));
    await scenario.act(home);
    const next = await scenario.tell(home);
    hold(isDeepStrictEqual(next, told.after), `stands after the next: ${next.join('; ')}`);
    wrong.push(...(await findHalfMade(home)).map((entry) => `left half made: ${entry}`));
    wrong.push(...(await findFaults(home)).map((fault) => `after the next: ${fault}`));
  } catch (error) {
    wrong.push(`afterwards: ${String(error)}`);
  } finally {
    for (const each of new Set([struck, home])) await remove(each);
  }
  return wrong.map((what) => (said === null ? what : `${what} (it said: ${said.split('\n')[0]})`));
}
