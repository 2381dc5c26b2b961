import { listWords } from '../../../schemas/words/list.ts';

/** A line of the headline table: its measure, and whether every chosen area has its period. */
interface Line {
  readonly name: string;
  readonly shared: boolean;
}

/** Of what period each line of the headline table is, and which lines some areas lack. Pure. */
export function periodWords(lines: readonly Line[]): string {
  const lacking = lines.filter(({ shared }) => !shared).map(({ name }) => `“${name}”`);
  const least = 'the newest held for as many of them as possible';
  if (lacking.length === 0) {
    return 'Each line is of one period, the newest that all chosen areas have.';
  }
  if (lacking.length === lines.length) {
    return `Each line is of one period. No line has one that all chosen areas have: it is ${least}.`;
  }
  return `Each line is of one period, the newest that all chosen areas have. No such period is held for ${listWords(lacking)}: there it is ${least}.`;
}
