import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedApi } from '../../../../api/app.ts';
import { createPages } from '../../../../web/app.tsx';
import { type Html, readHtml } from '../../../support/html/read-html.ts';
import { NOW, openTestApi } from '../../../support/stores/api-store.ts';
import { findProviderStore } from '../../../support/stores/samples/provider-store.ts';

let api: OpenedApi;
beforeAll(async () => {
  api = await openTestApi(await findProviderStore());
});
afterAll(() => api.close());

async function ask(q: string): Promise<Html> {
  const pages = createPages({
    api: async (at, init) => api.app.request(at, init),
    publicUrl: undefined,
    now: NOW,
  });
  return readHtml(await (await pages.request(`/search?q=${encodeURIComponent(q)}`)).text());
}

describe('an employment programme', () => {
  test('in a place is said with its contract area, who runs it, and when that was so', async () => {
    const answer = (await ask('restart scheme kirklees')).one('.app-answered');
    expect(answer.words).toBe(
      'Employment programmes: Kirklees Restart Scheme, contract area South and West Yorkshire, Derbyshire and Nottinghamshire: run by Maximus UK Services Limited (as at 26 April 2022). Each is of the day of its source: a programme may have ended or changed hands since.',
    );
    expect(answer.links()).toContain('/providers/10090363');
  });

  test('without a place is said to be held, and nobody is named', async () => {
    const { words } = (await ask('restart scheme')).one('.app-answered');
    expect(words).toContain('Name a place to see who runs it there.');
    expect(words).not.toContain('run by');
  });

  test('whose contract areas do not surely name the place is said to be so', async () => {
    const { words } = (await ask('employment programmes kirklees')).one('.app-answered');
    expect(words).toContain('Work Programme, contract area West Yorkshire: run by');
    expect(words).toContain('Work Programme has ended: people were referred to it from');
    expect(words).not.toContain('Restart Scheme has ended');
    expect(words).toMatch(
      /Work and Health Programme: who ran it .*Which contract area Kirklees lies in, its source does not surely say\./,
    );
  });
});

test('a provider is found by its whole name within a longer question', async () => {
  const html = await ask('how many learners do well at the invented college of south norfolk');
  expect(html.one('.app-answered a').words).toBe('INVENTED COLLEGE OF SOUTH NORFOLK');
});

test('whether a provider is good is answered by its figures beside others, and by its inspectors', async () => {
  const html = await ask('is the invented college of south norfolk good');
  expect(html.one('.app-answered a').words).toBe('INVENTED COLLEGE OF SOUTH NORFOLK');
  expect(html.wordsOf('.app-answered h3').length).toBeGreaterThan(0);
  expect(html.one('.app-answered').links()).toContain(
    'https://reports.ofsted.gov.uk/search?q=INVENTED%20COLLEGE%20OF%20SOUTH%20NORFOLK',
  );
});

test('a place and `city college` name one provider that is not held', async () => {
  expect((await ask('kirklees city college')).one('.app-not-held').words).toContain(
    'a provider called “kirklees city college”',
  );
});

test('a measure of providers is said to be of each of them, and of no place as a whole', async () => {
  const html = await ask('learner outcomes kirklees');
  const told = html.one('.app-by-provider');
  expect(told.words).toContain(
    'Sustained employment rate is held of each provider, and not of Kirklees as a whole',
  );
  expect(told.links()).toEqual(['/datasets/fe-outcomes']);
  expect(html.has('.app-figure')).toBe(false);
  const anywhere = (await ask('learner outcomes')).one('.app-by-provider').words;
  expect(anywhere).toContain('is held of each provider: it stands on');
});

test('apprentices of a subject are told of the nearest wider area, with where vacancies are', async () => {
  const html = await ask('apprenticeships construction sheffield');
  const { words } = html.one('main');
  expect(html.one('.app-not-held').words).toContain('Construction, Planning and the Built');
  expect(words).toMatch(
    /of the place or of the nearest wider one, of all subjects and not of Const/,
  );
  const [near = ''] = html.wordsOf('.app-answered__others li');
  expect(near).toMatch(/^Apprenticeships started by residents: Yorkshire and The Humber: [\d,]+ /);
  expect(html.one('.app-answered__more').links()).toContain(
    'https://www.findapprenticeship.service.gov.uk/apprenticeships?searchTerm=Construction&location=sheffield&distance=10',
  );
  expect(html.one('.app-answered__more').words).toContain('Providers of Construction');
});
