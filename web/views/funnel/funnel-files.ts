import { funnelWithPoints } from '../../charts/funnel/draw-funnel.ts';
import { funnelSentence } from '../../words/funnel.ts';
import type { ChartFile } from '../address.ts';
import type { MadeFile } from '../files/chart-files.ts';
import { drawPng } from '../files/draw-png.ts';
import { layOutPicture } from '../files/picture.ts';
import { type FunnelView, funnelCaptions } from './funnel-view.ts';

type Make = (view: FunnelView, base: string | undefined) => Promise<MadeFile>;

function pictureOf(view: FunnelView, base: string | undefined): string {
  const { answer, drawn, title } = view;
  const sentence = funnelSentence(answer);
  const { invented } = answer;
  const said = { title, sentence, captions: funnelCaptions(view, base), invented };
  return layOutPicture(said, drawn).svg;
}

/** Every file of a funnel, as of other charts. */
const MAKE: Readonly<Record<ChartFile, Make>> = {
  'chart.svg': (view, base) =>
    Promise.resolve({ type: 'image/svg+xml', body: pictureOf(view, base) }),
  'chart.png': async (view, base) => ({
    type: 'image/png',
    body: new Uint8Array(await drawPng(pictureOf(view, base))),
  }),
  'chart.vl.json': ({ answer }) =>
    Promise.resolve({ type: 'application/json', body: JSON.stringify(funnelWithPoints(answer)) }),
};

const isFile = (name: string): name is ChartFile => Object.hasOwn(MAKE, name);

/** Makes a file of a funnel by its name; undefined when there is no such file. */
export function makeFunnelFile(
  view: FunnelView,
  name: string,
  base: string | undefined,
): Promise<MadeFile> | undefined {
  return isFile(name) ? MAKE[name](view, base) : undefined;
}
