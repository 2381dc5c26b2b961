import { describe, expect, test } from 'vitest';
import { usePages } from '../../support/pages/use-pages.ts';

describe('lists and areas', () => {
  const pages = usePages();

  test('the catalogue filters through the API and keeps what was chosen', async () => {
    pages.asked.length = 0;
    const { html } = await pages.read('/datasets?theme=projections&q=&hosting=');
    expect(pages.asked).toContain('/v1/datasets?theme=projections');
    expect(html.words).toContain('1 dataset of 9');
    expect(html.has('option[value="projections"][selected]')).toBe(true);
  });

  test('a filter that the API refuses is told at its field', async () => {
    const { status, html } = await pages.read('/datasets?theme=nonsense');
    expect(status).toBe(400);
    expect(html.wordsOf('a[href="#filter-theme"]').join()).toContain(
      'Theme: “nonsense” is not one of the choices.',
    );
  });

  test('which source: question, smallest safe area, what to watch for', async () => {
    const { words } = (await pages.read('/which-source?theme=unemployment')).html;
    expect(words).toContain('How many people in this area claim benefits');
    expect(words).toContain('Smallest area it is safe for: electoral ward');
    expect(words).not.toContain('How many jobs of each kind were expected over ten years');
  });

  test('which source: by kind of area, and a kind that is none is said to be', async () => {
    const question = 'How many people in this area claim benefits';
    const { words: wards } = (await pages.read('/which-source?area_type=ward')).html;
    expect(wards).not.toContain(question);
    const { words: lads } = (await pages.read('/which-source?area_type=lad')).html;
    expect(lads).toContain(question);
    const { words: none } = (await pages.read('/which-source?area_type=village')).html;
    expect(none).toContain('“village” is not a type of area. All are shown.');
    expect(none).toContain(question);
  });

  test('areas can be browsed by region and by kind', async () => {
    pages.asked.length = 0;
    const { html } = await pages.read('/areas');
    expect(html.links()).toContain('/areas?type=lad&within=E12000003');
    expect(html.link('Regions')).toBe('/areas?type=region');
    const { html: within } = await pages.read('/areas?type=lad&within=E12000003');
    expect(within.words).toContain('Areas within Yorkshire and The Humber');
    expect(pages.asked).toContain('/v1/areas?type=lad&within=E12000003&places=true&limit=1');
  });

  test('the next page of areas carries the cursor of the API', async () => {
    const { html } = await pages.read('/areas?q=a');
    const next = html.links().find((href) => href.includes('cursor='));
    expect(next).toMatch(/^\/areas\?q=a&cursor=./);
    const second = await pages.read(next ?? '');
    expect(second.status).toBe(200);
    expect(second.html.one('main').words).not.toBe(html.one('main').words);
  });

  test('an area has its Welsh name, marked as Welsh', async () => {
    const { html } = await pages.read('/areas?q=cardiff');
    expect(html.wordsOf('[lang="cy"]')).toContain('Caerdydd');
  });
});
