/** 「隔壁小区电梯又困人了」「我同事家楼上天天蹦迪」: what happens elsewhere is talk here, however clearly it is told. Pure. */
const otherCompound =
  /(?:隔壁|对面|旁边|别的|别人|其他|他们|她们|人家|那边|附近|朋友|同事|同学|亲戚|老家|娘家|婆家|丈母娘|我[姐哥弟妹姑舅姨]|我[爸妈]说[他她]|[爸父]母|以前住?的?|之前住?的?|原来住?的?|老)(?:家|他|她)?(?:那边|那个|那|的)?(?:的)?小区/;
const otherHome = /(?:老家|娘家|婆家|丈母娘家|(?:同事|朋友|同学|亲戚|闺蜜|表[哥姐弟妹]|姑姑|舅舅)家)/;

/** 单位的厕所又堵了: where people work; 物业公司 and 施工单位 are those who should mend it. */
const atWork =
  /(?<![业保电气水热力修建洁发网梯工管理设造承租赁])(?:公司|单位|上班的?地方|办公室)(?:里|这边|那边|这儿|那儿|那|楼下|楼上)?(?:的|那个|那部|那)?(?:电梯|厕所|洗手间|卫生间|空调|暖气|灯|饮水机|打印机|食堂|停车场|车库|电路|网络|wifi|门禁)/;
/** The compound of those who work together, and what is said to the ones in charge. */
const reachesUsFromWork = /咱|我家|小区|家属|大院|宿舍|栋|单元|业主|物业|楼道|居委|社区/;

/** 这个视频太吓人了: seen, not lived. */
const onScreen = /[这那]个?视频(?:太|真|好|看|里)|[这那]部?(?:电影|剧|片子)(?:太|真|好|看|里)/;

/** 网上说有个小区高空掉窗户: read, not lived; whoever names a house of ours, or asks, lives it. */
const online =
  /(?:网上|抖音|快手|小红书|热搜|微博|新闻|头条|朋友圈)[上里]?(?:[刷看]到|都?在?[说传讲]|有个|那个|报道)[^。!！]{0,6}(?:有|某|一个|别的|外地|人家|那边)/;
const namesOurs = /栋|单元|楼道|号楼|群里|今天|现在|刚才/;

/** 隔壁小区的车停在我们门口: it reaches us. */
const reachesUs = /我们|咱|我家(?![住玩吃])|我这|这边|我的|门口|本小区|这个小区|楼下|也/;
/** Their door and what is under them is theirs. */
const reachesUsFromHome = /我们|咱|我家|我这|这边|本小区|这个小区|也/;

export function tellsOfElsewhere(form: string): boolean {
  return (
    onScreen.test(form) ||
    (online.test(form) && !namesOurs.test(form) && !reachesUs.test(form)) ||
    (otherCompound.test(form) && !reachesUs.test(form.replace(otherCompound, ''))) ||
    (atWork.test(form) && !reachesUsFromWork.test(form)) ||
    (otherHome.test(form) && !reachesUsFromHome.test(form.replace(otherHome, '')))
  );
}
