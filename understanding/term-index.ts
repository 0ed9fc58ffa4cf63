/** Finds every lexicon word of a text in one pass: a trie over all words, linear in the text. */
export interface Hit {
  /** Index of the group of words the term belongs to. */
  readonly group: number;
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

export interface Excepted {
  readonly exempt?: ReadonlySet<number>;
  readonly compound?: number;
}

interface Node {
  readonly next: Map<number, Node>;
  /** Groups that have the word ending here. */
  readonly groups: number[];
}

/**
 * `groups[i]` are the words of group i; `covering` is the group whose hits hide every shorter hit inside them, those of
 * the `exempt` groups excepted. The words of `compound` hide what is strictly shorter.
 */
export function createTermIndex(
  groups: readonly (readonly string[])[],
  covering: number,
  { exempt = new Set(), compound = -1 }: Excepted = {},
) {
  const root: Node = { next: new Map(), groups: [] };
  groups.forEach((terms, group) => {
    for (const term of terms) insert(root, term, group);
  });
  return (text: string): readonly Hit[] =>
    uncovered(uncompounded(collect(root, text), compound), covering, exempt);
}

function insert(root: Node, term: string, group: number): void {
  let node = root;
  for (let index = 0; index < term.length; index += 1) {
    const code = term.charCodeAt(index);
    const existing = node.next.get(code);
    const next = existing ?? { next: new Map<number, Node>(), groups: [] };
    if (!existing) node.next.set(code, next);
    node = next;
  }
  if (!node.groups.includes(group)) node.groups.push(group);
}

function collect(root: Node, text: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (let start = 0; start < text.length; start += 1) {
    let node = root.next.get(text.charCodeAt(start));
    for (let end = start + 1; node !== undefined; end += 1) {
      for (const group of node.groups) hits.push({ group, term: text.slice(start, end), start, end });
      node = node.next.get(text.charCodeAt(end));
    }
  }
  return hits;
}

/** Drops what lies strictly inside a compound, and the compounds themselves. */
function uncompounded(hits: readonly Hit[], compound: number): readonly Hit[] {
  const wholes = hits.filter((hit) => hit.group === compound);
  if (wholes.length === 0) return hits;
  return hits.filter((hit) => hit.group !== compound && !wholes.some((whole) => isInside(hit, whole)));
}

function isInside(hit: Hit, whole: Hit): boolean {
  return hit.start >= whole.start && hit.end <= whole.end && hit.term.length < whole.term.length;
}

/** Hits come in order of their start, so the cover reaching furthest so far tells whether a hit lies inside one. */
function uncovered(hits: readonly Hit[], covering: number, exempt: ReadonlySet<number>): readonly Hit[] {
  const covers = hits.filter((hit) => hit.group === covering);
  if (covers.length === 0) return hits;
  let next = 0;
  let reach = -1;
  return hits.filter((hit) => {
    for (let cover = covers[next]; cover !== undefined && cover.start <= hit.start; cover = covers[next]) {
      reach = Math.max(reach, cover.end);
      next += 1;
    }
    return hit.group === covering || hit.end > reach || exempt.has(hit.group);
  });
}
