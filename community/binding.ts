/** How a group or a member of staff becomes known: a phrase made in admin, posted once in the chat. */

/** A phrase was posted: carried out once, in the same commit as the answer to it. */
export type BindingChange =
  | {
      readonly kind: 'group';
      readonly phraseId: string;
      readonly channel: string;
      readonly account: string;
      readonly roomKey: string;
      readonly topic: string;
      readonly areaId: string;
      readonly at: Date;
    }
  | {
      readonly kind: 'staff';
      readonly phraseId: string;
      readonly staffId: string;
      readonly channel: string;
      readonly account: string;
      readonly memberKey: string;
      readonly at: Date;
    };
