/** Signs that stand for others, and those that are only put in between. */

/** What is meant, and the signs that stand for it. Letters of other alphabets and dressed figures look like Latin ones. */
const standingFor: readonly (readonly [meant: string, signs: string])[] = [
  ['心', '❤♥💖💗💓💕🖤💛💚💙🧡💜'],
  ['加', '➕✚╋'],
  ['qq', '🐧'],
  ['微信', '💬'],
  ['手机', '📱'],
  ['电话', '☎📞'],
  ['钱', '💰💵💴'],
  ['红包', '🧧'],
  ['礼品', '🎁'],
  ['免费', '🆓'],
  ['满', '🈵'],
  ['得', '🉐'],
  ['有', '🈶'],
  ['无', '🈚'],
  ['银行', '🏦'],
  ['赌', '🎰🎲'],
  ['牛', '🐮🐂'],
  ['涨', '📈'],
  ['→', '➡👉👇'],
  ['"', '“”'],
  ['-', '—–'],
  ['.', '…'],
  ['·', '・•'],
  ['a', 'аα'],
  ['b', 'В'],
  ['c', 'сС'],
  ['e', 'е'],
  ['i', 'іІ'],
  ['o', 'оοО'],
  ['p', 'р'],
  ['s', 'ѕ'],
  ['u', 'υ'],
  ['v', 'νѴѵⅴⅤ∨Ⓥⓥ'],
  ['w', 'ω'],
  ['x', 'хχХⅹⅩ'],
  ['y', 'у'],
  ['0', '〇⓪'],
  ['1', '①❶⒈㈠'],
  ['2', '②❷⒉㈡'],
  ['3', '③❸⒊㈢'],
  ['4', '④❹⒋㈣'],
  ['5', '⑤❺⒌㈤'],
  ['6', '⑥❻⒍㈥'],
  ['7', '⑦❼⒎㈦'],
  ['8', '⑧❽⒏㈧'],
  ['9', '⑨❾⒐㈨'],
];

/** By sign; what is not here and not plain is read by its compatible form. */
export const lookalikes: ReadonlyMap<string, string> = new Map(
  standingFor.flatMap(([meant, signs]) => Array.from(signs, (sign) => [sign, meant] as const)),
);

/** Inside a class of a regular expression: nobody needs these between two characters of Chinese. */
export const separators =
  ' \\t\\u00a0\\u3000·*_|~^`=\\\\/#&★☆●○◆◇■□▲△▼▽♦♣♠♪☀✨⭐⚡♬└┘┌┐│─︱丨※〓▪▫◎\\u{1f300}-\\u{1faff}';
