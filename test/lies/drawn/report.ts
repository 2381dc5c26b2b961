import type { DrawnLie } from './tell-drawn.ts';

/** How many lies that change a figure beyond its noise were told, and how many of them were noticed. */
export interface Score {
  readonly refused: number;
  readonly warned: number;
  readonly silent: number;
}

/** Lies that count: a figure was changed by more than its own noise. */
export const thatCount = (told: readonly DrawnLie[]): DrawnLie[] =>
  told.filter(({ effect }) => effect === 'beyond noise');

/** Counts outcomes. */
export function score(told: readonly DrawnLie[]): Score {
  const count = (of: DrawnLie['outcome']): number =>
    told.filter(({ outcome }) => outcome === of).length;
  return { refused: count('refused'), warned: count('warned'), silent: count('silent') };
}

/** The share of lies that were refused or warned of; 1 where none was told. */
export function shareNoticed({ refused, warned, silent }: Score): number {
  const all = refused + warned + silent;
  return all === 0 ? 1 : (refused + warned) / all;
}

const percent = (share: number): string => `${(100 * share).toFixed(0)}%`;

function line(head: string, told: readonly DrawnLie[]): string {
  const own = score(told);
  const { refused, warned, silent } = own;
  return `${head.padEnd(36)} ${String(told.length).padStart(5)} ${String(refused).padStart(8)} ${String(warned).padStart(7)} ${String(silent).padStart(7)}  ${percent(shareNoticed(own))}`;
}

/** A lie in one line, with the name that tells it again. */
export const describeLie = (lie: DrawnLie): string =>
  `${lie.name}: ${lie.kind}, ${lie.occasion} (${lie.period}), ${lie.scope}, ${lie.size}; ${lie.effect}; ${lie.outcome}${lie.by.length === 0 ? '' : ` by ${lie.by.join(' ')}`}`;

/** Prints the score by kind, occasion and dataset, and names every lie that counts and was missed. */
export function printDrawn(told: readonly DrawnLie[], write: (line: string) => void): void {
  const counted = thatCount(told);
  const by = (title: string, groupOf: (lie: DrawnLie) => string): void => {
    write(`${title.padEnd(36)}  told  refused  warned  silent  noticed`);
    for (const group of [...new Set(counted.map(groupOf))].sort()) {
      write(
        line(
          group,
          counted.filter((lie) => groupOf(lie) === group),
        ),
      );
    }
  };
  write(`${told.length} lies told; ${counted.length} change a figure by more than its own noise:`);
  by('kind', ({ kind }) => kind);
  by('occasion', ({ figures, occasion }) => `${figures}, ${occasion}`);
  by('dataset', ({ figures, dataset }) => `${figures}/${dataset}`);
  write(line('all of them', counted));
  for (const effect of ['unknown', 'within noise', 'none'] as const) {
    write(
      line(
        `not counted: ${effect}`,
        told.filter((lie) => lie.effect === effect),
      ),
    );
  }
  write('silent, and beyond noise:');
  for (const lie of counted) if (lie.outcome === 'silent') write(describeLie(lie));
}
