import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import publisher from '../../../../pipelines/publishers/greenhouse/publisher.ts';
import {
  boardStandIn,
  escapeContent,
} from '../../../../pipelines/publishers/greenhouse/stand-in.ts';
import { sweepStandIn } from '../../../support/adverts/sweep-stand-in.ts';
import { PAYLOADS, testWithPayloads } from '../../../support/payloads.ts';

const job = (id: number, more: object = {}) => ({
  ...{ id, internal_job_id: id + 1, title: 'Site manager', requisition_id: '50' },
  absolute_url: `https://careers.acme.example/jobs?gh_jid=${id}`,
  location: { name: 'Leeds; Wakefield or York' },
  content: escapeContent('<p>Run a site.</p><p>Fish &amp; chips <b>daily</b></p>'),
  first_published: '2026-11-02T10:55:28-05:00',
  updated_at: '2026-11-29T10:55:28-05:00',
  departments: [{ id: 1, name: 'Construction' }],
  offices: [{ id: 8304, name: 'East Coast', location: 'United States' }],
  ...more,
});
const settings = { GREENHOUSE_BOARDS: 'acme=Acme Ltd, other' };

test('boards that the setting lists are read whole, one job apart from another by gh_jid', async () => {
  const standIn = boardStandIn({
    acme: [job(1), job(2)],
    other: [job(3, { company_name: 'Other plc' })],
  });
  const { adverts, end, asked } = await sweepStandIn(publisher, standIn, { settings });
  expect(end).toEqual({ outcome: 'complete', why: null, expected: null });
  expect(asked).toEqual([
    'https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true',
    'https://boards-api.greenhouse.io/v1/boards/other/jobs?content=true',
  ]);
  expect(adverts[0]).toMatchObject({
    ...{ id: '1', title: 'Site manager', text: 'Run a site.\nFish & chips daily' },
    ...{ employer: 'Acme Ltd', employer_role: 'hirer', reference: '50', posted: '2026-11-02' },
    places: [{ text: 'Leeds; Wakefield or York' }],
    structured: [{ scheme: 'category', value: 'Construction' }],
  });
  expect(adverts.map(({ url }) => url)).toEqual([
    'https://careers.acme.example/jobs?gh_jid=1',
    'https://careers.acme.example/jobs?gh_jid=2',
    'https://careers.acme.example/jobs?gh_jid=3',
  ]);
  expect(adverts[2]?.employer).toBe('Other plc');
});

test('a board that is gone leaves the others and a partial sweep; none at all is a failed one', async () => {
  const { adverts, end } = await sweepStandIn(publisher, boardStandIn({ acme: [job(1)] }), {
    settings,
  });
  expect(adverts).toHaveLength(1);
  expect(end).toMatchObject({ outcome: 'partial' });
  expect(end.why).toContain('other (http_404');
  await expect(sweepStandIn(publisher, boardStandIn({}), { settings })).rejects.toThrow('http_404');
});

test('an empty board is an answer, and malformed jobs are set aside', async () => {
  const standIn = boardStandIn({
    acme: [],
    other: [job(1, { id: null }), job(2, { title: '<script>x</script>' }), job(3, { location: 7 })],
  });
  const { setAside, end } = await sweepStandIn(publisher, standIn, { settings });
  expect(setAside).toEqual(['no_id', 'no_title', 'malformed']);
  expect(end.outcome).toBe('complete');
});

test('a setting that lists no boards is refused', () => {
  const setting = publisher.settings.GREENHOUSE_BOARDS;
  expect(setting?.safeParse('acme,b=Acme & Sons').success).toBe(true);
  expect(setting?.safeParse('https://boards.greenhouse.io/acme').success).toBe(false);
});

testWithPayloads('the documented answer, escaped twice, is read', async () => {
  const file = path.join(PAYLOADS, 'vacancies/greenhouse_board_jobs_content_true_DOC.json');
  const { jobs } = z
    .object({ jobs: z.array(z.record(z.string(), z.unknown())) })
    .parse(JSON.parse(await readFile(file, 'utf8')));
  const { adverts } = await sweepStandIn(publisher, boardStandIn({ vaulttec: jobs }), {
    settings: { GREENHOUSE_BOARDS: 'vaulttec' },
  });
  expect(adverts).toMatchObject([
    {
      ...{ id: '127817', title: 'Vault Designer', reference: '50', employer: 'vaulttec' },
      places: [{ text: 'NYC' }],
      posted: null,
      url: 'https://boards.greenhouse.io/vaulttec/jobs/127817',
    },
  ]);
  expect(adverts[0]?.text).toBe(
    'This is the job description.\nAny HTML included through the hosted job application editor will be automatically converted into corresponding HTML entities.',
  );
});
