/** The addresses of the API, with what each answers. */
export const PATHS = [
  ['/v1/datasets', 'The catalogue: every dataset held or linked, with its labels'],
  ['/v1/datasets/{id}', 'One dataset: columns, dimensions, measures, coverage'],
  ['/v1/datasets/{id}/data.csv', 'Its rows; other formats by their extension'],
  ['/v1/datasets/{id}/codes/{column}', 'The codes of one column, with their names'],
  ['/v1/datasets/{id}/versions', 'Its releases, newest first'],
  ['/v1/areas?q=kirklees', 'Areas by name or code'],
  ['/v1/measures', 'The dictionary of measures: unit, population, denominator'],
  ['/v1/config', 'Limits, formats, and the words for status, flags and units'],
] as const;

/** The parameters of the rows, with what each means. */
export const PARAMETERS = [
  ['area=E08000034,E08000035', 'Areas by their GSS codes'],
  ['area_type=lad', 'All areas of one kind'],
  ['area_type=lad&within=E12000003', 'Those of one kind inside another area, here a region'],
  [
    'area_at=2021-04-01',
    'Only codes in force on that day, so that old and new do not overlap; left out, figures come under every code that they were published under',
  ],
  ['period=2026-02', 'One period, in the code of the dataset’s own kind'],
  ['period=2019..2024', 'All periods wholly inside; either end may be left open'],
  [
    'period=latest',
    'One period for all: the newest that any row of the measures asked for has, whatever the area. Your area may have no row then: the warning no_rows names the newest period that does',
  ],
  [
    'period=latest_each',
    'The newest period of each series apart: what to ask with for one area or one industry',
  ],
  ['measure=claimant_count', 'Measures by id'],
  ['sex=female,male', 'Any dimension of the dataset by its own name'],
  ['value=10..', 'Figures inside a range; rows without a number cannot match'],
  ['status=suppressed', 'Rows by why a number is or is not there'],
  ['columns=area,period,value', 'Exactly these columns'],
  ['with=source_row,cite', 'Further columns: where a figure was printed, and its own address'],
  ['as_of=2026-04-20', 'The release that was current on that day; a day to come is a fault'],
  ['sort=-period', 'The order, descending with a minus'],
  ['limit=100', 'Rows on a page'],
] as const;
