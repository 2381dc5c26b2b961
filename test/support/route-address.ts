import { z } from 'zod';
import type { OpenedApi } from '../../api/app.ts';
import { askJson } from './ask.ts';

/** What stands in the store of the tests under each parameter of a path; codes of registers too. */
const PLACES: Readonly<Record<string, string>> = {
  id: 'tiny',
  version: '1.1.0',
  column: 'sex',
  code: 'E08000034',
  measure: 'tiny_median',
  other: 'tiny_count',
  file: 'data.parquet',
  extension: 'csv',
  group: 'young-people',
  occupation: '1111',
  industry: 'I',
  provider: '10000020',
  subject: '15.4',
  standard: 'ST0116',
  employer: '00000006',
  school: '100001',
  vacancy: '0123456789abcdef',
};

const Editions = z.object({ data: z.array(z.object({ edition: z.string() })) });

/** A real address for a path of the document. Throws for a parameter without a place here. */
export async function fillPath(api: OpenedApi, path: string): Promise<string> {
  const { data } = await askJson(api, '/v1/editions', Editions);
  const places: Readonly<Record<string, string>> = { ...PLACES, edition: data[0]?.edition ?? '' };
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const place = places[name];
    if (place === undefined) throw new Error(`no place of the test store stands for {${name}}`);
    return place;
  });
}
