import { z } from 'zod';

/** Tables that every workbook of the projections has: jobs by year, and openings over the whole span. */
export const TABLES = ['employment', 'openings'] as const;

/** The publication on gov.uk whose stand-ins answer; a declaration names it too. */
export const PUBLICATION = {
  page: '/government/publications/labour-market-and-skills-projections-2020-to-2035',
  assets: 'https://assets.publishing.service.gov.uk/media/65e0',
};

/** One kind of table, read from the workbook of every area. */
export const ImperativeSource = z.strictObject({
  publisher: z.literal('skills-imperative'),
  table: z.enum(TABLES),
  /** The publication on gov.uk whose attachments are the workbooks. */
  page: z.string().startsWith('/government/publications/'),
  /** The last year that is estimated from figures; every later one is projected. */
  base_year: z.number().int(),
  last_year: z.number().int(),
  /** A day on which all areas of the publication were in force. */
  areas_at: z.iso.date(),
});
export type ImperativeSource = z.infer<typeof ImperativeSource>;
