import { PROGRAMMES, type Programme } from '../../../../../schemas/words/provision/programmes.ts';
import { wordsOf } from '../../../../../schemas/words/vocabulary.ts';

/** How people call employment programmes, by their codes in figures and contracts. */
const SAID: Readonly<Record<Programme, string>> = {
  restart: 'restart scheme|restart programme|restart',
  work_and_health: 'work and health programme|work health programme|whp',
  work_programme: 'the work programme|work programme',
};

/** What people call programmes without naming one. */
const ANY_PROGRAMME =
  'employment programme|employment programmes|employment support programme|employment support programmes|employment support|support programmes|back to work programmes|programmes|programme';

/** All that people call programmes, by name or without. */
export const PROGRAMMES_SAID = [ANY_PROGRAMME, ...Object.values(SAID)].join('|');

/** The programme that words name; undefined where they name none. */
export const findProgramme = (text: string): Programme | undefined =>
  wordsOf(PROGRAMMES).find((code) => SAID[code].split('|').includes(text));

/** Help that leads to work, however it is said: `help to find work`, `support getting back into a job`. */
const HELP =
  /\b(?:help|helped|support|supported|advice)(?: (?:to|with|for|in|into|back|get|getting|find|finding|return|returning|gain|gaining|a))+ (?:work|working|jobs?|employment)(?: search| hunting)?\b/;

/** Words with what people are helped to work by named as programmes are: `employment support`. Pure. */
export const nameSupport = (words: readonly string[]): readonly string[] =>
  words.join(' ').replace(HELP, 'employment support').split(' ');
