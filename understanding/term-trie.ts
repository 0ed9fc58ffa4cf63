/**
 * Words as a tree of their characters, all branches in one table: what a text is looked up in at every character has to lie
 * close together.
 */
export interface TermTrie<Value> {
  /** Whether any word begins with it. */
  readonly begins: (code: number) => boolean;
  /** The node behind `node` by this character, or -1; words begin at `root`. */
  readonly step: (node: number, code: number) => number;
  /** What the word has that ends there. */
  readonly at: (node: number) => Value | undefined;
}

export const root = 0;

export function createTermTrie<Value>(terms: ReadonlyMap<string, Value>): TermTrie<Value> {
  const { branches, values } = grow(terms);
  const mask = 2 ** Math.ceil(Math.log2(2 * branches.length + 2)) - 1;
  // Of each branch whence, by what and, from 1 on, where to; 0 is no branch.
  const table = new Int32Array(3 * (mask + 1));
  const first = new Uint8Array(65_536 / 8);
  for (const { from, code, to } of branches) {
    let slot = hash(from, code) & mask;
    while (table[3 * slot + 2] !== 0) slot = (slot + 1) & mask;
    table.set([from, code, to], 3 * slot);
    if (from === root) first[code >> 3] = (first[code >> 3] ?? 0) | (1 << (code & 7));
  }
  return {
    begins: (code) => ((first[code >> 3] ?? 0) & (1 << (code & 7))) !== 0,
    step: (node, code) => {
      for (let slot = hash(node, code) & mask; table[3 * slot + 2] !== 0; slot = (slot + 1) & mask)
        if (table[3 * slot] === node && table[3 * slot + 1] === code) return table[3 * slot + 2] ?? -1;
      return -1;
    },
    at: (node) => values[node],
  };
}

interface Branch {
  readonly from: number;
  readonly code: number;
  readonly to: number;
}

/** Nodes are numbered as they grow. */
function grow<Value>(terms: ReadonlyMap<string, Value>) {
  const branches: Branch[] = [];
  const values: (Value | undefined)[] = [undefined];
  const known = new Map<string, number>([['', root]]);
  for (const [term, value] of terms) {
    let from = root;
    for (let end = 1; end <= term.length; end += 1) {
      const begun = term.slice(0, end);
      const to = known.get(begun) ?? values.push(undefined) - 1;
      if (!known.has(begun)) branches.push({ from, code: term.charCodeAt(end - 1), to });
      known.set(begun, to);
      from = to;
    }
    if (from !== root) values[from] = value;
  }
  return { branches, values };
}

function hash(node: number, code: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
