import type { z } from 'zod';
import type { DimensionDeclaration } from '../dataset/kinds/observations.ts';

type Dimension = z.input<typeof DimensionDeclaration>;
/** A code with its name, what the publisher prints for it, its level, and what it is a part of. */
type Group = readonly [code: string, name: string, printed: string, level: number, parent: string];

const dimension = (
  id: string,
  name: string,
  all: string,
  exhaustive: boolean,
  groups: readonly Group[],
): Dimension => ({
  ...{ id, name, exhaustive },
  codes: [
    { code: 'total', name: all, level: 0 },
    ...groups.map(([code, title, publisher_code, level, parent]) => ({
      ...{ code, name: title, publisher_code, level, parent },
    })),
  ],
});

/**
 * Groups of establishments that the Employer Skills Survey prints, each dividing all establishments
 * by itself. Three of the thirteen sectors are sectors of the grouping of six too; the interviews of
 * the others add up to their sector of six in every sheet of 2019. The bands of size are nested: 5+
 * is 5 to 24 and 25+. Some establishments are of no printed type.
 */
export const ESTABLISHMENT_GROUPS: readonly Dimension[] = [
  dimension('sector', 'Sector', 'All sectors', true, [
    ['primary-utilities', 'Primary sector and utilities', 'Primary Sector & Utilities', 1, 'total'],
    ['manufacturing', 'Manufacturing', 'Manufacturing', 1, 'total'],
    ['construction', 'Construction', 'Construction', 1, 'total'],
    [
      'trade-accommodation-transport',
      'Trade, accommodation and transport',
      'Trade, Accommodation and Transport',
      1,
      'total',
    ],
    [
      'wholesale-retail',
      'Wholesale and retail',
      'Wholesale & Retail',
      2,
      'trade-accommodation-transport',
    ],
    [
      'hotels-restaurants',
      'Hotels and restaurants',
      'Hotels & Restaurants',
      2,
      'trade-accommodation-transport',
    ],
    [
      'transport-storage',
      'Transport and storage',
      'Transport & Storage',
      2,
      'trade-accommodation-transport',
    ],
    [
      'business-other-services',
      'Business and other services',
      'Business and Other Services',
      1,
      'total',
    ],
    [
      'information-communications',
      'Information and communications',
      'Information & Communications',
      2,
      'business-other-services',
    ],
    [
      'financial-services',
      'Financial services',
      'Financial Services',
      2,
      'business-other-services',
    ],
    ['business-services', 'Business services', 'Business Services', 2, 'business-other-services'],
    [
      'arts-other-services',
      'Arts and other services',
      'Arts & Other Services',
      2,
      'business-other-services',
    ],
    ['non-market-services', 'Non-market services', 'Non-Market Services', 1, 'total'],
    ['public-administration', 'Public administration', 'Public admin.', 2, 'non-market-services'],
    ['education', 'Education', 'Education', 2, 'non-market-services'],
    [
      'health-social-work',
      'Health and social work',
      'Health & Social Work',
      2,
      'non-market-services',
    ],
  ]),
  dimension('size_band', 'Size of the establishment', 'All sizes', true, [
    ['2-4', '2 to 4 people', '2 to 4', 1, 'total'],
    ['5-plus', '5 people or more', '5+', 1, 'total'],
    ['5-24', '5 to 24 people', '5 to 24', 2, '5-plus'],
    ['25-plus', '25 people or more', '25+', 2, '5-plus'],
    ['25-49', '25 to 49 people', '25 to 49', 3, '25-plus'],
    ['50-99', '50 to 99 people', '50 to 99', 3, '25-plus'],
    ['100-plus', '100 people or more', '100+', 3, '25-plus'],
    ['100-249', '100 to 249 people', '100 to 249', 4, '100-plus'],
    ['250-plus', '250 people or more', '250+', 4, '100-plus'],
  ]),
  dimension('establishment_type', 'Type of establishment', 'All types', false, [
    ['profit', 'Seeking a profit', 'Seeking a profit', 1, 'total'],
    ['charity', 'Charity or voluntary sector', 'Charity / voluntary sector', 1, 'total'],
    [
      'government',
      'Funded by local or central government',
      'Local or Central govt funded',
      1,
      'total',
    ],
  ]),
];
