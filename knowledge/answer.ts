/** One entry as a reply: the answer with the area's own numbers, and the source at the end. Pure. */
import { fillPlaceholders, type Placeholder } from './directory.ts';
import { replyLimit } from './entry-draft.ts';
import type { DirectoryLine, KnowledgeEntry } from './entry.ts';
import { linkLine, sourceLine } from './messages.zh.ts';

export interface Answer {
  readonly entryId: string;
  /** The entry's own question. */
  readonly question: string;
  readonly text: string;
  /** What the reply's facts come from: the entry and the directory lines it was filled with. */
  readonly evidence: readonly string[];
  readonly missing: readonly Placeholder[];
  /** The picture that goes with it when it is said whole. */
  readonly attachmentId: string | undefined;
}

type Answering = Pick<KnowledgeEntry, 'id' | 'question' | 'answer' | 'source' | 'links' | 'pictureId'>;

export function composeAnswer(
  entry: Answering,
  lines: readonly DirectoryLine[],
  areaPath: string | undefined,
): Answer {
  const filled = fillPlaceholders(entry.answer, lines, areaPath);
  const source = sourceLine(entry.source.title);
  const links = entry.links.map(linkLine);
  // Addresses are not read but tapped: they take nothing from what the answer may say.
  const room = replyLimit - source.length - 1;
  return {
    entryId: entry.id,
    question: entry.question,
    text: [shorten(filled.text, room), ...links, source].join('\n'),
    evidence: [filled.text, source, ...links, ...filled.filled],
    missing: filled.missing,
    attachmentId: entry.pictureId,
  };
}

/** Leaves out whole sentences from the end until the text fits; the first, the conclusion, always stays. */
export function shorten(text: string, room: number): string {
  const sentences = text.match(/[^。!?！？\n]+[。!?！？\n]*|\n+/gu) ?? [text];
  let kept = '';
  for (const sentence of sentences) {
    if (kept !== '' && (kept + sentence).trimEnd().length > room) break;
    kept += sentence;
  }
  return kept.trimEnd();
}

/** The line that names where an answer is from. */
export function sourceOf({ text }: Pick<Answer, 'text'>): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

/** The first sentence: the conclusion stands first. */
export function shortestAnswer({ text }: Pick<Answer, 'text'>): string {
  return shorten(text, 1);
}
