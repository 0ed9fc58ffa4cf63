/** Finding the bot's name after an @. Names may hold spaces, emoji and @, so known names are matched, never split out. */

/** What may stand between a name and the words: what phones (U+2005), old clients (U+2006) and computers (space) send. */
const separators = /^[\u2005\u2006 \u3000]/;
/** Where a name may end without a separator: the end, another mention, punctuation, a new line. */
const boundary = /^(?:$|[@\n\r\t,，.。:：;；!！?？、~～])/;
const mailboxTail = /[A-Za-z0-9._%+-]$/;

export interface Mentions {
  /** The text without the mentions of the bot. */
  readonly text: string;
  readonly ofBot: boolean;
  readonly ofOthers: boolean;
}

/** Takes every mention of one of `botNames` out of `text`; other mentions stay where they are. Full-width ＠ counts. */
export function takeMentions(text: string, botNames: readonly string[]): Mentions {
  const names = botNames.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  let rest = '';
  let ofBot = false;
  let ofOthers = false;
  let afterMention = false;
  for (let at = 0; at < text.length;) {
    const isAt = text[at] === '@' || text[at] === '＠';
    const taken =
      isAt && (afterMention || !mailboxTail.test(rest)) ? mentionLength(text.slice(at), names) : 0;
    if (taken > 0) {
      ofBot = true;
      afterMention = true;
      at += taken;
      continue;
    }
    if (isAt && !mailboxTail.test(rest) && /^[@＠][^\s@＠]/.test(text.slice(at, at + 2))) ofOthers = true;
    rest += text[at] ?? '';
    afterMention = false;
    at += 1;
  }
  return { text: rest, ofBot, ofOthers };
}

/** How many characters from the @ on belong to a mention of the bot, its separator included; 0 when it is none. */
function mentionLength(fromAt: string, namesLongestFirst: readonly string[]): number {
  for (const name of namesLongestFirst) {
    if (!fromAt.startsWith(name, 1)) continue;
    const after = fromAt.slice(1 + name.length);
    if (separators.test(after)) return name.length + 2;
    if (boundary.test(after) || after.startsWith('＠')) return name.length + 1;
  }
  return 0;
}
