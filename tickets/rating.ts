/** What a resident says of the result: the three marks the bot asks for. */
export const ratings = [1, 2, 3] as const;
export type Rating = (typeof ratings)[number];

export const ratingNames: Readonly<Record<Rating, string>> = { 1: '满意', 2: '基本满意', 3: '不满意' };

/** The mark that does not close a ticket but opens it again. */
export const dissatisfied: Rating = 3;

/** So long an answer is waited for; then the ticket closes without one (research B6: 7 days). */
export const verdictWindowMs = 7 * 24 * 3_600_000;
