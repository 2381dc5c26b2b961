import { text } from 'node:stream/consumers';
import type { Advert } from '../../../schemas/adverts/advert.ts';
import { openHttp } from '../../../pipelines/fetch/http.ts';
import { judgeStatus, Refused, TryAgain } from '../../../pipelines/fetch/refusal.ts';
import type { ChannelRequest, Item, SweepEnd } from '../../../pipelines/pool/channel.ts';
import type { Publisher, StandIn } from '../../../pipelines/publishers/publisher.ts';

/** What a sweep of a channel gave, in its order. */
export interface Swept {
  readonly items: readonly Item[];
  readonly adverts: readonly Advert[];
  /** Reasons for which items were set aside. */
  readonly setAside: readonly string[];
  readonly end: SweepEnd;
  /** Addresses that were asked. */
  readonly asked: readonly string[];
}

interface SweepOptions {
  readonly settings?: Readonly<Record<string, string>>;
  readonly day?: string;
  /** Values of the publisher's secrets; all are `test-key` when left out, none where null. */
  readonly key?: string | null;
}

/** Sweeps a channel of which `standIn` answers every request, over the real layer of HTTP, asking once. */
export async function sweepStandIn(
  publisher: Publisher,
  standIn: Pick<StandIn, 'fetch'>,
  { settings = {}, day = '2026-11-30', key = 'test-key' }: SweepOptions = {},
): Promise<Swept> {
  const { channel } = publisher;
  if (!channel) throw new Error(`${publisher.id} is no channel`);
  const http = openHttp({ timeoutMs: 120_000, fetch: (request) => standIn.fetch(request) });
  const asked: string[] = [];
  const secrets = publisher.secrets.map((secret) => ({ ...secret, value: key ?? undefined }));
  const ask = async (request: ChannelRequest) => {
    asked.push(request.url);
    const answer = await http.send({
      ...request,
      publisher: publisher.id,
      secrets: request.withSecrets === true ? secrets : [],
      hosts: [...publisher.hosts, ...publisher.redirectHosts, ...(request.mayLeadTo ?? [])],
    });
    const { status } = answer;
    if (request.mayBeGone === true && (status === 404 || status === 410)) return answer;
    try {
      judgeStatus(answer);
    } catch (error) {
      throw error instanceof TryAgain ? new Refused(error.code, error.message, true) : error;
    }
    return answer;
  };
  const items: Item[] = [];
  const sweep = channel.sweep({
    ...{ ask, settings, day, progress: () => undefined },
    read: async (request) => {
      const { body, ...answer } = await ask(request);
      return { ...answer, text: await text(body) };
    },
  });
  let next = await sweep.next();
  while (next.done !== true) {
    items.push(next.value);
    next = await sweep.next();
  }
  return {
    ...{ items, asked, end: next.value },
    adverts: items.flatMap((item) => ('advert' in item ? [item.advert] : [])),
    setAside: items.flatMap((item) => ('setAside' in item ? [item.setAside] : [])),
  };
}
