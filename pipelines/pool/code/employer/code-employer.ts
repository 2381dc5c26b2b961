import { z } from 'zod';
import { EMPLOYER_ROLES } from '../../../../schemas/adverts/advert.ts';
import type { RoleHow } from '../../../../schemas/adverts/coded.ts';
import { AGENCIES, findsStaff, isHiddenName, isTrainer } from './agencies.ts';
import { makeEmployerKey } from '../../../../schemas/names/employer-key.ts';

/** What an advert says of who put it online. */
export const EmployerInput = z.strictObject({
  employer: z.string().nullable(),
  poster: z.string().nullable(),
  /** What the channel itself says. */
  role: z.enum(EMPLOYER_ROLES).nullable(),
  /** It names an apprenticeship standard. */
  apprenticeship: z.boolean(),
  /** Its text speaks of a client or of an employment business. */
  client: z.boolean(),
});
export type EmployerInput = z.infer<typeof EmployerInput>;

/** Who put an advert online, and what tells it. */
export interface CodedEmployer {
  /** Key of the employer, or else of who posts; null where nobody is named. */
  readonly key: string | null;
  readonly role: (typeof EMPLOYER_ROLES)[number];
  readonly how: RoleHow;
}

/**
 * Who put an advert online: what the channel says, and else what the name and the text say. A name
 * that nothing speaks against is that of the hirer.
 */
export function codeEmployer(input: EmployerInput): CodedEmployer {
  const { employer, poster, role, apprenticeship, client } = input;
  const keys = [employer, poster].flatMap((each) => (each === null ? [] : [makeEmployerKey(each)]));
  const key = keys.find((each) => !isHiddenName(each)) ?? null;
  const tell = (as: CodedEmployer['role'], how: RoleHow): CodedEmployer => ({ key, role: as, how });
  if (role !== null) return tell(role, 'channel');
  if (key !== null && AGENCIES.has(key)) return tell('agency', 'agency_name');
  if (key !== null && findsStaff(key)) return tell('agency', 'agency_words');
  if (client) return tell('agency', 'agency_text');
  if (key === null || employer === null) {
    return tell('anonymous', keys.length > 0 && key === null ? 'hidden_name' : 'no_name');
  }
  if (isHiddenName(makeEmployerKey(employer))) return tell('anonymous', 'hidden_name');
  if (apprenticeship && isTrainer(key)) return tell('provider', 'training_provider');
  return tell('hirer', 'named');
}

/**
 * SQL over `advert` that is true where a text speaks as agencies do: "our client is", "on behalf of
 * our client", "acting as an Employment Business" (the Conduct of Employment Agencies Regulations 2003
 * ask agencies to say it). Care homes speak of "our clients" too, and are not meant.
 */
export const SPEAKS_OF_CLIENT = String.raw`regexp_matches(text,
  'acting as an? employment (agency|business)|on behalf of (our|a) client|\bour client,? (is|are|has|have|requires?|needs?|seeks?|based|who|an?|the|in)\b|\bmy client\b', 'i')`;
