import { Hono } from 'hono';
import { expect, test } from 'vitest';
import type { FoundEntity } from '../../../schemas/answers/entity.ts';
import { JobComesNext, WhichJob } from '../../../web/parts/job/which-job.tsx';
import { readHtml } from '../../support/html/read-html.ts';

const CARER: FoundEntity = {
  ...{ code: '6135', name: 'Care workers and home carers', parent: '613', level: 4 },
  ...{ in_force: { from: null, to: null }, other_names: [], linked: [], near: null },
  ...{ found_name: null, found_by: null },
};
const DRIVER = { ...CARER, code: '8211', name: 'Large goods vehicle drivers' };

const show = async (element: string | Promise<string>) =>
  readHtml(await (await new Hono().get('/', (c) => c.html(element)).request('/')).text());

/** What is asked of whoever typed words that mean these jobs, now and before the place is known. */
async function ask(several: readonly FoundEntity[], isTitle: boolean, words?: string) {
  const jobs = { one: undefined, several, isTitle, words, mended: [], readAs: [] };
  const asked = await show(<WhichJob jobs={jobs} typed="carer" href={(code) => `/jobs/${code}`} />);
  const next = await show(<JobComesNext jobs={jobs} typed="carer" />);
  return { html: asked, asked: asked.one('.govuk-body').words, next: next.words };
}

test('one job is asked about as one, and is to be chosen all the same', async () => {
  const { html, asked, next } = await ask([CARER], false);
  expect(asked).toBe(
    '“carer” is not a job title that is held here. One job has a title near to it. Choose it if it fits.',
  );
  expect(next).toBe(
    '“carer” is not a job title that is held here. After the place you are asked whether the one job that is near to it fits.',
  );
  expect(html.links()).toEqual(['/jobs/6135']);
  expect((await ask([CARER], true)).asked).toBe(
    'One job has a title near to it. Choose it if it fits.',
  );
});

test('several jobs are told as many, and none with what else to try', async () => {
  const several = await ask([CARER, DRIVER], true);
  expect(several.asked).toBe('Choose the job that fits best; the likeliest stands first.');
  expect(several.next).toBe(
    '“carer” is a title of several jobs. After the place you are asked which of 2 jobs fits best.',
  );
  const none = await ask([], false, 'No title is near to it.');
  expect(none.next).toBe(none.asked);
  expect(none.asked).toContain('No title is near to it. Try other words');
});
