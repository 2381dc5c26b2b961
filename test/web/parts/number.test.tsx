import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { Number, type NumberRow } from '../../../web/parts/figure/number.tsx';
import { readHtml } from '../../support/html/read-html.ts';

const PAY: NumberRow = {
  area: 'E08000034',
  period: '2025',
  measure: 'weekly_pay_median',
  value: 530.3,
  low: null,
  high: null,
  unit: 'gbp_per_week',
  status: 'observed',
};

async function show(row: NumberRow, said = false) {
  const number = (
    <Number row={row} decimals={1} said={said} codes={{ sex: 'male', time: 'full' }} />
  );
  return readHtml(await (await new Hono().get('/', (c) => c.html(number)).request('/')).text());
}

describe('a number outside of a table', () => {
  test('carries the value and the key of its row', async () => {
    const html = await show(PAY, true);
    expect(html.words).toBe('£530.30 a week');
    const number = html.one('data');
    expect(number.attribute('value')).toBe('530.3');
    expect(number.attribute('data-measure')).toBe('weekly_pay_median');
    expect(number.attribute('data-area')).toBe('E08000034');
    expect(number.attribute('data-period')).toBe('2025');
    expect(number.attribute('data-codes')).toBe('sex:male,time:full');
  });

  test('is words where there is none, never an empty value', async () => {
    const html = await show({ ...PAY, value: null, status: 'suppressed' });
    expect(html.has('data')).toBe(false);
    expect(html.words).toContain('suppressed');
  });
});
