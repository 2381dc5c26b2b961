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
