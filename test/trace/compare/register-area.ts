import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REFERENCE_FILES } from '../../../datasets/reference-files.ts';
import type { ReleaseRow } from '../read-parquet.ts';
import type { Said } from './differ.ts';

const Area = z.object({ code: z.string(), name: z.string(), type: z.string() });
const AREAS = new Map(
  z
    .array(Area)
    .parse(parse(readFileSync(REFERENCE_FILES.areas), { columns: true }))
    .map((area) => [area.code, area]),
);
/** No place of the register: adverts whose authority is not known. */
AREAS.set('x-unknown', { code: 'x-unknown', name: 'No local authority known', type: 'none' });

/** Where a publisher prints only a name: the code of a row is that of its name and type in the register. */
export function sayRegisterArea({ area, area_name: name, area_type: type }: ReleaseRow): Said[] {
  const known = AREAS.get(String(area));
  return [
    ['name of the code', name, known?.name],
    ['type of the code', type, known?.type],
  ];
}
