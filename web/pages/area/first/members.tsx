import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import type { MemberFigure, Place, ProfileTile } from '../../../../schemas/answers/profile.ts';
import { TILES } from '../../../../schemas/dataset/headline.ts';
import { isConfidence } from '../../../../schemas/figures/interval.ts';
import { areaTypeWords } from '../../../../schemas/words/area-types.ts';
import { listWords } from '../../../../schemas/words/list.ts';
import { UNITS, type Unit } from '../../../../schemas/words/vocabulary.ts';
import { shortMark } from '../../../charts/words/row-words.ts';
import { StatusNotes } from '../../../parts/figures/notes.tsx';
import { Number } from '../../../parts/figure/number.tsx';
import { countTold } from '../../../parts/tiles/choose-tiles.ts';
import type { TileFigure } from '../../../parts/tiles/tile.tsx';
import { shortFigure } from '../../../words/number.ts';
import type { AreaContent } from '../load.ts';
import { Fold } from '../../../parts/fold.tsx';
import { type MemberSort, findMember, sortMembers, sortWord } from './sort-members.ts';

/** Rows that stand open; those after them are folded below, until an order is asked for. */
const OPEN = 5;
/** So many rows leave room for the rest of the page on one sheet of paper. */
const PRINTED = 20;

interface ColumnProps {
  readonly tile: TileFigure;
  readonly area: AreaRecord;
  readonly sort: MemberSort | undefined;
}

/** Numbers of these units carry their sign in every cell. */
const isSigned = (unit: Unit): boolean => unit === 'percent' || unit.startsWith('gbp_');

/** What all figures of a column are is said of the column. */
const areAllProvisional = (members: ProfileTile['members']): boolean =>
  members?.figures.every(({ flags }) => flags.includes('provisional')) ?? false;

/** What a column is of and when; a link that puts the rows in its order where that may be done. */
const Head: FC<ColumnProps> = ({ tile: { figures, measure }, area, sort }) => {
  const { name, members } = figures.tile;
  const isSorted = sort?.by === name && (members?.ordered ?? false);
  const order = sort?.first === 'largest' ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      class="govuk-table__header govuk-table__header--numeric"
      {...(isSorted && { 'aria-sort': order })}
    >
      {members?.ordered ? (
        <a class="govuk-link" href={`/areas/${area.code}?sort=${sortWord(name, sort)}#members`}>
          {TILES[name]}
          {isSorted && <span aria-hidden="true">{order === 'descending' ? ' ▼' : ' ▲'}</span>}
        </a>
      ) : (
        TILES[name]
      )}
      <span class="app-source">
        {isSigned(measure.unit) ? '' : `${UNITS[measure.unit]}, `}
        {figures.latest.period_name}
        {areAllProvisional(members) && ' p'}
      </span>
    </th>
  );
};

/** A number with its interval in short and its marks, or why there is none. */
const Cell: FC<{ tile: TileFigure; figure: MemberFigure | undefined }> = ({ tile, figure }) => {
  const { measure, figures, codes } = tile;
  const { latest } = figures;
  if (!figure) return <span class="app-status">not held</span>;
  const { low, high, interval, flags } = figure;
  const ends = [low, high].map((end) =>
    end === null ? '' : shortFigure(end, latest.unit, measure.decimals),
  );
  return (
    <>
      <Number
        row={{ ...latest, ...figure }}
        decimals={measure.decimals}
        dataset={figures.dataset}
        codes={codes}
      />
      {isConfidence(interval) && <span class="app-range app-status">{ends.join('–')}</span>}
      {flags
        .filter((flag) => flag !== 'invented')
        .filter((flag) => flag !== 'provisional' || !areAllProvisional(figures.tile.members))
        .map((flag) => (
          <span class="app-status"> {shortMark(flag.replaceAll('_', ' '))}</span>
        ))}
    </>
  );
};

interface RowsProps {
  readonly id: string;
  readonly caption: string;
  readonly area: AreaRecord;
  readonly areas: readonly Place[];
  readonly tiles: readonly TileFigure[];
  readonly sort: MemberSort | undefined;
}

