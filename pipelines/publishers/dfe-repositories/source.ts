import { z } from 'zod';
import { Code } from '../../../schemas/dataset/code.ts';

const Column = z.string().min(1);

/** One file of a public repository of the Department. */
const File = z.strictObject({
  /** The table that the dataset's SQL finds it as. */
  id: Code,
  /** Where it lies: owner, repository, branch or commit, and path. */
  at: z.string().regex(/^[^/]+\/[^/]+\/[^/]+\/.+$/, 'owner/repository/revision/path'),
  /** A script is a list of `INSERT INTO … VALUES (…)`, one a line, that names no columns. */
  form: z.enum(['csv', 'parquet', 'script']),
  /** Columns that are read; of a script all, in their order. */
  columns: z.array(Column).min(1),
  /** Columns that may be there and are not read. */
  unused: z.array(Column).default([]),
  /** Rows of a file that is only joined to the others are not among those received. */
  joined: z.boolean().default(false),
});
export type RepositoryFile = z.infer<typeof File>;

/**
 * Files of public repositories, brought into shape by the dataset's own SQL: each is a table named
 * by its id, every column text.
 */
export const RepositorySource = z.strictObject({
  publisher: z.literal('dfe-repositories'),
  files: z.array(File).min(1),
  sql: z.string(),
});
export type RepositorySource = z.infer<typeof RepositorySource>;

export const HOST = 'raw.githubusercontent.com';

/** The address at which the host of repositories gives a file as it is. */
export const fileUrl = ({ at }: Pick<RepositoryFile, 'at'>): string => `https://${HOST}/${at}`;
