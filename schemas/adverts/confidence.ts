/**
 * The probability below which the occupation of an advert is not published, by the digits of its
 * code. Two competent coders differ on one title in three at four digits (agreement with ONS's own
 * coding of 4,131 titles: 65.5%; nestauk/nlp-link), so that four digits ask for most.
 */
export const LEAST_CONFIDENCE = { 4: 0.8, 3: 0.5, 2: 0.5 } as const;
