import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { publicationStandIn } from '../publication-stand-in.ts';
import type { HeldWorkbook } from '../publication-stand-in.ts';
import type { Replay } from '../publisher.ts';
import { EmployerSurveySource, PUBLICATION } from './source.ts';
import { findWorkbookName } from './workbook-name.ts';
import type { WorkbookName } from './workbook-name.ts';

const FOLDER = 'providers';

interface Recorded extends WorkbookName {
  readonly file: string;
}

/** Recorded workbooks of a folder, by the names of their files. */
function findRecorded(folder: string): Recorded[] {
  const place = path.join(folder, FOLDER);
  if (!existsSync(place)) return [];
  return readdirSync(place).flatMap((file) => {
    const name = findWorkbookName(file);
    return name ? [{ ...name, file }] : [];
  });
}

/** Workbooks of the survey as they came. */
export const replay: Replay = {
  places: [FOLDER],
  holds(folder, source) {
    const { workbooks, year } = EmployerSurveySource.parse(source);
    const recorded = findRecorded(folder);
    return workbooks.every((kind) =>
      recorded.some((each) => each.kind === kind && each.year === year),
    );
  },
  open(folder) {
    const held = findRecorded(folder).map(({ file }): [string, HeldWorkbook] => [
      file,
      { path: path.join(folder, FOLDER, file) },
    ]);
    return publicationStandIn(PUBLICATION, new Map(held));
  },
};
