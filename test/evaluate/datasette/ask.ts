import http from 'node:http';
import { z } from 'zod';

const AT_ONCE = 8;
/** As browsers and the libraries of most languages ask. */
const HEADERS = { 'accept-encoding': 'gzip, deflate' };

/** Asks once over a kept connection, and lets the bytes go: a client that costs little itself. */
function askOnce(agent: http.Agent, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { agent, headers: HEADERS }, (response) => {
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${address}: ${response.statusCode ?? 'no'} status`));
      });
      response.resume();
    });
    request.on('error', reject);
  });
}

/** Seconds in which a list of addresses is answered, eight at once. */
export async function timeAnswers(addresses: readonly string[]): Promise<number> {
  const agent = new http.Agent({ keepAlive: true });
  const line = [...addresses];
  const started = performance.now();
  const askers = Array.from({ length: AT_ONCE }, async () => {
    for (let next = line.shift(); next !== undefined; next = line.shift()) {
      await askOnce(agent, next);
    }
  });
  await Promise.all(askers);
  agent.destroy();
  return (performance.now() - started) / 1000;
}

/** Seconds of a whole download; its lines must be all. */
export async function timeCsv(url: string, rows: number): Promise<number> {
  const started = performance.now();
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  let lines = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const chunk: unknown = part.value;
    if (chunk instanceof Uint8Array) for (const byte of chunk) lines += byte === 10 ? 1 : 0;
  }
  if (lines !== rows + 1) throw new Error(`${lines} lines of ${rows + 1} came from ${url}`);
  return (performance.now() - started) / 1000;
}

/** An answer of either: `rows` or `data`, `filtered_table_rows_count` or `total`. */
const Answer = z
  .object({
    rows: z.array(z.record(z.string(), z.unknown())).optional(),
    data: z.array(z.record(z.string(), z.unknown())).optional(),
    filtered_table_rows_count: z.number().optional(),
    total: z.number().optional(),
  })
  .transform(({ rows, data, filtered_table_rows_count: counted, total }) => ({
    total: total ?? counted,
    rows: (data ?? rows ?? []).map((row) =>
      [row.area, row.period, row.sex_name, row.value, row.n, row.unit, row.status].join(),
    ),
  }));

/** The figures of some answers, and how many rows each question has over all pages. */
export async function readAnswers(addresses: readonly string[]): Promise<z.infer<typeof Answer>[]> {
  const answers: z.infer<typeof Answer>[] = [];
  for (const address of addresses) {
    const response = await fetch(address);
    answers.push(Answer.parse(await response.json()));
  }
  return answers;
}
