/** Where one part of an advert's title ends: dashes, bars, brackets, commas, two blanks. */
const BREAK = /\s{2,}|\s*[|:;,/()[\]{}]\s*|\s[-–—]\s?|\s?[-–—]\s/;
/** What follows these says where, for whom or under whom. */
const BESIDE = /\b(?:in|near|for|at|within|to|with|from)\b/gi;

/** "Dutch or Finnish speaking" asks for a language, whatever the job. */
const LANGUAGE = /^.*\bspeaking\b/i;

/** A part of a title, and whether it follows the word "job", after which adverts name the place. */
export interface TitlePart {
  readonly text: string;
  readonly isPlace: boolean;
}

/** The parts of an advert's title, in their order; the first mostly says what the job is. */
export function splitTitle(title: string): TitlePart[] {
  const bare = title
    // Stars stand for digits in some feeds; pay is no part of a job.
    .replaceAll(/\*+/g, ' ')
    .replaceAll(/£\s?[\d.,]+k?(\s?-\s?[\d.,]+k?)?/gi, ' ')
    .replaceAll(BESIDE, '  ');
  const [job = '', ...after] = bare.split(/\bjobs?\b/i);
  const parts = (text: string, isPlace: boolean): TitlePart[] =>
    text
      .split(BREAK)
      .map((part) => ({ text: part.replace(LANGUAGE, '').trim(), isPlace }))
      .filter((part) => part.text !== '');
  const own = parts(job, false);
  // "Job for a cook" names the job after the word.
  return [...own, ...parts(after.join(' '), own.length > 0)];
}
