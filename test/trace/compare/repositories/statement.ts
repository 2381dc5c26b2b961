/**
 * The values of `INSERT INTO … VALUES ('1', 'O''Neill', NULL)`, character by character: null for NULL.
 * Empty where the line is no such statement.
 */
export function readValues(statement: string): (string | null)[] {
  const at = statement.search(/VALUES\s*\(/i);
  if (at < 0) return [];
  const values: (string | null)[] = [];
  let [bare, quoted, isQuoted, isOpen] = ['', '', false, false];
  const end = (): void => {
    const word = bare.trim();
    values.push(isQuoted ? quoted : word === 'NULL' ? null : word);
    [bare, quoted, isQuoted] = ['', '', false];
  };
  for (const sign of statement.slice(statement.indexOf('(', at) + 1)) {
    if (sign === "'") {
      // A quotation mark right after one that closed is a mark within the text.
      if (!isOpen && isQuoted) quoted += sign;
      [isOpen, isQuoted] = [!isOpen, true];
    } else if (isOpen) quoted += sign;
    else if (sign === ',') end();
    else if (sign === ')') break;
    else bare += sign;
  }
  end();
  return values;
}
