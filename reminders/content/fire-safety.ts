/** Reminders of fire safety. What the law says is the Fire Protection Law's; the rest is what every fire brigade advises. */
import { textsOf } from './shipped-text.ts';

const advice = '通行的家庭防火常识';
const escapeRoutes = '《消防法》第二十八条';
const duty = '《消防法》第五条、第四十四条';
const property = '《消防法》第十八条';
const penalty = '《消防法》第二十八条、第六十条';
const gasRules = '《城镇燃气管理条例》第二十八条';
const gasLeak = '燃气企业公布的泄漏处置步骤';

export const fireSafety = textsOf(
  'fire-safety',
  { topic: 'fire_safety', scamType: undefined, source: advice },
  [
    {
      style: 'short',
      title: '楼道是逃生的路，不是储物间',
      body: '法律规定，任何人不得占用、堵塞疏散通道和安全出口。鞋柜、纸箱、旧家具请搬回家里。路通了，万一有事人才走得出去。',
      source: escapeRoutes,
    },
    {
      style: 'short',
      title: '消防车通道，一分钟也别停',
      body: '消防车进不来，耽误的是一栋楼。占用、堵塞消防车通道是法律禁止的。看到自家车停错了，请马上挪开。',
      source: escapeRoutes,
    },
    {
      style: 'short',
      title: '堵住通道，个人也会被处罚',
      body: '个人占用、堵塞疏散通道、安全出口、消防车通道，可处警告或者五百元以下罚款。与其等人来查，不如今天就清一清。',
      source: penalty,
    },
    {
      style: 'short',
      title: '着火先报119，说清四件事',
      body: '什么地方、烧的什么、火势多大、有没有人被困。报完到路口等消防车。法律规定，任何人发现火灾都应当立即报警，严禁谎报。',
      source: duty,
    },
    {
      style: 'short',
      title: '别遮挡消火栓',
      body: '消火栓前不堆东西、不停车，箱门不上锁。消防设施谁都不能损坏、挪用。发现水带、灭火器不见了，请告诉物业。',
      source: escapeRoutes,
    },
    {
      style: 'short',
      title: '电动车请到充电棚去充',
      body: '从窗口拉线下来充电，风吹雨淋容易漏电起火，存在火灾隐患，请不要私拉。电池也不要提到屋里整夜充。',
    },
    {
      style: 'short',
      title: '楼梯间、门厅不停电动车',
      body: '电动车一旦起火，烟会沿楼梯往上走，正好堵住人出去的路。请把车停到划定的地方，给楼上楼下留一条活路。',
      source: escapeRoutes,
    },
    {
      style: 'short',
      title: '出门前，看三眼',
      body: '一看灶火关了没有，二看电热器具拔了没有，三看阳台上有没有易燃的东西。看一遍用不了半分钟。',
    },
    {
      style: 'short',
      title: '油锅起火，盖上锅盖',
      body: '先关火，再盖上锅盖，让它自己灭。不要往里泼水，水一进去，热油会溅得到处都是。控制不住就离开厨房，打119。',
    },
    {
      style: 'short',
      title: '防火门请随手关好',
      body: '楼梯口的防火门平时关着，能把烟挡在外面。请不要用砖头、绳子让它一直开着，也不要在门后放东西。',
    },
    {
      style: 'elder',
      title: '灶上烧着火，人别走开',
      body: '离开厨房，先关火。一，接电话先关火。二，有人敲门先关火。三，锅烧干了，开窗，别泼水。起火打119。',
    },
    {
      style: 'elder',
      title: '睡觉前，电热毯要关',
      body: '暖和了就关掉。一，不折起来用。二，旧了就换新的。三，上面不压重东西。冒烟了，先拔插头，再打119。',
    },
    {
      style: 'elder',
      title: '起火了，人先走',
      body: '东西不要拿，人先出来。一，弯下腰走。二，湿毛巾捂口鼻。三，不坐电梯。到外面打119。',
    },
    {
      style: 'elder',
      title: '点香、点蚊香，离远一点',
      body: '旁边不要有纸和布。下面垫个铁盘。人睡觉前，火要灭。看见烟大了，叫邻居，打119。',
    },
    {
      style: 'parent',
      title: '教孩子三件事：不玩火、会报警、会逃生',
      body: '打火机放高一点。和孩子演一遍：报119怎么说，家里从哪里出去，楼下在哪棵树旁集合。演过的孩子，真遇上就不慌。',
    },
    {
      style: 'parent',
      title: '别把孩子一个人锁在家里',
      body: '出门办事，请托个人看着。门反锁、窗有护栏，一旦起火孩子出不来。护栏上请留一个能从里面打开的口子，家里大人都要知道怎么开。',
    },
    {
      style: 'student',
      title: '宿舍、出租屋用电，别串插线板',
      body: '一个插线板上别挂满电器，更不要一个接一个串起来。充电宝、平板充满就拔，人走断电。闻到焦味先断电，再找人。',
    },
    {
      style: 'student',
      title: '烟从门缝进来，怎么办',
      body: '摸一摸门，烫手就别开。用湿毛巾塞住门缝，到窗口挥亮色衣服、打119，说清楼层和房号。不要跳楼，也不要躲进柜子。',
    },
    {
      style: 'festival',
      season: 'spring_festival',
      title: '过年出门走亲戚，把电和气关好',
      body: '家里几天没人，请关掉燃气表前阀和不用的电源，收好阳台上的纸箱、被褥。灯笼、彩灯也别整夜亮着。回来第一件事是开窗通风。',
    },
    {
      style: 'festival',
      season: 'autumn_holidays',
      title: '节日聚餐，吃火锅看着点炉子',
      body: '卡式炉不拼着用，气罐别挨着火，换罐先关火。酒精不要往没灭的炉子里加。人多热闹，也要有一个人专门看火。',
    },
    {
      style: 'festival',
      season: 'tomb_sweeping',
      title: '清明祭扫，献花代替烧纸',
      body: '天干风大，一点火星就能点着草丛。楼下、绿化带和山坡上不烧纸。一束花、一杯清茶，也是想念。看见起火打119，不要自己上山扑救。',
    },
    {
      style: 'case_like',
      title: '情景：门口那个纸箱',
      body: '假如夜里楼下起火，停了电，满楼是烟。您摸着墙往下走，脚下绊到一个纸箱，后面的人也跟着倒。箱子是谁家的已经不要紧。今晚就请看看自家门口，搬进去。',
      source: escapeRoutes,
    },
    {
      style: 'case_like',
      title: '情景：闻到煤气味的那一分钟',
      body: '设想一下：一开门就是煤气味。先轻轻开窗、关阀门，电灯、油烟机、门铃都不碰，人退到楼外，再打燃气抢修电话；着了火打119。屋里打电话、开关电器，都可能点着它。',
      source: gasLeak,
    },
    {
      style: 'short',
      title: '燃气管道，不自己动手改',
      body: '户内燃气设施和气表，不得擅自安装、改装、拆除。要移位、要包柜子，请找燃气公司。软管老化、松了，也请他们来换。',
      source: gasRules,
    },
    {
      style: 'short',
      title: '楼里的消防设施坏了，请告诉物业',
      body: '住宅区共用的消防设施由物业维护管理。应急灯不亮、灭火器没压力、消火栓没水，看见了请说一声，也可以在这里告诉我们。',
      source: property,
    },
  ],
);
