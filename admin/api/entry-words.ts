/** What no entry may say or show, told before it is saved. */
import { foreignLinks } from '../../core/facts/forbidden.ts';
import { unknownPlaceholders } from '../../knowledge/directory.ts';
import type { EntryPictures } from '../../knowledge/entry-pictures.prisma.ts';
import type { EntryDraft } from '../../knowledge/entry.ts';
import { foreignIn, type LinkHosts } from '../../knowledge/link-hosts.ts';
import { invalidField } from './failures.ts';
import * as say from './messages.zh.ts';

interface DraftCheckDeps {
  readonly entryPictures: Pick<EntryPictures, 'find'>;
  readonly linkHosts: Pick<LinkHosts, 'all'>;
}

/** What only the deployment knows: whose links may be said, and that the picture is free or the entry's own. */
export async function checkedDraft(
  { linkHosts, entryPictures }: DraftCheckDeps,
  draft: EntryDraft,
  entryId: string | undefined,
): Promise<EntryDraft> {
  const hosts = linkHosts.all();
  const foreign = foreignIn(draft, hosts);
  if (foreign.length > 0) throw invalidField('links', say.foreignLink(foreign));
  if (foreignLinks(draft.answer, hosts).length > 0) throw invalidField('answer', say.foreignLinkInAnswer);
  refuseUnknownPlaceholders(draft);
  if (draft.pictureId === undefined) return draft;
  const picture = await entryPictures.find(draft.pictureId);
  const isFree = picture !== undefined && (picture.entryId ?? entryId) === entryId;
  if (!isFree) throw invalidField('pictureId', say.pictureGone);
  return draft;
}

/** Throws 400: residents would read the braces. */
export function refuseUnknownPlaceholders({ answer }: Pick<EntryDraft, 'answer'>): void {
  const unknown = unknownPlaceholders(answer);
  if (unknown.length > 0) throw invalidField('answer', say.unknownPlaceholders(unknown));
}
