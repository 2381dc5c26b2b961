/** A spreadsheet runs a cell that begins so as a formula, and so would one that it is copied into. */
const FORMULA = /^(?:[=+@]|-(?!\s))/;
const NUMBER = /^[+-][\d.,]+$/;
const MOST_QUOTED = 60;

/** Whether a spreadsheet would run a cell. */
export const isFormula = (cell: string): boolean => FORMULA.test(cell) && !NUMBER.test(cell);

/** A cell in quotation marks, cut where it is long, to say which is meant. */
export const quoteCell = (cell: string): string =>
  JSON.stringify(cell.length > MOST_QUOTED ? `${cell.slice(0, MOST_QUOTED)}…` : cell);
