import { z } from 'zod';

/** What may be done with the adverts of one channel, who says so and since when. */
export const Rights = z.strictObject({
  /** Adverts may be kept, for pooling. */
  may_store: z.boolean(),
  /** Open fields of an advert, with a link to it, may be shown and given out. */
  may_publish: z.boolean(),
  /** Others may reuse what is given out. */
  may_share: z.boolean(),
  /** When what is kept must be deleted; null where nothing is said. */
  must_delete: z.string().min(1).nullable(),
  licence: z.string().min(1),
  attribution: z.string().min(1),
  /** Where or by whom it is said. */
  said_by: z.string().min(1),
  said_on: z.iso.date(),
  /**
   * A setting in which the operator records the consent (who agreed, and when) without which the
   * channel stays off. Null: nobody need be asked.
   */
  consent_setting: z.string().min(1).nullable(),
  note: z.string().min(1).nullable(),
});
export type Rights = z.infer<typeof Rights>;
