import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
import { z } from 'zod';
import type { Openings, OpeningsOfGroup, WorkbookContent, YearsOfGroup } from './lay-out.ts';

/** Tidied extracts of the workbooks, as a public repository of the Department for Education has them. */
const EMPLOYMENT = 'skills_imperative_2035_employment_timeseries.csv.gz';
const OPENINGS = 'skills_imperative_2035_replacement_demand.csv';

const Common = {
  file_code: z.string().min(1),
  area_level: z.enum(['Country', 'LSIP', 'LEP', 'MCA']),
  area_name: z.string().min(1),
  category: z.string().min(1),
};
const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?(e-?\d+)?$/i)
  .transform(Number);
const EmploymentLine = z.object({
  ...Common,
  dimension: z.enum(['industry', 'occupation', 'qualification']),
  year: number,
  employment_thousands: number,
});
const OpeningsLine = z.object({
  ...Common,
  dimension: z.enum(['industry', 'occupation']),
  unit: z.enum(['thousands', 'percent']),
  emp_2015: number,
  emp_2019: number,
  emp_2020: number,
  emp_2025: number,
  emp_2035: number,
  net_change_2020_2035: number,
  replacement_demand_2020_2035: number,
  total_requirement_2020_2035: number,
});

/** Lines of a CSV file, plain or compressed, one at a time. Throws naming the file and the line. */
async function* readLines<T extends z.ZodType>(file: string, line: T): AsyncGenerator<z.infer<T>> {
  const parser = parse({ columns: true, bom: true, info: true });
  const bytes = createReadStream(file);
  const ignore = (): void => undefined;
  const lines = file.endsWith('.gz')
    ? pipeline(bytes, createGunzip(), parser, ignore)
    : pipeline(bytes, parser, ignore);
  const Told = z.object({ info: z.object({ lines: z.number() }), record: z.unknown() });
  try {
    for await (const told of lines) {
      const { info, record } = Told.parse(told);
      const read = line.safeParse(record);
      if (!read.success) throw new Error(`line ${info.lines}: ${z.prettifyError(read.error)}`);
      yield read.data;
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} cannot be answered from: ${why}`, { cause: error });
  }
}

interface Draft {
  readonly kind: string;
  readonly area: string;
  readonly employment: Map<'occupation' | 'industry', Map<string, Map<number, number>>>;
  readonly openings: Map<string, OpeningsOfGroup[]>;
}

const yearsOf = (groups: Map<string, Map<number, number>> | undefined): YearsOfGroup[] =>
  [...(groups ?? [])].map(([label, byYear]) => ({ label, byYear }));

function contentOf({ kind, area, employment, openings }: Draft): WorkbookContent {
  const tables = (breakdown: string): Openings => ({
    thousands: openings.get(`${breakdown} thousands`) ?? [],
    percent: openings.get(`${breakdown} percent`) ?? [],
  });
  return {
    ...{ kind, area, run: '' },
    employment: {
      occupation: yearsOf(employment.get('occupation')),
      industry: yearsOf(employment.get('industry')),
    },
    openings: { occupation: tables('occupation'), industry: tables('industry') },
  };
}

/** What the workbook of each area in the extracts of a folder holds, by the code of its file. */
export async function readExtracts(folder: string): Promise<Map<string, WorkbookContent>> {
  const drafts = new Map<string, Draft>();
  const draftOf = (line: z.infer<z.ZodObject<typeof Common>>): Draft => {
    const { file_code, area_level: kind, area_name: area } = line;
    const held = drafts.get(file_code) ?? {
      kind,
      area,
      employment: new Map(),
      openings: new Map(),
    };
    drafts.set(file_code, held);
    return held;
  };
  const [employment, openings] = [EMPLOYMENT, OPENINGS].map((file) => path.join(folder, file));
  if (employment !== undefined && existsSync(employment)) {
    for await (const line of readLines(employment, EmploymentLine)) {
      if (line.dimension === 'qualification') continue;
      const held = draftOf(line).employment;
      const groups = held.get(line.dimension) ?? new Map<string, Map<number, number>>();
      const years = groups.get(line.category) ?? new Map<number, number>();
      years.set(line.year, line.employment_thousands);
      held.set(line.dimension, groups.set(line.category, years));
    }
  }
  if (openings !== undefined && existsSync(openings)) {
    for await (const line of readLines(openings, OpeningsLine)) {
      const held = draftOf(line).openings;
      const table = `${line.dimension} ${line.unit}`;
      const group: OpeningsOfGroup = {
        label: line.category,
        levels: [line.emp_2015, line.emp_2019, line.emp_2020, line.emp_2025, line.emp_2035],
        changes: [
          line.net_change_2020_2035,
          line.replacement_demand_2020_2035,
          line.total_requirement_2020_2035,
        ],
      };
      held.set(table, [...(held.get(table) ?? []), group]);
    }
  }
  return new Map([...drafts].map(([code, draft]) => [code, contentOf(draft)]));
}
