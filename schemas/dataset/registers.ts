import { REGISTERS } from '../words/entities.ts';
import { wordsOf } from '../words/vocabulary.ts';
import type { Declaration } from './declaration.ts';
import { declaresThings } from './declares.ts';
import { findRole } from './record-column.ts';

/** A register is declared twice, or its columns do not say which is its code and which its name. */
class RegistersWrong extends Error {}

/**
 * Throws {@link RegistersWrong} when two datasets are the register of the same, or one of them has
 * no single column as its key, or none for names.
 */
export function demandRegisters(all: readonly { readonly declaration: Declaration }[]): void {
  for (const entity of wordsOf(REGISTERS)) {
    const declared = all.flatMap(({ declaration }) =>
      declaresThings(declaration) && declaration.register === entity ? [declaration] : [],
    );
    if (declared.length > 1) {
      const ids = declared.map(({ id }) => id).join(' and ');
      throw new RegistersWrong(`${ids} are both declared as the register of ${entity}`);
    }
    for (const { id, columns } of declared) {
      if (columns.filter(({ key }) => key).length !== 1) {
        throw new RegistersWrong(`${id}: the key of a register is one column, its code`);
      }
      if (!findRole(columns, 'title') && !findRole(columns, 'name')) {
        throw new RegistersWrong(`${id}: a register has a column of the role title or name`);
      }
    }
  }
}
