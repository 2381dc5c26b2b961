import { z } from 'zod';
import { word, readLater } from './declare-parameter.ts';

/** The parameters that choose a release; at most one may be given. */
export const RELEASE = {
  version: readLater(
    'A release: latest, 2 (the last of major 2), 2.1, or exactly 2.1.3. Only an exact one pins the answer. At most one of version, as_of and edition.',
    z.string().regex(/^(latest|\d+(\.\d+){0,2}|\d+(\.\d+)?\.\*)$/),
  ),
  as_of: readLater(
    'The release that was current on that day, or at that time in UTC. One that has not come yet is a fault.',
    z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?)?$/),
  ),
  edition: readLater(
    'The release that an edition of the whole store names.',
    z.string().regex(/^\d{4}-\d{2}-\d{2}\.[1-9]\d*$/),
  ),
};

/** The parameters of every list. */
export const PAGE = {
  limit: readLater(
    'Rows or items of a page. A file holds everything unless limit is given.',
    ({ mostPageRows }) => z.number().int().min(1).max(mostPageRows),
  ),
  cursor: readLater(
    'Where a page begins; taken from next of the page before, never made by hand.',
    z.string().regex(/^[A-Za-z0-9_-]+$/),
  ),
};

/** The language of names. */
export const LANG = word(['en', 'cy'], 'Language of names: en, or cy where there is a Welsh name.');
