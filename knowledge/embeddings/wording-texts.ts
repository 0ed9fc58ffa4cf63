/** What of an entry or a question is embedded: one line, nobody's numbers in it. */
import { createHash } from 'node:crypto';

import { redact } from '../../core/redaction.ts';
import { hideSecrets } from '../../core/secrets.ts';
import type { EntryDraft } from '../entry.ts';

/** Models read a few hundred characters at most. */
const longest = 300;

export function textToEmbed(words: string): string {
  const { text } = hideSecrets(words.replace(/\s+/gu, ' ').trim());
  return redact(text).slice(0, longest);
}

/** The question and how else it is asked; what stands there twice counts once. */
export function textsOf({
  question,
  alternates,
}: Pick<EntryDraft, 'question' | 'alternates'>): readonly string[] {
  return [...new Set([question, ...alternates].map(textToEmbed))].filter((text) => text !== '');
}

export function digestOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64');
}
