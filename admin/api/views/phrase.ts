/** A one-time phrase with what to do with it. */
import type { IssuedPhrase } from '../../../community/binding.ts';
import * as say from '../messages.zh.ts';
import type { Phrase } from '../schemas/session.ts';

export function showPhrase(purpose: 'group' | 'staff', issued: IssuedPhrase): Phrase {
  return {
    phrase: issued.message,
    expiresAt: issued.expiresAt.toISOString(),
    instruction: purpose === 'group' ? say.postInGroup : say.sendToBot,
  };
}
