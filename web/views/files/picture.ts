import type { DrawnChart } from '../../charts/chart.ts';
import { SIZES } from '../../charts/intent.ts';
import { LINE_PX, TEXT_PX, wrap } from '../../charts/draw/look.ts';
import { INK, QUIET } from '../../charts/draw/palette.ts';
import { readingNotes } from '../../charts/words/reading-notes.ts';
import { chartSentence } from '../../charts/words/sentence.ts';
import { escapeXml } from '../../charts/draw/svg.ts';
import { coverWords, dateWords } from '../../words/date.ts';
import { embedHref } from '../address.ts';
import { type SharedChart, saidWith } from '../shared-chart.ts';

const PAD = 28;
const TITLE_PX = 24;
const TITLE_LINE_PX = 30;
const WIDTH = SIZES.wide.width + 2 * PAD;
/** {@link wrap} allows for the widest of fonts; the font of pictures is known to be narrower. */
const TEXT_WIDTH = SIZES.wide.width * 1.12;
const FONT = "'Source Sans 3', 'Source Sans Pro', arial, sans-serif";

/** Said first of a picture of sample data, in bold. */
export const INVENTED = 'Invented figures: nobody ever measured these numbers. Do not quote them.';

/** A picture that says by itself what it shows, as SVG; sizes in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** From the first to the last period of a chart, in words. */
export function periodWordsOf({ rows }: Pick<SharedChart, 'rows'>): string {
  const ordered = rows.toSorted((a, b) => (a.period_end < b.period_end ? -1 : 1));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last) return 'no period';
  return first.period === last.period ? first.period_name : coverWords(first.period, last.period);
}

/** What must go with a chart wherever it is taken: source, period, licence, cautions, where from. */
export function captionLines(chart: SharedChart, base: string | undefined): string[] {
  const { dataset, version, address, intent, rows } = chart;
  const published =
    dataset.published !== null && dataset.version === version
      ? `, published ${dateWords(dataset.published)}`
      : '';
  return [
    ...(intent.invented ? [INVENTED] : []),
    `${dataset.licence.attribution}. ${dataset.title}, version ${version}${published}.`,
    `Period: ${periodWordsOf(chart)}. Licence: ${dataset.licence.id}.`,
    ...readingNotes(intent, rows),
    ...saidWith(chart).map((words) => `Caution: ${words}`),
    ...(chart.map ? [`${chart.map.shapes.attribution}.`] : []),
    `Alongside${base === undefined ? '' : `, ${base}${embedHref(address)}`}`,
  ];
}

interface Line {
  readonly words: string;
  /** In pixels from the left; the margin where it is left out. */
  readonly x?: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly bold: boolean;
}

const textOf = ({ words, x = PAD, y, size, colour, bold }: Line): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${bold ? ' font-weight="bold"' : ''}>${escapeXml(words)}</text>`;

/** The drawing of the page as a part of a larger one: at its place, without a role of its own. */
function placed(drawing: string, y: number): string {
  return drawing.replace(
    /^<svg role="img" aria-label="[^"]*" aria-describedby="[^"]*" focusable="false"/,
    `<svg x="${PAD}" y="${y}"`,
  );
}

/** An address has no space to be cut at: it is cut where it is full. */
function wrapped(words: string): string[] {
  const most = Math.floor(TEXT_WIDTH / (TEXT_PX * 0.58));
  return wrap(words, TEXT_WIDTH).flatMap(
    (line) => line.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [],
  );
}

/** What stands in a picture beside the drawing. */
interface Said {
  readonly title: string;
  readonly sentence: string;
  readonly captions: readonly string[];
  readonly invented: boolean;
}

/** A chart as a picture that says by itself what it shows and where it is from. */
export const composePicture = (
  chart: SharedChart,
  drawn: DrawnChart,
  base: string | undefined,
): Picture =>
  layOutPicture(
    {
      title: chart.intent.title,
      sentence: chartSentence(chart.intent, chart.rows),
      captions: captionLines(chart, base),
      invented: chart.intent.invented,
    },
    drawn,
  );

/** Puts title, sentence, drawing and caption below each other. Pure: the same chart, the same bytes. */
export function layOutPicture(said: Said, drawn: DrawnChart): Picture {
  let y = PAD;
  const lines: Line[] = [];
  const write = (words: readonly string[], look: Omit<Line, 'words' | 'y'>, lead: number): void => {
    for (const line of words) {
      y += lead;
      lines.push({ words: line, y: y - lead / 4, ...look });
    }
  };
  const body = { size: TEXT_PX, colour: INK, bold: false };
  const title = wrap(said.title, (TEXT_WIDTH * TEXT_PX) / TITLE_PX);
  write(title, { size: TITLE_PX, colour: INK, bold: true }, TITLE_LINE_PX);
  y += 4;
  write(wrap(said.sentence, TEXT_WIDTH), body, LINE_PX);
  y += 12;
  const top = y;
  y += Number(/ height="(\d+(?:\.\d+)?)"/.exec(drawn.wide)?.[1] ?? SIZES.wide.height) + 12;
  const legend = (drawn.map?.legend ?? []).map(({ words, count, fill, edge }) => {
    y += LINE_PX;
    const swatch = `<rect x="${PAD}" y="${y - TEXT_PX}" width="${LINE_PX}" height="${TEXT_PX}" fill="${fill}" stroke="${edge}"/>`;
    const look = { size: TEXT_PX, colour: INK, bold: false };
    return `${swatch}${textOf({ words: `${words} (${count})`, x: PAD + LINE_PX + 8, y: y - 3, ...look })}`;
  });
  if (legend.length > 0) y += 12;
  for (const words of said.captions) {
    const bold = said.invented && words.startsWith('Invented');
    write(wrapped(words), { ...body, colour: bold ? INK : QUIET, bold }, LINE_PX);
    y += 4;
  }
  const height = Math.ceil(y + PAD - 8);
  const name = escapeXml(`${said.title}. ${said.sentence}`);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}">`,
    `<title>${name}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="white"/>`,
    ...lines.map(textOf),
    placed(drawn.wide, top),
    ...legend,
    '</svg>',
  ].join('');
  return { svg, width: WIDTH, height };
}
