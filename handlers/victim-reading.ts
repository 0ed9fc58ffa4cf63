/** Whether somebody's money or code has gone to a swindler just now. What happened years ago, or to others, is a story. Pure. */

/** `perhaps`: nothing says that it happened to them, as in 被骗了怎么办. */
export type Victim = 'now' | 'perhaps' | 'story';

/** Who has sent the money, and did not merely read about somebody who had. */
const hasPaid =
  /(?:已经?|刚刚?|都|就|我|妈|爸|婆|奶|爷|老伴|老公|老婆)[^,，。!！?？]{0,6}(?:转|汇|打|付|充|垫)(?:过去|给他|出去)?了|(?:转|汇|打|付|充|垫)(?:了|过去|出去)[^,，。!！?？]{0,3}[0-9一二两三四五六七八九十百千万几好]+[^,，。!！?？]{0,2}(?:元|块|万|千|百)|(?:转|汇)(?:了|过去|出去)[^,，。!！?？]{0,3}[0-9]{3,}|被骗(?:了|走|去|过)|上当了|(?:钱|款)[^,，。!！?？]{0,4}(?:被|让)(?:人)?(?:骗|转)走/u;

const secret = '(?:验证码|密码|卡号|银行卡|身份证|账号)';
const telling = '(?:告诉|报给|发给|说给|念给|交给|提供给?|透露给?|泄露给?|报|填|输入?)';
/** Who has told a code or a card number has opened the account: the same steps, at once. 发给我了 is no such telling. */
const hasTold = new RegExp(
  `${secret}(?:[,，]?我)?[^。!！?？,，]{0,8}${telling}[^。!！?？,，我来到]{0,4}了|${telling}[^。!！?？,，我来到]{0,4}了[^。!！?？,，]{0,4}${secret}`,
  'u',
);
/** 没告诉他, 别给, 让我报: what was not told, or only asked for. */
const notTold = new RegExp(
  `(?:没有?|不|未|别|勿|要我|让我|叫我)(?:再|把|给|向|跟|他|她|对方|${secret})*${telling}`,
  'gu',
);
/** 差点被骗了, 别被骗了, 是不是被骗了: nothing happened, or nobody knows. */
const notCheated =
  /(?:差点儿?|险些|没有?|未|别|不要|小心|当心|谨防|防止|避免|以免|免得|怕|担心|如果|要是|假如|万一|会不会|是不是|容易|不会)[^,，。!！?？]{0,6}(?:被骗|上当)(?:了|走|去)?/gu;

const longAgo =
  /去年|前年|早些?年|前几年|几年前|年前|那年|那会儿|当年|以前|从前|曾经?|上个?月|上半年|[几两二三四五六七八九十半]个?多?月前|(?:被骗|骗|上)过(?:当|钱)?/u;
const justNow = /刚|现在|今[天早晚晨]|昨[天晚]|这会儿|前脚|方才/u;
const ofOthers =
  /同事|朋友|同学|战友|邻居|楼上|楼下|隔壁|听说|新闻|报道|有人|某|网友|群友|亲戚|表[哥姐弟妹]|人家|别人|他们?(?:单位|小区)/u;
const ofOurs =
  /我|俺|咱|妈|爸|婆|奶奶|爷爷|老伴|老公|老婆|媳妇|儿子|女儿|闺女|孩子|老头|老太|家里|卡[里上]|姥|外公|公公|岳/u;
const amount = /[0-9一二两三四五六七八九十百千万几]+(?:多)?(?:元|块|万|千|百)/u;

/** 转出去了怎么办, 还能追回来吗: it should not have been sent. */
const pleads = /怎么办|咋办|咋整|怎么弄|[追要拿找退]得?回|止付|冻结|报警/u;

/** 户口转过去了怎么办 is no payment. */
const money = /[0-9]{3,}|钱|款|元|块|万|千|百/u;

export function wantsMoneyBack(text: string): boolean {
  return pleads.test(text) && /(?:转|汇)(?:了|过去|出去|走)/u.test(text) && money.test(text);
}

/** Words that say a swindler had a part in it; without them 转了五千 may be the rent. */
const swindled = /骗|上当|诈|中招|拉黑|联系不上|假的?(?:客服|警察|公安|领导|老师|网站|平台)|验证码|屏幕共享/u;

export function namesSwindle(text: string): boolean {
  return swindled.test(text);
}

/** Absent when nothing has gone. */
export function readVictim(said: string): Victim | undefined {
  const text = said.normalize('NFKC');
  const cheated = text.replaceAll(notCheated, '');
  if (!hasPaid.test(cheated) && !hasTold.test(text.replaceAll(notTold, ''))) return undefined;
  if (justNow.test(text)) return 'now';
  if (longAgo.test(text) || ofOthers.test(text)) return 'story';
  return ofOurs.test(text) || amount.test(text) || hasTold.test(text.replaceAll(notTold, ''))
    ? 'now'
    : 'perhaps';
}
