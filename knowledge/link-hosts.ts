/** Whose links may be said: the government's, those the operator configured and those this deployment lists itself. */
import { isTrustedUrl, trustedHosts } from '../core/facts/forbidden.ts';
import type { EntryDraft } from './entry.ts';
import { followEdits, type FollowEditsDeps } from './follow-edits.ts';

export interface LinkHosts {
  /** Reads them and follows `knowledge` events from then on; returns how to stop following. */
  start(): Promise<() => void>;
  readonly all: () => readonly string[];
  /** Those that no page can take away. */
  readonly fixed: readonly string[];
}

export function createLinkHosts(
  deps: FollowEditsDeps & {
    /** Of the operator's configuration. */
    readonly configured: readonly string[];
    readonly list: () => Promise<readonly { readonly host: string }[]>;
  },
): LinkHosts {
  const fixed = [...trustedHosts, ...deps.configured];
  let all: readonly string[] = fixed;
  const reload = async () => {
    all = [...fixed, ...(await deps.list()).map(({ host }) => host)];
  };
  return {
    fixed,
    all: () => all,
    start: async () => {
      // An edit of one entry changes no host.
      const stop = followEdits(deps, 'knowledge', { reload, refresh: () => Promise.resolve() });
      await reload();
      return stop;
    },
  };
}

/** The links of a draft that must not be said, by the part that holds them. */
export function foreignIn({ links }: Pick<EntryDraft, 'links'>, hosts: readonly string[]): readonly string[] {
  return links.map(({ url }) => url).filter((url) => !isTrustedUrl(url, hosts));
}
