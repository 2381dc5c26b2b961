import type { Verdict } from '../../schemas/figures/beside/verdict.ts';
import { judgeEconomy } from './judge-economy.ts';
import type { Tallies } from './judge-economy.ts';
import { readWorlds } from './worlds.ts';

const BASES = [['projected'], ['new_adverts'], ['projected', 'new_adverts']] as const;
const DRAWN = { seed: 2035, areas: 1000 };

/** The verdicts of one planted economy on one choice of bases. */
export interface Outcome {
  readonly world: string;
  readonly bases: readonly string[];
  readonly tallies: Tallies;
}

/** Every planted economy, judged on each basis and on both. The same each time: the seed is fixed. */
export async function judgeWorlds(): Promise<Outcome[]> {
  const worlds = [...(await readWorlds())];
  return worlds.flatMap(([name, world]) =>
    BASES.map((bases) => ({ world: name, bases, tallies: judgeEconomy(world, bases, DRAWN) })),
  );
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;

function row({ world, bases, tallies }: Outcome): string {
  const all = Object.values(tallies).reduce((sum, { given }) => sum + given, 0);
  const cells = (verdict: Verdict): string[] => {
    const { given, wrong } = tallies[verdict];
    return [percent(given, all), percent(wrong, given)];
  };
  const { given, filled } = tallies.more_openings;
  return [
    world,
    bases.join(' and '),
    ...cells('more_openings'),
    percent(filled, given),
    ...cells('more_completers'),
    percent(tallies.cannot_tell.given, all),
  ].join(' | ');
}

const HEAD =
  'Economy | Bases | More openings: given | of these wrong | of these all filled by others | More completers: given | of these wrong | Cannot tell';

/** The outcomes as a table of Markdown. */
export function renderOutcomes(outcomes: readonly Outcome[]): string {
  const rule = HEAD.replace(/[^|]+/g, ' --- ');
  return [HEAD, rule, ...outcomes.map(row)].map((line) => `| ${line.trim()} |`).join('\n');
}
