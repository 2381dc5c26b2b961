import { areaTypeWords } from '../../../../schemas/words/area-types.ts';
import type { AreaRecord } from '../area-index.ts';

/** What areas of a kind are, for one who never heard of it; the others are called by their type. */
const KINDS: Readonly<Record<string, string>> = {
  combined_authority: 'a combined authority, one of the strategic authorities of England',
  combined_county_authority:
    'a combined county authority, one of the strategic authorities of England',
  council_area: 'a council area of Scotland',
  local_enterprise_partnership:
    'the area of a local enterprise partnership (LEP), a partnership of businesses and councils',
  local_government_district: 'a local government district of Northern Ireland',
  local_skills_improvement_plan_area:
    'an area for which employers write a local skills improvement plan (LSIP)',
  london_borough: 'a London borough',
  metropolitan_borough: 'a metropolitan borough',
  metropolitan_county: 'a metropolitan county, which has no council of its own',
  non_metropolitan_county: 'a county with districts in it',
  non_metropolitan_district: 'a district of a county',
  region: 'a region of England',
  travel_to_work_area_2011:
    'a travel-to-work area of 2011, in which most people both live and work; it is not made of local authorities',
  unitary_authority: 'a unitary authority',
};

/** What an area is, inside a sentence: `a metropolitan borough`. */
export function kindWords({ entity, type }: AreaRecord): string {
  return (
    KINDS[entity] ?? (type === 'uk' ? 'a kingdom of four countries' : `a ${areaTypeWords(type)}`)
  );
}
