/** The numbers people say aloud: the day and a running number of that day, 「261122-7」. */
export interface TicketNumbers {
  /** Unique across processes. Never given twice; a restart may skip a few. */
  next(now: Date): Promise<string>;
}

/** What somebody may mean by a number: all of it, or the running part alone. */
export type SaidNumber =
  { readonly kind: 'full'; readonly number: string } | { readonly kind: 'short'; readonly running: number };

/** Reads 「261122-7」, 「261122—7」, 「7号单」, 「7」; nothing else. */
export function parseSaidNumber(said: string): SaidNumber | undefined {
  const narrow = said.normalize('NFKC').replace(/\s/g, '');
  const full = /^#?(\d{6})[-—–_](\d{1,7})$/.exec(narrow);
  if (full !== null) return { kind: 'full', number: `${full[1] ?? ''}-${Number(full[2])}` };
  const short = /^#?(\d{1,6})(?:号?(?:工?单)?)?$/.exec(narrow);
  return short === null ? undefined : { kind: 'short', running: Number(short[1]) };
}

export function runningNumberOf(number: string): number {
  return Number(number.slice(number.indexOf('-') + 1));
}
