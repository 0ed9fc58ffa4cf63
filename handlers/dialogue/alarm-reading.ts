/** 「里面有人!」 of a lift that stands still: the fault that was reported is a danger now. Pure. */
const inside = '(?:里面|里头|轿厢里?|电梯里|梯子里)';
const somebody =
  '(?:还|好像|应该|是|就|真)*(?:有(?:个|一个|两个|几个|位|人|老人|孩子|小孩|娃|大爷|奶奶)|困|关|卡|(?:[1-9]|[一两三四五六])个)';
/** 开关被人关了, 门禁卡: neither shuts anybody in. */
const held = '(?:困|(?<![开相有机])关|(?<![禁刷磁行的换])卡)';
const saysInside = new RegExp(
  `${inside}[^没无吗?？]{0,4}${somebody}|${held}(?:着|了|住)?[^没]{0,4}(?:人|老人|孩子|小孩|娃)`,
  'u',
);
/** 我爸在里面, 我也在里面出不来: it was said before what of. */
const kin =
  '(?:我|俺|咱)?(?:们)?(?:家)?(?:老)?(?:爸|妈|公|婆|爹|娘|儿子|女儿|闺女|孩子|小孩|娃|宝宝|爷爷|奶奶|外公|外婆|姥姥|姥爷|老人|弟|妹|哥|姐|邻居|同事|朋友|家人|[一两三四]个人)';
const kinInside = new RegExp(
  `(?:${kin}|^(?:我们?|俺))(?:们)?[一两三四]?个?(?:也|还|就|现在|正|被)*(?:困|关|卡|堵)?(?:在)(?:里面|里头|轿厢里?|电梯里|梯子里)(?!没|好好|等|待着没)`,
  'u',
);
const shortly = /^(?:对|是|嗯+|啊)?[,,\s]*有(?:人|的|啊|个|一个|两个|几个)/u;
const denied = /没有?人|没(?:困|关|卡)|无人|空的|人(?:修|来|管|员)|[吗?？]/u;
const longest = 30;

/** `asked`: they were asked whether somebody is in it, so that 「有人」 is enough. */
export function saysSomebodyInside(text: string, asked: boolean): boolean {
  const words = text.trim();
  if (words.length > longest || denied.test(words)) return false;
  return saysInside.test(words) || kinInside.test(words) || (asked && shortly.test(words));
}
