/** How a thing is said, whatever it is about: to a neighbour, with a price, as praise, as a question. Pure. */
export type Manner =
  | 'you'
  | 'praise'
  | 'price'
  | 'question'
  | 'asking'
  | 'wondering'
  | 'reply'
  | 'lost'
  | 'degree'
  | 'retold'
  | 'guessing'
  | 'oneself'
  | 'mediation'
  | 'trade'
  | 'likened'
  | 'who_says'
  | 'over';

const wondering =
  /([亮热通大响停臭吵漏堵冷坏好快慢稳吓香来])[不没]\1(?!起|意思)|有没有[水电气网]|停[水电]没(?:有)?[呀啊呢?？]*$/u;

/** 谁看到我家孩子的书包: things, not people. */
const lost =
  /捡到[^,。!?]{0,6}(?:钱包|钥匙|手机|门?卡|耳机|雨?伞|[背提]?包|身份证|衣服|帽子|手表|鞋|玩具)|谁(?:看到|看见|见到|拿|捡|收)[^,。]{0,4}(?:我|我家|我们家)的(?![^,。!?]{0,6}(?:狗|猫|孩|娃|爸|妈|老人|爷|奶|车(?!里|上)))|谁(?:错?拿|捡|收)(?:错|到|走)?了?|谁(?:看到|看见|见到|见|丢|掉|落)[^,。]{0,8}(?:书包|童鞋|背包|钥匙|手机|钱包|快递|包裹|外卖|耳机|帽子|外套|校服|伞|门卡|水杯|玩具|眼镜|手套|滑板车)/;

/** What somebody sells: 管道疏通,24小时上门. Whoever looks for one has something broken. */
const trade =
  /^(?!.*(?:我家|我们|咱|堵了|坏了|漏了|丢了|有没有|谁[有家会]|推荐|求|哪))(?=.*(?:管道疏通|疏通(?:管道|马桶|下水)|(?:开锁|修锁).{0,3}换锁|换锁芯|打孔|家电维修|空调(?:移机|清洗|加氟)|防水补漏|油烟机清洗|清洗油烟机)).*(?:上门|24小时|随叫随到|电话|价格?(?:优|公|面)|加微|元起|联系)/;

const signs: readonly (readonly [Manner, RegExp])[] = [
  // 你们物业 is a complaint, 你好 a greeting.
  ['you', /你(?!们?(?:物业|社区|好))|您/],
  ['praise', /真好|不错|好吃|好看|好听|漂亮|可爱|佩服|羡慕|厉害|香得|真乖|热闹|浪漫|恭喜|祝|进步|支持/],
  ['price', /[0-9一二三四五六七八九十百两几](?:块|元|毛)/],
  ['question', /(?:吗|么|呢|[?？]|怎么办|咋办|咋样|不|没)[呀啊呢。!！~]*$/],
  // 能,两边没车: the answer to a neighbour.
  [
    'reply',
    /^(?:能|可以|行|会|有的|对的|没错|好的|嗯+|不客气|是的|对|没有|没|还行|还好)[呀啊哦的吧]?[,。!~ ]|^我们?家(?:这|那)?[^,。!?]{0,6}也是(?:这样)?[,](?:拿|用|你|换|重启|拔|按|等|弄|后来|师傅)/,
  ],
  // 谁拿了我外卖 is asked of the neighbours.
  ['lost', lost],
  // 热得地砖都要翘起来: so hot, not so broken.
  ['degree', /[热冷冻晒饿困累渴笑气急忙美香帅穷吓]得[^,。!?]{0,8}(?:都|快|要|能|想|像)/],
  // 孩子问我为什么路灯不亮.
  ['retold', /问我|跟我[说讲]|[非就老]说|说我|告诉我|教我|笑我|安慰我|以为/],
  // 网这么卡,一定是都在抢票.
  ['guessing', /一定是|肯定是|八成是?|估计是?|怕不是|难怪|怪不得|我说呢|应该是|多半是?|原来是/],
  ['oneself', /自己(?:修|弄|换|通|搞|装|捅|掏|拧|动手)|我(?:帮你|给你|来修|来弄)|亲测/],
  // …不肯赔还骂人,能调解吗: a quarrel is told before somebody is asked for; 调解收费吗 tells of none.
  [
    'mediation',
    /.{7,}(?:能|可以|帮|(?<![申邀])请|找人|找个人)[^。!?]{0,8}(?:调解|评评理|评个理|说和|劝劝|劝和|出面)(?![^。!?]*(?:收费|要钱|流程|材料|有用|算数|周末|几点))[^。!?]{0,6}[。!?！？]?$/,
  ],
  [
    'over',
    /(?:修|换|弄|搞|通|装|清|治|收拾)好了|恢复了|来[电水气]了|解决了|不[漏堵吵响臭]了|(?:灭|找到|救|放出|出)来?了(?:[,。!]|$)/,
  ],
  // 亮不亮, 停没停: wants to know; 修不修, 管不管 complains.
  ['trade', trade],
  // 我那股票跟电梯坏了一样: what is told of is not in the house.
  [
    'likened',
    /(?:股票|基金|大盘|工资|奖金|心情|爱情|感情|事业|人生|脑[子袋]|成绩|记性|运气)[^。!！]{0,6}(?:跟|像|就像|好比|如同)[^,。!?！]{1,14}(?:一样|似的|一般)/,
  ],
  // 谁说三号楼没人管,我看天天拖: the opposite is meant.
  ['who_says', /^谁说[^,，。!！?？修办解处]{2,16}(?:不好|没人管|没人扫|差|不行|不安全|乱)[,，]/],
  ['wondering', wondering],
  ['asking', /怎么|咋|如何|哪|谁|几|多少|什么|啥|能不能|可不可以|可以|要不要|是不是|该/],
];

/** What ends as a question is not told again that it asks. */
export function mannersOf(form: string): readonly Manner[] {
  const found = signs.filter(([, sign]) => sign.test(form)).map(([manner]) => manner);
  return found.includes('question') ? found.filter((manner) => manner !== 'asking') : found;
}
