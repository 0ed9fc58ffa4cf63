/** Whether a member of staff asks how to reach who reported a ticket: 居民电话多少, 他家电话给我一下. Pure. */

export interface ContactAsked {
  /** As said; absent when there was none. */
  readonly number: string | undefined;
}

const whose = '(?:居民|业主|住户|户主|报[事修]人|反映人|投诉人|当事人|对方|人家|[他她](?:家|们家)?|[这那]家)';
const contact = '(?:的)?(?:联系)?(?:电话|手机)(?:号码?)?|(?:的)?(?:联系方式|号码)';
const want = '(?:请|麻烦)?(?:把|帮我|给我|发我|我要|要|查一?下|看一?下|告诉我|需要)*(?:一下)?';
const asked = '(?:给我|发我|发来|发|告诉我|报|是|有)?(?:一?下)?(?:多少|几号|什么|哪个|有吗|有没有)?';
const tail = '[吧啊呀呢吗嘛了哈\\s。.!！?？]*$';
const plain = new RegExp(`^${want}${whose}(?:${contact})${asked}${tail}`, 'u');
/** Of a ticket that is named nobody else's can be meant. */
const ofTicket = new RegExp(`^${want}(?:${whose})?(?:${contact})${asked}${tail}`, 'u');
const reach = new RegExp(`^(?:我)?(?:怎么|咋|如何|哪里)(?:才)?(?:能)?联系(?:上|到)?${whose}${tail}`, 'u');

const fullNumber = /(?:工单|单号)?#?\s*(\d{6}\s*[-—–]\s*\d{1,7})\s*(?:号?工?单)?/u;
const shortNumber =
  /^#?(\d{1,5})\s*号?工?单|^(?:工单|单号)\s*#?(\d{1,5})(?!\d|[栋幢单楼层室])|\s#?(\d{1,5})$|(?<=电话|方式)#?(\d{1,5})$/u;

/** Absent when it is something else; whose number it is, the ticket says. */
export function readContactAsked(text: string): ContactAsked | undefined {
  const words = text.normalize('NFKC').trim();
  if (words.length > 40) return undefined;
  const found = fullNumber.exec(words) ?? shortNumber.exec(words);
  const groups: readonly (string | undefined)[] = found?.slice(1) ?? [];
  const number = groups.find((group) => group !== undefined)?.replace(/\s/gu, '');
  const rest = found === null ? words : words.replace(found[0], ' ').replace(/^\s*的?\s*|\s+$/gu, '');
  if (reach.test(rest)) return { number };
  return (number === undefined ? plain : ofTicket).test(rest) ? { number } : undefined;
}
