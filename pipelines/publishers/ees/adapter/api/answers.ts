import { z } from 'zod';

/** Which page of how many results an answer is. */
export const Paging = z.object({
  page: z.number().int(),
  pageSize: z.number().int(),
  totalResults: z.number().int(),
  totalPages: z.number().int(),
});

const paged = <T extends z.ZodType>(item: T) =>
  z.object({ paging: Paging, results: z.array(item) });
const Named = z.object({ id: z.string(), title: z.string() });
const Status = z.enum(['Published', 'Deprecated', 'Withdrawn']);

/** Publications that match words of a title. */
export const Publications = paged(Named);

/** A data set as the API tells of it. */
export const DataSet = Named.extend({
  status: Status,
  /** What took its place, where it is deprecated. */
  supersedingDataSetId: z.string().nullish(),
});
export type DataSet = z.infer<typeof DataSet>;
/** Data sets of a publication. */
export const DataSets = paged(DataSet);

/** One version of a data set. They are not listed in order. */
export const Version = z.object({
  version: z.string().regex(/^\d+\.\d+(\.\d+)?$/),
  status: Status,
  published: z.string().nullish(),
  notes: z.string().nullish(),
});
export type Version = z.infer<typeof Version>;
/** Versions of a data set. */
export const Versions = paged(Version);

const Labelled = z.object({ label: z.string() });
const OfFilter = z.object({
  filter: Labelled,
  options: z.array(
    z.object({ previousState: Labelled.nullish(), currentState: Labelled.nullish() }),
  ),
});
const changesOf = <T extends z.ZodType>(item: T) =>
  z.array(z.object({ previousState: item.nullish(), currentState: item.nullish() })).nullish();
const OfLevel = z.object({ level: Labelled });

/** What a version changed. A change without a current state is a deletion. */
export const ChangeSet = z.object({
  filters: changesOf(Labelled),
  filterOptions: z.array(OfFilter).nullish(),
  indicators: changesOf(Labelled),
  geographicLevels: changesOf(Labelled),
  locationGroups: changesOf(OfLevel),
  locationOptions: z.array(OfLevel.extend({ options: OfFilter.shape.options })).nullish(),
  timePeriods: changesOf(Labelled),
});
export type ChangeSet = z.infer<typeof ChangeSet>;
/** Changes of a version, those that break what was asked before apart from the others. */
export const Changes = z.object({ majorChanges: ChangeSet, minorChanges: ChangeSet });

const Option = z.object({ id: z.string(), label: z.string() });
const Place = z.object({
  id: z.string(),
  /** Its name; examples of the documentation call it so. */
  label: z.string().optional(),
  name: z.string().optional(),
  code: z.string().optional(),
  ukprn: z.string().optional(),
});

/** All that rows of a version are told apart by. Every id has a meaning in its own list alone. */
export const Meta = z.object({
  filters: z.array(Option.extend({ column: z.string(), options: z.array(Option) })),
  indicators: z.array(Option.extend({ column: z.string(), unit: z.string().nullish() })),
  geographicLevels: z.array(z.object({ code: z.string() })),
  locations: z.array(z.object({ level: z.object({ code: z.string() }), options: z.array(Place) })),
  timePeriods: z.array(z.object({ code: z.string(), period: z.string(), label: z.string() })),
});
export type Meta = z.infer<typeof Meta>;

const Ids = z.record(z.string(), z.string());
/** One row of a data set: ids instead of words, and every value a text, marks among them. */
export const Result = z.object({
  timePeriod: z.object({ code: z.string(), period: z.string() }),
  geographicLevel: z.string(),
  locations: Ids,
  filters: Ids,
  values: Ids,
});
export type Result = z.infer<typeof Result>;
/** A page of rows. A warning tells that something asked for does not exist. */
export const QueryPage = z.object({
  paging: Paging,
  results: z.array(Result),
  warnings: z
    .array(z.object({ code: z.string(), message: z.string(), detail: z.unknown() }))
    .default([]),
});
export type QueryPage = z.infer<typeof QueryPage>;
