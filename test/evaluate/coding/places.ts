import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { openPlaces } from '../../../pipelines/pool/code/place/code-place.ts';
import type { CodedPlace } from '../../../pipelines/pool/code/place/code-place.ts';
import { openGazetteer } from '../../../pipelines/pool/code/place/open-gazetteer.ts';
import { PAYLOADS } from '../../support/payloads.ts';
import type { Part } from '../part.ts';
import { wilson } from '../titles/wilson.ts';
import { readSalaries, SALARIES } from './salaries.ts';

const VACANCIES = path.join(PAYLOADS, 'vacancies');
const SCHOOLS = path.join(VACANCIES, 'teaching_vacancies', 'gias_example_schools_data.csv');
const APPRENTICESHIPS = path.join(VACANCIES, 'faa_website_huddersfield_2026-04.json');
const School = z.object({
  ...{ Town: z.string(), 'County (name)': z.string(), Postcode: z.string() },
  'DistrictAdministrative (code)': z.string(),
});
const Apprenticeship = z.object({ location: z.string() });

/** The text of a place without its postcode, the postcode, and its authority as a register has it. */
interface Known {
  readonly words: string;
  readonly postcode: string;
  readonly area: string | null;
}

async function readKnown(): Promise<Known[]> {
  // Half of the lines have more cells than headings, and their codes stand elsewhere: they are left out.
  const schools = z
    .array(School)
    .parse(parse(await readFile(SCHOOLS), { columns: true, bom: true, relax_column_count: true }));
  const adverts = z
    .array(Apprenticeship)
    .parse(JSON.parse(await readFile(APPRENTICESHIPS, 'utf8')));
  const placed = adverts.flatMap(({ location }): Known[] => {
    const [, words, postcode] = /^(.+) \(([A-Z0-9 ]+)\)$/.exec(location) ?? [];
    return words === undefined || postcode === undefined ? [] : [{ words, postcode, area: null }];
  });
  return [
    ...schools.flatMap((school): Known[] => {
      const area = school['DistrictAdministrative (code)'];
      if (!/^E0\d{7}$/.test(area)) return [];
      const words = [school.Town, school['County (name)']].filter((word) => word !== '').join(', ');
      return [{ words, postcode: school.Postcode, area }];
    }),
    ...placed,
  ];
}

const largest = ({ areas }: CodedPlace): string | null => areas[0]?.area ?? null;
const share = (some: number, of: number): string => {
  const { low, high } = wilson(some, of);
  const percent = (each: number): string => `${(100 * each).toFixed(1)}%`;
  return `${some} of ${of}, ${percent(some / of)} (95% interval, Wilson: ${percent(low)} to ${percent(high)})`;
};

/** Places of adverts by postcode against a register, by name against the postcode, and how many. */
export const places: Part = {
  name: 'places: authorities of adverts against registers and postcodes',
  absent: () => (existsSync(SALARIES) ? null : `no adverts at ${SALARIES}`),
  async run(write) {
    const coder = openPlaces(await openGazetteer());
    const bare = { text: null, postcode: null, town: null, region: null, country: null };
    const code = (place: object): CodedPlace =>
      coder({ places: [{ ...bare, ...place }], remote: null, national: false, registered: [] });
    const known = await readKnown();
    const registered = known.filter(({ area }) => area !== null);
    const byPostcode = registered.filter(
      ({ postcode, area }) => largest(code({ postcode })) === area,
    ).length;
    write(`By postcode, the authority of the register: ${share(byPostcode, registered.length)}`);
    const named = known.flatMap(({ words, postcode, area }) => {
      const [said, right] = [largest(code({ text: words })), area ?? largest(code({ postcode }))];
      return said === null || right === null ? [] : [{ words, said, right }];
    });
    const agree = named.filter(({ said, right }) => said === right).length;
    write(`By name alone, of those that a name places: ${share(agree, named.length)}`);
    for (const { words, said, right } of named) {
      if (said !== right) write(`  ${words} → ${said}; it is in ${right}`);
    }
    const hows = new Map<string, number>();
    const adverts = await readSalaries();
    for (const { LocationRaw: text } of adverts) {
      const { kind, how } = code({ text });
      hows.set(`${kind}, ${how}`, (hows.get(`${kind}, ${how}`) ?? 0) + 1);
    }
    write(`Of ${adverts.length} places in adverts of 2012, by name alone:`);
    for (const [how, count] of [...hows].toSorted(([, a], [, b]) => b - a)) {
      write(`  ${how}: ${share(count, adverts.length)}`);
    }
    return byPostcode === registered.length;
  },
};
