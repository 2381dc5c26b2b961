import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { PROBLEMS } from '../../schemas/answers/problems/problem.ts';
import type { Problem } from '../../schemas/answers/problems/problem.ts';
import { SIGNAL_FIELDS } from '../../schemas/signals/signal.ts';
import type { Filled } from '../pages/signals/forms.tsx';
import type { Outcome } from '../pages/signals/outcome.tsx';
import { signalsPage } from '../pages/signals/page.tsx';
import type { ApiFetch } from '../reading/api-client.ts';
import { askSignals, giveSignals } from '../reading/send-signals.ts';
import type { SignalBody } from '../reading/send-signals.ts';
import type { Routing } from './routing.ts';

/** What the API takes, and what a form needs around it. */
const MOST_BYTES = 1_048_576 + 65_536;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const STATUSES = [200, 401, 403, 404, 413, 415, 422, 429, 503] as const;

type Fields = Readonly<Record<string, string | File>>;

const textOf = (fields: Fields, name: string): string => {
  const field = fields[name];
  return typeof field === 'string' ? field.trim() : '';
};

/** The fields of a form; none where what came is no form. */
async function readForm(c: Context): Promise<Fields> {
  try {
    return await c.req.parseBody<Record<string, string | File>>();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return {};
  }
}

/** What was filled in under these names. */
function readFilled(fields: Fields, names: readonly string[]): Filled {
  const texts = names.map((name) => [name, textOf(fields, name)] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

async function readFile(file: string | File | undefined): Promise<SignalBody> {
  if (!(file instanceof File)) return { body: '', mediaType: 'text/csv' };
  const body = new Uint8Array(await file.arrayBuffer());
  if (/\.xlsx$/i.test(file.name)) return { body, mediaType: XLSX };
  return { body, mediaType: /\.json$/i.test(file.name) ? 'application/json' : 'text/csv' };
}

/** Sends what a form holds to the API, with the token of the form. */
async function sendForm(api: ApiFetch, fields: Fields): Promise<Outcome> {
  const token = textOf(fields, 'token');
  if (textOf(fields, 'do') === 'ask') {
    const sent = await askSignals(api, token, textOf(fields, 'about'));
    return 'problem' in sent ? sent : { known: sent.answer };
  }
  const one = {
    body: JSON.stringify(readFilled(fields, SIGNAL_FIELDS)),
    mediaType: 'application/json',
  };
  const body = textOf(fields, 'do') === 'file' ? await readFile(fields.file) : one;
  const sent = await giveSignals(api, token, body);
  return 'problem' in sent ? sent : { receipt: sent.answer };
}

function refuseLength(c: Context): Problem {
  const type = 'body-too-large';
  const { title, status } = PROBLEMS[type];
  const detail = 'The file is too large: 1 MB is taken at once. Hand it in in parts.';
  const request = { instance: c.req.path, request_id: String(c.get('requestId') ?? '') };
  return { type: `/problems/${type}`, title, status, detail, ...request, errors: [] };
}

/** The page for those who tell of jobs to come. What it answers to a token is nobody else's. */
export function mountSignals(app: Hono, { contextOf, api }: Routing): void {
  const show = async (c: Context, fields: Fields, outcome: Outcome) => {
    const sent = {
      does: textOf(fields, 'do'),
      filled: readFilled(fields, [...SIGNAL_FIELDS, 'about']),
      outcome,
    };
    const wanted = 'problem' in outcome ? outcome.problem.status : 200;
    const status = STATUSES.find((known) => known === wanted) ?? 500;
    c.header('Cache-Control', 'no-store');
    return c.html(await signalsPage(await contextOf(c), sent), status);
  };
  const limit = bodyLimit({
    maxSize: MOST_BYTES,
    onError: (c) => show(c, {}, { problem: refuseLength(c) }),
  });
  app.get('/signals', async (c) => c.html(await signalsPage(await contextOf(c))));
  app.get('/signals/template.csv', (c) =>
    c.body(`${SIGNAL_FIELDS.join(',')}\n`, 200, {
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'Content-Disposition': 'attachment; filename="signals.csv"',
    }),
  );
  app.post('/signals', limit, async (c) => {
    const fields = await readForm(c);
    return show(c, fields, await sendForm(api, fields));
  });
}
