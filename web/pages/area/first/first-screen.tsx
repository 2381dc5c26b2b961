import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import { TILES } from '../../../../schemas/dataset/headline.ts';
import { areaTypeWords } from '../../../../schemas/words/area-types.ts';
import { listWords } from '../../../../schemas/words/list.ts';
import { LocatorMap } from '../../../parts/map/locator-map.tsx';
import { Tiles } from '../../../parts/tiles/tiles.tsx';
import { NoFigures } from '../elsewhere/no-figures.tsx';
import type { AreaContent } from '../load.ts';

interface FirstScreenProps {
  readonly area: AreaRecord;
  readonly content: AreaContent;
}

/** Datasets of some lines, each once, in their order. */
const datasetsOf = ({ lines, tiles }: AreaContent) =>
  [...new Set(tiles.map(({ figures }) => figures.dataset))].flatMap(
    (id) => lines.find(({ dataset }) => dataset.id === id)?.dataset ?? [],
  );

/** Whether the newest figures are of more than one year. */
const areOfManyYears = (tiles: AreaContent['tiles']): boolean =>
  new Set(tiles.map(({ figures }) => figures.latest.period_end.slice(0, 4))).size > 1;

/** What no tile is shown of, with the wider areas that may have it. */
const Lacking: FC<FirstScreenProps> = ({ area, content: { missingTiles, tiles, beside } }) => {
  if (missingTiles.length === 0) return <></>;
  const names = listWords(missingTiles.map((name) => TILES[name].toLowerCase()));
  const [wider] = [...area.parents.filter(({ type }) => type === 'lad'), ...beside];
  return (
    <p class="govuk-body-s">
      Not held for this {areaTypeWords(area.type)}: {names}.
      {tiles.length < missingTiles.length && wider && (
        <>
          {' '}
          Look at{' '}
          <a class="govuk-link" href={`/areas/${wider.code}`}>
            {wider.name}
          </a>
          , which it lies in.
        </>
      )}
    </p>
  );
};

/** What is seen before anything is scrolled: the headline figures, where the area lies, the sources. */
export const FirstScreen: FC<FirstScreenProps> = ({ area, content }) => {
  const { tiles, sides, heldBy, dictionary, lines, locator } = content;
  const where = locator && <LocatorMap locator={locator} name={area.name} />;
  return (
    <section class="app-first" aria-labelledby="latest">
      <h2 class="govuk-visually-hidden" id="latest">
        Latest figures
      </h2>
      {tiles.length > 0 ? (
        <Tiles area={sides.area} beside={sides.beside} tiles={tiles} aside={where} />
      ) : (
        <div class="app-first__bare">
          {lines.length === 0 && (
            <div>
              <NoFigures area={area} datasets={heldBy} dictionary={dictionary} />
            </div>
          )}
          {where}
        </div>
      )}
      {areOfManyYears(tiles) && (
        <p class="govuk-body-s">These figures are of different years: each says which.</p>
      )}
      {lines.length > 0 && <Lacking area={area} content={content} />}
      {tiles.length > 0 && (
        <p class="govuk-body-s app-first__sources">
          Sources:{' '}
          {datasetsOf(content).map(({ id, title, labels }, at) => (
            <>
              {at > 0 && '; '}
              <a class="govuk-link" href={`/datasets/${id}`} title={labels.source.publisher}>
                {title}
              </a>
            </>
          ))}
          .
        </p>
      )}
    </section>
  );
};
