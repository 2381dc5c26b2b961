import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openOccupations } from '../../../../pipelines/pool/code/occupation/code-occupation.ts';
import type { OccupationInput } from '../../../../pipelines/pool/code/occupation/code-occupation.ts';
import { makeStandardKey } from '../../../../pipelines/pool/code/occupation/standards.ts';
import { openFrom } from '../../../evaluate/titles/evaluate-titles.ts';

const titles = await openFrom([]);
const STANDARDS = [
  ['828', { title: 'Software developer', jobTitles: ['Web developer'], occupations: [] }],
  ['119', { title: 'Adult care worker', jobTitles: [], occupations: ['6135'] }],
] as const;
const code = openOccupations(
  titles,
  new Map(
    STANDARDS.flatMap(([lars, standard]) => [
      [lars, standard],
      [makeStandardKey(standard.title), standard],
    ]),
  ),
);
const of = (title: string, ...structured: OccupationInput['structured']) =>
  code({ title, structured });

describe('the occupation of an advert', () => {
  it('of a care worker is 6135, by the names of unit groups alone', () => {
    expect(of('Care Worker')).toMatchObject({ soc4: { code: '6135' }, how: 'title' });
    expect(of('Care Worker').soc4?.probability).toBeGreaterThan(0.6);
  });

  it('is not told by names of unit groups that fit others almost as well', () => {
    expect(of('Software Engineer')).toMatchObject({ soc4: null, soc3: null, soc2: { code: '21' } });
    expect(of('Healthcare Assistant')).toMatchObject({ soc4: null, soc3: null, how: 'none' });
  });

  it('does not take a grade of pay for the job', () => {
    expect(of('Band 5 care worker').soc4).toEqual(of('Care worker').soc4);
  });

  it('is that of the apprenticeship standard, by its LARS code or its name', () => {
    const care = { scheme: 'apprenticeship_standard', value: '119' } as const;
    expect(of('Apprentice', care)).toMatchObject({ soc4: { code: '6135' }, how: 'standard' });
    const named = { ...care, value: 'Software developer (level 4)' };
    expect(of('Apprentice', named)).toMatchObject({ soc4: { code: '2134' }, how: 'standard' });
    expect(of('Care worker', { ...care, value: '999' }).how).toBe('title');
  });

  it('is a group of the role in a school or of the staff group, whatever the title is taken for', () => {
    const role = { scheme: 'teaching_role', value: 'teacher' } as const;
    const teacher = of('Teacher of Mathematics', role);
    expect(teacher).toMatchObject({
      soc3: { code: '231', probability: 0.95 },
      how: 'teaching_role',
    });
    // Nothing in the title tells which teacher: each of four is as likely.
    expect(teacher.soc4?.probability).toBeCloseTo(0.95 / 4, 3);
    const head = { ...role, value: 'headteacher' };
    expect(of('Leader of learning', head)).toMatchObject({ soc4: { code: '2321' } });
    const nurse = { scheme: 'nhs_staff_group', value: 'Nursing & Midwifery Registered' } as const;
    expect(of('Midwife', nurse)).toMatchObject({ soc3: { code: '223' }, how: 'staff_group' });
    const helper = { ...nurse, value: 'Additional clinical services' };
    expect(of('Healthcare Assistant', helper)).toMatchObject({ soc4: { code: '6131' } });
    expect(of('Care worker', { ...role, value: 'other_support' }).how).toBe('title');
  });

  it('takes the category of a channel into account where no coding index is held', () => {
    expect(of('Technician').soc3).toBeNull();
    const filed = of('Technician', { scheme: 'category', value: 'Laboratory Jobs' });
    expect(filed.soc3?.code).toBe('311');
    expect(of('Care worker', { scheme: 'category', value: 'Zzyzx Jobs' })).toEqual(
      of('Care worker'),
    );
  });

  it('is told of titles whose words are also names of what every object has', () => {
    const role = { scheme: 'teaching_role', value: 'constructor' } as const;
    expect(of('Constructor, care worker', role).how).toBe('title');
  });

  it('cannot be told of a title without a known word', () => {
    expect(of('Zzyzx')).toEqual({ soc4: null, soc3: null, soc2: null, how: 'none' });
  });

  it('has probabilities that are no less for wider groups, whatever the title', () => {
    const word = fc.constantFrom(
      'care',
      'worker',
      'nurse',
      'senior',
      'teacher',
      'driver',
      'band 5',
      '-',
    );
    const title = fc.oneof(
      fc.string(),
      fc.array(word).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(title, (each) => {
        const { soc4, soc3, soc2 } = of(each);
        expect(soc3?.probability ?? 0).toBeGreaterThanOrEqual(soc4?.probability ?? 0);
        expect(soc2?.probability ?? 0).toBeGreaterThanOrEqual(soc3?.probability ?? 0);
        expect(soc2?.probability ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});
