import type { Context } from 'hono';
import { ProblemError, quotable } from '../../problem.ts';
import { FORMATS, findFormat } from '../formats/formats.ts';
import type { Format } from '../formats/formats.ts';

const offered = (): { extension: string; media_type: string }[] =>
  Object.values<Format>(FORMATS).map(({ extension, mediaType }) => ({
    extension: `.${extension}`,
    media_type: mediaType,
  }));

interface Range {
  readonly type: string;
  readonly q: number;
}

function readAccept(accept: string): Range[] {
  return accept.split(',').flatMap((part) => {
    const [type = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const q = parameters.find((each) => each.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2));
    return type === '' || Number.isNaN(weight) || weight <= 0 ? [] : [{ type, q: weight }];
  });
}

function matches(range: string, format: Format): boolean {
  const [type = ''] = format.mediaType.split(';');
  const [group = ''] = type.split('/');
  return range === '*/*' || range === type || range === `${group}/*`;
}

/**
 * The format of an answer: the extension decides; without one, `Accept` does. JSON when anything
 * will do, and for browsers, whose `text/html` is followed by anything. 406 when nothing fits.
 */
export function chooseFormat(c: Context, extension: string | undefined): Format {
  if (extension !== undefined) {
    const format = findFormat(extension);
    if (format) return format;
    const known = offered().map((each) => each.extension);
    const detail = `There is no format .${quotable(extension, 20)}. There are ${known.join(', ')}.`;
    throw new ProblemError('unknown-route', detail, { members: { formats: offered() } });
  }
  const accept = c.req.header('Accept');
  const ranges = accept === undefined ? [] : readAccept(accept);
  if (ranges.length === 0) return FORMATS.json;
  if (ranges.some(({ type }) => type === 'text/html' || type === '*/*')) {
    const exact = Object.values<Format>(FORMATS).find((format) =>
      ranges.some(({ type, q }) => q === 1 && type === format.mediaType.split(';')[0]),
    );
    return ranges.some(({ type }) => type === 'text/html') ? FORMATS.json : (exact ?? FORMATS.json);
  }
  const best = ranges
    .toSorted((a, b) => b.q - a.q)
    .map(({ type }) => Object.values<Format>(FORMATS).find((format) => matches(type, format)))
    .find((format) => format !== undefined);
  if (best) return best;
  const known = offered().map(({ media_type }) => media_type);
  throw new ProblemError('not-acceptable', `The formats are ${known.join('; ')}.`, {
    members: { formats: offered() },
  });
}
