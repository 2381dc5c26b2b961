import type { Child, FC } from 'hono/jsx';
import type { Place } from '../../../schemas/answers/profile.ts';
import { areaTypeWords } from '../../../schemas/words/area-types.ts';
import { StripSign } from './strip.tsx';
import { Tile, type TileFigure } from './tile.tsx';

interface TilesProps {
  readonly area: Place;
  /** The areas that it lies in, nearest first: two at most are marked. */
  readonly beside: readonly Pick<Place, 'code' | 'name'>[];
  readonly tiles: readonly TileFigure[];
  /** What stands in the room that the last row of tiles leaves. */
  readonly aside?: Child;
}

const SIGNS = ['near', 'far'] as const;

const Sign: FC<{ kind: 'own' | (typeof SIGNS)[number]; name: string }> = ({ kind, name }) => (
  <span class="app-strip-key">
    <svg viewBox="0 0 12 28" width="12" height="28" aria-hidden="true">
      <StripSign kind={kind} x={6} />
    </svg>
    {name}
  </span>
);

/** Whether an area is marked on any strip. */
const isMarked = (tiles: readonly TileFigure[], code: string): boolean =>
  tiles.some(
    ({ figures }) =>
      figures.tile.spread !== null &&
      figures.beside.some(({ area, value }) => area === code && value !== null),
  );

/** The headline figures of an area in tiles, with what their strips show said once. */
export const Tiles: FC<TilesProps> = ({ area, beside, tiles, aside }) => {
  const peers = areaTypeWords(area.type, 2);
  const isPlaced = tiles.some(({ figures }) => figures.tile.spread !== null);
  return (
    <>
      <ul class="app-tiles">
        {tiles.map((tile) => (
          <Tile tile={tile} area={area} peers={peers} beside={beside} />
        ))}
        {aside !== undefined && <li class="app-tiles__aside">{aside}</li>}
      </ul>
      {isPlaced && (
        <p class="govuk-body-s app-strip-keys">
          Each strip has the {peers} with a figure here, which may not be all:{' '}
          <Sign kind="own" name={area.name} />
          {SIGNS.map((kind, at) => {
            const other = beside[at];
            return other && isMarked(tiles, other.code) ? (
              <Sign kind={kind} name={other.name} />
            ) : (
              <></>
            );
          })}
        </p>
      )}
    </>
  );
};
