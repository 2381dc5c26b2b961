import { makePlain } from '../../../../schemas/titles/read/split-words.ts';

/** Words that say nothing of which place is meant. */
const NOISE =
  /\b(?:and )?(?:the )?(?:surrounding|local|nearby)(?: areas?)?\b|\b(?:areas?|(?:city|town) cent(?:re|er)|near|nr|based in|based|within|county council|location|office)\b/g;

/** Shortened names of counties as adverts write them. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    beds: 'bedfordshire',
    berks: 'berkshire',
    bucks: 'buckinghamshire',
    cambs: 'cambridgeshire',
    derbys: 'derbyshire',
    glos: 'gloucestershire',
    hants: 'hampshire',
    herts: 'hertfordshire',
    lancs: 'lancashire',
    leics: 'leicestershire',
    lincs: 'lincolnshire',
    middx: 'middlesex',
    northants: 'northamptonshire',
    notts: 'nottinghamshire',
    oxon: 'oxfordshire',
    salop: 'shropshire',
    staffs: 'staffordshire',
    warks: 'warwickshire',
    wilts: 'wiltshire',
    worcs: 'worcestershire',
    yorks: 'yorkshire',
    co: 'county',
    nth: 'north',
    sth: 'south',
  }),
);

/**
 * A name of a place as it is looked up: words in small letters without accents and marks, `St` for
 * `Saint`, counties in full, and without what says only that it is near.
 */
export function makePlainPlace(text: string): string {
  const words = makePlain(text)
    .replaceAll('&', ' and ')
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/\bsaint\b/g, 'st')
    .replaceAll(/(?<=[a-z] )on(?= [a-z])/g, 'upon')
    .replaceAll(NOISE, ' ')
    .trim()
    .split(/\s+/);
  return words
    .map((word) => SHORT.get(word) ?? word)
    .join(' ')
    .replace(
      /^(?:the )?(?:city(?= of (?!london))|(?:royal |london )?borough|district|isle|county borough) of (?=.)/,
      '',
    )
    .replace(/^and | and$/g, '');
}
