import fc from 'fast-check';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { chartSpec, createChartDrawer } from '../../../../web/charts/chart.ts';
import type { ChartRow } from '../../../../web/charts/intent.ts';
import { chartSteps } from '../../../../web/charts/live/steps.ts';
import { drawnRanks } from '../../../../web/charts/ranked/drawn.ts';
import { findingTitle } from '../../../../web/charts/words/finding-title.ts';
import { readingNotes } from '../../../../web/charts/words/reading-notes.ts';
import { chartSentence } from '../../../../web/charts/words/sentence.ts';
import { RankedTable } from '../../../../web/parts/chart/ranked-table.tsx';
import { describeFigure } from '../../../../web/views/figure/describe.ts';
import { readHtml } from '../../../support/html/read-html.ts';
import { usePages } from '../../../support/pages/use-pages.ts';
import { RANKED, REFERENCES, placeRow } from './places.ts';

/** Half-widths of 1: differences of up to √2 = 1.41 may be chance. */
const SURVEY: readonly ChartRow[] = [
  placeRow('Leeds', 4, 1),
  placeRow('Hull', 6.9, 1),
  ...REFERENCES,
  placeRow('Bradford', 5.2, 1),
  placeRow('Selby', 3.7, 1),
  placeRow('Scilly', null),
  placeRow('York', 6.3, 1),
];
const draw = createChartDrawer();
const drawn = async (rows: readonly ChartRow[], intent = RANKED) =>
  draw({ release: 'a@1.0.0', id: 'r', intent, rows });
const pages = usePages({ mode: 'sample' });

