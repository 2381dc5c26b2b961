import { countWords } from '../words/count-words.ts';
import { listWords } from '../words/list.ts';

/** What of a channel is said in a sentence. */
interface Told {
  readonly name: string;
  readonly is_on: boolean;
  readonly last_complete: string | null;
}

/** Said wherever vacancies are shown: no pool of channels is the whole market. */
export const NOT_ALL =
  'Most vacancies are advertised where this service does not look, or nowhere: what is not here may well be open.';

const names = (channels: readonly Told[]): string => listWords(channels.map(({ name }) => name));

/** What is not seen of the channels, in words, each a sentence. Pure. */
export function tellChannels(channels: readonly Told[]): string[] {
  if (channels.length === 0) {
    return ['Nothing is known of channels of job adverts here: none has been listed yet.'];
  }
  const on = channels.filter(({ is_on }) => is_on);
  const off = channels.filter(({ is_on }) => !is_on);
  const unseen = on.filter(({ last_complete }) => last_complete === null);
  return [
    `${countWords(on.length, 'channel')} of ${channels.length} ${on.length === 1 ? 'is' : 'are'} swept here.`,
    ...(off.length > 0 ? [`Not swept: ${names(off)}.`] : []),
    ...(unseen.length > 0 ? [`Never swept whole: ${names(unseen)}.`] : []),
    NOT_ALL,
  ];
}
