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

/** Pounds: `120`, `£1,200.50`, or `free`, which is 0. */
export function readPounds(text: string): number | undefined {
  if (/^free$/i.test(text)) return 0;
  return /^£? ?(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?$/.test(text)
    ? Number(text.replaceAll(/[£, ]/g, ''))
    : undefined;
}

/** A number with or without decimals, the sign as it is. */
export function readNumber(text: string): number | undefined {
  return /^-?\d{1,9}(\.\d{1,12})?$/.test(text) ? Number(text) : undefined;
}

/** `yes`, `true`, `y` or `1`, and what says no alike. */
export function readYesNo(text: string): boolean | undefined {
  if (/^(yes|true|y|1)$/i.test(text)) return true;
  return /^(no|false|n|0)$/i.test(text) ? false : undefined;
}

const COUNTED = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/**
 * A level of the Regulated Qualifications Framework: `E` for all entry levels, or `1` to `8`. More may
 * stand behind it (`Level 2 Award`).
 */
export function readLevel(text: string): string | undefined {
  if (/^(e|entry( ?level)?( ?[1-3])?)$/i.test(text)) return 'E';
  const level = /^(?:level ?)?([1-8])(?: .*)?$/i.exec(text)?.[1];
  if (level !== undefined) return level;
  const at = COUNTED.indexOf(text.toLowerCase());
  return at === -1 ? undefined : String(at + 1);
}

const LENGTH = /^(\d{1,4}(?:\.\d)?)(?: (?:academic )?(hour|day|week|month|year)s?)?$/i;

/** How many, of `10 weeks` or `10`. */
export function readLength(text: string): number | undefined {
  const count = LENGTH.exec(text)?.[1];
  return count === undefined ? undefined : Number(count);
}

/** Of what, of `10 weeks` or `weeks`: `hours`, `days`, `weeks`, `months` or `years`. */
export function readLengthUnit(text: string): string | undefined {
  const unit = LENGTH.exec(text)?.[2] ?? /^(hour|day|week|month|year)s?$/i.exec(text)?.[1];
  return unit === undefined ? undefined : `${unit.toLowerCase()}s`;
}

/** A postcode, written as Royal Mail does, or its first half. */
export function readVenuePostcode(text: string): string | undefined {
  const written = /^([a-z]{1,2}\d[a-z\d]?)(?: ?(\d[a-z]{2}))?$/i.exec(text);
  const parts = [written?.[1], written?.[2]].flatMap((part) => part?.toUpperCase() ?? []);
  return parts.length === 0 ? undefined : parts.join(' ');
}
