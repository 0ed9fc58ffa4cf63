/** What house and yard bring with them in the words of a danger: a stove, a courier at the door, a dirty car of the lift. */
import type { Turn } from './turn.ts';

export const householdTurns: readonly Turn[] = [
  // 火苗跟豆粒一样, 火苗还发红: how a burner burns.
  {
    code: 'burner',
    weight: 4,
    pattern:
      /火苗(?:子)?[还就都也老总是只才有]?(?:跟|像|比)?[^,。!?]{0,4}(?:发?[黄红蓝]|[小弱短矮]|豆|米粒|点儿?大|一丁点|忽大忽小|分叉)/g,
    stands: 'covering',
    only: 'danger.fire',
    unless:
      /[窜蹿冒扑]|往[外上]|着火|着了|烧(?!水|壶|[一个半]?[壶锅]|饭|菜|开|不)|烟|窗|灭不|越来越|快来|119|救/,
  },
  // 门口烧一大盆纸,火苗半人高: burnt for the dead, unless it takes hold of something.
  {
    code: 'burnt_offering',
    weight: 3,
    pattern: /烧[^,。!?]{0,6}纸(?!箱|壳|皮|板|盒)|纸钱|冥币|锡箔|元宝|烧香|上香/g,
    stands: 'near',
    only: 'danger.fire',
    unless: /引|[着起失]火|烧[到着]|点着|草|树|车|楼道|窗|[窜蹿扑]|烟|灭不|失控|快来|救|119/,
  },
  // 空着的那间有人偷住,夜里有手电光: night after night, not this moment.
  {
    code: 'squatter',
    weight: 3,
    pattern:
      /偷偷?住|住[着了进]+(?:了)?人|(?:夜里|夜夜|每晚|天天|经常|老是|好几晚)[^,。!?]{0,6}(?:手电|灯光|动静|人影)/g,
    stands: 'near',
    only: 'danger.violence',
    unless: /现在|正在|这会|刚|不敢|快来|救|我家|刀/,
  },
  // 怎么拧都不蹿火苗: a stove that does not burn.
  {
    code: 'no_flame',
    weight: 4,
    pattern: /[不没](?:怎么|再|肯|见|有)?(?:蹿|窜|冒|出|喷|起|来|点着)?火(?:苗|星)?子?/g,
    stands: 'covering',
    only: 'danger.fire',
    unless: /烟|[烧灭着]|火[势光大]|往[外上]|119|快来|救/,
  },
  // 整个单元凉透了, 片子冰凉: the house is cold, nobody's hand.
  {
    code: 'cold_house',
    weight: 4,
    pattern:
      /(?:单元|栋|楼|屋里?|家里?|房间|卧室|客厅|暖气|地暖|片子?|管子?)[^,。!?身手脚人]{0,8}(?:凉透|冰凉|冰冷)/g,
    stands: 'covering',
    only: 'danger.injury',
    unless: /[叫喊]不|不应|不动|没气|呼吸|脉|[晕倒昏躺]|救|120|手脚|身上/,
  },
  // 按开锁楼下没动静,外卖打了五个电话: it is the entry phone that does not answer.
  {
    code: 'entry_phone',
    weight: 4,
    pattern: /(?:对讲|可视|开锁|门禁)[^。!?]{0,12}没(?:动静|声)/g,
    stands: 'covering',
    only: 'danger.injury',
    unless: /老[人太头奶爷婆]|[爷奶婆]|独居|一个人|[几两三四五六七]天|味|[哭哼躺晕倒昏]|救|求助|一键/,
  },
  // 快递员敲门没人应: whoever knocks is well.
  {
    code: 'at_the_door',
    weight: 4,
    pattern:
      /(?:快递|外卖|送[货水餐菜]|骑手|中介|抄表|查表|推销)[^,。!?]{0,6}(?:敲|按|打)[^,。!?]{0,6}(?:没人|不应|没反应|没动静|不接)/g,
    stands: 'anywhere',
    only: 'danger.injury',
    unless: /老[人太头奶爷婆]|[爷奶]|独居|一个人住|几天|[两三四五六七]天|味|哭|喊|哼|灯|躺|救/,
  },
  // 保洁好几天没见人: does not come to work.
  {
    code: 'stays_away',
    weight: 4,
    pattern:
      /(?:保洁|保安|物业|管家|清洁工|门卫|收垃圾|垃圾车|修理工|师傅)[^,。!?]{0,6}(?:没见|没看见|没看到|没来|不见|没露面)|(?:保洁|清洁工|管家|物业)[^,。!?]{0,6}没(?:上来|过来|上楼|下来)/g,
    stands: 'covering',
    unless: /[井池窖坑沟]|独居|一个人住|家里|宿舍|失联|电话|联系|出事|倒|晕/,
  },
  // 梯里那摊黄的三天没人理: dirt, not people.
  {
    code: 'left_uncleaned',
    weight: 4,
    pattern: /(?:[尿痰屎摊灰渍汤]|垃圾|味|广告|脏|灯|风扇|按[钮键]|镜子|扶手|地板)[^。!?]{0,10}没人[理管]/g,
    stands: 'covering',
    only: 'danger.trapped_in_lift',
    unless: /人在|有人|我们?[在被和跟]|困|关在|救|出不来/,
  },
  // 门夹了孩子书包: the bag, not the child.
  {
    code: 'thing_caught',
    weight: 4,
    pattern:
      /夹[了住到着坏]+(?:过)?(?:我|他|她|孩子|小孩|娃|老人|老太太?|大爷)?(?:家)?的?(?:书包|[背挎]?包|衣|裙|围巾|鞋|帽|伞|菜|袋|快递|狗绳|车)/g,
    stands: 'covering',
    unless: /手|脚|腿|头(?!发)|脖|胳膊|血|疼|痛|哭|伤/,
  },
  // 箱子门耷拉着: the door hangs, not the wire.
  {
    code: 'door_hangs',
    weight: 4,
    pattern: /(?:门|盖子?)[都也就又]?(?:耷拉|垂|掉|歪)/g,
    stands: 'covering',
    only: 'danger.electrocution',
    unless: /冒火|火花|打火|麻|孩|娃|积水|水里|电到|触电/,
  },
  // 楼道堆得担架都抬不下来: how narrow it is, with nobody on it.
  {
    code: 'measure',
    weight: 4,
    pattern: /(?:担架|病床)(?:也|都|怕是?|恐怕|估计|肯定)+(?:是)?(?:抬|推|过|进|下|上|转|拐|通)(?:也|都)?不/g,
    stands: 'covering',
    only: 'danger.injury',
    unless:
      /120|救护|急救|抢救|[晕昏倒摔血疼痛喘抽]|现在|正在|刚|快来|救[命人我]|不行了|有人病|发病|犯病|[我他她你][爸妈爷奶公婆]|老伴/,
  },
  // 电梯老夹人: how its door always is.
  {
    code: 'door_pinches',
    weight: 4,
    pattern:
      /(?:[老总爱]|经常|时不时|动不动就?|天天|每次都?|三天两头)(?:是|会)?夹(?:到|着|住)?(?:人|我|脚|手|腿)/g,
    stands: 'covering',
    only: 'danger.trapped_in_lift',
    unless: /血|伤|骨|刚|住院|医院|拔不|出不来|卡住|还夹|困|救/,
  },
  // 夹在婆媳中间两头为难.
  {
    code: 'in_between',
    weight: 4,
    pattern: /夹在[^,。]{1,6}(?:中间|当中)[^,。]{0,4}(?:两头|两边|为难|难做|不讨好|受气|难受|做人)/g,
    stands: 'covering',
    only: 'danger.injury',
  },
  // 没人拿刀.
  {
    code: 'nobody_armed',
    weight: 4,
    pattern: /没(?:有)?(?:人|谁)(?:会|敢)?[拿持提动带](?:着)?刀/g,
    stands: 'covering',
    only: 'danger.violence',
  },
  // 药吃完了: wants more of it, unless it was taken at once.
  {
    code: 'medicine_out',
    weight: 4,
    pattern: /药(?:都|也|快|要|已经)?(?:吃|用)(?:完|没)了?/g,
    stands: 'covering',
    only: 'danger.self_harm',
    unless: /安眠|晚安|睡|把|整|瓶|板|全|都吃|[死活累遗]|再见|对不起|一把|别找/,
  },
];
