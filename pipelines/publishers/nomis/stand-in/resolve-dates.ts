/** Position of a date word in the list of dates; undefined when the word is no date here. */
function positionOf(word: string, dates: readonly string[]): number | undefined {
  const last = dates.length - 1;
  const back = /^(latest|previous)(?:minus(\d+))?$/i.exec(word);
  if (back) {
    const from = back[1]?.toLowerCase() === 'latest' ? last : last - 1;
    const position = from - Number(back[2] ?? 0);
    return position >= 0 ? position : undefined;
  }
  if (/^first$/i.test(word)) return 0;
  if (/^prevyear$/i.test(word)) {
    const latest = dates[last] ?? '';
    const yearAgo = `${Number(latest.slice(0, 4)) - 1}${latest.slice(4)}`;
    return positionOf(yearAgo, dates);
  }
  const position = dates.indexOf(word);
  return position >= 0 ? position : undefined;
}

function between(from: string, to: string, dates: readonly string[]): string[] {
  const [first, last] = [positionOf(from, dates), positionOf(to, dates)];
  if (first === undefined || last === undefined) return [];
  return dates.slice(first, last + 1);
}

/** `latestMINUS36-latest`, `2013-01-2019-12`: a hyphen between two date words is a range. */
const RANGE =
  /^((?:\d{4}-\d{2})|(?:latest|previous)(?:minus\d+)?|first)-((?:\d{4}-\d{2})|(?:latest|previous)(?:minus\d+)?)$/i;

/**
 * Dates that `date=` (exactly these) or else `time=` (everything between the least and the greatest)
 * select out of `dates`, which are in order. Words that are no date here are passed over in silence.
 */
export function resolveDates(
  date: string | undefined,
  time: string | undefined,
  dates: readonly string[],
): string[] {
  const resolve = (word: string): string[] => {
    const range = RANGE.exec(word);
    if (range && positionOf(word, dates) === undefined)
      return between(range[1] ?? '', range[2] ?? '', dates);
    const position = positionOf(word, dates);
    return position === undefined ? [] : [dates[position] ?? word];
  };
  const asked = date ?? time;
  if (asked === undefined) return [...dates];
  const found = [...new Set(asked.split(',').flatMap(resolve))].sort();
  const [first, last] = [found[0], found.at(-1)];
  if (date !== undefined || first === undefined || last === undefined) return found;
  return between(first, last, dates);
}
