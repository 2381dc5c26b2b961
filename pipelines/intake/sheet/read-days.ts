const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NAMED = `(?:${MONTHS.join('|')})[a-z]*`;
/** Days since this one, by which a workbook stores a date. */
const WORKBOOK_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** 2000 to 2099: smaller and larger numbers are no dates of courses. */
const SERIAL = /^(3[7-9]|[4-6]\d|7[0-2])\d{3}$/;

const two = (text: string | number): string => String(text).padStart(2, '0');
const monthOf = (name: string): string => two(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

/** An ISO day that the calendar has; undefined for 31 June. */
function day(year: string, month: string, date: string): string | undefined {
  const iso = `${year}-${two(month)}-${two(date)}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/**
 * A day as people and programs write it, as ISO: `2026-09-07`, `07/09/2026` (the day first),
 * `7 September 2026`, or the number by which a workbook stores it. Undefined for everything else.
 */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+Z?)?$/.exec(text);
  if (iso) return day(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (british) return day(british[3] ?? '', british[2] ?? '', british[1] ?? '');
  const said = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? (${NAMED}),? (\\d{4})$`, 'i').exec(text);
  if (said) return day(said[3] ?? '', monthOf(said[2] ?? ''), said[1] ?? '');
  if (!SERIAL.test(text)) return undefined;
  return new Date(WORKBOOK_EPOCH + Number(text) * DAY_MS).toISOString().slice(0, 10);
}

/** A day, or a month as `2026-09`, written so or as `September 2026`. */
export function readStart(text: string): string | undefined {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return text;
  const said = new RegExp(`^(${NAMED}) (\\d{4})$`, 'i').exec(text);
  return said ? `${said[2] ?? ''}-${monthOf(said[1] ?? '')}` : readDay(text);
}
