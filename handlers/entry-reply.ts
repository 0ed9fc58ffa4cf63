/** An entry's whole answer as a reply, with its picture. */
import type { Answer } from '../knowledge/answer.ts';
import type { Reply } from './handler.ts';

export function entryReply({
  text,
  evidence,
  attachmentId,
}: Pick<Answer, 'text' | 'evidence' | 'attachmentId'>): Reply {
  return { purpose: 'answer', text, evidence, ...pictureOf({ attachmentId }) };
}

export function pictureOf({ attachmentId }: Pick<Answer, 'attachmentId'>): Pick<Reply, 'attachmentId'> {
  return attachmentId === undefined ? {} : { attachmentId };
}
