/** Where a story is told around a question: the clauses that ask. Pure. */

const between = /[\p{Z}\s，,。．.！!？?；;：:、～~…—]+/u;
/** Data: how a clause asks. 几天前 and 没有办 only tell. */
const asks =
  /[吗么呢]$|多少|多久|多大|多高|多长|怎么|咋|如何|哪|啥|什么|谁|(\p{Script=Han})不\1|是不是|有没有|能否|是否|可否|几(?![乎百千万句次]|[天年个][前多来了])|[能行要用得可以好对罚算]不(?:能)?$|没有?$/u;
/** Shorter than this a clause hardly says what it asks about: 这样行吗. */
const enough = 9;

/**
 * Those clauses together, with a clause beside them where they say too little, and each that says enough by itself. Empty
 * where the whole asks, or nothing.
 */
export function askingParts(text: string): readonly string[] {
  const clauses = text.split(between).filter((clause) => clause !== '');
  const asking = clauses.map((clause) => asks.test(clause));
  if (!asking.includes(true)) return [];
  const kept = withEnough(clauses, asking);
  if (!kept.includes(false)) return [];
  const together = clauses.filter((_clause, at) => kept[at]).join('');
  const alone = clauses.filter((clause, at) => asking[at] === true && clause.length >= enough);
  return [...new Set([together, ...alone])];
}

function withEnough(clauses: readonly string[], asking: readonly boolean[]): readonly boolean[] {
  const said = clauses.reduce((sum, { length }, at) => sum + (asking[at] === true ? length : 0), 0);
  if (said >= enough) return asking;
  const first = asking.indexOf(true);
  const beside = first > 0 ? first - 1 : first + 1;
  return asking.map((is, at) => is || at === beside);
}
