import { redact } from './redact.ts';
import type { Secret } from './redact.ts';

/** No whole answer came. `reason` never holds the address: that may carry a secret. */
export class Unanswered extends Error {
  constructor(readonly reason: string) {
    super(`no answer: ${reason}`);
  }
}

/**
 * The publisher's answer is wrong, and asking again would not mend it. `code` names the fault.
 * `transient`: patience ended before a useful answer came; a later run may go on from here.
 */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly transient = false,
  ) {
    super(`${code}: ${message}`);
  }
}

/** The answer is no use now, and may be in a while. Becomes {@link Refused} when patience ends. */
export class TryAgain extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly waitSeconds?: number,
  ) {
    super(`${code}: ${message}`);
  }
}

/** Passes a status of success; throws what any other one means for asking again. */
export function judgeStatus({
  status,
  headers,
}: {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}): void {
  if (status >= 200 && status < 300) return;
  if (status === 408 || status === 429 || status >= 500) {
    const after = Number(headers['retry-after']);
    throw new TryAgain(
      `http_${status}`,
      `the publisher answered ${status}`,
      after > 0 ? after : undefined,
    );
  }
  throw new Refused(`http_${status}`, `the publisher answered ${status}`);
}

/** The error of the last try as the run's refusal, with the address it was about, keys left out. */
export function asRefusal(error: unknown, url: string, secrets: readonly Secret[]): unknown {
  const named = redact(url, secrets);
  const said = (code: string, message: string): string =>
    `${message.slice(code.length + 2)} (${named})`;
  if (error instanceof TryAgain) {
    return new Refused(error.code, said(error.code, error.message), true);
  }
  if (error instanceof Unanswered) {
    return new Refused('no_answer', `${error.reason} (${named})`, true);
  }
  if (error instanceof Refused) {
    return new Refused(error.code, said(error.code, error.message), error.transient);
  }
  return error;
}
