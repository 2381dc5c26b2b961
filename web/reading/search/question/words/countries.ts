import { GREAT_BRITAIN, UNITED_KINGDOM } from '../../../../../schemas/words/wider-areas.ts';

/** What people call the whole country, which no register of areas prints so. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['uk', UNITED_KINGDOM],
  ['united kingdom', UNITED_KINGDOM],
  ['gb', GREAT_BRITAIN],
  ['britain', GREAT_BRITAIN],
  ['great britain', GREAT_BRITAIN],
]);

/** The code of the whole country that a text names, written plainly: `uk`; undefined for others. */
export const codeOfCountry = (text: string): string | undefined => CODES.get(text);
