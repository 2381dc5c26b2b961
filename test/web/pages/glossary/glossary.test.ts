import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { GLOSSARY } from '../../../../schemas/words/glossary.ts';
import { usePages } from '../../../support/pages/use-pages.ts';

const pages = usePages();
const TERMS = Object.entries(GLOSSARY);
const hosted = readdirSync('datasets');

describe('the glossary', () => {
  test('explains every term at the address that leads to it, and every page leads there', async () => {
    const { html } = await pages.read('/glossary');
    const terms = html.all('dt').map((term) => [term.attribute('id'), term.words]);
    expect(new Map(terms.map(([id, words]) => [id, words]))).toEqual(
      new Map(TERMS.map(([id, { term }]) => [id, term])),
    );
    expect(terms.map(([, words]) => words)).toEqual(
      terms.map(([, words]) => words ?? '').toSorted((a, b) => a.localeCompare(b, 'en-GB')),
    );
    expect((await pages.read('/about')).html.links('footer a')).toContain('/glossary');
  });

  test('has every word that the tiles of an area lead to', async () => {
    const { html } = await pages.read('/areas/E08000034');
    const led = html.links('.app-tile .app-term').map((href) => href.replace('/glossary#', ''));
    expect(led.length).toBeGreaterThan(0);
    expect(TERMS.map(([id]) => id)).toEqual(expect.arrayContaining(led));
  });

  test('names the dataset that a meaning comes from where this store knows it', async () => {
    const { html } = await pages.read('/glossary');
    expect(html.links('dd a')).toContain('/datasets/claimant-count');
    expect(html.links('dd a')).not.toContain('/datasets/job-titles');
  });
});

test.each(TERMS)('%s has a source that there is', (_, { source }) => {
  if ('dataset' in source) expect(hosted).toContain(source.dataset);
  else expect(source.url).toMatch(/^(https:\/\/|\/v1\/)/);
});
