/** 「14栋2单元」「我家在9号楼1单元804」「在地下车库那边」: where, and nothing of what happened there. Pure. */
import { read, type Rule } from './rule-book.ts';
import { findSpot } from './spot.ts';

const lead = '[我们俺咱家住就在是嗯哦噢啊对了那个地址位置点:,。、 ]*';
/** Only behind a name that ends like one and has no small words in it: 青禾苑8栋. */
const compound =
  '(?:(?:(?![在着了的把被有没不])[\\u4e00-\\u9fff]){1,8}(?:小区|社区|新村|大院|公寓|[苑园湾里府庭城巷庄墅坊轩居阁郡岸都台]))?';
const parts =
  '[0-9a-z零〇一二两三四五六七八九十百幺栋幢座号楼单元层室门户#\\-—_、,.的这那儿里外上下旁边附近前后头面口处 ]*';
const general =
  '(?:楼顶|顶楼|天台|楼道|楼梯间?|走廊|过道|连廊|大厅|门厅|电梯间?|电梯[口里]|架空层|地下室|地下车库|地库|车库|阳台|露台|外墙)';
const tail = '(?:谢谢|麻烦了?|快点|尽快|辛苦了?|[嘛呢吧啊呀哦哈了.。!~,… ])*';
const alone = new RegExp(`^${lead}${compound}${parts}(?:${general}${parts})?${tail}$`, 'u');
const saysWhat = /^(?:report|danger|intent)\./;

/** A trace of danger is in 我家 and 麻烦 too. */
function tellsWhat({ label, weight }: Rule): boolean {
  return saysWhat.test(label) && (weight > 1 || !label.startsWith('danger'));
}
/** Nobody says where at greater length. */
const longest = 36;

/** `placeSaid`: a part of a flat or a spot was found in it; without one 「1」 is a mark and no floor. */
export function isOnlyPlace(text: string, form: string, placeSaid: boolean): boolean {
  if (!placeSaid || form.length > longest) return false;
  const spot = findSpot(text, form);
  const rest = spot === undefined ? form : form.replace(spot.toLowerCase(), ' ');
  return alone.test(rest.trim()) && !read(rest).fired.some(({ rule }) => tellsWhat(rule));
}
