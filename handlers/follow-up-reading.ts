/** What a few words mean after an answer: a further side of the same matter, other words, or how good it was. Pure. */
interface Aspect {
  readonly name: string;
  /** Asks for it. */
  readonly asked: RegExp;
  /** A sentence that tells it. */
  readonly told: RegExp;
}

const aspects: readonly Aspect[] = [
  {
    name: 'papers',
    asked: /(?:带|准备|要交|需要|要)(?:些|点)?(?:什么|哪些|啥)(?:材料|证件|东西|资料|手续|证明)?|(?:什么|哪些|啥)(?:材料|证件|手续|资料|证明)|(?:材料|证件|手续|资料)/gu,
    told: /带|材料|证件|身份证|户口|照片|复印件|证明|合同/u,
  },
  {
    name: 'price',
    asked: /收费不|多少钱|几块钱?|(?:要|用|收)(?:不要)?(?:花)?(?:钱|费)|收不收费|费用|价格|免费/gu,
    told: /\d(?:元|块)|免费|不(?:用|收|要)[^，。]{0,2}(?:费|钱)|收费|费用|缴费/u,
  },
  {
    name: 'phone',
    asked: /(?:电话|号码|联系方式|热线)(?:号码?)?(?:是)?(?:多少|几号|什么|有)?|打(?:什么|哪个|多少|几号)(?:电话|号码)?|怎么联系/gu,
    told: /(?<!\d)\d{3,}(?![\d年元])/u,
  },
  {
    name: 'place',
    asked: /(?:在|去|到)?(?:哪里|哪儿|哪个地方|什么地方|哪个窗口|哪(?=办|$))|地址|怎么走/gu,
    told: /(?:到|去|在|向|找)[^，。；]{0,14}(?:窗口|大厅|中心|派出所|社区|居委会|街道|机构|部门|物业|银行|医院|平台|app|小程序|网站|线上)/iu,
  },
  {
    name: 'term',
    asked: /(?:要|得|需要)?(?:多久|多长时间|几天|多少天)(?:才|就)?(?:能|可以)?(?:拿到手?|取到?|办好|办完|办下来|下来|好)?|什么时候(?:能|可以)(?:好|拿到?|办好|下来)/gu,
    told: /\d+[^，。]{0,3}(?:天|日|小时|分钟|个月|年|周)|[一二三四五六七八九十]+(?:天|日|个工作日|小时|分钟|个月|年|周)/u,
  },
  {
    name: 'hours',
    asked: /几点(?:上班|下班|开门|关门)?|什么时候|啥时候|(?:上班|办公|营业)时间|周末(?:上班|开门|办公)?/gu,
    told: /\d+(?:点|:\d{2}|：\d{2})|[周星]期?[一二三四五六日天末]|工作日|办公时间|24小时/u,
  },
  {
    name: 'who',
    asked: /(?:哪些|什么|啥)人|谁(?:可以|能|都?行)?|(?:什么|哪些|啥)条件|条件/gu,
    told: /条件|可以申请|的人|户籍|年满|居民|职工|老人|家庭/u,
  },
  {
    name: 'online',
    asked: /(?:能不能|可不可以|可以|能)?(?:在)?(?:网上|线上|手机上?|小程序|在线)/gu,
    told: /网上|线上|手机|小程序|app|在线|平台/iu,
  },
  {
    name: 'by_another',
    asked: /(?:能不能|可不可以|可以|能)?(?:让|找|叫)?(?:别人|家里人|家人|子女|儿子|女儿|孩子)?(?:代办|代领|替办|代为)|(?:必须|非得)?(?:要|得|需要)?(?:本人|自己)(?:亲自)?(?:去|到场|来|跑)(?:吗|不|么)?/gu,
    told: /代办|代领|代为|委托|监护人|本人/u,
  },
]; // prettier-ignore

/** Leads in or fills up, and asks for nothing. */
const fillers =
  /请问|那么|那|还有|另外|然后|这个|那个|这|它|具体|一般|大概|大约|的话|是不是|是|要|得|需要|我|我们|去|办理|办|弄|申请|现在|直接|呢|啊|呀|吗|嘛|吧|哦|么|啦|了|的|可以|能|行|就|都|再|问一下|问下|一下|多少|什么|哪|有没有|有|没有|[\s\p{P}]/gu;
const longest = 18;

export type FollowUp =
  | { readonly kind: 'aspect'; readonly name: string; readonly told: RegExp }
  /** Begins like one, and a rule does not know for what it asks. */
  | { readonly kind: 'further' }
  | { readonly kind: 'rephrase' }
  | { readonly kind: 'rating'; readonly useful: boolean };

const ratings: readonly (readonly [RegExp, boolean])[] = [
  [/^(?:1|有用|很有用|挺有用|有帮助|有用的|👍+)[\s。.!！~～,，]*(?:谢谢|多谢|感谢)?[\s。.!！~～]*$/u, true],
  [/^(?:0|没用|没有用|没啥用|没什么用|不管用|没帮助|没有帮助|答非所问|👎+)[\s。.!！~～]*$/u, false],
];
const rephrases =
  /^(?:请|麻烦)?(?:(?:能不能|可以|能)?(?:换个?(?:个)?(?:说法|方式说|话说)|(?:说|讲)(?:得|的)?(?:简单|明白|清楚|通俗)(?:一?点|些)|简单(?:点|些)?(?:说|讲)|再(?:说|讲)一?(?:遍|次))|(?:我)?(?:没|不)(?:太)?(?:听|看)?(?:懂|明白)|(?:听|看)不(?:太)?(?:懂|明白)|(?:什么|啥)意思)(?:吗|呢|啊|呀|了|吧|哦)*[\s。.!！?？~]*$/u;
const beginnings = /^(?:那|那么|还有|另外|这个|那个)/u;

/** Absent when the words say something of their own. */
export function readFollowUp(text: string): FollowUp | undefined {
  const words = text.normalize('NFKC').trim();
  const rating = ratings.find(([pattern]) => pattern.test(words));
  if (rating !== undefined) return { kind: 'rating', useful: rating[1] };
  if (words.length > longest) return undefined;
  if (rephrases.test(words)) return { kind: 'rephrase' };
  const aspect = aspects.find(({ asked }) => isAllOf(words, asked));
  if (aspect !== undefined) return { kind: 'aspect', name: aspect.name, told: aspect.told };
  return beginnings.test(words) && /[?？]|[吗呢么]$/u.test(words) ? { kind: 'further' } : undefined;
}

/** Nothing is left beside it that would be a matter of its own. */
function isAllOf(words: string, asked: RegExp): boolean {
  const rest = words.replace(asked, '\u0001');
  return rest !== words && rest.replace(fillers, '').replaceAll('\u0001', '') === '';
}

/** The sentences of an answer that tell what is asked, as they stand. */
export function sentencesThatTell(text: string, told: RegExp): readonly string[] {
  return (text.match(/[^。!?！？；;\n]+[。!?！？；;]?/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => told.test(sentence));
}
