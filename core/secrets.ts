/**
 * Finds what nobody should post: a full identity number, a bank card, a code that was just sent to them. Unlike a phone
 * number it is of no use to anybody here, so it is hidden before anything else sees the message. Pure, linear.
 */
import { passesIdentityChecksum, passesLuhn, toHalfWidth } from './personal-numbers.ts';

export const secretKinds = ['identity_number', 'bank_card', 'verification_code'] as const;
export type SecretKind = (typeof secretKinds)[number];

export interface Secret {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}

const gap = '[ \\-]?';
const month = '(?:0[1-9]|1[0-2])';
const day = '(?:0[1-9]|[12][0-9]|3[01])';

/** Six digits of area, birth date, order, check digit; 15 digits before 1999. */
const identityShape = `[1-9][0-9]{5}${gap}(?:19|20)[0-9]{2}${month}${day}${gap}[0-9]{3}[0-9Xx]`;
const oldIdentityShape = `[1-9][0-9]{5}[0-9]{2}${month}${day}[0-9]{3}`;
const cardShape = `[0-9]{4}${gap}[0-9]{4}${gap}[0-9]{4}${gap}[0-9]{4}(?:${gap}[0-9]{1,3})?`;
const longNumber = new RegExp(
  `(?<![0-9A-Za-z])(?:(${identityShape})|(${cardShape}|[0-9]{15}|[0-9]{17}[Xx])|(${oldIdentityShape}))(?![0-9A-Za-z])`,
  'gu',
);

/** Words that say what a long number is. */
const aboutIdentity = /身份证|身份号|证件号|公民身份/u;
const aboutCard =
  /卡号|银行卡|储蓄卡|信用卡|借记卡|工资卡|开户|户名|(?:银行|收款|打款|汇款|对公)账[号户]|(?:[转汇退存]|[打付发][^,，。!！?？0-9])[^,，。!！?？0-9]{0,5}卡(?:[里上]|[^\p{Script=Han}]|$)|(?:工商|农业|建设|中国|交通|邮储|招商|工|农|建|交|招)行[^,，。!！?？\p{Script=Han}]{0,3}(?=[0-9]{4})/u;
const aboutGoods = /单号|订单|快递|运单|物流|编号|流水号|条码|户号|设备号|序列号|工单/u;

/** First digits of cards issued in China, and of the international brands. */
const chineseCard = /^(?:62|60|9558|955[0-9])/u;
const foreignCard = /^(?:4|5[1-5]|35|37)/u;

/** Codes have four, six or eight digits; five only where no hotline has them. */
const codeWord = '(?:验证码|校验码|动态码|动态密码|短信码|激活码)';
const digits = '(?<![0-9A-Za-z\\-])([0-9]{4,8})(?![0-9A-Za-z]|[元块条个人栋楼室层年月日号点度万]|-[0-9])';
const codeBehind = new RegExp(`${codeWord}[^0-9。!?！？\\n]{0,8}?${digits}`, 'gu');
const codeBefore = new RegExp(
  `${digits}[\\s,，:：]*(?:(?:这|那)?(?:就)?是)?(?:我|你|您|他|她)?的?(?:刚才|刚刚)?(?:那个|这个)?(?:手机|短信|登录|微信|支付宝|银行)?的?${codeWord}`,
  'gu',
);
/** 12345, 96110, 95588, 10086: a number people call. */
const hotline = /^(?:1[0-2][0-9]{3}|9[56][0-9]{3,4}|400[0-9]{4,5}|12[0-9]{3})$/u;

/** Cheap: most messages have neither. */
const candidate = /[0-9０-９]{4}/u;

/** In order, without overlaps. */
export function findSecrets(text: string): readonly Secret[] {
  if (!candidate.test(text)) return [];
  const narrow = toHalfWidth(text);
  const found = [
    ...Array.from(narrow.matchAll(longNumber), (match) => longSecret(narrow, match)),
    ...Array.from(narrow.matchAll(codeBehind), codeSecret),
    ...Array.from(narrow.matchAll(codeBefore), codeSecret),
  ].filter((one) => one !== undefined);
  return withoutOverlaps(found);
}

function longSecret(text: string, match: RegExpExecArray): Secret | undefined {
  const value = match[0].replace(/[ \-]/gu, '').toUpperCase();
  const kind = kindOfLong(text, value);
  return kind === undefined ? undefined : { kind, start: match.index, end: match.index + match[0].length };
}

/** The check digit, or a word that says so; a parcel's number needs the check digit and nothing about parcels. */
function kindOfLong(text: string, value: string): SecretKind | undefined {
  if (isIdentity(text, value)) return 'identity_number';
  return /^[0-9]{16,19}$/u.test(value) && isCard(text, value) ? 'bank_card' : undefined;
}

function isIdentity(text: string, value: string): boolean {
  if (passesIdentityChecksum(value) && isBirthDate(value)) return true;
  return (value.length === 18 || value.length === 15) && aboutIdentity.test(text);
}

function isCard(text: string, value: string): boolean {
  const [isSaid, isGoods] = [aboutCard.test(text), aboutGoods.test(text)];
  if (!passesLuhn(value)) return isSaid && !isGoods;
  const isIssued = chineseCard.test(value) || (foreignCard.test(value) && value.length === 16);
  return isSaid || (!isGoods && isIssued);
}

/** An order's number may hold today's date where an identity number has a birthday: nobody that young has one. */
function isBirthDate(value: string): boolean {
  return /^.{6}(?:19[0-9]{2}|20[01][0-9])(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])/u.test(value);
}

function codeSecret(match: RegExpExecArray): Secret | undefined {
  const [whole, value = ''] = match;
  if (hotline.test(value)) return undefined;
  const start = match.index + whole.indexOf(value);
  return { kind: 'verification_code', start, end: start + value.length };
}

function withoutOverlaps(found: readonly Secret[]): readonly Secret[] {
  const kept: Secret[] = [];
  for (const one of [...found].sort((left, right) => left.start - right.start || right.end - left.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/** What stands where a secret stood. */
export const hidden = '（号码已隐去）';

export interface Hidden {
  readonly text: string;
  /** Each kind once, in the order of `secretKinds`. */
  readonly kinds: readonly SecretKind[];
}

/** The text without its secrets; everything else is untouched. */
export function hideSecrets(text: string): Hidden {
  const found = findSecrets(text);
  if (found.length === 0) return { text, kinds: [] };
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of found) {
    parts.push(text.slice(from, start), hidden);
    from = end;
  }
  parts.push(text.slice(from));
  const kinds = secretKinds.filter((kind) => found.some((one) => one.kind === kind));
  return { text: parts.join(''), kinds };
}
