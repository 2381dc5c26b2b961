import type { RegisterEntity } from '../../schemas/words/entities.ts';

/** What else an entry of a register may be asked by. */
export type LinkedTo = 'area' | 'subject';

/** A column of a register that holds codes of another list. */
export interface Link {
  readonly column: string;
  /** What an entry has to do with a code that it holds. */
  readonly words: string;
  /** What cannot be told where a register has no such column. */
  readonly untold: string;
}

type Links = Readonly<Partial<Record<LinkedTo, readonly [Link, ...Link[]]>>>;

const LINKS: Readonly<Partial<Record<RegisterEntity, Links>>> = {
  provider: {
    area: [
      {
        column: 'learners_live_in',
        words: 'Apprentices of it live there',
        untold: 'where learners of a provider live',
      },
      {
        column: 'delivers_in',
        words: 'It teaches apprentices there',
        untold: 'where a provider delivers',
      },
      {
        column: 'lists_courses_in',
        words: 'It lists courses with a venue there',
        untold: 'where the courses of a provider are',
      },
      {
        column: 'head_office_in',
        words: 'Its head office is there',
        untold: 'where the head office of a provider is',
      },
    ],
    subject: [
      {
        column: 'subjects',
        words: 'It has figures in this subject',
        untold: 'the subjects of a provider',
      },
    ],
  },
};

/** The columns of a register by which its entries are asked for, by what their codes are of. */
export const linksOf = (entity: RegisterEntity): Links => LINKS[entity] ?? {};
