/** Reminders of the time of the year: what is commonly advised, with no figure that changes from year to year. */
import { textsOf } from './shipped-text.ts';

const advice = '通行的季节安全常识';
const gasLeak = '燃气企业公布的泄漏处置步骤';

export const seasonal = textsOf('seasonal', { topic: 'seasonal', scamType: undefined, source: advice }, [
  {
    style: 'short',
    season: 'flood',
    title: '暴雨天，少出门，绕开积水',
    body: '看不见底的水里可能有没盖的井。车开到半路水漫过轮子，别硬冲，人先下车到高处。一楼住户请把插座、电器往高处挪。遇险打119。',
  },
  {
    style: 'elder',
    season: 'flood',
    title: '打雷下雨，待在屋里',
    body: '雨停了再出门。一，不站在树下。二，不摸湿的电线杆。三，屋里进水，先离开。人有危险打119。',
  },
  {
    style: 'parent',
    season: 'flood',
    title: '上学路上遇到大水，先等一等',
    body: '请和孩子说好：不下水走路、不走地下通道、不靠近河边和工地围墙。回不来就留在学校或者进商店，打电话告诉家里。迟到没关系，平安最要紧。',
  },
  {
    style: 'short',
    season: 'heat',
    title: '高温天，正午别在外面久待',
    body: '出门带水，戴帽子，少量多次地喝。头晕、恶心、不出汗，要马上到阴凉处，松开衣服，用湿毛巾降温。人叫不醒，打120。',
  },
  {
    style: 'elder',
    season: 'heat',
    title: '天热，空调该开就开',
    body: '别为省电热坏身体。一，不渴也要喝水。二，早晚再出门。三，胸闷头晕，叫人，打120。',
  },
  {
    style: 'case_like',
    season: 'heat',
    title: '情景：车里等一会儿',
    body: '设想一下：您下车买个菜，孩子在后座睡着，车窗关着。太阳底下的车，里面很快就热得受不了。再短的时间，也请把孩子抱下来。看见别家孩子被锁在车里，打110、119。',
  },
  {
    style: 'parent',
    season: 'swimming',
    title: '天热想玩水，只去有救生员的地方',
    body: '江边、池塘、水库看着平静，水下深浅不知道。请和孩子约定：不私自下水，不跟同学去野外游泳，大人不在不去。看见有人落水，喊人、打110，不手拉手去救。',
  },
  {
    style: 'student',
    season: 'swimming',
    title: '同伴落水，救人先保自己',
    body: '不要跳下去。大声喊大人，打110或者119；扔给他能浮起来的东西，绳子、长杆、空瓶子都行，自己趴低了再递。会游泳的人，也不一定救得了人。',
  },
  {
    style: 'short',
    season: 'cold',
    title: '降温了，水管也要保暖',
    body: '露在外面的水管、水表，用旧棉衣包一包。夜里可以让龙头滴一点水。冻住了用温毛巾慢慢敷，别用开水浇，也别用火烤。',
  },
  {
    style: 'elder',
    season: 'cold',
    title: '天冷路滑，慢一点',
    body: '不急，走稳。一，鞋底要防滑。二，起床先坐一会儿。三，摔了别硬撑，叫人扶，打120。',
  },
  {
    style: 'short',
    season: 'heating',
    title: '烧炭取暖、关着门吃火锅，要留条缝',
    body: '炭火没烧透会出一氧化碳，看不见也闻不到。屋里有炭火，窗户请留一道缝，睡前一定熄灭。头痛、发软，先到屋外，再打120。',
  },
  {
    style: 'elder',
    season: 'heating',
    title: '洗澡开着燃气热水器，窗留一点',
    body: '屋里要通风。一，热水器不装在浴室里。二，洗久了头晕，马上出来。三，闻到煤气味，关阀开窗，人出去再打电话。',
    source: gasLeak,
  },
  {
    style: 'case_like',
    season: 'heating',
    title: '情景：取暖器上的湿衣服',
    body: '假如夜里睡着了，搭在取暖器上烘的衣服慢慢变干、发黄，掉下来碰到被角。取暖器离床、离窗帘请远一些，不烘衣服，人离开就关。起了火，先出门，再打119。',
  },
  {
    style: 'festival',
    season: 'fireworks',
    title: '放烟花前，先看能不能放',
    body: '哪里能放、什么时候能放，以当地公告为准，可以拨12345问。能放的，也离楼房、车子、柴草远一点；点不着的不凑近看，不拿在手里放，孩子由大人带着。',
  },
  {
    style: 'parent',
    season: 'fireworks',
    title: '井盖上不放鞭炮，孩子要记牢',
    body: '下水道、化粪池里可能积着沼气，一颗小鞭炮就能炸开井盖。请告诉孩子：不往井里、管道里扔炮，不把炮揣在兜里。伤了人打120，起火打119。',
  },
  {
    style: 'festival',
    season: 'summer_holiday',
    title: '暑假孩子在家，四样东西收高些',
    body: '药品、洗涤剂、刀具、打火机，放到孩子够不着的地方。阳台、窗边不摆凳子和箱子，窗上装好限位。留好大人的电话号码，教他有事打给谁。',
  },
  {
    style: 'festival',
    season: 'spring_festival',
    title: '返乡路上，累了就歇',
    body: '开车回家的，连着开久了要到服务区停一停；酒后不开车，隔夜酒也算。走夜路穿亮一点的衣服。路上出了事故，人先到护栏外面，再打122或者110。',
  },
  {
    style: 'student',
    season: 'summer_holiday',
    title: '假期找兼职，先问三件事',
    body: '做什么、在哪里做、谁发钱。开口要押金的不去，要扣身份证的不去，地点说不清的不去。出门告诉家里几点回来。遇到麻烦打110。',
  },
]);
