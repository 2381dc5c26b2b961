import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Employment agencies whose names do not say so, as keys: large ones in the United Kingdom that job
 * boards print by these names, reviewed by hand. It is short on purpose: a name that says recruitment
 * needs no list.
 */
export const AGENCIES: ReadonlySet<string> = new Set(
  readFileSync(path.join(import.meta.dirname, 'agencies.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1),
);

/** Words of a name that say that it finds staff for others. */
const FINDS_STAFF =
  /\b(?:recruit(?:ment|ing|ers?)?|staffing|resourcing|personnel|headhunt(?:ers|ing)|executive search|search selection|employment (?:agency|bureau)|temps|locums?|talent (?:solutions|partners|acquisition)|workforce solutions|supply teach(?:ers|ing))\b/;

/** Bodies that have recruitment in the name of a department, and are no agency. */
const PUBLIC_BODY =
  /\b(?:council|university|police|school|college|academy|ministry|department|government|nhs (?:trust|england|scotland)|hospitals?|fire rescue|borough)\b/;

/** Whether a name, as a key, says that it finds staff for others. */
export const findsStaff = (key: string): boolean => FINDS_STAFF.test(key) && !PUBLIC_BODY.test(key);

/** Names that stand where none is given, as keys. */
const HIDDEN =
  /^(?:confidential(?: company| employer)?|anonymous|undisclosed|not disclosed|(?:company|employer|client) (?:name )?(?:confidential|hidden|withheld)|name withheld|our client|private advertiser|n a|na|unknown|tbc|recruiter)$/;

/** Whether a name, as a key, is none. */
export const isHiddenName = (key: string): boolean => HIDDEN.test(key);

/** Words of a name that say that it trains. */
const TRAINS = /\b(?:training|apprenticeships?|skills|learning|academy of)\b/;

/** Whether a name, as a key, says that it trains. */
export const isTrainer = (key: string): boolean => TRAINS.test(key);
