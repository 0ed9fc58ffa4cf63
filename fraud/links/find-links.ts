/** Finds what could be opened in a text: whole addresses, and bare ones such as icbc-95588.top/x. */

export interface FoundLink {
  readonly start: number;
  readonly end: number;
  /** Lower case, without user and port; an IP address as it is. */
  readonly host: string;
  readonly port: string | undefined;
  /** From the first slash on. */
  readonly path: string;
  /** Whether somebody stands before an @, to look like the host. */
  readonly hasUser: boolean;
  /** How it begins, when it does: `http`, `https`, `alipays`, `weixin`. */
  readonly scheme: string | undefined;
}

/** Endings without which letters and dots are just letters and dots. */
const endings =
  'com|cn|net|org|top|xyz|vip|cc|info|club|shop|site|online|icu|live|tv|me|io|ltd|fun|work|buzz|wang|link|app|biz|win|pw|ink|ren|gg|pro|store|tech|space|website|asia|mobi|tk|ml|ga|cf|gq|ly|gd|gl|co|im|in|us|hk|tw|ru|su|sh|id|at|so|uy|nu|nz|mk|one|bid|loan|men|click|cfd|sbs|cyou|life|world|group|email|center|company|网络|公司|中国|网址';
const label = '[a-z0-9\\u00a1-\\u024f\\u0370-\\u04ff](?:[a-z0-9_-]|[\\u00a1-\\u024f\\u0370-\\u04ff]){0,62}';
const host = `(?:${label}\\.){1,6}(?:${endings}|xn--[a-z0-9-]{2,30})`;
const ip = '(?:[0-9]{1,3}\\.){3}[0-9]{1,3}';
const tail = '(?::[0-9]{2,5})?(?:[/?#][a-z0-9\\-._~:/?#@!$&()*+,;=%]{0,300})?';

const pattern = new RegExp(
  `(?:([a-z][a-z0-9+.-]{1,20}):\\/\\/)((?:[a-z0-9._%-]{1,60}(?::[a-z0-9._%-]{0,60})?@)?)((?:${ip}|${label}(?:\\.${label}){0,6})${tail})|(?<![a-z0-9@._-])(${host}${tail})(?![a-z0-9_-])|(?<![0-9.])(${ip}(?::[0-9]{2,5}|\\/[a-z0-9]))`,
  'giu',
);
const worthLooking = /:\/\/|[a-z0-9]\.[a-z0-9]/iu;

/** In order; linear in the text. */
export function findLinks(text: string): readonly FoundLink[] {
  if (!worthLooking.test(text)) return [];
  return Array.from(text.matchAll(pattern), (match) => {
    const groups: readonly (string | undefined)[] = match;
    const [whole = '', scheme, user = '', rest, bare, bareIp] = groups;
    return {
      start: match.index,
      end: match.index + whole.length,
      scheme: scheme?.toLowerCase(),
      hasUser: user !== '',
      ...partsOf((rest ?? bare ?? bareIp ?? '').toLowerCase()),
    };
  });
}

function partsOf(address: string): Pick<FoundLink, 'host' | 'port' | 'path'> {
  const at = address.search(/[/?#]/u);
  const place = at < 0 ? address : address.slice(0, at);
  const [name = '', port] = place.split(':');
  return { host: name, port, path: at < 0 ? '' : address.slice(at) };
}
