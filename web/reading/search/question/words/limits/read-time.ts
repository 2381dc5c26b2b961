/** What of a question asks how a figure went over time, and the words that are left. */
export interface AskedTime {
  readonly words: readonly string[];
  /** Whether the line of a figure is asked for. */
  readonly isOverTime: boolean;
  /** The year from which on it is asked for; undefined where none is said. */
  readonly since: string | undefined;
}

/** What every figure is of where no other time is said. */
const NEWEST =
  /\b(?:(?:in|for|of) )?(?:the )?(?:newest|latest|most recent)(?: (?:month|quarter|year|period|figures?|data))?\b/;

const COUNT = '\\d{1,2}|few|two|three|five|ten';
const SINCE = /\b(?:since|from) ((?:19|20)\d\d)\b/;
/** Phrases by which people ask for change: the newest figure and its line answer all of them. */
const OVER_TIME = new RegExp(
  [
    String.raw`\b(?:over|through) (?:the )?(?:time|years)\b`,
    String.raw`\b(?:(?:over|in|for|during) )?(?:the )?(?:last|past) (?:${COUNT}) (?:years|months)\b`,
    String.raw`\b(?:is |are |has |have |been |it )*(?:rising|falling|growing|shrinking|increasing|decreasing|risen|fallen|grown|increased|decreased|(?:going|gone) (?:up|down))\b`,
    String.raw`\b(?:and )?(?:is it |are they )?(?:up|down|higher|lower|more|less|fewer) (?:on|than|from) (?:a |the |last |it was a )?year(?: ago| before| earlier)?\b`,
    String.raw`\b(?:change |up |down )?(?:year on year|over the year|on (?:the |a )?year)(?: change)?\b`,
    String.raw`\b(?:going )?up or down\b`,
    String.raw`\b(?:compared (?:with|to) )?(?:a |the |in )?(?:last year|year (?:ago|before|earlier))\b`,
  ].join('|'),
);

const wordsIn = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/**
 * Takes `since 2019`, `over time`, `newest month`, `is … rising` and the like out of words that are written plainly. One
 * such phrase is taken; a time that is said in another way stays among the words. Pure.
 */
export function readTime(words: readonly string[]): AskedTime {
  const text = words.join(' ').replace(NEWEST, ' ').replaceAll(/ +/g, ' ').trim();
  const since = SINCE.exec(text);
  const left = since ? text.replace(since[0], ' ') : text;
  const change = OVER_TIME.exec(left);
  return {
    words: wordsIn(change ? left.replace(change[0], ' ') : left),
    isOverTime: since !== null || change !== null,
    since: since?.[1],
  };
}
