/** How much two short texts say in the same characters, once places and politeness are left out. Pure. */
const digits = '[0-9a-zA-Z零〇一二三四五六七八九十两]';
const places = new RegExp(
  `${digits}{1,4}\\s*(?:号楼|栋|幢|单元|座|楼|层|室|号)|[0-9]{1,3}(?:[-—/][0-9]{1,4}){1,2}|[0-9]{3,4}(?![0-9])`,
  'gu',
);
const fillers =
  /请问|麻烦|你好|您好|大家|有没有人|有人|物业|师傅|格格|什么|怎么|回事|好像|真的|现在|已经|又|还是|吗|呢|啊|吧|呀|哦|了|的|我们?|咱们?/gu;
const noise = /[^\p{L}\p{N}]/gu;

/** 0 to 1: the share of pairs of neighbouring characters that both have (Dice). */
export function likenessOfWords(one: string, other: string): number {
  const [here, there] = [pairsOf(one), pairsOf(other)];
  if (here.size === 0 || there.size === 0) return 0;
  const common = [...here].filter((pair) => there.has(pair)).length;
  return (2 * common) / (here.size + there.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const characters = Array.from(text.replace(places, '').replace(fillers, '').replace(noise, ''));
  return new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`));
}

/** From here on two reports are said to use the same words; set on the pairs of `calibration.test.ts`. */
export const sameWords = 0.35;
