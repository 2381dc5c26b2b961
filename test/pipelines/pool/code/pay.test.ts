import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePay } from '../../../../pipelines/pool/code/pay/code-pay.ts';
import { readPay } from '../../../../pipelines/pool/code/pay/read-pay.ts';
import { FULL_TIME_YEAR } from '../../../../schemas/figures/adverts/annual-pay.ts';

const NOTHING = { text: null, low: null, high: null, period: null, predicted: false };
const code = (text: string | null, more: object = {}) =>
  codePay({ ...NOTHING, text, ...more }, FULL_TIME_YEAR);

describe('pay of an advert', () => {
  it.each([
    ['£16,640 to £26,436.80 a year', 16_640, 26_436.8],
    ['£26530.00 to £29114.00', 26_530, 29_114],
    ['20-30K', 20_000, 30_000],
    ['£30 - 45,000', 30_000, 45_000],
    ['Between £20,000 and £25,000 per annum', 20_000, 25_000],
    ['From £18,000', 18_000, null],
    ['£100k+', 100_000, null],
    ['£35,000 to Negotiable per year', 35_000, null],
    ['Up to £30k', null, 30_000],
    ['£12.71 Hourly', 24_784.5, 24_784.5],
    ['£12.21ph', 23_809.5, 23_809.5],
    ['£250 - £300 per day', 65_000, 78_000],
    ['£500 to £600 p.w.', 26_000, 31_200],
    ['£1,800 pcm', 21_600, 21_600],
    ['£28 000 per annum', 28_000, 28_000],
  ])('of “%s” is %s to %s pounds a year', (text, low, high) => {
    expect(code(text)).toMatchObject({ low, high });
  });

  it.each([
    ['£24,000 a year, 37.5 hours a week, 5 days a week', 24_000],
    ['Grade 3, SCP 4 - 5, £22,737 pro rata', 22_737],
    ['£25,000 per annum plus £1,000 joining bonus', 25_000],
    ['£1,000 welcome bonus + £25k', 25_000],
    ['£30k basic, £60k OTE', 30_000],
    ['17000/annum 17k OTE 25k', 17_000],
    ['£21,000 starting September 2025', 21_000],
    ['Actual salary £14,202 (FTE £22,737)', 22_737],
    ['£22,737 FTE, £14,202 actual, term time only', 22_737],
  ])('takes from “%s” the pay of full time, and no other number', (text, amount) => {
    expect(code(text)).toMatchObject({ low: amount, high: amount });
  });

  it.each([
    [null, 'none'],
    ['Competitive', 'words_only'],
    ['Negotiable', 'words_only'],
    ['National minimum wage for apprentices', 'words_only'],
    ['£13.88 - £16.00', 'no_period'],
    ['£50879 - £85262 per week', 'implausible'],
    ['£5,000 to £90,000 a year', 'implausible'],
    ['OTE £60,000', 'on_target'],
    ['£18,795 Annually (Actual)', 'part_only'],
    ['£22,366 term time only, 37 hours per week', 'part_only'],
    ['$120,000 - $150,000', 'not_pounds'],
  ])('of “%s” is not known: %s', (text, why) => {
    expect(code(text)).toMatchObject({ low: null, high: null, why });
  });

  it('keeps what a channel predicts out, and says so', () => {
    const predicted = code(null, { low: 31_027, high: 31_027, period: 'year', predicted: true });
    expect(predicted).toMatchObject({ low: null, high: null, why: 'predicted' });
  });

  it('takes the period of the text before that of the channel', () => {
    expect(code('£12.71 Hourly', { period: 'year' })).toMatchObject({ low: 24_784.5 });
    expect(code('£12.71', { period: 'hour' })).toMatchObject({ low: 24_784.5 });
  });

  it('takes the numbers of a channel where no text names an amount', () => {
    const numbers = { low: 25_000, high: 30_000, period: 'year' };
    expect(code('Competitive', numbers)).toMatchObject({
      low: 25_000,
      high: 30_000,
      why: 'stated',
    });
    expect(code(null, { low: 250, high: 375 })).toMatchObject({ low: null, why: 'no_period' });
  });
});

const pounds = fc.integer({ min: 10_000, max: 200_000 });
const written = (amount: number): fc.Arbitrary<string> =>
  fc.constantFrom(
    `£${amount}`,
    `£${amount.toLocaleString('en-GB')}`,
    `£${amount}.00`,
    `£ ${amount}`,
  );

describe('whatever text of pay', () => {
  it('never breaks, and never gives a range that runs backwards', () => {
    const piece = fc.constantFrom(
      '£',
      'K',
      '-',
      'to',
      'per',
      'hour',
      ' ',
      '12',
      '30,000',
      'OTE',
      '(',
      '.',
    );
    const anything = fc.oneof(
      fc.string(),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { low, high, why, period } = code(text);
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        expect(['parsed', 'year_assumed'].includes(why)).toBe(low !== null || high !== null);
        if (low !== null || high !== null) expect(period).not.toBeNull();
      }),
    );
  });

  it('reads a range back in each way of writing it', () => {
    const range = fc.tuple(pounds, pounds).chain(([a, b]) =>
      fc.record({
        ends: fc.constant([Math.min(a, b), Math.max(a, b)] as const),
        text: fc
          .tuple(written(a), fc.constantFrom(' - ', '-', ' – ', ' to ', ' TO '), written(b))
          .map(([from, between, to]) => `Salary: ${from}${between}${to} per annum + benefits`),
      }),
    );
    fc.assert(
      fc.property(range, ({ ends: [low, high], text }) => {
        expect(readPay(text)).toMatchObject({ low, high, period: 'year' });
      }),
    );
  });

  it('takes hours, days and weeks beside an amount for no pay', () => {
    const beside = fc.tuple(
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('hours', 'hrs', 'days', 'weeks'),
    );
    fc.assert(
      fc.property(pounds, beside, (amount, [count, what]) => {
        const text = `${count} ${what} per week, £${amount}, ${count} ${what} a year`;
        expect(readPay(text)).toMatchObject({ low: amount, high: amount, period: null });
      }),
    );
  });
});
