import { expect, test } from 'vitest';
import { DerivedDeclaration } from '../../schemas/dataset/kinds/derived.ts';
import { FiguresDeclaration } from '../../schemas/dataset/kinds/observations.ts';
import { demandInputs, InputsWrong, orderByInputs } from '../../schemas/dataset/inputs.ts';
import { tinyDeclaration } from '../support/stores/tiny-dataset.ts';

const published = (id: string) => ({ declaration: tinyDeclaration({ id }) });

/** A dataset made from others. */
function derived(
  id: string,
  inputs: readonly string[] | { readonly rule: 'areas_of_every_dataset' },
  group: string | null = null,
) {
  const words = FiguresDeclaration.parse(tinyDeclaration({ id }));
  const made = { kind: 'derived', makes: 'observations', sql: 'made.sql', inputs, group };
  return { declaration: DerivedDeclaration.parse({ ...words, ...made }) };
}

const order = (datasets: Parameters<typeof orderByInputs>[0]): string[][] =>
  orderByInputs(datasets).map((unit) => unit.map(({ declaration }) => declaration.id));

test('a dataset runs after what it is made from, however far', () => {
  expect(order([derived('a', ['b']), derived('b', ['z']), published('z'), published('y')])).toEqual(
    [['y'], ['z'], ['b'], ['a']],
  );
});

test('a dataset runs after one that it is made from where that is held', () => {
  const { declaration } = derived('a', ['y']);
  const where_held = [{ dataset: 'z', columns: ['area'] }];
  const optional = { declaration: DerivedDeclaration.parse({ ...declaration, where_held }) };
  expect(order([optional, published('z'), published('y')])).toEqual([['y'], ['z'], ['a']]);
});

test('a rule waits for all that it may find; inputs that are not run are not waited for', () => {
  const areas = derived('areas', { rule: 'areas_of_every_dataset' });
  expect(order([areas, published('claims'), published('pay')])).toEqual([
    ['claims'],
    ['pay'],
    ['areas'],
  ]);
  expect(order([derived('a', ['elsewhere'])])).toEqual([['a']]);
});

test('a group is one unit, its members in their own order', () => {
  expect(
    order([
      derived('matched', ['crosswalk', 'claims'], 'match'),
      derived('later', ['matched']),
      derived('crosswalk', ['claims'], 'match'),
      published('claims'),
    ]),
  ).toEqual([['claims'], ['crosswalk', 'matched'], ['later']]);
});

test('a circle is named, also one that only a group makes', () => {
  expect(() => order([derived('a', ['b']), derived('b', ['a'])])).toThrow(
    new InputsWrong('these are made from each other: a, b'),
  );
  expect(() =>
    order([derived('a', ['x'], 'g'), derived('between', ['a']), derived('b', ['between'], 'g')]),
  ).toThrow(/made from each other: group g, between|between, group g/);
});

test('an input that is no dataset with rows is named', () => {
  expect(() => demandInputs([derived('a', ['nobody'])])).toThrow(
    new InputsWrong('a is made from "nobody", which is no dataset with rows here'),
  );
  expect(() => demandInputs([derived('a', ['claims']), published('claims')])).not.toThrow();
});
