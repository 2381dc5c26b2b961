import type { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import type { DrawnChart } from '../chart.ts';
import { cleanSvg, drawSvg } from '../draw/svg.ts';
import type { Drawing } from '../intent.ts';
import { funnelSpec } from './funnel-spec.ts';
import { drawnPoints } from './marks.ts';

/** What a drawing is called on its page, which has one funnel. */
const ID = 'funnel';

/** An answer that has not changed is the same object: it is drawn once. */
const kept = new WeakMap<FunnelAnswer, Promise<DrawnChart>>();

/** Both drawings of a funnel as SVG, which the sentence of the page, `funnel-sentence`, describes. */
export function drawFunnel(answer: FunnelAnswer): Promise<DrawnChart> {
  const before = kept.get(answer);
  if (before) return before;
  const drawn = draw(answer);
  kept.set(answer, drawn);
  drawn.catch(() => kept.delete(answer));
  return drawn;
}

async function draw(answer: FunnelAnswer): Promise<DrawnChart> {
  const points = drawnPoints(answer);
  const one = async (drawing: Drawing): Promise<string> => {
    const svg = await drawSvg(funnelSpec(answer, drawing), points);
    return cleanSvg(svg, {
      id: `${ID}-${drawing}`,
      name: `${answer.measure.name} of ${answer.group.providers} providers by size`,
      describedBy: `${ID}-sentence`,
    });
  };
  return { narrow: await one('narrow'), wide: await one('wide') };
}

/** The funnel as a Vega-Lite spec with its points in it. */
export function funnelWithPoints(answer: FunnelAnswer): object {
  return {
    ...funnelSpec(answer, 'wide'),
    description: `${answer.group.words}. ${answer.invented ? 'Invented figures. ' : ''}${answer.source}`,
    data: { name: 'rows', values: drawnPoints(answer) },
  };
}
