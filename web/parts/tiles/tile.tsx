import type { FC } from 'hono/jsx';
import type {
  CitedFigure,
  Place,
  ProfileMeasure,
  ProfileTile,
} from '../../../schemas/answers/profile.ts';
import type { MeasureRecord } from '../../../schemas/answers/measure.ts';
import { TILES, type TileName } from '../../../schemas/dataset/headline.ts';
import type { TermId } from '../../../schemas/words/glossary.ts';
import { STATUSES } from '../../../schemas/words/vocabulary.ts';
import { intervalWords, markWords } from '../../charts/words/row-words.ts';
import { measureHref } from '../../reading/measures/measure-href.ts';
import { figureWords, numberWords, shortFigure } from '../../words/number.ts';
import { tellOnAYear } from './tell-on-a-year.ts';
import { tellPlace } from './tell-place.ts';
import { Number } from '../figure/number.tsx';
import { Term } from '../term.tsx';
import { Spark } from './spark.tsx';
import { Strip, countBeyond, stripEnds } from './strip.tsx';

/** A headline of an area that stands in a tile, with what is known of its measure. */
export interface TileFigure {
  readonly figures: ProfileMeasure & { readonly tile: ProfileTile };
  readonly measure: Pick<MeasureRecord, 'id' | 'unit' | 'decimals'>;
  /** Codes of dimensions that it is shown for, where they are not the whole. */
  readonly codes: Readonly<Record<string, string>>;
  /** How old the figure is, where newer ones should have come: `11 months old`. */
  readonly age: string | undefined;
}

/** Around whom a figure is set: the kind of its area in words, and the areas beside it, nearest first. */
export interface TileSetting {
  readonly peers: string;
  readonly beside: readonly Pick<Place, 'code' | 'name'>[];
}

/** The word of the glossary that the figure of each tile is explained by. */
const TERMS: Readonly<Record<TileName, TermId>> = {
  claimants: 'claimant',
  employment: 'employment_rate',
  unemployment: 'unemployment_rate',
  pay: 'median',
  jobs: 'job',
  adverts: 'advert',
};

/** What a unit adds to a number after its sign: ` a week`, ` adverts`. */
const unitWords = ({ value, unit }: CitedFigure, decimals: number): string =>
  value === null
    ? ''
    : figureWords(value, unit, decimals).slice(shortFigure(value, unit, decimals).length);

const KINDS = ['near', 'far'] as const;

interface PlacedProps extends TileSetting {
  readonly tile: TileFigure;
  readonly place: string | undefined;
}

/** The strip of all areas of the kind, with the words that it says for those who do not see it. */
const Placed: FC<PlacedProps> = ({ tile, place, peers, beside }) => {
  const { figures, measure } = tile;
  const { latest, name } = figures;
  const { spread } = figures.tile;
  if (spread === null || latest.value === null) return <></>;
  const found = KINDS.flatMap((kind, at) => {
    const area = beside[at];
    const row = figures.beside.find((each) => each.area === area?.code);
    const value = row?.value ?? null;
    if (!area || value === null) return [];
    return [
      { kind, value, words: `${area.name} ${shortFigure(value, latest.unit, measure.decimals)}` },
    ];
  });
  const marks = found.map(({ kind, value }) => ({ kind, value }));
  const ends = stripEnds(spread, [latest.value, ...marks.map(({ value }) => value)]);
  const beyond = countBeyond(spread, ends);
  const [low, high] = ends.map((end) => shortFigure(end, latest.unit, measure.decimals));
  const label = [
    `${name}: ${numberWords(spread.length)} ${peers}, ${low ?? ''} to ${high ?? ''}`,
    ...(beyond > 0 ? [`${numberWords(beyond)} further off, drawn at the ends`] : []),
    place ?? 'no order is told',
    ...found.map(({ words }) => words),
  ].join('. ');
  return (
    <div class="app-tile__strip">
      <span aria-hidden="true">{low}</span>
      <Strip label={label} values={spread} own={latest.value} marks={marks} />
      <span aria-hidden="true">{high}</span>
    </div>
  );
};

