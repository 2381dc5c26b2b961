import { expect, test } from 'vitest';
import { discoverDatasets } from '../../datasets/discover.ts';
import { Declaration } from '../../schemas/dataset/declaration.ts';
import { demandRegisters } from '../../schemas/dataset/registers.ts';

const soc = (await discoverDatasets()).find(({ declaration }) => declaration.id === 'soc-2020');

/** The declared occupations, with something else about them. */
function changed(change: object): { readonly declaration: Declaration } {
  return { declaration: Declaration.parse({ ...soc?.declaration, ...change }) };
}
const CODE = { name: 'code', title: 'Code', role: 'code', type: 'text', key: true };

test('two registers of one thing are refused by name', () => {
  const other = changed({ id: 'soc-2010' });
  expect(() => {
    demandRegisters([changed({}), other]);
  }).toThrow('soc-2020 and soc-2010 are both declared as the register of occupation');
  demandRegisters([changed({}), changed({ id: 'soc-2010', register: null })]);
});

test.each([
  ['the key of a register is one column', [CODE, { ...CODE, name: 'year', role: 'period' }]],
  ['a register has a column of the role title or name', [CODE]],
])('columns that leave open what is its code or name are refused: %s', (message, columns) => {
  expect(() => {
    demandRegisters([changed({ columns })]);
  }).toThrow(`soc-2020: ${message}`);
});
