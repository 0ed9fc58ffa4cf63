/** The lists that links are judged against. Text files that whoever runs Gege may edit; nothing is ever opened. */
export interface LinkLists {
  /** Domains that swindlers imitate, with the name of whom they belong to. */
  readonly official: ReadonlyMap<string, string>;
  /** Other domains that say nothing. */
  readonly allowed: ReadonlySet<string>;
  /** Services behind which any address may hide. */
  readonly shorteners: ReadonlySet<string>;
}

/** `domain name`, one a line; `#` begins a remark. */
export function parseDomains(content: string): ReadonlyMap<string, string> {
  return new Map(
    content
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [domain = '', ...name] = line.split(/\s+/u);
        return [domain.toLowerCase(), name.join(' ')] as const;
      }),
  );
}

/** The listed domain that a host is or belongs to. */
export function listedFor(host: string, list: Pick<ReadonlySet<string>, 'has'>): string | undefined {
  const parts = host.split('.');
  for (let from = 0; from < parts.length; from += 1) {
    const domain = parts.slice(from).join('.');
    if (list.has(domain)) return domain;
  }
  return undefined;
}
