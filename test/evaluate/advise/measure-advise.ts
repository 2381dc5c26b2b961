import { z } from 'zod';
import { readHtml } from '../../support/html/read-html.ts';

/** Titles of jobs as clients say them: of every skill, some of several occupations. */
const TITLES = [
  ...['care worker', 'HGV driver', 'plumber', 'electrician', 'chef', 'data analyst', 'nurse'],
  ...['teaching assistant', 'cleaner', 'warehouse operative', 'software developer', 'bricklayer'],
  ...['receptionist', 'accountant', 'security guard', 'hairdresser', 'welder', 'solicitor'],
  ...['social worker', 'sales assistant'],
];

const Areas = z.object({
  data: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      in_force: z.object({ to: z.string().nullable() }),
    }),
  ),
});

/** What was seen of the page for advisers, asked for each title in each area. */
export interface MeasuredAdvice {
  readonly areas: number;
  /** Milliseconds to the first byte of each page, the least first. */
  readonly firstBytes: readonly number[];
  /** Addresses whose answer was not 200, with what it was. */
  readonly failed: readonly string[];
  /** Addresses of pages without a statement of what is not known. */
  readonly unstated: readonly string[];
  /** Pages that asked back instead of telling. */
  readonly askedBack: number;
}

/** Skills plan areas in force, by code and name. */
async function readAreas(url: string) {
  const response = await fetch(`${url}/v1/areas?type=lsip&limit=200`);
  const { data } = Areas.parse(await response.json());
  return data.filter(({ in_force }) => in_force.to === null);
}

/**
 * Asks the page for advisers of every title in every skills plan area, one after the other, each for
 * the first time.
 */
export async function measureAdvice(url: string): Promise<MeasuredAdvice> {
  const areas = await readAreas(url);
  const [firstBytes, failed, unstated]: [number[], string[], string[]] = [[], [], []];
  let askedBack = 0;
  for (const { code, name } of areas) {
    for (const job of TITLES) {
      const query = new URLSearchParams({ job, place: name, area: code });
      const address = `/advise?${query.toString()}`;
      const begun = performance.now();
      const response = await fetch(`${url}${address}`);
      firstBytes.push(performance.now() - begun);
      const text = await response.text();
      if (response.status !== 200) {
        failed.push(`${response.status} ${address}`);
        continue;
      }
      const html = readHtml(text);
      if (!html.has('#asked')) askedBack += 1;
      if (html.all('.app-advise-not-known dd').every(({ words }) => words === ''))
        unstated.push(address);
    }
  }
  return {
    ...{ areas: areas.length, failed, unstated, askedBack },
    firstBytes: firstBytes.toSorted((a, b) => a - b),
  };
}

/** The value that a share of sorted values is at most. */
export const atShare = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