/** When a figure is of, its marks, and its age where newer ones should have come. */
const Dated: FC<{ tile: TileFigure }> = ({ tile: { figures, age } }) => {
  const { latest, name } = figures;
  const marks = markWords({ flags: latest.flags.filter((flag) => flag !== 'invented') });
  return (
    <p class="app-tile__what">
      <Term id={TERMS[figures.tile.name]}>{name}</Term>
      {['', latest.period_name, ...marks].join(', ')}
      {age !== undefined && <strong>, {age}</strong>}
    </p>
  );
};

/** A reason that is longer than this many letters stands with all figures, where a link leads. */
const LONGEST_REASON = 100;

/** Why there is no number. */
const WhyNone: FC<Pick<CitedFigure, 'reason' | 'status'>> = ({ reason, status }) => {
  const words = reason ?? STATUSES[status];
  if (words.length <= LONGEST_REASON) return <>{words}</>;
  return (
    <>
      Its parts do not allow it:{' '}
      <a class="govuk-link" href="#all">
        see why
      </a>
    </>
  );
};

/** Areas that one is made of, which have a number where it has none itself. */
const PartsTold: FC<{ tile: TileFigure }> = ({ tile: { figures, measure } }) => {
  const told = (figures.tile.members?.figures ?? []).flatMap(({ value }) => value ?? []);
  if (figures.latest.value !== null || told.length < 2) return <></>;
  const say = (value: number): string => shortFigure(value, figures.latest.unit, measure.decimals);
  return (
    <p class="app-tile__place">
      {numberWords(told.length)} of its areas: {say(Math.min(...told))} to {say(Math.max(...told))}
    </p>
  );
};

/** The page of a tile: of the area itself, or of those that it is made of where they alone have figures. */
function tileHref({ figures, measure, codes }: TileFigure, area: Pick<Place, 'code'>): string {
  const isOfParts = figures.latest.value === null && figures.tile.members?.ordered === true;
  const parts = isOfParts ? { tab: 'ranked' as const, type: 'lad', within: area.code } : {};
  return measureHref(measure.id, { areas: [area.code], ...codes, ...parts });
}

interface TileProps extends TileSetting {
  readonly tile: TileFigure;
  readonly area: Pick<Place, 'code'>;
}

/** One figure of an area: the number, when, how it changed, where others are. It leads to all of it. */
export const Tile: FC<TileProps> = ({ tile, area, peers, beside }) => {
  const { figures, measure, codes } = tile;
  const { latest } = figures;
  const change = tellOnAYear(figures, measure.decimals);
  const place = tellPlace(figures);
  const interval = intervalWords(latest, measure);
  return (
    <li class="app-tile">
      <div class="app-tile__head">
        <h3 class="app-tile__name">
          <a class="govuk-link" href={tileHref(tile, area)}>
            {TILES[figures.tile.name]}
          </a>
        </h3>
        <Spark name={figures.name} history={figures.tile.history} />
      </div>
      <p class="app-tile__number">
        <strong>
          <Number
            row={latest}
            decimals={measure.decimals}
            dataset={figures.dataset}
            codes={codes}
          />
        </strong>
        <span class="app-tile__unit">{unitWords(latest, measure.decimals)}</span>
      </p>
      <Dated tile={tile} />
      <p class="app-tile__change">
        {latest.value === null ? (
          <WhyNone {...latest} />
        ) : (
          <>
            {change.sign !== undefined && <span aria-hidden="true">{change.sign} </span>}
            {change.words}
            {interval !== '' && ' '}
            {interval !== '' && <span class="app-tile__likely">{interval}</span>}
          </>
        )}
      </p>
      <PartsTold tile={tile} />
      <Placed tile={tile} place={place} peers={peers} beside={beside} />
      {place !== undefined && <p class="app-tile__place">{place}</p>}
    </li>
  );
};
