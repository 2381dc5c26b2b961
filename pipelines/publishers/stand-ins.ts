import { Refused } from '../fetch/refusal.ts';
import type { HandedIn } from '../store/inbox.ts';
import type { Publisher, StandIn } from './publisher.ts';

/** Stand-ins of several publishers, as one service that answers for all their hosts. */
export interface StandIns {
  readonly fetch: (request: Request) => Promise<Response>;
  /** What is handed in to the datasets of one publisher; nothing where its stand-in has nothing. */
  readonly handedIn: (publisher: string) => Promise<readonly HandedIn[]>;
  readonly close: () => Promise<void>;
}

/** Undefined where nothing stands for the publisher. */
type Answer = (request: Request) => Promise<Response | undefined>;

/**
 * One answer of several publishers on a host: of the first that knows the address. Where none does,
 * the last 404; what one throws is thrown when no other answers. Undefined where nothing stands for
 * any of them.
 */
async function askEach(
  request: Request,
  answers: readonly Answer[],
): Promise<Response | undefined> {
  const failures: unknown[] = [];
  let unknown: Response | undefined;
  for (const answer of answers) {
    try {
      const response = await answer(request.clone());
      if (response !== undefined && response.status !== 404) return response;
      unknown = response ?? unknown;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return unknown;
}

/**
 * The stand-in of each publisher, opened when its host is first asked. Throws for a host that nothing
 * stands for: nothing leaves this process. What a stand-in throws reaches the person as the reason of
 * the refusal. A publisher that nothing stands for is passed over where another has its host.
 */
export function openStandIns(
  publishers: readonly Publisher[],
  open: (publisher: Publisher) => StandIn | Promise<StandIn> | undefined,
): StandIns {
  const opened = new Map<string, Promise<StandIn | undefined>>();
  const openOnce = (publisher: Publisher): Promise<StandIn | undefined> => {
    const made = opened.get(publisher.id) ?? Promise.resolve(publisher).then(open);
    opened.set(publisher.id, made);
    return made;
  };
  const answerOf =
    (publisher: Publisher): Answer =>
    async (request) =>
      (await openOnce(publisher))?.fetch(request);
  return {
    fetch: async (request) => {
      const { hostname } = new URL(request.url);
      const own = publishers.filter(({ hosts }) => hosts.includes(hostname));
      if (own.length === 0) throw new Error(`nothing here stands for ${hostname}`);
      try {
        const answer = await askEach(request, own.map(answerOf));
        if (answer) return answer;
        const names = own.map(({ name }) => name).join(' and ');
        throw new Error(`${names} has no stand-in that could answer`);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Refused('nothing_to_answer_from', why);
      }
    },
    handedIn: async (id) => {
      const publisher = publishers.find((each) => each.id === id);
      return (publisher && (await (await openOnce(publisher))?.handedIn?.())) ?? [];
    },
    close: async () => {
      // One that did not open was told of when it was asked.
      for (const made of await Promise.allSettled(opened.values())) {
        if (made.status === 'fulfilled') await made.value?.close?.();
      }
    },
  };
}
