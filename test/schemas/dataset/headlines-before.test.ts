import { expect, test } from 'vitest';
import { discoverDatasets } from '../../../datasets/discover.ts';
import { HEADLINES_BEFORE, findHeadline } from '../../../schemas/dataset/headlines-before.ts';
import { Headline } from '../../../schemas/dataset/headline.ts';

/** Headlines that came with their tile: no release has them without. */
const NEW = ['new_adverts_monthly'];

const declared = (await discoverDatasets()).flatMap(({ declaration }) =>
  'measures' in declaration
    ? declaration.measures.flatMap(({ id, headline }) =>
        headline ? [{ id, headline: Headline.parse(headline) }] : [],
      )
    : [],
);

test('a release that declares a headline without a tile shows the tile of today', () => {
  const inTiles = declared.filter(
    ({ id, headline: { tile } }) => tile !== undefined && !NEW.includes(id),
  );
  expect(inTiles.length).toBeGreaterThan(5);
  for (const { id, headline } of inTiles) {
    const { tile, ...before } = headline;
    expect(findHeadline({ id, headline: before })).toEqual({ ...before, tile });
  }
});

test('one of before sections of skills and people stands in them', () => {
  const moved = ['establishments_with_skill_shortage_vacancy', 'population'];
  for (const { id, headline } of declared.filter(({ id }) => moved.includes(id))) {
    expect(findHeadline({ id, headline: { ...headline, section: null } })).toEqual(headline);
  }
});

test('one that knows no headlines at all shows those of before, and a measure with none is left out', () => {
  const { median_weekly_pay: pay } = HEADLINES_BEFORE;
  expect(findHeadline({ id: 'median_weekly_pay', headline: undefined })).toEqual({
    ...pay,
    tile: 'pay',
  });
  expect(findHeadline({ id: 'median_weekly_pay', headline: null })).toBeUndefined();
  expect(findHeadline({ id: 'unheard_of', headline: undefined })).toBeUndefined();
});
