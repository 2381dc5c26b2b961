import type { ChangeSet } from '../answers.ts';

interface Change<T> {
  readonly previousState?: T | null | undefined;
  readonly currentState?: T | null | undefined;
}

/** What is gone: it had a state before and has none now. */
function deleted<T>(changes: readonly Change<T>[] | null | undefined): T[] {
  return (changes ?? []).flatMap(({ previousState, currentState }) =>
    previousState && !currentState ? [previousState] : [],
  );
}

const quote = (labels: readonly string[]): string => labels.map((label) => `"${label}"`).join(', ');

/** Each kind of thing that a version takes away, in words: `the filter "Sex"`. */
export function nameDeletions(changes: ChangeSet): string[] {
  const plain = [
    ['filter', deleted(changes.filters)],
    ['indicator', deleted(changes.indicators)],
    ['geographic level', deleted(changes.geographicLevels)],
    ['places of the level', deleted(changes.locationGroups).map(({ level }) => level)],
    ['time period', deleted(changes.timePeriods)],
  ] as const;
  const options = [
    ...(changes.filterOptions ?? []).map(
      (each) => ['option', each.filter.label, each.options] as const,
    ),
    ...(changes.locationOptions ?? []).map(
      (each) => ['place', each.level.label, each.options] as const,
    ),
  ];
  return [
    ...plain.flatMap(([what, gone]) =>
      gone.length === 0 ? [] : [`${what} ${quote(gone.map(({ label }) => label))}`],
    ),
    ...options.flatMap(([what, of, list]) => {
      const gone = deleted(list);
      return gone.length === 0
        ? []
        : [`${what} ${quote(gone.map(({ label }) => label))} of "${of}"`];
    }),
  ];
}
