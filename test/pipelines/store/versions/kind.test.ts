import { describe, expect, test } from 'vitest';
import { judgeKind } from '../../../../pipelines/store/versions/kind.ts';
import type { KindEvidence } from '../../../../pipelines/store/versions/kind.ts';
import { compareStructures } from '../../../../pipelines/store/versions/structure.ts';
import type { Structure } from '../../../../pipelines/store/versions/structure.ts';

const structure: Structure = {
  columns: ['area', 'value'],
  codes: { area: ['E1'], period: ['2022'], sex: ['total'] },
  measures: [],
  key: ['area'],
  periodType: 'year',
};
const still = {
  added: 0,
  removed: 0,
  revised: 0,
  newly_hidden: 0,
  newly_shown: 0,
  status_changed: 0,
  flags_changed: 0,
  unchanged: 9,
};

function evidence(after: Partial<Structure>, rest: Partial<KindEvidence> = {}): KindEvidence {
  const now = { ...structure, ...after };
  return {
    before: structure,
    after: now,
    structure: compareStructures(structure, now),
    changes: still,
    sameSource: false,
    sameLabel: true,
    raiseTo: null,
    ...rest,
  };
}

describe('the kind of a release follows what changed', () => {
  test('nothing: no new release, even from other bytes', () => {
    expect(judgeKind(evidence({}))).toEqual({ kind: 'unchanged' });
  });

  test.each<[string, Partial<Structure>, string]>([
    ['a column went', { columns: ['area'] }, 'columns_removed'],
    ['a code went', { codes: { ...structure.codes, sex: [] } }, 'codes_removed'],
    ['the key changed', { key: ['area', 'sex'] }, 'key_changed'],
    ['years became months', { periodType: 'month' }, 'period_type_changed'],
  ])('%s: major', (_, after, reason) => {
    const verdict = judgeKind(evidence(after));
    expect(verdict).toMatchObject({ kind: 'major' });
    expect('because' in verdict && verdict.because).toContain(reason);
  });

  test('new periods and revised values: minor, both named', () => {
    const codes = { ...structure.codes, period: ['2022', '2023'] };
    const changes = { ...still, added: 4, revised: 2 };
    expect(judgeKind(evidence({ codes }, { changes }))).toEqual({
      kind: 'minor',
      because: ['new_periods', 'rows_added', 'values_revised'],
    });
  });

  test('other values from the same bytes: a correction of ours, patch', () => {
    const changes = { ...still, revised: 1 };
    expect(judgeKind(evidence({}, { changes, sameSource: true }))).toMatchObject({ kind: 'patch' });
    expect(judgeKind(evidence({}, { changes, sameSource: false }))).toMatchObject({
      kind: 'minor',
    });
  });

  test('other flags from the same bytes are a correction too, and are named', () => {
    const changes = { ...still, flags_changed: 1 };
    expect(judgeKind(evidence({}, { changes, sameSource: true }))).toEqual({
      kind: 'patch',
      because: ['corrected', 'flags_changed'],
    });
  });

  test('a declaration raises the kind and never lowers it', () => {
    const changes = { ...still, revised: 1 };
    expect(judgeKind(evidence({}, { changes, raiseTo: 'major' }))).toMatchObject({ kind: 'major' });
    const removed = { columns: ['area'] };
    expect(judgeKind(evidence(removed, { raiseTo: 'minor' }))).toMatchObject({ kind: 'major' });
  });
});
