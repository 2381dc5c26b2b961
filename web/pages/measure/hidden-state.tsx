import type { FC } from 'hono/jsx';
import type { MeasureState } from '../../reading/measures/measure-href.ts';

interface HiddenStateProps {
  readonly state: MeasureState;
  /** The parameters that the form asks for itself. */
  readonly asked: readonly string[];
}

/** All that a view is, for a form that changes a part of it without a script. */
export const HiddenState: FC<HiddenStateProps> = ({ state, asked }) => (
  <>
    {Object.entries(state).map(([name, word]) => {
      const text = typeof word === 'object' ? word.join(',') : word;
      const kept = text !== undefined && text !== '' && !asked.includes(name);
      return kept ? <input type="hidden" name={name} value={text} /> : <></>;
    })}
  </>
);
