import { z } from 'zod';

const Sighting = z.strictObject({
  ...{ channel: z.string(), external_id: z.string(), url: z.string().nullable() },
  ...{ first_seen: z.iso.date(), last_seen: z.iso.date() },
});
const text = z.string().nullable();
const number = z.number().nullable();

/** A row of the pool's table of vacancies, as far as datasets read it. */
export const PooledVacancy = z.strictObject({
  ...{ vacancy: z.string(), title: z.string(), employer: text, employer_key: text },
  employer_role: text,
  ...{ soc4: text, soc4_probability: number, soc3: text, soc3_probability: number },
  ...{ soc2: text, soc2_probability: number, soc_how: text },
  place_kind: z.string(),
  areas: z.array(z.strictObject({ area: z.string(), share: z.number() })),
  ...{ region: text, place_text: text, postcode_district: text, lon: number, lat: number },
  ...{ pay_low: number, pay_high: number, pay_period: text, pay_text: text },
  pay_predicted: z.boolean(),
  ...{ contract: text, hours: text, openings: number, posted: text },
  ...{ first_seen: z.string(), last_seen: z.string(), closes: text, closed_on: text },
  ...{ state: z.string(), spell: z.string(), reposts: z.number(), agency_copy_of: text },
  sightings: z.array(Sighting),
});
export type PooledVacancy = z.infer<typeof PooledVacancy>;

/** A care worker in Kirklees, open, shown by one channel: what a test does not change. */
export function makeVacancy(
  change: Partial<PooledVacancy> & Pick<PooledVacancy, 'vacancy'>,
): PooledVacancy {
  const { vacancy } = change;
  const seen = { first_seen: '2026-11-02', last_seen: '2026-11-20' };
  return {
    ...{ title: 'Care worker', employer: 'Invented Care', employer_key: 'invented care' },
    employer_role: 'hirer',
    ...{ soc4: '6135', soc4_probability: 0.95, soc3: '613', soc3_probability: 0.97 },
    ...{ soc2: '61', soc2_probability: 0.98, soc_how: 'title' },
    place_kind: 'placed',
    areas: [{ area: 'E08000034', share: 1 }],
    ...{ region: 'E12000003', place_text: 'Huddersfield', postcode_district: 'HD1' },
    ...{ lon: -1.78, lat: 53.65 },
    ...{ pay_low: 23000, pay_high: 25000, pay_period: 'year', pay_text: '£23,000 to £25,000' },
    pay_predicted: false,
    ...{ contract: 'Permanent', hours: 'Full time', openings: null, posted: '2026-11-01' },
    ...{ ...seen, closes: '2026-12-15', closed_on: null },
    ...{ state: 'live', spell: 'ordinary', reposts: 0, agency_copy_of: null },
    sightings: [
      {
        channel: 'open-jobs',
        external_id: vacancy,
        url: `https://jobs.example/${vacancy}`,
        ...seen,
      },
    ],
    ...change,
  };
}
