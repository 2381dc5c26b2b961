import { describe, expect, test } from 'vitest';
import { createPages } from '../../../../web/app.tsx';
import { readHtml } from '../../../support/html/read-html.ts';
import { NOW } from '../../../support/stores/api-store.ts';
import { useProvisionStore } from '../../../support/stores/sides-store.ts';
import { useApi } from '../../../support/stores/use-store.ts';

const api = useApi(useProvisionStore());

async function read(path: string) {
  const pages = createPages({
    api: async (at, init) => api.app.request(at, init),
    publicUrl: undefined,
    now: NOW,
  });
  const response = await pages.request(path);
  const { status, headers } = response;
  return { status, to: headers.get('location'), html: readHtml(await response.text()) };
}

describe('groups of people', () => {
  test('the list says of each group what is published, and of whom nothing is', async () => {
    const { html } = await read('/groups?area=E08000034');
    const rows = html.all('#groups tbody tr').map(({ words }) => words);
    const claimants = rows.find((row) => row.startsWith('People who claim benefits'));
    expect(claimants).toMatch(/Not held Held Held$/);
    const carers = rows.find((row) => row.startsWith('Care leavers'));
    expect(carers).toMatch(/Not held Not held Not held$/);
    expect(html.links()).toContain('/groups/care-leavers?area=E08000034');
    expect(html.one('#filter-place').attribute('value')).toBe('Kirklees');
    expect(html.words).toContain('leads to its figures in Kirklees');
  });

  test('a group in a place has who is there, who is served and outcomes, each with its source', async () => {
    const { html } = await read('/groups/young-people?area=E08000034');
    expect(html.one('h1').words).toBe('Young people: Kirklees');
    const served = html.all('#figures-served tbody tr').map(({ words }) => words);
    expect(served.join(' ')).toContain('Apprenticeships started by residents, 19 to 24');
    expect(served.join(' ')).toContain('Yorkshire and The Humber');
    expect(served.join(' ')).toContain('none are published for Kirklees itself');
    expect(html.links()).toContain('/datasets/apprenticeships-by-region');
    expect(html.words).toContain('what became of them after a course or a programme');
  });

  test('where a source knows of no place, the page says so and leads to the providers', async () => {
    const { html } = await read('/groups/benefit-claimants');
    expect(html.words).toContain('No place was given, so this is of England.');
    const outcomes = html.one('#figures-outcome').words;
    expect(outcomes).toContain('the source does not say where they teach');
    expect(outcomes).toMatch(/By provider, without a total: held of \d+ providers/);
    const funnel = html.links().find((href) => href.startsWith('/funnel?')) ?? '';
    expect(funnel).toContain('learner_group=on_benefits');
    expect((await read(funnel)).status).toBe(200);
  });

  test('of a programme the contract area of the place is told, and who is reached or why not', async () => {
    const { html } = await read('/groups/long-term-unemployed?area=W06000015');
    const outcomes = html.one('#figures-outcome').words;
    expect(outcomes).toContain('this place is in its area Wales, which has Wales in it');
    expect(html.words).toContain('Who is reached cannot be set against who is there');
  });

  test('of a district the programmes are named with who runs them, the day and the source', async () => {
    const { html } = await read('/groups/disabled-people?area=E08000032');
    expect(html.one('#programmes').words).toMatch(
      /Restart Scheme: contract area “South and West Yorkshire.*, which has West Yorkshire in it, run by Maximus UK Services Limited as at 26 April 2022\. Whether it runs still.*Work Programme: .* as at 3 August 2012/,
    );
    // The cohorts of September and October are too young to have an outcome.
    expect(html.one('#figures-outcome').words).toMatch(
      /Job outcome rate.*, August 2025Too young to tell, since 12 months have not passed for all of them: September 2025 and October 2025\. 24\.0%/,
    );
  });

  test('of outcomes of a place it is said of whom they are held: of providers, with the way there', async () => {
    for (const asked of ['earnings after health and social care bradford', 'outcomes by college']) {
      const { html } = await read(`/search?q=${encodeURIComponent(asked)}`);
      expect(html.links(), asked).toContain('/datasets/fe-outcomes');
      expect(html.words, asked).toMatch(
        /Sustained employment rate( of learners of all subjects:|, by provider:| is held of each)/,
      );
      if (asked.endsWith('bradford'))
        expect(html.words).toContain('Which of them teach in Bradford is not known');
    }
  });

  test('a place names the programmes of its contract areas, each of its day', async () => {
    const { html } = await read('/areas/E08000032');
    const told = html.one('details section[aria-labelledby="programmes"]').words;
    expect(told).toMatch(/Restart Scheme, contract area South and West Yorkshire.* run by Maximus/);
    expect(told).toMatch(
      /Restart Scheme.*as at 26 April 2022.*Work Programme.*as at 3 August 2012/,
    );
    const far = (await read('/areas/E09000001')).html;
    expect(far.words).not.toContain('run by Maximus');
  });

  test('a group of whom nothing is published says so for each part', async () => {
    const { html } = await read('/groups/care-leavers?area=E08000034');
    expect(html.all('table')).toEqual([]);
    expect(html.words).toContain('Not held here: how many of them are served');
  });

  test('a place in words leads to its page, and one that there is not is explained', async () => {
    expect((await read('/groups?group=young-people&place=Kirklees')).to).toBe(
      '/groups/young-people?area=E08000034',
    );
    const nowhere = await read('/groups?group=young-people&place=Zzyxville');
    expect(nowhere.html.words).toContain('No place is called “Zzyxville” here');
    const wrong = await read('/groups/young-people?area=E99999999');
    expect([wrong.status, wrong.html.one('h1').words]).toEqual([400, 'No such place']);
    expect((await read('/groups/young-persons')).status).toBe(404);
  });
});
