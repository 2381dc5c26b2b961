import type { Ruling } from './court.ts';

/**
 * What became of a lie. `caught`: the run was refused, by these checks. `warned`: published, with
 * warnings that the honest release has not. `harmless`: the figures published are the honest ones.
 * `none`: there was nothing to tell it of.
 */
export interface Verdict {
  readonly outcome: 'caught' | 'warned' | 'missed' | 'harmless' | 'none';
  readonly by: readonly string[];
}

/** The verdict on a lie that could not be told. */
export const NONE: Verdict = { outcome: 'none', by: [] };

/** Judges a run on a lie against the run on the truth. A run that broke is no verdict: it throws. */
export function judge({ report, digest }: Ruling, honest: Ruling): Verdict {
  if (report.outcome === 'refused') {
    const named = /^(\w+): /.exec(report.reason ?? '')?.[1];
    const by = report.failed.length > 0 ? report.failed.map(({ id }) => id) : named ? [named] : [];
    if (by.length === 0) throw new Error(`the run broke: ${report.reason ?? 'unknown'}`);
    return { outcome: 'caught', by };
  }
  const before = new Map(honest.report.warnings.map(({ id, measured }) => [id, measured]));
  const by = report.warnings.filter(({ id, measured }) => before.get(id) !== measured);
  if (by.length > 0) return { outcome: 'warned', by: by.map(({ id }) => id) };
  return { outcome: digest === honest.digest ? 'harmless' : 'missed', by: [] };
}
