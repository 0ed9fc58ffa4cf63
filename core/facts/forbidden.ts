/**
 * What Gege never says, whoever wrote it and whatever it cites: it must not look like those it warns of. A request is
 * told from a warning by the negation before it, or by the sentence calling it a fraud.
 */
import { createMayMatch } from '../needed-signs.ts';
import { mayLink } from './fact-patterns.ts';
import { hardFacts } from './hard-facts.ts';
import { plainText } from './plain-text.ts';

export type Forbidden =
  'payment_request' | 'code_to_scan' | 'contact_request' | 'secret_request' | 'foreign_link';

const ask =
  '(?:请|麻烦|需要?您?|须|必须|先|快|赶紧|立即|立刻|马上|尽快|务必|记得|直接|可以?|只需|帮忙|您把|把)';
const pay = '(?:转账|打款|汇款|付款|支付|缴纳|缴费|交费|交钱|转钱|打钱|汇钱|充值|垫付|转|汇|付|交|缴|充|打)';
const account =
  '(?:账户|账号|帐户|帐号|银行卡|卡[里上号]|微信|支付宝|对公|本人|我这|我卡|工作人员|指定|安全账户)';
/** Who is paid by right, as an answer may say: the payer's own account, the landlord. */
const theirs = '(?:您|你|自己|房东|房主|业主|卖家|商家|医院|法院)';
const fee =
  '(?:押金|保证金|定金|订金|手续费|工本费|服务费|加急费|上门费|代办费|解冻费|认证金|会费|诚意金|费用|红包|钱|\\d[\\d,.]*(?:元|块))';

const requests: readonly (readonly [Exclude<Forbidden, 'foreign_link'>, RegExp])[] = [
  ['payment_request', new RegExp(`${pay}[^，,。]{0,8}(?:到|给|至|入|进)(?!${theirs})[^，,。]{0,8}${account}`, 'gu')],
  ['payment_request', new RegExp(`(?:向|往)[^，,。]{0,8}${account}[^，,。]{0,8}${pay}`, 'gu')],
  ['payment_request', new RegExp(`${ask}[^，,。]{0,8}${pay}[^，,。]{0,6}${fee}`, 'gu')],
  ['payment_request', new RegExp(`(?:微信|支付宝|扫码|线上)(?:转账|付款|支付|转|付)[^，,。]{0,6}${fee}`, 'gu')],
  ['payment_request', /(?:请|麻烦|快|赶紧|立即|立刻|马上|尽快|务必|您先|(?:^|(?<=[，,。、：:]))先)[^，,。]{0,6}(?:转账|打款|汇款|转钱|汇钱|打钱|充值|垫付)/gu],
  ['payment_request', /(?:账号|账户|卡号|收款账号|对公账户|户名)[：:是为 ]{1,2}[^，,。]{0,6}\d{6,}/gu],
  ['payment_request', /(?:点击?|打开|进入|戳)[^，,。]{0,6}(?:收款|付款|支付|缴费|转账|打款|领取|认证)(?:链接|页面)/gu],
  ['code_to_scan', /(?:扫|见|这是|附|下方|上方|图中|以下|用)[^，,。]{0,6}(?:收款|付款|支付|缴费|转账|进群|加群|报名|领取)(?:二维)?码|(?:收款|付款|支付|缴费|转账|进群|加群|报名|领取)(?:二维)?码(?:见|如下|在|[：:])/gu],
  ['code_to_scan', /扫(?:一扫|描|一下)?(?:[^，,。]{0,6}(?:二维码|qr|码))/giu],
  ['code_to_scan', /(?:长按|识别|保存)[^，,。]{0,6}(?:二维码|图中码|qr)/giu],
  ['contact_request', /(?:加|添加|搜)(?:我们?|他|她|一下|下|个|工作人员)?(?:的)?(?:微信|威信|薇信|企业微信|企微|qq|[vw]x|v信|好友)/giu],
  ['contact_request', /(?:请|快|欢迎|扫码|马上|邀请|速|立即)[^，,。]{0,4}(?:加入?|进)(?:我们?的?|这个|以下)?(?:微信|qq|优惠|福利)?群/giu],
  ['secret_request', /(?:请您?|麻烦|需要您|务必|把|快|马上|立即|立刻|回复|告诉我|发给?我)[^，,。]{0,8}(?:验证码|校验码|银行卡号|卡号|支付密码|密码)/gu],
  ['secret_request', /(?:请您?|麻烦|务必|先|马上|立即|配合)[^，,。]{0,4}(?:屏幕共享|共享屏幕|远程控制|远程协助)/gu],
]; // prettier-ignore

const mayMatch = createMayMatch(requests.map(([, pattern]) => pattern));

/** Links that may be said when their source proves them; operators add their own. */
export const trustedHosts: readonly string[] = ['gov.cn'];

