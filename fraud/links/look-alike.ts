/** Whether a host is dressed up as one that people trust: 10086-cn.top, lcbc.com.cn, www-icbc.com, taoba0.com. */

/** Signs that look like others in the bar of a browser. */
const confusables: readonly (readonly [RegExp, string])[] = [
  [/0/gu, 'o'],
  [/[1|i]/gu, 'l'],
  [/rn/gu, 'm'],
  [/vv/gu, 'w'],
  [/[5]/gu, 's'],
  [/[а]/gu, 'a'],
  [/[е]/gu, 'e'],
  [/[о]/gu, 'o'],
  [/[с]/gu, 'c'],
  [/[р]/gu, 'p'],
];

/** Too common as a part of other words to mean anybody. */
const tooShort = 4;
/** Endings of two parts that are no names. */
const secondLevel = new Set(['com', 'net', 'org', 'gov', 'edu', 'ac', 'co']);

/** The name of whom a host imitates; the host itself must not be theirs. */
export function looksLike(host: string, official: ReadonlyMap<string, string>): string | undefined {
  const parts = host.split(/[.\-_]/u).filter((part) => part !== '');
  const registered = nameOf(host).split(/[-_]/u).map(skeleton);
  for (const [domain, name] of official) {
    const theirs = nameOf(domain);
    if (carriesName(parts, theirs) || registered.some((part) => isNear(part, skeleton(theirs))))
      return name === '' ? domain : name;
  }
  return undefined;
}

/** icbc of www.icbc.com.cn. */
function nameOf(host: string): string {
  const parts = host.split('.');
  const before = parts.at(-2) ?? '';
  return (secondLevel.has(before) ? parts.at(-3) : before) ?? before;
}

/** Their name stands among the parts of a foreign host: icbc.vip-login.cn, or with a number behind it: ccb95533. */
function carriesName(parts: readonly string[], theirs: string): boolean {
  if (theirs.length < 3 || (theirs !== 'gov' && secondLevel.has(theirs))) return false;
  return parts.some(
    (part) =>
      part === theirs ||
      (theirs.length >= tooShort && isNameWithMore(part, theirs)) ||
      isNameWithFigures(part, theirs),
  );
}

function isNameWithFigures(part: string, theirs: string): boolean {
  return part.startsWith(theirs) && /^[0-9]{2,6}$/u.test(part.slice(theirs.length));
}

const decorations =
  /^(?:www|wap|m|my|e|online|bank|pay|vip|app|cn|china|login|safe|kefu|shop|mall|hd|jf|tk|h5|web)*$/u;

function isNameWithMore(part: string, theirs: string): boolean {
  const at = part.indexOf(theirs);
  return at >= 0 && decorations.test(part.slice(0, at)) && decorations.test(part.slice(at + theirs.length));
}

function skeleton(name: string): string {
  return confusables.reduce((so, [pattern, plain]) => so.replace(pattern, plain), name);
}

/** One letter added, left out, changed or swapped; only in names long enough not to be near everything. */
function isNear(name: string, theirs: string): boolean {
  if (theirs.length < tooShort || /^[0-9o ls]+$/u.test(theirs)) return false;
  if (name === theirs) return true;
  return (
    theirs.length > tooShort && Math.abs(name.length - theirs.length) <= 1 && isOneStepAway(name, theirs)
  );
}

function isOneStepAway(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end))
    end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const swapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return swapped || (left.length <= 1 && right.length <= 1);
}
