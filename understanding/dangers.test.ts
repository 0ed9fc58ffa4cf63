/** What people cry in danger, and what only sounds like it, by the rules alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { posted } from '../test/support/message-in-context.ts';
import { createUnderstand } from './understand.ts';

const understand = createUnderstand();
const hear = (text: string, addressed = false) => understand(posted(text, { addressed }));

const cries = [
  ['对面楼12层着火了,好大的烟', 'fire'],
  ['电动车在楼道烧起来了快来人', 'fire'],
  ['我家厨房油锅起火了怎么办啊', 'fire'],
  ['隔壁阳台在冒黑烟', 'fire'],
  ['一进门就闻到天然气味', 'gas'],
  ['煤气罐嘶嘶响,不敢碰', 'gas'],
  ['厨房燃气报警器一直响', 'gas'],
  ['电梯停在六楼不动,我和孩子在里面', 'trapped_in_lift'],
  ['2号梯关人了,快喊维保', 'trapped_in_lift'],
  ['我妈被困电梯里了', 'trapped_in_lift'],
  ['卡电梯里啦', 'trapped_in_lift'],
  ['单元门口有个老人晕过去了', 'injury'],
  ['老黄在牌桌边叫不起来了', 'injury'],
  ['孩子把弹珠咽下去了', 'injury'],
  ['八楼窗户吐火舌', 'fire'],
  ['谁家有干粉借一下快点,油锅烧着了', 'fire'],
  ['电梯把我关起了,灯也灭了', 'trapped_in_lift'],
  ['一楼李爷爷摔在卫生间爬不起来', 'injury'],
  ['我孩子被狗咬了流血了', 'injury'],
  ['有人跳楼了', 'injury'],
  ['楼上独居的王婆婆两天没露面,敲门也不应', 'injury'],
  ['楼下两伙人打架,有人拿着刀', 'violence'],
  ['隔壁男的在打老婆,一直喊救命', 'violence'],
  ['有人在撬我家门,我一个人在家', 'violence'],
  ['花盆掉下来砸到人了', 'falling_object'],
  ['五楼一直往下扔砖头', 'falling_object'],
  ['我爸洗澡触电了', 'electrocution'],
  ['电线断了掉在积水里', 'electrocution'],
  ['地下室配电房进水了', 'electrocution'],
  ['楼下电表箱里头灌水了', 'electrocution'],
  ['救命,门打不开,我跟同事卡在八楼九楼当中', 'trapped_in_lift'],
  ['救命,屋门打不开', 'violence'],
  ['烧纸的把绿化带引着火了,火苗老高', 'fire'],
  ['对面那套空着的屋里现在有手电光在晃,有人翻东西', 'violence'],
  ['灶上不冒火苗了,可抽油烟机着火了', 'fire'],
  ['我爸躺在床上手冰凉,叫他没反应', 'injury'],
  ['清洁工下井掏泥没上来,喊也不应', 'injury'],
  ['我爸心口疼,楼道堆得担架都抬不下来', 'injury'],
  ['雨水滴到表箱,里面冒蓝光', 'electrocution'],
  ['九楼窗户通红,玻璃炸开了', 'fire'],
  ['我女儿六岁,在东门走丢了', 'missing_person'],
  ['老爷子有痴呆,出门三个小时没回来', 'missing_person'],
  ['大厅有个小孩一个人哭,说不认得家', 'missing_person'],
  ['我不想活了', 'self_harm'],
  ['活着太累了,不想醒过来', 'self_harm'],
  ['想永远睡过去再也不醒', 'self_harm'],
  ['活着没意思,对不起大家', 'self_harm'],
  ['有个姑娘站在楼顶边上', 'self_harm'],
  ['药我一整瓶都吃了', 'self_harm'],
  ['有人没 九楼在往外冒烟', 'fire'],
  ['灶上的锅着了火好大压不住', 'fire'],
  ['楼下沙发点着了越烧越大', 'fire'],
  ['挖沟的把燃气管挖破了,呼呼往外冒', 'gas'],
  ['外婆烤炭火,现在叫不醒', 'gas'],
  ['电梯里出不来,就我跟弟弟', 'trapped_in_lift'],
  ['电梯停在两层中间,门打不开', 'trapped_in_lift'],
  ['货梯卡在八楼九楼之间,门也不开', 'trapped_in_lift'],
  ['货梯卡了,送水的师傅还在里面', 'trapped_in_lift'],
  ['粉刷的工人从架子上摔下来', 'injury'],
  ['弟弟的脚卡在栏杆里了', 'injury'],
  ['奶奶胸口疼得直冒汗', 'injury'],
  ['宝宝吃枣噎住了脸发紫', 'injury'],
  ['爷爷吃粽子卡住喉咙了', 'injury'],
  ['有人卡着我脖子', 'violence'],
  ['电动车撞倒一个阿婆,腿在流血', 'injury'],
  ['我舅舅一个人住,打了一天电话没人接', 'injury'],
  ['楼上男的拿皮带抽孩子,孩子一直喊救命', 'violence'],
  ['前夫拿着斧头在砸我家门', 'violence'],
  ['有人翻窗进了我家,我躲在柜子里', 'violence'],
  ['快递小哥被楼上掉的玻璃砸到头', 'falling_object'],
  ['栏杆漏电,女儿手被麻了一下', 'electrocution'],
  ['爷爷糊涂,下楼半天没影了', 'missing_person'],
  ['一转身两岁的儿子不见了', 'missing_person'],
  ['遗书写好了,不想再活', 'self_harm'],
  ['别救我,让我走', 'self_harm'],
  ['有个男的在拧我家门锁,我一个人', 'violence'],
  ['有个人影踩着空调往四楼爬', 'violence'],
  ['后窗玻璃被敲碎,有人正往里钻', 'violence'],
  ['表箱啪啪打火花,底下围着好多孩子', 'electrocution'],
  ['电梯里困了两个人,喊了半天没人应', 'trapped_in_lift'],
  ['门缝里一直往外钻烟,敲门没人应', 'fire'],
  ['充电宝炸了,人被烧到', 'fire'],
  ['厨房全是煤气,外婆还在睡觉', 'gas'],
  ['厨房煤气没关,老人没气了', 'gas'],
  ['灶台边上躺着个人,没气了', 'injury'],
  ['对门老人按门铃没反应,三天没出门了', 'injury'],
  ['对门打起来了,要出人命', 'violence'],
  ['货梯停了,灯灭了,我和同事在电梯里', 'trapped_in_lift'],
  ['谁帮忙拨120,我手抖', 'injury'],
  ['阳台塌了,人也掉下去了', 'injury'],
  ['吊篮绳子断了,师傅吊在半空', 'injury'],
  ['怎么喊都没反应,嘴角流口水', 'injury'],
  ['独居的老伯家水流了一夜,怎么敲都没人来开', 'injury'],
  ['他揪着我头发不放,我躲在厕所', 'violence'],
  ['有个不认识的人抱着孩子往车上塞,孩子妈在追', 'violence'],
  ['点个外卖到六楼,请警察送来', 'violence'],
  ['有人往下扔石头,一块接一块,底下都是家长', 'falling_object'],
  ['水顺着插座流,一碰开关就麻手', 'electrocution'],
  ['孩子玩着玩着一转身就没影了', 'missing_person'],
  ['室友留了封信,信里说对不起爸妈', 'self_harm'],
  ['有个姑娘在往湖里走,一直往湖里走', 'self_harm'],
] as const;

describe('dangers', () => {
  it.each(cries)('hears the cry in 「%s」: %s', (text, danger) => {
    expect(hear(text)).toMatchObject({ intent: 'report', urgency: 'emergency', danger });
  });

  it.each([
    '我大姨家水管崩了,水都淹进客厅了',
    '要是着火了怎么办',
    '货梯门关到一半又弹开,今天第三回',
    '电梯停在三楼了,门打不开',
    '电梯停在两层中间,门打不开,里面没人',
    '昨晚电梯卡在两层之间门打不开,已经修好了',
    '楼顶有人搭棚子,吊机都来了',
    '有人在楼顶装吊灯',
    '一层住户被淹,客厅全是水',
    '快递员敲门没人应,给我搁驿站了',
    '这单扣了我1120块,住5栋1204',
    '这路停满了,真有急病救护车来都进不去',
    '你家小狗太可爱了,追着娃满院子跑',
    '万一电梯困人了按哪个键',
    '昨晚对面楼着火,今天看都熏黑了',
    '昨天那个晕倒的大爷已经送医院了',
    '电影里那栋楼着火拍得真假',
    '新闻说外地一小区燃气泄漏',
    '下周三消防演练,模拟楼道着火',
    '这家烤肉店火了',
    '气死我了这个快递',
    '今天加班累死',
    '听说某品牌电车自燃险不赔',
    '油锅起火千万别泼水',
    '我家狗走丢了,谁看到说一声',
    '热得不想活了哈哈',
    '想死你了,什么时候回来',
    '地砖松了,老人容易摔倒',
    '楼上掉下个花盆,差点砸到人',
    '燃气灶火苗发黄怎么调',
    '线路老化容易着火,派人看看',
    '雪天路滑,差点摔倒',
    '那回着火还是老李先发现的',
    '煤气阀换过了,现在没味道了',
    '孩子在家闹着要看大火车',
    '被困在会议里出不来',
    '要是有人晕倒该怎么急救',
    '如果闻到煤气味先开窗还是先关阀',
    '楼道堆纸箱,万一着火往哪跑',
    '中介打我电话一天三次',
    '小时候邻居家着过一次火',
    '热得要冒烟了',
    '房价跌得想跳楼',
    '等这电梯等得我想死',
    '停车贵得我都想跳楼',
    '我婆婆上周摔了一跤,现在好多了',
    '阳台下又有人扔烟头',
    '抽烟的能不能别站楼道,烟味全进屋',
    '骑手把扶手撞歪了,石头也掉了一块',
    '两只狗打架,吵得很',
    '老人走丢了怎么预防,有没有手环',
    '电瓶车停门厅,着火就晚了',
    '猫头卡在栏杆里,已经弄出来了',
    '家里没有电,洗衣机开不了',
    '反映小区乱停车,救护车恐怕开不进来',
    '演唱会的票炸了,大家疯抢',
    '隔壁两口子三天两头吵架摔东西',
    '楼上经常打孩子,社区能不能去劝劝',
    '我老公上个月打了我,想找妇联咨询',
    '车窗被人撬了,能不能查监控',
    '狗把我的鞋子咬破了',
    '我妈被门夹到手,青了一块,擦了药',
    '奶奶中风后行动不便,想申请助浴',
    '怕广告牌掉下来砸到人',
    '灶具打不着火,点火滋滋响',
    '煤气表屏幕不亮,该换电池了',
    '热水器打不着,燃气没气了',
    '打火灶打不着,邻居家也打不着,是不是没气了',
    '对讲按了没反应,外卖小哥在楼下喊',
    '井盖不见了,黑灯瞎火要出人命',
    '楼梯扶手松成这样,早晚出人命',
    '这个梦太美了不想醒过来',
    '累得躺下就不想再醒,明天还上班',
    '插座焦了,已经拔了,来个电工',
    '电梯停在五楼不动,里面没人',
    '昨天被困电梯半小时,今天还没修',
    '有人在空地烧纸钱,烟飘进屋里',
    '工人焊铁架冒烟,味道难闻',
    '小侄子摔下来过一次,后来都扶着走',
    '饿得我快昏过去了',
    '楼上练嗓子,跟喊救命似的',
    '奶奶已经接电话了,手机静音',
    '灯灭了几盏,换好了',
    '我家猫从窗台掉下来,没事',
    '扫地机器人卡在沙发底下喊救命',
    '孩子画了一栋着火的房子',
    '我在天台看烟花,风好大',
    '总管炸开了,楼道成河',
    '楼上的狗关在家里嚎了一下午',
    '作业再不写我要心梗了',
    '说我侄子撞了人,要转两万押金',
    '闻着像煤气味,找半天是榴莲',
    '电梯往下坠了一截,人都出来了',
    '老人走失多久可以报案',
    '油锅着火能不能泼水',
    '有两个人挨家拧门把手',
    '烟雾报警乱响,没烟,谁来看看',
    '下水道的味像臭鸡蛋',
    '咽下硬币一般挂哪个科',
    '俩小孩打架,哭了又笑',
    '我家黑背摔了一跤,照样撒欢',
    '枣树上吊着马蜂窝',
    '楼梯上堆的全是柜子,担架都抬不下来',
    '过道就剩一条缝,担架恐怕过不去',
    '西边那部电梯老夹人',
    '十字路口有人烧纸,火苗老高',
    '楼上那套空着的有人偷住,每晚有手电光',
    '我脚骨折打着石膏,俩娃的饭没人做',
    '灶头拧到底不出火苗,隔壁都能烧',
    '打了十几下也不蹿火,做不成饭',
    '我们一栋楼的暖气都凉透了,家里有刚满月的宝宝',
    '对讲按开锁楼下没动静,送餐的打了好几个电话',
    '楼梯全是瓜子壳,保洁几个礼拜没上来了',
    '货梯门总是夹到脚,感应不灵',
  ])('stays calm at 「%s」', (text) => {
    expect(hear(text).danger).toBeUndefined();
    expect(hear(text, true).danger).toBeUndefined();
  });

  it.each([
    ['整栋楼都停水了', 'urgent'],
    ['左右几家燃气灶都点不着', 'urgent'],
    ['草坪底下往外冒清水', 'urgent'],
    ['电梯两部都趴窝了', 'urgent'],
    ['我家停水了', 'normal'],
    ['三单元停电了,整单元都黑', 'urgent'],
    ['厨房水管裂了,阀门拧不动', 'urgent'],
    ['厨房水龙头有点滴水', 'normal'],
    ['龙头拧开光打嗝没有水,上下问了五家都这样', 'urgent'],
    ['水龙头打开先打两声嗝才出水,水量小', 'normal'],
    ['十九栋停电了,从底楼到顶楼窗户都黑着', 'urgent'],
    ['我屋里跳闸了,厨房黑着', 'normal'],
    ['俩电梯都停了,二十几层呢', 'urgent'],
    ['地漏往外翻黑水,客厅地板全是', 'urgent'],
    ['路当中那个铁盖被掀了,一个大窟窿', 'urgent'],
    ['污水倒灌,客厅满地都是', 'urgent'],
    ['厨房下水有点慢', 'normal'],
    ['门口的井盖没了', 'urgent'],
    ['地砖松了一块', 'normal'],
    ['白色轿车把出口完全堵死,后面排了一串', 'urgent'],
    ['楼道堆了几双鞋', 'normal'],
    ['外墙瓷砖翘起来快掉了', 'urgent'],
    ['电梯坏了,九楼坐轮椅的下不来', 'urgent'],
    ['电梯按键不亮', 'normal'],
    ['楼下有条蛇', 'urgent'],
    ['楼下总有狗屎没人捡', 'normal'],
  ] as const)('knows how soon 「%s」 has to be dealt with: %s', (text, urgency) => {
    expect(hear(text)).toMatchObject({ intent: 'report', urgency, danger: undefined });
  });

  it('believes a scene too wide for an alarm only when the second reader is sure of such a report', () => {
    const hearWith = (label: 'report' | 'chatter', probability: number) =>
      createUnderstand({
        classify: () => ({
          intents: [{ label, probability }],
          categories: [{ label: 'anomaly.person', probability: 0.9 }],
        }),
      })(posted('水塘里有个娃在沉')).danger;
    expect(hearWith('report', 0.97)).toBe('injury');
    expect(hearWith('report', 0.6)).toBeUndefined();
    expect(hearWith('chatter', 0.99)).toBeUndefined();
  });

  it('raises no alarm that no rule thinks likely, however sure the second reader is', () => {
    const sure = createUnderstand({
      classify: () => ({
        intents: [{ label: 'report', probability: 1 }],
        categories: [{ label: 'anomaly.person', probability: 1 }],
      }),
    });
    const calm = fc.constantFrom(
      '路灯不亮',
      '楼上装修',
      '垃圾没清',
      '请问几点开门',
      '大家早上好',
      '宽带断了',
    );
    fc.assert(
      fc.property(calm, fc.boolean(), (text, addressed) => {
        const heard = sure(posted(text, { addressed }));
        expect(heard.danger).toBeUndefined();
      }),
    );
  });

  it('takes no danger told of the past, imagined, heard in the news or seen in a film for one', () => {
    const told = fc.constantFrom(
      '去年',
      '要是',
      '如果',
      '万一',
      '新闻里说外地',
      '昨天看的电影里',
      '小说里写',
      '我老家那边',
    );
    const word = fc.constantFrom(
      '楼里着火了',
      '有人晕倒',
      '电梯困人了',
      '燃气泄漏',
      '孩子走丢了',
      '有人持刀',
      '有人触电',
    );
    fc.assert(
      fc.property(told, word, fc.boolean(), (frame, danger, addressed) => {
        expect(hear(`${frame}${danger}`, addressed).danger).toBeUndefined();
      }),
    );
  });

  it('hears a cry through greetings, blanks and wide marks', () => {
    const before = fc.constantFrom('', '你好,', '各位邻居好,', '在吗 ', '  ', '格格!');
    const after = fc.constantFrom('', '!!!', '！！', '。', '，快来', ' 🙏', '\n谢谢');
    fc.assert(
      fc.property(fc.constantFrom(...cries), before, after, ([text, danger], greeting, end) => {
        expect(hear(`${greeting}${text}${end}`).danger).toBe(danger);
      }),
    );
  });
});
