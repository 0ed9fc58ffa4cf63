/** Colleagues as people call them: 「王小竹」, 「小竹」, 「老王」, 「王姐」, 「王师傅」. Pure. */

const title = /^[小老阿大](?=.)|(?:哥|姐|叔|姨|师傅|工|队长?|主任|老师|班长|经理)$/gu;

/** Whose whole name it is; else all whom it may mean. */
export function calledSo<Named extends { readonly name: string }>(
  people: readonly Named[],
  said: string,
): readonly Named[] {
  const exact = people.filter(({ name }) => name === said);
  if (exact.length > 0) return exact;
  const core = said.replace(title, '');
  if (core === '') return [];
  // 小竹 may be the given name 竹, or 小竹 itself.
  return people.filter(({ name }) =>
    [core, said].some((part) => name.startsWith(part) || name.endsWith(part)),
  );
}
