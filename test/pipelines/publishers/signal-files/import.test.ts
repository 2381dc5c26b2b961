import { describe, expect, test } from 'vitest';
import { makeWorkbook } from '../../../../pipelines/fetch/documents/workbook/whole-workbook.ts';
import { makeSignal, writeSignals } from '../../../support/signals/make-signal.ts';
import { openSignalStore } from '../../../support/signals/signal-store.ts';

const CARE = ['Moor Care Ltd', 'Valley Homes', 'Lodge Group', 'Canal Care'].map((employer, at) =>
  makeSignal({ id: `care-${at}`, employer, occupation: 'Care worker', number: String(10 + at) }),
);
const KIRKLEES = `area = 'E08000034' AND signal_kind = 'hiring_plan' AND period = '2027'`;
const of = (measure: string, occupation = 'total') =>
  `${KIRKLEES} AND occupation = '${occupation}' AND measure = '${measure}'`;

describe('a file of signals', () => {
  test('is counted by area, occupation, kind and year where three employers or more make a cell up', async () => {
    const { handIn, readRows } = await openSignalStore();
    expect(await handIn(CARE)).toMatchObject({ exit: 0 });
    expect(await readRows('employer-signals', of('jobs_signalled', '61'))).toMatchObject([
      { value: 46, n: 4, status: 'observed', flags: 'constructed' },
    ]);
    expect(await readRows('employer-signals', of('employer_signals', '21'))).toMatchObject([
      { value: null, status: 'suppressed' },
    ]);
    expect(await readRows('open-signals')).toEqual([]);
  });

  test('is read alike as CSV, as JSON and as a workbook', async () => {
    const rows: Record<string, unknown>[][] = [];
    const header = Object.keys(CARE[0] ?? {});
    const sheet = [header, ...CARE.map((each) => Object.values(each))];
    const bodies = [
      ['care.csv', writeSignals(CARE)],
      ['care.json', JSON.stringify(CARE.map((each) => ({ ...each, number: Number(each.number) })))],
      ['care.xlsx', makeWorkbook({ Signals: sheet }, 'xlsx')],
    ] as const;
    for (const [name, body] of bodies) {
      const { handIn, readRows } = await openSignalStore();
      expect(await handIn(body, name, '--source', 'care')).toMatchObject({ exit: 0 });
      rows.push(await readRows('employer-signals', 'value IS NOT NULL'));
    }
    expect(rows[0]?.length).toBeGreaterThan(5);
    expect(rows[1]).toEqual(rows[0]);
    expect(rows[2]).toEqual(rows[0]);
  });

  test('in which something is wrong is not taken, and all that is wrong is named by row and column', async () => {
    const { handIn, readRows } = await openSignalStore();
    const { exit, out } = await handIn([
      makeSignal({ employer: '=HYPERLINK("http://example.org")', told_on: '31/06/2026' }),
      makeSignal({ place: 'Kirkleas', consent: '', certainty: 'sure' }),
      makeSignal({ told_on: '2026-12-24', start: '2041-01', holds_until: '2026-01-01' }),
      makeSignal({ told_by: 'ring Jo on 01632 960123', occupation: '9', number: '0' }),
      makeSignal({ id: 'one' }),
      makeSignal({ id: 'one', number: '11' }),
    ]);
    expect(exit).toBe(1);
    for (const told of [
      'row 2, employer: "=HYPERLINK',
      'row 2, told_on: "31/06/2026" cannot be read',
      'row 3, place: "Kirkleas" is no place that is known',
      'is it Kirklees',
      'row 3, consent: consent is blank',
      'row 3, certainty: "sure" cannot be read: a cell here is one of certain, likely, possible',
      'row 4, told_on: 2026-12-24 is not from 2021-11-20 to 2026-11-20',
      'row 4, start: 2041-01 is not from',
      'row 4, holds_until: 2026-01-01 is not from',
      'row 5, told_by: the cell holds an e-mail address or a telephone number',
      'row 5, occupation: "9" is no SOC 2020 code',
      'row 5, number: "0" cannot be read',
      'row 7: the row has the id of row 6',
    ]) {
      expect(out).toContain(told);
    }
    expect(await readRows('employer-signals')).toEqual([]);
  });

  test('with another column, or without one that must be there, is told so', async () => {
    const { handIn } = await openSignalStore();
    const { out } = await handIn('told_on,kind,employer,place,certainty,consent,phone\n');
    expect(out).toContain('row 1: there is no column "holds_until"');
    expect(out).toContain('row 1: the template has no column "phone"');
  });
});

describe('signals that were given before', () => {
  test('are replaced by their id, taken back, and gone when their time is over', async () => {
    const { handIn, readRows, setTime, alongside } = await openSignalStore();
    await handIn(CARE);
    await handIn([{ ...CARE[0], number: '20' }]);
    expect(await readRows('employer-signals', of('jobs_signalled', '61'))).toMatchObject([
      { value: 56 },
    ]);
    await handIn([{ ...CARE[3], withdrawn: 'yes' }]);
    expect(await readRows('employer-signals', of('jobs_signalled', '61'))).toMatchObject([
      { value: 43 },
    ]);
    setTime('2027-07-01T07:00:00.000Z');
    expect(await alongside('run', 'employer-signals', '--live')).toMatchObject({ exit: 0 });
    expect(await readRows('employer-signals', 'value IS NOT NULL')).toEqual([]);
  });

  test('count once when the same file comes again', async () => {
    const { handIn, readRows } = await openSignalStore();
    const bare = CARE.map((each) => ({ ...each, id: '' }));
    await handIn(bare);
    expect(await handIn(bare)).toMatchObject({ exit: 0 });
    expect(await readRows('employer-signals', of('employer_signals', '61'))).toMatchObject([
      { value: 4 },
    ]);
  });
});

describe('a signal that is open', () => {
  const site = makeSignal({
    ...{ id: 'site', kind: 'new_site', employer: '<b>Cold Store</b>', place: 'WF1 2AB' },
    ...{ occupation: '', start: '2028-04', consent: 'open' },
  });

  test('is a record until it is taken back, and then the list is empty', async () => {
    const { handIn, readRows } = await openSignalStore();
    expect(await handIn([site])).toMatchObject({ exit: 0 });
    expect(await readRows('open-signals')).toMatchObject([
      { signal: 'partner:site', employer: '<b>Cold Store</b>', area: 'E08000036', jobs: '10' },
    ]);
    expect(await handIn([{ ...site, consent: 'private' }])).toMatchObject({ exit: 0 });
    expect(await readRows('open-signals')).toEqual([]);
  });
});
