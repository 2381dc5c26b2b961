import type { FC } from 'hono/jsx';
import { MARK_BARS, MARK_WIDTH } from '../../style/mark.ts';

/** The name as a picture, for decoration only: styles give its two bars their colours. */
export const Mark: FC = () => (
  <svg class="app-mark" viewBox="4 3 24 26" aria-hidden="true" focusable="false">
    {MARK_BARS.map(({ side, x, y, height }) => (
      <rect class={`app-mark__${side}`} x={x} y={y} width={MARK_WIDTH} height={height} rx="1.5" />
    ))}
  </svg>
);
