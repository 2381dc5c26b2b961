import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { countWords } from '../../../schemas/words/count-words.ts';
import type { Effects } from '../../engine.ts';
import { openPatience } from '../../fetch/patience.ts';
import { redact } from '../../fetch/redact.ts';
import type { Secret } from '../../fetch/redact.ts';
import { judgeStatus, Refused, Unanswered } from '../../fetch/refusal.ts';
import { recordRequest } from '../../fetch/request.ts';
import type { PublisherRequest } from '../../fetch/request.ts';
import type { Publisher } from '../../publishers/publisher.ts';
import type { ChannelAnswer, ChannelDocument, ChannelRequest, SweepContext } from '../channel.ts';

const GONE = new Set([404, 410]);
const MOST_BYTES = 64 * 1024 * 1024;

/** The part of a sweep that asks, and how often it has asked. */
export interface ChannelAsking extends Pick<SweepContext, 'ask' | 'read'> {
  readonly requests: () => number;
}

function reasonOf(error: unknown): string {
  if (error instanceof Refused) return error.code;
  return error instanceof Unanswered ? error.reason : 'unknown';
}

/** How an address is named in logs and refusals. */
const nameAddress = ({ url, told = url }: ChannelRequest): string => told;

/** A request as it may be written down. An answer may have put our key into an address that it gives. */
function hide(request: ChannelRequest, secrets: readonly Secret[]): PublisherRequest {
  const headers = Object.entries(request.headers ?? {}).map(([name, value]): [string, string] => [
    name,
    redact(value, secrets),
  ]);
  const { body = null, ...rest } = request;
  return {
    ...rest,
    url: redact(nameAddress(request), secrets),
    headers: Object.fromEntries(headers),
    body: body === null ? null : redact(body, secrets),
  };
}

async function readWhole(body: Readable): Promise<string> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = '';
  for await (const piece of body) {
    if (!Buffer.isBuffer(piece)) continue;
    bytes += piece.length;
    if (bytes > MOST_BYTES)
      throw new Refused('document_too_large', `more than ${countWords(MOST_BYTES, 'byte')}`);
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * Opens the way in which a sweep asks a channel: with patience, every request a line of `log`, without
 * secrets. Bodies are given on and written nowhere: they hold contacts.
 */
export function openChannelAsking(
  { http, policy, now, log }: Pick<Effects, 'http' | 'policy' | 'now' | 'log'>,
  publisher: Publisher,
  requestLog: Pick<FileHandle, 'appendFile'>,
): ChannelAsking {
  const ownPolicy = policy(publisher);
  const { secrets = [] } = ownPolicy;
  const patiently = openPatience({ publisher, policy: ownPolicy, now, log });
  let requests = 0;

  const askOnce = async (
    request: ChannelRequest,
    hear: (headers: ChannelAnswer['headers']) => void,
  ): Promise<ChannelAnswer> => {
    requests += 1;
    const asked = {
      at: now().toISOString(),
      ...recordRequest(publisher.id, hide(request, secrets)),
    };
    const write = (came: object): Promise<void> =>
      requestLog.appendFile(`${JSON.stringify({ ...asked, ...came })}\n`);
    let answer: ChannelAnswer;
    try {
      answer = await http.send({
        ...request,
        publisher: publisher.id,
        secrets: request.withSecrets === true ? secrets : [],
        hosts: [...publisher.hosts, ...publisher.redirectHosts, ...(request.mayLeadTo ?? [])],
      });
    } catch (error) {
      await write({ reason: reasonOf(error) });
      throw error;
    }
    hear(answer.headers);
    await write({ status: answer.status });
    if (request.mayBeGone === true && GONE.has(answer.status)) return answer;
    try {
      judgeStatus(answer);
    } catch (error) {
      answer.body.destroy();
      throw error;
    }
    return answer;
  };

  return {
    requests: () => requests,
    ask: (request) => patiently(nameAddress(request), (hear) => askOnce(request, hear)),
    read: (request) =>
      patiently(nameAddress(request), async (hear): Promise<ChannelDocument> => {
        const { status, headers, body } = await askOnce(request, hear);
        return { status, headers, text: await readWhole(body) };
      }),
  };
}
