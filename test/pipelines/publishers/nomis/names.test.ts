import { expect, test } from 'vitest';
import { planQueries } from '../../../../pipelines/publishers/nomis/adapter/ask/plan-queries.ts';
import { NomisSource, narrowSource } from '../../../../pipelines/publishers/nomis/source.ts';

const SOURCE = NomisSource.parse({
  publisher: 'nomis',
  dataset: 'NM_51_1',
  also: ['NM_90_1'],
  levels: ['region'],
  demand_names: true,
  concepts: {
    ITEM: { of: ['NM_90_1'], codes: [{ code: '1', name: 'Total vacancies' }] },
    MEASURES: { codes: [{ code: '20100', name: 'Value' }] },
  },
});
const CONCEPTS = new Map([['ITEM', [{ code: '1', name: 'Total vacancies', means: {} }]]]);
const serviceWith = (name: string) => ({
  codes: new Map([['ITEM', [{ code: '1', name }]]]),
  times: ['2012-11'],
  types: [{ value: 'TYPE480', name: 'regions' }],
});

test('a code that the service calls by another name is not asked for', () => {
  expect(() => planQueries(SOURCE, CONCEPTS, serviceWith('Live unfilled vacancies'))).toThrow(
    'ITEM 1 is "Live unfilled vacancies", declared as "Total vacancies"',
  );
  expect(planQueries(SOURCE, CONCEPTS, serviceWith('Total Vacancies ')).queries).toHaveLength(1);
  const trusting = { ...SOURCE, demand_names: false };
  expect(planQueries(trusting, CONCEPTS, serviceWith('Live')).queries).toHaveLength(1);
});

test('a sister dataset is asked for the concepts that it has', () => {
  const concepts = (id: string) => Object.keys(narrowSource(SOURCE, id).concepts);
  expect(concepts('NM_51_1')).toEqual(['MEASURES']);
  expect(concepts('NM_90_1')).toEqual(['ITEM', 'MEASURES']);
});
