/** Who is affected, as said: 整栋, 一单元全部, 十几户, 两个老人, 我家. */
import { affected } from './lexicon/people.ts';

const kinds = affected.map((source) => new RegExp(source));
const mayTell = /[家户人我俺咱额整全都老孩娃宝妇儿]/;
/** 没人, 找个人, 有人来吗 and 网上有人 tell of nobody affected. */
const nobody = /^(?:一个|几个|多个?|一)人$/;

/** The whole of a building before households before people before a family; of one kind the first. */
export function findPeopleAffected(form: string): string | undefined {
  if (!mayTell.test(form)) return undefined;
  for (const kind of kinds) {
    const said = kind.exec(form)?.[0];
    if (said !== undefined && !nobody.test(said)) return said;
  }
  return undefined;
}
