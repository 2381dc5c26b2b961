import { FigureAnswer } from '../../../schemas/answers/rows/rows.ts';
import { type ApiClient, apiPath } from '../api-client.ts';

/** More rows than any chart or table of a page shows. */
const MOST_ROWS = '10000';

/** The rows of a dataset that parameters of `/data` choose. Throws what the API client throws. */
export function readFigures(
  client: ApiClient,
  dataset: string,
  parameters: Readonly<Record<string, string | undefined>>,
): Promise<FigureAnswer> {
  const path = `/v1/datasets/${dataset}/data`;
  return client.read(apiPath(path, { ...parameters, limit: MOST_ROWS }), FigureAnswer);
}