export interface Around {
  /** Trusted ones; what lies under them is trusted, too. */
  readonly hosts: readonly string[];
  /** The sentence stands in a published text just so: it may tell how a fraud goes about it. */
  readonly isCited: boolean;
}

export function forbiddenIn(sentence: string, { hosts, isCited }: Around): readonly Forbidden[] {
  const plain = plainText(sentence).replace(/\s+/gu, '');
  const mayTell = isCited && warns.test(plain);
  const may = mayRequest.test(plain) ? mayMatch(plain) : 0;
  const found = requests.flatMap(([kind, pattern], at) =>
    (may & (1 << at)) !== 0 && isRequested(plain, pattern, mayTell) ? [kind] : [],
  );
  return [...new Set([...found, ...foreignLinks(sentence, hosts)])];
}

const mayRequest = /[转汇付交缴充打扫码加搜进群账卡户验密屏远识按存]/u;

const warns = /[骗诈]|诱饵|套路|冒充|仿冒|(?:别|不要|千万不|切勿)(?:信|轻信|跟|点|扫|去|加|转|碰|理|上当)/u;
const urges = /请|麻烦|务必|赶紧|马上|立即|立刻|尽快/u;

function isRequested(sentence: string, pattern: RegExp, mayTell: boolean): boolean {
  // Looking first is much cheaper than matching nothing.
  if (sentence.search(pattern) < 0) return false;
  return Array.from(sentence.matchAll(pattern)).some(({ 0: match, index }) => {
    const isTold = mayTell && !urges.test(clauseBefore(sentence, index) + match);
    return !isTold && !isDenied(sentence, index, match) && !calledFraud.test(sentence.slice(index));
  });
}

const denial = /(?:不|别|勿|莫|拒绝|没有?|无需|停止|暂停|中止|从未|谨防|警惕|提防|小心|当心)[^，,。]{0,6}$/u;
const deniesNothing =
  /(?:不(?:用|要|必)?(?:担心|怕|着急|客气|放心|错|收)|没(?:事|关系|问题)|别(?:担心|怕|着急|急))[^，,。]*$/u;
/** 「您把钱转给对方了」, 「怎么加微信」: told or asked, not wanted. */
const tells = /^[^，,。]*(?:了(?:钱|款)?[，,的]|过钱)|^[^，,。]{0,12}[？?]/u;

function isDenied(sentence: string, at: number, match: string): boolean {
  const clause = clauseBefore(sentence, at);
  const said = clause + match.slice(0, Math.max(match.search(/[转汇付交缴充扫加进验密屏]/u), 0));
  return denies(clause) || denies(said) || isListed(clause) || tells.test(sentence.slice(at));
}

function clauseBefore(sentence: string, at: number): string {
  return (
    sentence
      .slice(0, at)
      .split(/[，,。；;：:]/u)
      .at(-1) ?? ''
  );
}

function denies(words: string): boolean {
  return denial.test(words) && !deniesNothing.test(words);
}

/** 「不要扫码、加好友、转账」: one denial for the whole list. */
function isListed(clause: string): boolean {
  return clause.endsWith('、') && denies((clause.split('、')[0] ?? '').slice(0, -1));
}

const calledFraud =
  /(?:的|就|都|多半|全)[，,]?(?:一定|肯定|多半|都|就|全)?是(?:新型|典型)?(?:诈骗|骗|假|圈套|违法|陷阱)|(?:谨防|当心)(?:诈骗|受骗)的|的[，,]?都?要(?:当心|小心|警惕)/u;

/** Links to hosts that are not trusted. */
export function foreignLinks(sentence: string, hosts: readonly string[]): readonly 'foreign_link'[] {
  return foreignUrls(sentence, hosts).length > 0 ? ['foreign_link'] : [];
}

/** The same, as they read. */
export function foreignUrls(sentence: string, hosts: readonly string[]): readonly string[] {
  if (!mayLink.test(plainText(sentence))) return [];
  const links = hardFacts(sentence).filter(({ kind }) => kind === 'link');
  return links.map(({ value }) => value).filter((value) => !isTrusted(value, hosts));
}

/** Whatever stands before an @ is no host. */
function isTrusted(link: string, hosts: readonly string[]): boolean {
  const authority = /^(?:[a-z][a-z\d+.-]*:\/\/)?([^/?#\\]*)/u.exec(link)?.[1] ?? '';
  if (link.includes('://')) return false;
  const host = authority.split('@').at(-1)?.replace(/:\d+$/u, '') ?? '';
  return isUnder(host, hosts);
}

function isUnder(host: string, hosts: readonly string[]): boolean {
  return hosts.some((trusted) => host === trusted || host.endsWith(`.${trusted}`));
}

/** A whole web address: of a trusted host, by a plain way and without a name before it. */
export function isTrustedUrl(text: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, port, hostname } = new URL(text);
  return /^https?:$/u.test(protocol) && username + password + port === '' && isUnder(hostname, hosts);
}
