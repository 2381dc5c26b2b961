import type { KnownSignal, SignalReceipt } from '../../schemas/answers/intake/signals.ts';
import type { RowAtFault } from '../../schemas/answers/problems/typed-problem.ts';

/** Whose token a request came with. */
export interface TokenHolder {
  readonly name: string;
  readonly words: string;
}

/** What came of a body: a receipt, or all that is wrong; `why` where it could not be read at all. */
export type HandedOver =
  | { readonly receipt: SignalReceipt }
  | {
      readonly faults: readonly RowAtFault[];
      readonly found: number;
      readonly why: string | null;
    };

/** What is done with a token. */
export type TokenAct = 'hand_in' | 'list';

/**
 * All that the service can write with: what is handed in goes to the inbox, and each use of a token
 * into a log. It is made where the program is put together; nothing else under `api/` writes into the
 * store.
 */
export interface Doorway {
  /** Undefined for a token that is not in force. */
  readonly findHolder: (token: string) => Promise<TokenHolder | undefined>;
  readonly handIn: (
    holder: TokenHolder,
    body: Uint8Array,
    extension: string,
  ) => Promise<HandedOver>;
  /** The holder's own signals, and those of an employer that others gave, as far as he is told. */
  readonly listSignals: (
    holder: TokenHolder,
    employer: string | null,
  ) => Promise<readonly KnownSignal[]>;
  readonly note: (use: {
    readonly token: string | null;
    readonly did: TokenAct;
    readonly status: number;
    readonly request: string;
  }) => Promise<void>;
}
