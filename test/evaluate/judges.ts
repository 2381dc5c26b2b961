import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Where judges lie that are no dependencies of the project:
 * `npm install --prefix var/judges vnu-jar accessibility-checker-engine`.
 */
const JUDGES = path.resolve('var', 'judges', 'node_modules');

/** A file of a judge, and whether it is there. */
export function judgeFile(...parts: readonly string[]): { file: string; absent: string | null } {
  const file = path.join(JUDGES, ...parts);
  const how = `not installed: npm install --prefix var/judges ${parts[0] ?? ''}`;
  return { file, absent: existsSync(file) ? null : how };
}

/** A finding that is not mended, and why: `docs/judges.md` tells it in full. */
export interface Explained {
  readonly what: RegExp;
  readonly why: string;
}

/** Parts findings into those that stand against the project and those that are explained. */
export function explain(
  findings: readonly string[],
  explained: readonly Explained[],
): { open: string[]; told: string[] } {
  const isTold = (finding: string): boolean => explained.some(({ what }) => what.test(finding));
  return {
    open: findings.filter((finding) => !isTold(finding)),
    told: explained.flatMap(({ what, why }) => {
      const count = findings.filter((finding) => what.test(finding)).length;
      return count === 0 ? [] : [`explained, ${count} times: ${why}`];
    }),
  };
}
