import fc from 'fast-check';
import { expect, it } from 'vitest';

import { createTermTrie, root, type TermTrie } from './term-trie.ts';

function find(trie: TermTrie<number>, text: string): number | undefined {
  let node = root;
  for (let at = 0; at < text.length && node >= 0; at += 1) node = trie.step(node, text.charCodeAt(at));
  return node < 0 ? undefined : trie.at(node);
}

const words = fc.string({
  unit: fc.constantFrom(...Array.from('电梯坏了门a1\uffff')),
  minLength: 1,
  maxLength: 6,
});

it('has of every word what it was given, of everything else nothing', () => {
  fc.assert(
    fc.property(fc.array(words), words, (given, other) => {
      const terms = new Map(given.map((word, index) => [word, index]));
      const trie = createTermTrie(terms);
      for (const text of [...terms.keys(), other]) {
        expect(find(trie, text)).toBe(terms.get(text));
        expect(trie.begins(text.charCodeAt(0))).toBe(given.some((word) => word.startsWith(text.charAt(0))));
      }
    }),
  );
});
