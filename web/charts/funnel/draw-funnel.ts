import type { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import type { DrawnChart } from '../chart.ts';
import { cleanSvg, drawSvg } from '../draw/svg.ts';
import type { Drawing } from '../intent.ts';
import { funnelSpec } from './funnel-spec.ts';
import { drawnPoints } from './marks.ts';

/** An answer that has not changed is the same object: it is drawn once. */
const kept = new WeakMap<FunnelAnswer, Promise<DrawnChart>>();

/** Both drawings of a funnel as SVG; `id` is unique on its page, and `id-sentence` describes it. */
export function drawFunnel(answer: FunnelAnswer, id: string): Promise<DrawnChart> {
  const before = kept.get(answer);
  if (before) return before;
  const drawn = draw(answer, id);
  kept.set(answer, drawn);
  drawn.catch(() => kept.delete(answer));
  return drawn;
}

async function draw(answer: FunnelAnswer, id: string): Promise<DrawnChart> {
  const points = drawnPoints(answer);
  const one = async (drawing: Drawing): Promise<string> => {
    const svg = await drawSvg(funnelSpec(answer, drawing), points);
    return cleanSvg(svg, {
      id: `${id}-${drawing}`,
      name: `${answer.measure.name} of ${answer.group.providers} providers by size`,
      describedBy: `${id}-sentence`,
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
