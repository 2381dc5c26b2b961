/**
 * What people call those of a trade, where the coding index has the proper name alone. Names that
 * stand in the index itself, such as cabbie, postie and roadie, are found there.
 */
export const SPOKEN_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bookie: 'bookmaker',
    brickie: 'bricklayer',
    bricky: 'bricklayer',
    cabby: 'taxi driver',
    chippie: 'carpenter',
    chippy: 'carpenter',
    clippie: 'bus conductor',
    journo: 'journalist',
    leccy: 'electrician',
    lecky: 'electrician',
    physio: 'physiotherapist',
    plumb: 'plumber',
    potwash: 'kitchen porter',
    scaff: 'scaffolder',
    spark: 'electrician',
    sparkie: 'electrician',
    sparky: 'electrician',
  }),
);
