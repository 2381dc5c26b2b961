import { wordsOf } from '../../../../../schemas/words/vocabulary.ts';

/** Employment programmes by their codes in figures and contracts, and how people call them. */
export const PROGRAMMES = {
  restart: { name: 'Restart Scheme', said: 'restart scheme|restart programme|restart' },
  work_and_health: {
    name: 'Work and Health Programme',
    said: 'work and health programme|work health programme|whp',
  },
  work_programme: { name: 'Work Programme', said: 'the work programme|work programme' },
} as const;
export type Programme = keyof typeof PROGRAMMES;

/** What people call programmes without naming one. */
export const ANY_PROGRAMME =
  'employment programme|employment programmes|employment support programme|employment support programmes|employment support|support programmes|back to work programmes|programmes';

/** The programme that words name; undefined where they name none. */
export const findProgramme = (text: string): Programme | undefined =>
  wordsOf(PROGRAMMES).find((code) => PROGRAMMES[code].said.split('|').includes(text));
