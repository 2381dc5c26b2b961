import type { FC } from 'hono/jsx';
import type { ChannelRecord } from '../../../schemas/answers/adverts/rights.ts';
import type { SWEEP_OUTCOMES } from '../../../schemas/adverts/sweep.ts';
import { Facts } from '../../parts/facts.tsx';
import { Fold } from '../../parts/fold.tsx';
import { dateWords } from '../../words/date.ts';
import { countWords, numberWords } from '../../words/number.ts';

type Outcome = (typeof SWEEP_OUTCOMES)[number];
const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  complete: 'complete',
  partial: 'only in part',
  failed: 'failed',
};

/** How its last sweep went, and up to when it is known. */
function sweptWords({ is_on, why_off, last_sweep, last_complete }: ChannelRecord): string {
  const off = is_on ? '' : `Not swept: ${(why_off ?? 'it is off').replace(/\.+$/, '')}. `;
  if (last_sweep === null) return is_on ? 'Not swept yet.' : off.trim();
  const { day, outcome, adverts, expected, why } = last_sweep;
  const of = expected === null ? '' : ` of ${numberWords(expected)} that it says it has`;
  const read = adverts === null ? '' : `: ${countWords(adverts, 'advert')}${of}`;
  const because = why === null ? '' : ` (${why})`;
  const known =
    outcome === 'complete' || last_complete === null
      ? ''
      : ` Last complete on ${dateWords(last_complete)}.`;
  return `${off}${dateWords(day)}, ${OUTCOME_WORDS[outcome]}${because}${read}.${known}`;
}

/** What it shows, and what it alone shows. */
function liveWords({ live, only_here, crowded }: ChannelRecord): string {
  if (live === null || only_here === null) return 'Not known. That is not none.';
  const shown = `${numberWords(live)}, of which no other channel shows ${numberWords(only_here)}.`;
  if (crowded === null || crowded === 0) return shown;
  return `${shown} ${countWords(crowded, 'new advert')} ${crowded === 1 ? 'was' : 'were'} too like too many others to be compared with all: copies among them may count twice.`;
}

/** What may be done with its adverts, who says so, and when they must be deleted. */
function rightsWords({ rights }: ChannelRecord): string {
  const { may_store, may_publish, may_share, must_delete, needs_consent } = rights;
  const may = (allowed: boolean, what: string): string =>
    `${allowed ? 'may' : 'may not'} be ${what}`;
  return [
    `Adverts ${may(may_store, 'kept')}, ${may(may_publish, 'shown with a link')}, ${may(may_share, 'reused by others')}.`,
    ...(needs_consent ? ['It is swept only where a consent is recorded.'] : []),
    ...(must_delete === null ? [] : [`To be deleted: ${must_delete}.`]),
  ].join(' ');
}

/** One channel: what it has, how far it is seen, and what may be done with it. */
export const Channel: FC<{ channel: ChannelRecord }> = ({ channel }) => {
  const { name, about, shows, rights } = channel;
  const { licence, attribution, said_by, said_on, note } = rights;
  return (
    <section aria-labelledby={`channel-${channel.channel}`}>
      <h3 class="govuk-heading-m" id={`channel-${channel.channel}`}>
        {name}
      </h3>
      <Facts
        facts={[
          [
            'What it has',
            `${about}.${shows === 'window' ? ' Only its newest: one that has gone may still be open.' : ''}`,
          ],
          ['Last sweep', sweptWords(channel)],
          ['Live vacancies', liveWords(channel)],
        ]}
      />
      <Fold title="What may be done with it, and who says so" of={name}>
        <Facts
          facts={[
            ['Rights', rightsWords(channel)],
            ['Who says so', `${said_by}, ${dateWords(said_on)}. ${licence}; ${attribution}.`],
            note === null ? undefined : ['Note', note],
          ]}
        />
      </Fold>
    </section>
  );
};