const Rows: FC<RowsProps> = ({ id, caption, area, areas, tiles, sort }) => (
  <div class="app-table" role="region" aria-labelledby={`${id}-caption`} tabindex={0}>
    <table class="govuk-table app-members" id={id}>
      <caption class="govuk-table__caption govuk-visually-hidden" id={`${id}-caption`}>
        {caption}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th scope="col" class="govuk-table__header">
            <a class="govuk-link" href={`/areas/${area.code}#members`}>
              Area
            </a>
          </th>
          {tiles.map((tile) => (
            <Head tile={tile} area={area} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {areas.map(({ code, name }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              <a class="govuk-link" href={`/areas/${code}`}>
                {name}
              </a>
            </th>
            {tiles.map((tile) => (
              <td class="govuk-table__cell govuk-table__cell--numeric">
                <Cell tile={tile} figure={findMember(tile.figures.tile, code)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** What is said of the order of the rows. */
function orderWords(tiles: readonly TileFigure[], sort: MemberSort | undefined): string {
  const tile = tiles.find(({ figures }) => figures.tile.name === sort?.by);
  const { members } = tile?.figures.tile ?? {};
  if (!sort || !members?.ordered) return 'By name; headings sort.';
  const level = members.figures.some(({ interval }) => isConfidence(interval))
    ? ' Areas whose ranges overlap may be level.'
    : '';
  return `By ${TILES[sort.by].toLowerCase()}, the ${sort.first} first.${level}`;
}

/** The figures whose words and marks are explained; that all is invented is said of the page. */
const notedRows = (tiles: readonly TileFigure[]): MemberFigure[] =>
  tiles
    .flatMap(({ figures }) => figures.tile.members?.figures ?? [])
    .map((row) => ({ ...row, flags: row.flags.filter((flag) => flag !== 'invented') }));

interface MembersProps {
  readonly area: AreaRecord;
  readonly content: Pick<AreaContent, 'tiles' | 'members'>;
  readonly sort: MemberSort | undefined;
}

/** The areas that one is made of, with the figure of each tile; nothing where it is made of none. */
export const Members: FC<MembersProps> = ({ area, content: { tiles, members }, sort }) => {
  const shown = tiles.filter((tile) => 2 * countTold(tile.figures.tile) >= members.length);
  const [first] = members;
  if (!first || shown.length === 0) return <></>;
  const ordered = sortMembers(
    members,
    shown.map(({ figures }) => figures.tile),
    sort,
  );
  const [open, folded] = [ordered.slice(0, OPEN), ordered.slice(OPEN)];
  const kind = areaTypeWords(first.type, members.length);
  const lacking = tiles.filter((tile) => !shown.includes(tile));
  const caption = `${members.length} ${kind} of ${area.name}`;
  return (
    <section class="app-members-part" aria-labelledby="members">
      <h2 class="govuk-heading-m" id="members">
        Its {members.length} {kind}
      </h2>
      <p class="govuk-body-s">
        {orderWords(shown, sort)}
        {lacking.length > 0 &&
          ` Held for too few of them: ${listWords(lacking.map(({ figures }) => TILES[figures.tile.name].toLowerCase()))}.`}
      </p>
      <Rows
        id="members-table"
        caption={folded.length > 0 ? `${caption}, the first ${open.length}` : caption}
        {...{ area, sort }}
        areas={open}
        tiles={shown}
      />
      {folded.length > 0 && (
        <Fold
          title={`The other ${folded.length} ${kind}`}
          open={sort !== undefined}
          {...(ordered.length <= PRINTED && { kind: 'app-members-more' })}
        >
          <Rows
            id="members-table-more"
            caption={`${caption}, the other ${folded.length}`}
            {...{ area, sort }}
            areas={folded}
            tiles={shown}
          />
        </Fold>
      )}
      <StatusNotes rows={notedRows(shown)} />
    </section>
  );
};
