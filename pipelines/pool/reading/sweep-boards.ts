import { z } from 'zod';
import { Refused, Unanswered } from '../../fetch/refusal.ts';
import type { Channel, Item, SweepContext, SweepEnd } from '../channel.ts';

/** One employer's own board at a service that has boards of many. */
export interface Board {
  /** Its name in addresses. */
  readonly slug: string;
  /** The employer, as the operator names it; the slug where they do not. */
  readonly employer: string;
}

const LIST = /^[\w.-]+(=[^,=]+)?(,[\w.-]+(=[^,=]+)?)*$/;

/** The setting that lists the boards to read; `service` is where they are, for people. */
export function boardsSetting(service: string) {
  return z
    .string()
    .regex(LIST, 'must be names of boards, with commas, each with =Employer where wanted')
    .optional()
    .describe(
      `boards of employers to read at ${service}, as they stand in addresses, such as acme=Acme Ltd,other; without it this channel is off`,
    );
}

/** The boards that a setting lists. */
export function readBoards(setting: string | undefined): Board[] {
  return (setting ?? '').split(',').flatMap((entry) => {
    const [slug = '', employer = slug] = entry.split('=').map((part) => part.trim());
    return slug === '' ? [] : [{ slug, employer }];
  });
}

/** A service of boards: where it has them, and how an answer is read. */
interface BoardService {
  /** For people. */
  readonly name: string;
  /** The setting that lists the boards. */
  readonly setting: string;
  /** Whose board the invented adverts are on. */
  readonly sampleEmployer: string;
  /** Version of its reader. */
  readonly parser: number;
  /** Where it says that boards are open. */
  readonly saidBy: string;
  readonly addressOf: (slug: string) => string;
  /** The items of an answer, which is the whole of one board. Throws `Refused` for another form. */
  readonly readBoard: (text: string, board: Board) => readonly Item[];
}

/**
 * Reads boards one after another. One that is not answered leaves the others to be read and the sweep
 * partial, naming it; where none is answered, throws what the last one was refused with.
 */
async function* sweepBoards(
  boards: readonly Board[],
  { read, progress }: SweepContext,
  { addressOf, readBoard }: BoardService,
): AsyncGenerator<Item, SweepEnd> {
  const failed: string[] = [];
  let last: Refused | Unanswered | undefined;
  for (const [at, board] of boards.entries()) {
    progress(board.slug, at, boards.length);
    try {
      const { text } = await read({ url: addressOf(encodeURIComponent(board.slug)) });
      yield* readBoard(text, board);
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unanswered)) throw error;
      last = error;
      failed.push(`${board.slug} (${error.message})`);
    }
  }
  if (last && failed.length === boards.length) throw last;
  const why = failed.length === 0 ? null : `boards that did not answer: ${failed.join('; ')}`;
  return { outcome: why === null ? 'complete' : 'partial', why, expected: null };
}

/** The channel of a service where employers keep boards of their own jobs, which the operator lists. */
export function boardChannel(service: BoardService): Channel {
  const { name, setting, parser, saidBy, sampleEmployer } = service;
  return {
    about: `Jobs of the employers whose boards at ${name} the operator lists`,
    ...{ parser, shows: 'all', mayLose: 0.02, staleAfterDays: 365 },
    rights: {
      ...{ may_store: true, may_publish: true, may_share: false, must_delete: null },
      licence: 'None stated; the adverts are the employers’',
      attribution: `The employer, on its own board at ${name}`,
      ...{ said_by: saidBy, said_on: '2026-11-29', consent_setting: null },
      note: 'The operator lists boards of employers that agree to it.',
    },
    needs: [setting],
    sampleSettings: { [setting]: `invented=${sampleEmployer}` },
    sweep: (context) => sweepBoards(readBoards(context.settings[setting]), context, service),
  };
}
