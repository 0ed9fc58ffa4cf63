/** The thing that a report is about, under one code whatever it is called: 电梯, 梯子 and 升降机 are one. Data. */

const objects: readonly (readonly [code: string, words: RegExp])[] = [
  ['charging', /充电|飞线|电瓶进|电瓶上楼|推上楼/u],
  ['manhole', /井盖|窨井/u],
  ['street_lamp', /路灯|景观灯|庭院灯|草坪灯/u],
  ['garage_lamp', /(?:车库|地库)[^,，。]{0,6}灯/u],
  ['stair_lamp', /(?:楼道|楼梯|走廊|过道|声控|感应|门厅|大厅|单元门?口?)[^,，。]{0,4}灯/u],
  ['lamp', /灯/u],
  ['lift', /电梯|梯子|轿厢|升降机|客梯|货梯/u],
  ['barrier', /道闸|栏杆机|抬杆|车闸|起落杆|升降杆|[挡闸]杆|拦车杆|杆子/u],
  ['intercom', /对讲|门铃|呼叫器/u],
  ['gate', /门禁|单元门(?!口|前)|楼宇门|铁门|大门|玻璃门|刷卡|刷脸|闭门器|门锁/u],
  ['fitness', /健身|漫步机|单杠|双杠|扭腰/u],
  ['playground', /滑梯|秋千|跷跷板|儿童(?:乐园|设施)|沙坑/u],
  ['bench', /长椅|座椅|石凳|凳子|凉亭/u],
  ['pavement', /路面|地砖|坑洼|大坑|台阶|人行道|减速带/u],
  ['facade', /外墙|墙皮|瓷砖|墙砖/u],
  ['railing', /栏杆|护栏|围栏|围墙|扶手/u],
  ['camera', /摄像头|监控/u],
  ['dog_dirt', /狗屎|狗粪|狗便|狗尿/u],
  ['dog', /狗|犬/u],
  ['cat', /猫/u],
  ['leaflets', /小广告|牛皮癣/u],
  ['rubble', /建筑垃圾|装修垃圾|建渣|砖头|沙子|水泥袋/u],
  ['rubbish', /垃圾|泔水/u],
  ['toilet', /马桶|便池|厕所/u],
  ['floor_drain', /地漏|洗菜池|洗手池|水池/u],
  ['sewer', /下水|污水|化粪池|粪水|排水|反水|管道堵/u],
  ['decoration', /装修|电钻|冲击钻|敲墙|砸墙/u],
  ['dancing', /广场舞|跳舞|音响|唱歌|K歌/u],
  ['motor_noise', /炸街|飙车|摩托/u],
  ['construction', /工地|施工|打桩|渣土/u],
  ['fumes', /油烟|烟道/u],
  ['burning', /烧垃圾|焚烧|烧塑料/u],
  ['paint', /油漆|喷漆|胶水味/u],
  ['bicycle', /共享单车|自行车/u],
  ['ebike', /电动车|电瓶车|电单车|小电驴/u],
  ['truck', /货车|面包车|渣土车|卡车|三轮/u],
  ['car', /轿车|小车|汽车|私家车|SUV/iu],
  ['vehicle', /车/u],
  ['cupboard', /鞋柜|柜子|衣柜|沙发|床垫|家具/u],
  ['boxes', /纸箱|纸壳|纸盒|快递盒|废品|杂物|东西|箱子/u],
  ['hot_water', /热水/u],
  ['water', /水/u],
  ['heating', /暖气|地暖|供暖|供热/u],
  ['gas', /燃气|煤气|天然气|气表/u],
  ['network', /宽带|网络?|wifi|信号|光猫/iu],
  ['power', /电/u],
];

/** Said of many things: they count where nothing particular is named. */
const general: ReadonlySet<string> = new Set(['lamp', 'vehicle', 'water', 'power', 'boxes']);

/** Empty when nothing is named. `subject` is what understanding took for the object. */
export function objectsOf(words: string, subject: string | undefined): readonly string[] {
  const text = `${subject ?? ''} ${words}`;
  const named = objects.filter(([, pattern]) => pattern.test(text)).map(([code]) => code);
  const particular = named.filter((code) => !general.has(code));
  return particular.length > 0 ? particular : named.slice(0, 1);
}

/** 水, 车, 灯 alone: nothing that tells two things apart. */
export function isGeneral(object: string): boolean {
  return general.has(object);
}

const sides: readonly (readonly [string, RegExp])[] = [
  ['left', /左/u],
  ['right', /右/u],
  ['odd', /单号/u],
  ['even', /双号/u],
  ['north', /北/u],
  ['south', /南(?!方)/u],
  ['east', /东(?!西)/u],
  ['west', /(?<!东)西/u],
  ['front', /前门|前面/u],
  ['back', /后门|后面/u],
  ['first', /1号(?:电)?梯|一号(?:电)?梯/u],
  ['second', /2号(?:电)?梯|二号(?:电)?梯/u],
  ['freight', /货梯/u],
];

/** Both say which of several, and not the same one: the left lift is not the right one. */
export function nameDifferentOnes(words: string, others: string): boolean {
  const [here, there] = [words, others].map((said) =>
    sides.filter(([, pattern]) => pattern.test(said)).map(([side]) => side),
  );
  if (here === undefined || there === undefined || here.length === 0 || there.length === 0) return false;
  return !here.some((side) => there.includes(side));
}
