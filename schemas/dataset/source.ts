import { z } from 'zod';

/**
 * Where the rows of a dataset come from: the publisher, by the name of its folder, and what to ask
 * it for. The publisher's own schema checks the rest when datasets are discovered: data, not code.
 */
export const Source = z.looseObject({ publisher: z.string().min(1) });
export type Source = z.infer<typeof Source>;
