import { describe, expect, test } from 'vitest';
import { usePages } from '../../support/pages/use-pages.ts';

const SITE = 'https://lmi.example.org';
const pages = usePages({ publicUrl: SITE });
const CHOICE = 'dataset=claimant-count&measure=claimant_rate_16_64&areas=Kirklees';
const OLDER = `${CHOICE}&version=1.1.0`;

describe('a version in the address of the wizard', () => {
  test('is the release that is drawn, in the chart, its files and its data', async () => {
    const { html } = await pages.read(`/wizard?${OLDER}`);
    // The newest month of the release before, and its figure, which was revised later.
    expect(html.one('#chart-1-sentence').words).toContain('November 2025 (provisional): 4.1%');
    expect(html.words).not.toContain('is not a parameter of this page');
    const files = html.links('a[href*="version=1.1.0"]');
    expect(files.some((href) => href.startsWith('/v1/datasets/claimant-count/data.csv?'))).toBe(
      true,
    );
    expect(files.some((href) => href.startsWith('/charts/wizard/chart.png?'))).toBe(true);
    const spec = await pages.read(`/wizard/vega-lite.json?${OLDER}`);
    expect(spec.text).toContain('"value":4.1');
    expect(spec.text).not.toContain('December 2025');
  });

  test('is told, with the newest one a click away, and the form stays with it', async () => {
    const { html } = await pages.read(`/wizard?${OLDER}`);
    expect(html.words).toContain('version 1.1.0, which is not the newest: that is 1.2.0.');
    const newest = html.all('a').find(({ words }) => words.startsWith('The same chart of'));
    const { words } = (await pages.read(newest?.attribute('href') ?? '')).html.one(
      '#chart-1-sentence',
    );
    expect(words).toContain('December 2025 (provisional): 4.3%');
    expect(html.one('input[name="version"]').attribute('value')).toBe('1.1.0');
    const embed = await pages.read(`/embed/wizard?${OLDER}`);
    expect(embed.html.has(`a[href^="${SITE}/wizard?"][href*="version=1.1.0"]`)).toBe(true);
  });

  test('that is not held is refused, not answered by the newest', async () => {
    expect((await pages.read(`/wizard?${CHOICE}&version=0.9.0`)).status).toBe(404);
    expect((await pages.read(`/wizard?${CHOICE}&version=1.0.0`)).status).toBe(410);
  });
});

test('what an answer warns of is said with its chart, and what the chart says itself is not twice', async () => {
  const none = (await pages.read(`/wizard?${CHOICE}&sex=male`)).html.words;
  expect(none).toContain('This release has no rows for sex: Male.');
  const broken = (await pages.read(`/wizard?${CHOICE}`)).html.words;
  expect(broken).toContain('The series is broken: 1 May 2023');
  expect(broken).not.toContain('Not one series before and after 2023-05-01');
});
