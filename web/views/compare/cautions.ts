import { AREA_TYPES } from '../../../schemas/words/area-types.ts';
import type { AreaRecord } from '../../reading/answers/area.ts';
import { dateWords } from '../../words/date.ts';
import { listWords } from '../../words/list.ts';

/** Why areas may not be alike enough to be set side by side, a sentence each. Pure. */
export function areaCautions(areas: readonly AreaRecord[]): string[] {
  const types = [...new Set(areas.map(({ type }) => type))];
  const kinds = types.map((type) => AREA_TYPES[type].plural.toLowerCase());
  const inside = areas.flatMap(({ code, name }) => {
    const parts = areas.filter(({ parents }) => parents.some((parent) => parent.code === code));
    const words = listWords(parts.map((part) => part.name));
    return parts.length === 0
      ? []
      : [`${words} ${parts.length > 1 ? 'lie' : 'lies'} inside ${name}`];
  });
  const gone = areas.flatMap(({ code, name, in_force: { to } }) =>
    to === null ? [] : [`${code} (${name}) was in use until ${dateWords(to)}`],
  );
  return [
    ...(types.length > 1
      ? [
          `These areas are of different kinds (${listWords(kinds)}). They differ in size and in what they are responsible for: compare rates only, and with care.`,
        ]
      : []),
    ...(inside.length > 0
      ? [`${inside.join('; ')}: a part is set against its whole, so the two are not independent.`]
      : []),
    ...(gone.length > 0
      ? [`${listWords(gone)}. Newer figures are under the codes that came after.`]
      : []),
  ];
}
