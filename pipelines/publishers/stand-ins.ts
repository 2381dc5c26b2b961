import { Refused } from '../fetch/refusal.ts';
import type { Publisher, StandIn } from './publisher.ts';

/** Stand-ins of several publishers, as one service that answers for all their hosts. */
export interface StandIns {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
}

/** Answers by host. Throws for a host that nothing stands for: nothing leaves this process. */
export function answerByHost(
  hosts: Readonly<Record<string, StandIn>>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { hostname } = new URL(request.url);
    const standIn = hosts[hostname];
    if (!standIn) throw new Error(`nothing here stands for ${hostname}`);
    return standIn.fetch(request);
  };
}

/**
 * The stand-in of each publisher, opened when its host is first asked. What a stand-in throws reaches
 * the person as the reason of the refusal.
 */
export function openStandIns(
  publishers: readonly Publisher[],
  open: (publisher: Publisher) => StandIn | Promise<StandIn> | undefined,
): StandIns {
  const opened = new Map<string, Promise<StandIn>>();
  const openOnce = (publisher: Publisher): Promise<StandIn> => {
    const held = opened.get(publisher.id);
    if (held) return held;
    const made = Promise.resolve(open(publisher)).then((standIn) => {
      if (!standIn) throw new Error(`${publisher.name} has no stand-in that could answer`);
      return standIn;
    });
    opened.set(publisher.id, made);
    return made;
  };
  const hosts = publishers.flatMap((publisher) => {
    const fetch = async (request: Request) => {
      try {
        return await (await openOnce(publisher)).fetch(request);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Refused('nothing_to_answer_from', why);
      }
    };
    return publisher.hosts.map((host) => [host, { fetch }] as const);
  });
  return {
    fetch: answerByHost(Object.fromEntries(hosts)),
    close: async () => {
      for (const standIn of await Promise.all(opened.values())) await standIn.close?.();
    },
  };
}
