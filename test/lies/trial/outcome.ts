import type { CheckResult } from '../../../schemas/release/manifest.ts';

/** What became of rows: refused or warned of by these checks, or published without a word. */
export interface Outcome {
  readonly outcome: 'refused' | 'warned' | 'silent';
  readonly by: readonly string[];
}

/** Whether a check says more than it says of the honest rows. */
function saysMore(result: CheckResult, honest: CheckResult | undefined): boolean {
  if (honest?.result !== result.result) return true;
  const [now, then] = [result.measured, honest.measured];
  return typeof now === 'number' && typeof then === 'number' ? now > then : now !== then;
}

/** Judges what the checks said of rows by what they said of the honest ones on the same occasion. */
export function judge(
  results: readonly CheckResult[],
  honest: readonly CheckResult[] = [],
): Outcome {
  const byId = new Map(honest.map((result) => [result.id, result]));
  const speaking = (level: CheckResult['result']): string[] =>
    results.flatMap((result) =>
      result.result === level && saysMore(result, byId.get(result.id)) ? [result.id] : [],
    );
  const [fails, warns] = [speaking('fail'), speaking('warn')];
  if (fails.length > 0) return { outcome: 'refused', by: fails };
  return warns.length > 0 ? { outcome: 'warned', by: warns } : { outcome: 'silent', by: [] };
}
