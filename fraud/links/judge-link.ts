/** What a link looks like, by its letters alone. It is never opened. */
import { looksLike } from './look-alike.ts';
import type { FoundLink } from './find-links.ts';
import { type LinkLists, listedFor } from './link-lists.ts';

export type LinkSign =
  | 'look_alike'
  | 'app_package'
  | 'ip_host'
  | 'hidden_host'
  | 'foreign_letters'
  | 'odd_port'
  | 'short_link'
  | 'cheap_ending'
  | 'unlisted_link';

export interface JudgedLink {
  /** Undefined where nothing is to be said against it. */
  readonly sign: LinkSign | undefined;
  /** Whom it imitates. */
  readonly imitates?: string | undefined;
}

/** What each says, as a part of the logarithm of the odds. */
export const linkWeights: Readonly<Record<LinkSign, number>> = {
  look_alike: 3.2,
  app_package: 2.4,
  hidden_host: 2.6,
  ip_host: 2.2,
  foreign_letters: 2.2,
  odd_port: 1.4,
  short_link: 0.8,
  cheap_ending: 0.9,
  unlisted_link: 0.4,
};

/** Endings that cost next to nothing and are given to anybody. */
const cheap =
  /\.(?:top|xyz|icu|vip|club|buzz|cc|tk|ml|ga|cf|gq|win|bid|loan|men|pw|cfd|sbs|cyou|click|ink|ltd|fun|work|site|online|live|shop)$/u;
const appPackage = /\.(?:apk|ipa|hap|exe|plist|mobileconfig)(?:$|[?#&])/u;
const usualPorts = new Set(['80', '443', undefined]);

/** From top to bottom, the first that holds. */
const rules: readonly (readonly [LinkSign, (link: FoundLink, lists: LinkLists) => boolean])[] = [
  ['app_package', ({ path }) => appPackage.test(path)],
  ['hidden_host', ({ hasUser }) => hasUser],
  ['ip_host', ({ host }) => /^[0-9.]+$|^0x[0-9a-f]+$/u.test(host)],
  ['foreign_letters', ({ host }) => /(?:^|\.)xn--|[^\u0000-\u007f]/u.test(host)],
  ['odd_port', ({ port }) => !usualPorts.has(port)],
  ['short_link', ({ host }, { shorteners }) => listedFor(host, shorteners) !== undefined],
  ['cheap_ending', ({ host }) => cheap.test(host)],
];

export function judgeLink(link: FoundLink, lists: LinkLists): JudgedLink {
  const { host } = link;
  const isKnown =
    listedFor(host, lists.official) !== undefined || listedFor(host, lists.allowed) !== undefined;
  if (isKnown && !link.hasUser) return { sign: undefined };
  const imitates = isKnown ? undefined : looksLike(host, lists.official);
  if (imitates !== undefined) return { sign: 'look_alike', imitates };
  return { sign: rules.find(([, holds]) => holds(link, lists))?.[0] ?? 'unlisted_link' };
}
