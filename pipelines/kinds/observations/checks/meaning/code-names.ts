import type { CheckResult, Manifest } from '../../../../../schemas/release/manifest.ts';
import { judgeFound } from '../../../checks/judge-found.ts';
import { compareNames, findTwoNames } from './compare-names.ts';
import { listNames } from './printed-names.ts';
import type { PrintedName } from './printed-names.ts';

/**
 * The names that a publisher prints beside its codes, against the declaration and the release before:
 * a code decides what a figure is of, and its name is the only witness that it still means that. Two
 * codes that bear each other's names refuse a release; another name is told. Empty where no names are
 * printed beside codes.
 */
export function checkCodeNames(
  printed: readonly PrintedName[],
  before: Manifest['printed_names'],
): CheckResult[] {
  if (printed.length === 0) return [];
  const declared = printed.flatMap(({ column, code, declared: name }) =>
    name === null ? [] : [{ column, code, name }],
  );
  const since = compareNames(printed, listNames(before));
  const stated = compareNames(printed, declared);
  const { exchanged, several } = findTwoNames(printed);
  const codes = new Set(printed.map(({ column, code }) => `${column}\n${code}`)).size;
  const unit = 'codes';
  return [
    judgeFound(
      {
        id: 'code_names_not_exchanged',
        level: 'error',
        what: 'No two codes of the publisher bear each other’s names, by the release before, the declaration, or the file itself',
        unit,
      },
      [
        ...since.exchanged.map((each) => ({ ...each, held_by: 'the release before' })),
        ...stated.exchanged.map((each) => ({ ...each, held_by: 'the declaration' })),
        ...exchanged.map((each) => ({ ...each, held_by: 'other rows of the file' })),
      ],
      { examined: Math.max(since.compared, stated.compared), of: codes },
    ),
    judgeFound(
      {
        id: 'code_names_kept',
        level: 'warning',
        what: 'Every code of the publisher has the name that it had in the release before',
        unit,
      },
      since.renamed,
      { examined: since.compared, of: codes },
    ),
    judgeFound(
      {
        id: 'code_one_name',
        level: 'warning',
        what: 'The publisher prints one name for each of its codes',
        unit,
      },
      several,
      { examined: codes, of: codes },
    ),
  ];
}