describe('a ranked chart', () => {
  test('has the largest first, those without a figure last, and no bar for what is compared with', () => {
    const ranks = drawnRanks(RANKED, SURVEY, 'wide');
    expect(ranks.map(({ name }) => name.join(' '))).toEqual([
      ...['Hull', 'York', 'Bradford', 'Leeds', 'Selby', 'Scilly'],
    ]);
    expect(ranks.at(-1)).toMatchObject({ figure: 'suppressed', value: null, place: '' });
  });

  test('shades what cannot be told apart from the focus, and says so once', () => {
    const level = drawnRanks(RANKED, SURVEY, 'wide').filter(({ equal }) => equal);
    expect(level.map(({ name }) => name.join())).toEqual(['York', 'Bradford', 'Leeds']);
    const sentence = chartSentence(RANKED, SURVEY);
    expect(sentence).toBe(
      'Claimant rate in 2024: 5.2% (likely 4.2% to 6.2%) for Bradford, somewhere from 2nd to 4th highest of 5 local authorities; 4.6% for Yorkshire and The Humber and 4.2% for England. From 3.7% for Selby to 6.9% for Hull. The 2 other shaded places cannot be told apart from Bradford. 1 of 6 has no number: suppressed.',
    );
    expect(sentence.match(/told apart/g)).toHaveLength(1);
    expect(readingNotes(RANKED, SURVEY).join()).toContain('through the end of a bar is the 95%');
  });

  test('drawn as a map has neither shading nor bars to speak of', () => {
    const intent = { ...RANKED, mapped: true as const };
    const sentence = chartSentence(intent, SURVEY);
    expect(sentence).toContain('2 other places cannot be told apart from Bradford.');
    expect(`${sentence} ${readingNotes(intent, SURVEY).join()}`).not.toMatch(/shaded|bar\b/);
  });

  test('without a focus is of the highest', () => {
    const intent = { ...RANKED, focus: undefined };
    expect(chartSentence(intent, SURVEY)).toContain(
      'The other shaded place cannot be told apart from Hull, the highest.',
    );
  });

  test('of counted figures has places, which those with one number share, and no band', () => {
    const counted = [
      placeRow('Leeds', 4.31),
      placeRow('Bradford', 4.34),
      placeRow('Hull', 7),
      placeRow('Selby', 2),
    ];
    const ranks = drawnRanks(RANKED, counted, 'narrow');
    expect(ranks.map(({ place }) => place)).toEqual(['1', '2=', '2=', '4']);
    expect(ranks.some(({ equal }) => equal)).toBe(false);
    const sentence = chartSentence(RANKED, counted);
    expect(sentence).toContain('4.3% for Bradford, joint 2nd highest of 4 local authorities');
    expect(sentence).toContain('No figure is held here for England.');
    expect(sentence).toContain('No sample was drawn for these figures, so no interval is needed');
    expect(chartSentence({ ...RANKED, mapped: true }, counted)).not.toContain('No sample');
    expect(sentence).not.toContain('chance');
    expect(sentence).not.toContain('Highest first');
    const more = [...counted, placeRow('York', 3), placeRow('Goole', 3.04), placeRow('Ripon', 1)];
    expect(chartSentence(RANKED, more)).toContain(
      ' Highest first: Hull (7.0%), Bradford and Leeds (4.3%, level as printed), Goole and York (3.0%, level as printed).',
    );
    // Of a sample chance may have made the order.
    const sampled = more.map((row) => placeRow(row.series, row.value, 1));
    expect(chartSentence(RANKED, sampled)).not.toContain('Highest first');
  });

  test('of few of many says of how many, and has no finding as its title', async () => {
    const counted = [placeRow('Leeds', 4), placeRow('Bradford', 5), ...REFERENCES];
    const intent = { ...RANKED, lacking: 293 };
    expect(chartSentence(intent, counted)).toContain(
      'for Leeds to 5.0% for Bradford, of the 2 local authorities with a figure here (293 have none).',
    );
    expect(findingTitle(intent, counted)).toBeUndefined();
    const app = new Hono().get('/', (c) =>
      c.html(<RankedTable id="t" intent={intent} rows={counted.slice(0, 2)} what="x" />),
    );
    const table = readHtml(await (await app.request('/')).text());
    expect(table.one('#t').words).toContain('1 of 2');
  });

  test('of estimates without intervals has no places and says that chance is not known', () => {
    const intent = { ...RANKED, estimatedFrom: 'survey' as const };
    const bare = [placeRow('Leeds', 4), placeRow('Bradford', 5)];
    expect(chartSentence(intent, bare)).toContain(
      'How much of this order is chance is not known: no interval is held here.',
    );
    expect(drawnRanks(intent, bare, 'wide').map(({ place }) => place)).toEqual(['', '']);
  });

  test('draws intervals through the ends of bars and references across all of them', async () => {
    const { wide, narrow } = await drawn(SURVEY);
    for (const svg of [wide, narrow]) {
      const page = readHtml(svg);
      expect(page.words).toMatch(/Yorkshire and The Humber 4\.6%.*England 4\.2%/);
      const dashed = page.all('line[stroke-dasharray]');
      expect(dashed).toHaveLength(4);
      expect(page.all('.mark-rect path')).toHaveLength(5 + 3);
      expect(page.all('.halo_marks line')).toHaveLength(5);
      expect(page.all('.band_marks path')).toHaveLength(3);
      expect(page.words).toContain('suppressed');
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test('keeps its references whatever the others are', () => {
    const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const others = values.map((each, index) => placeRow(`Place ${index}`, each, 1));
        const spec = JSON.stringify(chartSpec(RANKED, [...others, ...REFERENCES], 'narrow'));
        expect(spec).toMatch(/Yorkshire and The Humber.*4\.6%.*England 4\.2%/);
        for (const at of [4.2, 4.6]) expect(spec).toContain(`{"at":${at},"dash":`);
      }),
      { seed: 20_261_129, numRuns: 50 },
    );
  });

  test('is read row by row, each with what the ground behind it shows', () => {
    const steps = chartSteps(RANKED, SURVEY, 'wide');
    expect(steps.map(({ name }) => name)).toContain('York, 2024');
    expect(steps.find(({ name }) => name.startsWith('York'))?.lines).toEqual([
      '6.3% (likely 5.3% to 7.3%), published',
      'cannot be told apart from Bradford',
    ]);
    expect(steps.at(-1)?.lines).toEqual(['suppressed']);
  });

  test('has a table that says the same', async () => {
    const table = <RankedTable id="t" intent={RANKED} rows={SURVEY} what="Rate" />;
    const answer = await new Hono().get('/', (c) => c.html(table)).request('/');
    const html = readHtml(await answer.text()).one('table');
    expect(html.row('Leeds').slice(-1)).toEqual(['cannot be told apart']);
    expect(html.row('Selby').slice(-1)).toEqual(['lower']);
    expect(html.row('England').join(' ')).toContain('4.2% (likely 4.1% to 4.3%)');
  });
});

describe('nothing but areas is put in an order', () => {
  test('rows of no area, or two of one, stop the drawing', () => {
    const provider = placeRow('A college', 80, 2, { counted: undefined });
    expect(() => chartSpec(RANKED, [...SURVEY, provider], 'wide')).toThrow('a row is of none');
    expect(() => chartSpec(RANKED, [...SURVEY, placeRow('York', 4)], 'wide')).toThrow('two rows');
  });

  test('a measure that refuses an order has no ranked chart', async () => {
    const manifest = await pages.manifest('claimant-count');
    const [measure] = manifest.measures;
    if (!measure) throw new Error('the release has no measure');
    const called = { title: 'A', kind: 'ranked', name: 'A' } as const;
    expect(describeFigure(manifest, measure, called).kind).toBe('ranked');
    const refused = { ...manifest, measures: [{ ...measure, ranking: 'refused' as const }] };
    expect(() => describeFigure(refused, measure, called)).toThrow('cannot be ranked');
  });
});
