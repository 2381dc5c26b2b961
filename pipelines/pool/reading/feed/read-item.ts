import type { Advert, PAY_PERIODS } from '../../../../schemas/adverts/advert.ts';
import { toPlainText } from '../../../fetch/documents/plain-text.ts';
import { readLooseXml } from '../../../fetch/documents/xml.ts';
import type { Item } from '../../channel.ts';
import { makeItem } from '../make-item.ts';
import type { Draft } from '../make-item.ts';
import { readDay } from '../read-day.ts';
import { readFields } from './read-fields.ts';
import type { Fields } from './read-fields.ts';

const SECTION = /<!\[CDATA\[.*?\]\]>/gs;
const ENTITY = /&[a-z][\w.-]*;/gi;
const PERIODS: readonly (readonly [RegExp, (typeof PAY_PERIODS)[number]])[] = [
  [/hour/i, 'hour'],
  [/da(y|ily)/i, 'day'],
  [/week/i, 'week'],
  [/month/i, 'month'],
  [/year|annual|annum/i, 'year'],
];
const REMOTE: readonly (readonly [RegExp, NonNullable<Advert['remote']>])[] = [
  [/^(yes|true|1|remote|fully ?remote)$/i, 'full'],
  [/hybrid/i, 'hybrid'],
  [/^(no|false|0|on-?site)$/i, 'no'],
];

/** What is wrong with the characters of an item, as far as a parser would hide it; null where nothing. */
function findFault(xml: string): string | null {
  if (xml.includes('\uFFFD')) return 'bytes that the encoding of the feed does not have';
  const names = xml.replaceAll(SECTION, '').match(ENTITY) ?? [];
  // Those of HTML are read as HTML; whatever else only the feed itself could declare.
  const own = names.find((entity) => toPlainText(entity) === entity);
  return own === undefined ? null : 'an entity that neither XML nor HTML has';
}

/** The amount of a cell that is nothing but one. */
function readAmount(text: string | null): number | null {
  const bare = text?.replaceAll(/[£,\s]/g, '') ?? '';
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}

function readPlaces({ one, all }: Fields): NonNullable<Draft['places']> {
  const [first = null, ...others] = all('place');
  const parts = ['street', 'town', 'region', 'postcode', 'country'] as const;
  const joined = parts.map((part) => one(part)).filter((part) => part !== null);
  const [lon, lat] = [Number(one('lon') ?? NaN), Number(one('lat') ?? NaN)];
  const place = {
    text: first ?? (joined.length > 0 ? joined.join(', ') : null),
    ...{ town: one('town'), region: one('region'), country: one('country') },
    ...{ postcode: one('postcode'), lon, lat },
  };
  return [place, ...others.map((text) => ({ text }))];
}

function readPay({ one }: Fields, text: string | null): NonNullable<Draft['pay']> {
  const currency = one('currency') ?? 'GBP';
  const isPounds = currency.toUpperCase() === 'GBP';
  const [low, high] = [one('pay_low'), one('pay_high')].map(readAmount);
  const period = PERIODS.find(([pattern]) => pattern.test(one('pay_period') ?? ''));
  const amounts = [low, high].filter((amount) => typeof amount === 'number');
  const foreign = isPounds || amounts.length === 0 ? null : `${currency} ${amounts.join(' to ')}`;
  // Boards of universities print it as a line of the text.
  const line = /^Salary:\s*(.+)$/im.exec(text ?? '')?.[1] ?? null;
  return {
    text: one('pay') ?? line ?? foreign,
    ...(isPounds ? { low: low ?? null, high: high ?? null } : {}),
    period: isPounds && amounts.length > 0 ? (period?.[1] ?? null) : null,
    predicted: /^(1|true|yes)$/i.test(one('predicted') ?? ''),
  };
}

/**
 * An item of a feed, by the table of tags, as an advert of the channel. Its id is `<feed>:<id>`, the
 * address of its page where it has none of its own.
 */
export function readFeedItem(xml: string, feed: string): Item {
  const fault = findFault(xml);
  if (fault !== null) return { setAside: 'malformed', id: null, detail: fault };
  let item: unknown;
  try {
    item = readLooseXml(xml);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'it cannot be parsed';
    return { setAside: 'malformed', id: null, detail };
  }
  const root: unknown = typeof item === 'object' && item !== null ? Object.values(item)[0] : null;
  const fields = readFields(root);
  const { one, all } = fields;
  const id = one('id') ?? one('url');
  const html = fields.within('text');
  const openings = readAmount(one('openings'));
  const urns = (one('urn') ?? '').split(/[\s,;]+/).filter((urn) => /^\d+$/.test(urn));
  const uid = one('uid');
  return makeItem({
    id: id === null ? null : `${feed}:${id}`,
    ...{ title: one('title'), html },
    ...{ url: one('url'), apply_url: one('apply_url') },
    ...{
      employer: one('employer'),
      poster: one('poster'),
      reference: one('reference') ?? one('id'),
    },
    employer_ids: [
      ...urns.map((urn) => ({ scheme: 'urn' as const, id: urn })),
      ...(uid === null ? [] : [{ scheme: 'uid' as const, id: uid }]),
    ],
    places: readPlaces(fields),
    remote: REMOTE.find(([pattern]) => pattern.test(one('remote') ?? ''))?.[1] ?? null,
    pay: readPay(fields, html === null ? null : toPlainText(html, { escaped: 1 })),
    ...{ contract: one('contract'), hours: one('hours'), openings },
    posted: readDay(one('posted')),
    closes: readDay(one('closes')),
    starts: readDay(one('starts')),
    structured: all('category').map((value) => ({ scheme: 'category' as const, value })),
  });
}
