import { z } from 'zod';

const Solution = z.object({ Status: z.string(), ObjectiveValue: z.number().catch(Number.NaN) });

/** Solves a programme in the LP format of CPLEX. */
export type Solver = (problem: string) => z.infer<typeof Solution>;

let opened: Promise<Solver> | undefined;

/** The types of HiGHS are those of its CommonJS build, and Node loads the other: it is looked at. */
const Loader = z.custom<() => Promise<unknown>>((value) => typeof value === 'function');
const Highs = z.object({
  solve: z.custom<(problem: string) => unknown>((value) => typeof value === 'function'),
});

async function load(): Promise<Solver> {
  const { default: loader } = await import('highs');
  const { solve } = Highs.parse(await Loader.parse(loader)());
  return (problem) => Solution.parse(solve(problem));
}

/** HiGHS (WebAssembly), loaded once. */
export function openSolver(): Promise<Solver> {
  opened ??= load();
  return opened;
}
