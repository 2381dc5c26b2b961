import type { LiveChart } from '../charts/live/live-chart.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isLiveChart(value: unknown): value is LiveChart {
  return (
    isObject(value) &&
    isObject(value.spec) &&
    (value.kind === 'line' || value.kind === 'bar') &&
    typeof value.about === 'string' &&
    Array.isArray(value.steps) &&
    Array.isArray(value.others)
  );
}

/** Fetches a drawing as the server compiled it. Throws when it is not there or not a drawing. */
export async function readLiveChart(address: string): Promise<LiveChart> {
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const chart: unknown = await response.json();
  if (!isLiveChart(chart)) throw new Error(`${address} is not a drawing`);
  return chart;
}
