import { expect, test } from 'vitest';
import { VacanciesAnswer } from '../../../schemas/answers/adverts/vacancies.ts';
import { askJson, askProblem } from '../../support/ask.ts';
import { makeVacancy } from '../../support/adverts/make-vacancy.ts';
import { usePoolApi } from '../../support/adverts/use-pool.ts';

const LEEDS = [{ area: 'E08000035', share: 1 }];
const seen = { first_seen: '2026-11-02', last_seen: '2026-11-20' };
const NOWHERE = { areas: [], lon: null, lat: null, postcode_district: null, place_text: null };

const api = usePoolApi(
  ['vacancy-channels', 'vacancies', 'areas', 'soc-2020', 'places', 'postcode-districts'],
  [
    [
      makeVacancy({ vacancy: 'care', posted: '2026-11-10' }),
      makeVacancy({
        ...{ vacancy: 'teach', title: 'Teacher of maths', posted: '2026-11-12' },
        ...{ soc4: '2313', soc3: '231', soc2: '23', soc4_probability: 0.9 },
        ...{ areas: LEEDS, lon: -1.55, lat: 53.8, pay_low: 32000, pay_high: 49000 },
        ...{ contract: 'Fixed term', hours: 'Part time' },
      }),
      makeVacancy({
        ...{ vacancy: 'region', title: 'Nurse', posted: '2026-11-08', place_kind: 'unknown' },
        ...{ ...NOWHERE, soc4: null, soc3: null, soc2: null, pay_low: null, pay_high: null },
      }),
      makeVacancy({
        ...{ vacancy: 'remote', title: 'Developer', posted: '2026-11-09', place_kind: 'remote' },
        ...{ ...NOWHERE, region: null },
      }),
      makeVacancy({
        vacancy: 'hidden',
        sightings: [{ channel: 'closed-jobs', external_id: 'x', url: null, ...seen }],
      }),
    ],
  ],
);
const ask = (query: string) => askJson(api(), `/v1/vacancies?limit=100${query}`, VacanciesAnswer);
const ids = async (query: string) => (await ask(query)).data.map(({ vacancy }) => vacancy);

test('vacancies come newest first, each with links, and with what is not seen', async () => {
  const { data, words, attributions, total } = await ask('');
  expect(data.map(({ vacancy }) => vacancy)).toEqual(['teach', 'care', 'remote', 'region']);
  expect(total).toBe(4);
  expect(data[1]).toMatchObject({
    occupation: { code: '6135', how: 'title' },
    place: { areas: [{ code: 'E08000034', name: 'Kirklees' }], postcode_district: 'HD1' },
    pay: { low: 23000, high: 25000 },
    links: [{ channel: 'open-jobs', name: 'Open jobs', url: 'https://jobs.example/care' }],
  });
  expect(words[0]).toContain('may well be open');
  expect(attributions).toEqual([
    {
      ...{ channel: 'open-jobs', attribution: 'Invented jobs' },
      ...{ licence: 'OGL-UK-3.0', may_share: true },
    },
  ]);
});

test('they are of a place, and remote ones are counted beside', async () => {
  expect(await ids('&area=E08000035')).toEqual(['teach']);
  const wider = await ask('&area=E12000003');
  expect(wider.data.map(({ vacancy }) => vacancy)).toEqual(['teach', 'care', 'region']);
  expect(wider.anywhere).toBe(1);
  expect(wider.words.join(' ')).toContain('1 vacancy is remote');
  expect(await ids('&area=E92000001')).toEqual(['teach', 'care', 'region']);
});

test('they are by distance from a postcode, and no further than is asked', async () => {
  const { data, near } = await ask('&near=HD1&km=10');
  expect(near?.name).toBe('HD1');
  expect(data.map(({ vacancy }) => vacancy)).toEqual(['care']);
  expect(data[0]?.km).toBeLessThan(3);
  expect(await ids('&near=LS1')).toEqual(['teach', 'care', 'remote', 'region']);
  const whole = await api().app.request('/v1/vacancies?near=HD1+5NN&limit=1');
  expect(whole.headers.get('cache-control')).toBe('no-store');
});

test('they are by words, occupation, pay, contract and channel', async () => {
  expect(await ids('&q=teach')).toEqual(['teach']);
  expect(await ids('&occupation=23')).toEqual(['teach']);
  expect(await ids('&occupation=6135,231')).toEqual(['teach', 'care', 'remote']);
  expect(await ids('&contract=part+time')).toEqual(['teach']);
  expect(await ids('&channel=closed-jobs')).toEqual([]);
  const paid = await ask('&pay=30000');
  expect(paid.data.map(({ vacancy }) => vacancy)).toEqual(['teach']);
  expect(paid.words.join(' ')).toContain('1 vacancy says nothing of pay');
});

test('what is not known is a fault that says what is', async () => {
  const { errors } = await askProblem(api(), '/v1/vacancies?channel=open-job&occupation=9999');
  expect(errors?.map(({ name, nearest }) => [name, nearest?.[0]])).toEqual([
    ['channel', 'open-jobs'],
    ['occupation', expect.any(String)],
  ]);
});
