import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeZip } from '../../../../pipelines/publishers/ons/stand-in/write-zip.ts';
import { layOutWorkbook } from '../../../../pipelines/publishers/skills-imperative/stand-in/lay-out.ts';
import type {
  Openings,
  OpeningsOfGroup,
} from '../../../../pipelines/publishers/skills-imperative/stand-in/lay-out.ts';
import type { Holdings } from '../../../../pipelines/publishers/publication-stand-in.ts';

const OCCUPATIONS = [
  'Managers, directors and senior officials',
  'Professional occupations',
  'Associate professional occupations',
  'Administrative and secretarial occupations',
  'Skilled trades occupations',
  'Caring, leisure and other service occupations',
  'Sales and customer service occupations',
  'Process, plant and machine operatives',
  'Elementary occupations',
];
const INDUSTRIES = [
  'Primary sector and utilities',
  'Manufacturing',
  'Construction',
  'Trade, accomod. and transport',
  'Business and other services',
  'Non-marketed services',
];

/** Thousands of jobs shared out evenly: a fifth more by 2035, and half of them left by then. */
function tableOf(labels: readonly string[], all: string, thousands: number): Openings {
  const rows = [...labels, all].map((label): OpeningsOfGroup => {
    const jobs = label === all ? thousands : thousands / labels.length;
    return {
      label,
      levels: [jobs, jobs, jobs, jobs, jobs * 1.2],
      changes: [jobs * 0.2, jobs * 0.5, jobs * 0.7],
    };
  });
  const percent = rows.map(({ label, levels }) => ({
    ...{ label, levels: levels.map((jobs) => (100 * jobs) / thousands) },
    changes: [20, 50, 70],
  }));
  return { thousands: rows, percent };
}

/** A workbook of openings of one area with this many thousands of jobs in 2020. */
export function workbookOf(
  kind: string,
  area: string,
  thousands: number,
  spoil: (occupations: Openings) => Openings = (occupations) => occupations,
): Buffer {
  return layOutWorkbook({
    ...{ kind, area, run: '29 02 2024 03:49:51 PM', employment: null },
    openings: {
      occupation: spoil(tableOf(OCCUPATIONS, 'All occupations', thousands)),
      industry: tableOf(INDUSTRIES, 'All industries', thousands),
    },
  });
}

/** A publication with these workbooks, by the codes of their files. */
export const publish = (workbooks: Readonly<Record<string, Buffer>>): Holdings =>
  new Map(
    Object.entries(workbooks).map(([code, body]) => [
      `${code}_MainTables.Main.xlsm`,
      { layOut: () => body },
    ]),
  );

/** An archive of these workbooks, in a folder of its own as archives of publishers are. */
export const zipOf = (workbooks: Readonly<Record<string, Buffer>>): Promise<Buffer> =>
  buffer(
    writeZip(
      Object.entries(workbooks).map(([code, body]) => ({
        name: `Workbooks/${code}_MainTables.Main.xlsm`,
        body: Readable.from([body]),
      })),
    ),
  );
