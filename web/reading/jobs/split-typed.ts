/** A job and a place as somebody typed them, each perhaps empty. */
export interface Typed {
  readonly job: string;
  readonly place: string;
}

/** `care worker in Leeds`, `chef near HD1`, `plumber, Hull`. */
const JOINED = /^(.+?)(?:\s+(?:in|near|around)\s+|\s*,\s*)(.+)$/i;
/** A place may be named in so many words: `Brighton and Hove`. */
const MOST_WORDS = 3;

/** One way to read them: whether a word joins them, or the place only stands at the end. */
interface Reading extends Typed {
  readonly joined: boolean;
}

/**
 * Ways to read a job and a place out of one text, the likelier first: what a word or a comma joins,
 * then the last words as a place, at most three. Pure.
 */
export function splitTyped(text: string): readonly Reading[] {
  const [, job = '', place = ''] = JOINED.exec(text) ?? [];
  const words = text.split(/\s+/);
  const ends = Array.from({ length: Math.min(MOST_WORDS, words.length - 1) }, (_, at) => {
    const cut = words.length - at - 1;
    return { job: words.slice(0, cut).join(' '), place: words.slice(cut).join(' '), joined: false };
  });
  return [...(job === '' ? [] : [{ job, place, joined: true }]), ...ends];
}
