/** Whom a cry speaks of, as far as words tell one from another: an old neighbour is not the child on the railing. Pure. */

const kinds: readonly RegExp[] = [
  /孩子|小孩|娃|宝宝|婴儿|小朋友|伢|崽|孙子|孙女|小学生|幼儿/u,
  /老人|老头|老太|大爷|大妈|爷爷|奶奶|外公|外婆|阿公|阿婆|老爷子|老两口|独居/u,
  /姑娘|小伙|年轻|学生妹|大学生|室友|女友|男友/u,
];

/** Both say whom, and they can be no one person. */
export function speakOfDifferentPeople(one: string, other: string): boolean {
  const [here, there] = [one, other].map((text) => kinds.filter((kind) => kind.test(text)));
  if (here === undefined || there === undefined || here.length === 0 || there.length === 0) return false;
  return !here.some((kind) => there.includes(kind));
}
