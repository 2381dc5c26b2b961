import type { FiguresDeclaration } from '../../../schemas/dataset/kinds/observations.ts';
import { keyOf, observationColumns } from '../../../schemas/release/columns.ts';
import type { CheckResult } from '../../../schemas/release/manifest.ts';
import type { Database } from '../../duckdb.ts';
import { findComparable } from '../../store/versions/previous.ts';
import { runChecks } from '../checks/check.ts';
import { demandPassed } from '../checks/demand-passed.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import type { Taken } from '../kind.ts';
import { completeParsed, keyColumns, layOutCells } from './cells/lay-out-cells.ts';
import { checkBefore } from './checks/before/check-before.ts';
import { datesChecks } from './checks/figures/dates.ts';
import { checkFrames } from './checks/figures/frames.ts';
import { partsChecks } from './checks/figures/parts.ts';
import { checkPeriodsComplete } from './checks/figures/periods.ts';
import { plausibleChecks } from './checks/figures/plausible.ts';
import { ratesChecks } from './checks/figures/rates.ts';
import { repeatedCheck } from './checks/figures/repeated.ts';
import { sharesChecks } from './checks/figures/shares.ts';
import { spikeCheck } from './checks/figures/spike.ts';
import { uniqueChecks } from './checks/figures/unique.ts';
import { unitChecks } from './checks/figures/units.ts';
import { wholeChecks } from './checks/figures/whole.ts';
import { zerosChecks } from './checks/figures/zeros.ts';
import { holdRegisters } from './checks/hold-registers.ts';
import { checkAreaNames } from './checks/meaning/area-names.ts';
import { checkCodeNames } from './checks/meaning/code-names.ts';
import { readPrinted } from './checks/meaning/printed-names.ts';
import { checkNewest } from './checks/newest/newest.ts';
import { findRelationChecks } from './checks/identities/relations.ts';
import { findHeldDenominatorChecks } from './checks/identities/held-denominators.ts';
import { ratesBetweenChecks } from './checks/identities/rates-between.ts';
import { sumsChecks } from './checks/identities/sums.ts';
import { codesChecks } from './checks/presence/codes.ts';
import { marksChecks } from './checks/presence/marks.ts';
import { placesChecks } from './checks/presence/places.ts';
import { printedMarksChecks } from './checks/presence/printed-marks.ts';
import { sectionsChecks } from './checks/presence/sections.ts';
import { nameChecks } from './checks/received/names.ts';
import { findUnreadPeriods } from './checks/received/periods.ts';
import { readableChecks } from './checks/received/readable.ts';

/**
 * Checks `parsed` as received, lays its rows out as cells, and checks those by themselves and
 * against the release before. `marks` are those that the publisher is declared to print. Throws
 * `ChecksFailed` at the first group that the next one leans on; otherwise answers all results, failures
 * of the last group among them.
 */
export async function checkFigures(
  database: Database,
  declaration: FiguresDeclaration,
  { vintage, codes, previous, today, findRows }: Omit<Taken, 'invented'>,
  marks: Publisher['marks'] = {},
): Promise<CheckResult[]> {
  await completeParsed(database, declaration.entities);
  await holdRegisters(database);
  const received = await runChecks(database, [
    ...readableChecks(declaration, codes, await findUnreadPeriods(database)),
    ...nameChecks(declaration.entities),
  ]);
  demandPassed(received);
  await layOutCells(database, declaration, codes);
  const key = keyColumns(declaration);
  const { entities } = declaration;
  const unique = await runChecks(database, uniqueChecks);
  demandPassed(unique);
  const isComplete = !declaration.period.irregular && !declaration.checks.leaves_rows_out;
  const before = findComparable(previous, keyOf(observationColumns(declaration)));
  return [
    ...received,
    ...unique,
    ...checkFrames(declaration),
    await checkPeriodsComplete(database, vintage.labels?.periods ?? null),
    ...(await runChecks(
      database,
      [
        ...datesChecks(declaration, findDayKnown(vintage, today)),
        ...unitChecks(declaration),
        ...plausibleChecks(declaration, key),
        ...partsChecks(declaration, codes, key),
        repeatedCheck(key, entities),
        spikeCheck(declaration, key, before),
        ...ratesChecks(declaration, key),
        ...sharesChecks(declaration, key),
        ...(declaration.checks.leaves_rows_out ? [] : wholeChecks(key, entities, before)),
        ...zerosChecks(declaration),
        ...(isComplete ? [...codesChecks(declaration), ...placesChecks(declaration)] : []),
        ...(declaration.period.irregular
          ? []
          : [...marksChecks(declaration), ...sectionsChecks(declaration)]),
        ...printedMarksChecks({ declared: Object.keys(marks), before }),
        ...sumsChecks(declaration, codes, key),
        ...ratesBetweenChecks(declaration, codes, key),
        ...(await findRelationChecks(database, declaration, key)),
        ...(findRows ? await findHeldDenominatorChecks(declaration, key, findRows) : []),
      ],
      'figures',
    )),
    ...(entities.includes('area') ? await checkAreaNames(database, before) : []),
    ...checkCodeNames(await readPrinted(database), previous?.manifest.printed_names ?? {}),
    ...(declaration.period.irregular ? [] : await checkNewest(database, declaration, key)),
    ...(await checkBefore(database, declaration, before)),
  ];
}

/**
 * The day by which periods must have begun: that of the release, where the publisher keeps its releases,
 * and otherwise that of the run, since the date that a feed gives of itself is now and then an old one.
 */
function findDayKnown({ clock, sourceReleased }: Taken['vintage'], today: string | undefined) {
  const released = clock === 'publisher' ? sourceReleased : null;
  return released?.slice(0, 10) ?? today;
}
