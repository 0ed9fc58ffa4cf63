/** Where the shipped answers come from. Laws are named with the article; what was read on the web has its address. */
import type { EntrySource } from '../entry.ts';

/** Laws and the State Council's regulations were compared with the national collection as of this day. */
const lawsCompared = '2026-08-25';
/** Ministries' rules and notices stand in no such collection; docs/knowledge-sources.md says what they rest on. */
const rulesCompared = '2025-04-19';
/** The day pages on the web were last read. */
const pagesRead = '2026-11-22';

/** `date`: since when the text is in force, where it is younger than that collection. */
export function law(name: string, date = lawsCompared) {
  return (articles: string): EntrySource => ({ title: `《${name}》第${articles}条`, url: undefined, date });
}

export const civilCode = law('民法典');
export const fireLaw = law('消防法');
export const propertyRules = law('物业管理条例');
export const gasRules = law('城镇燃气管理条例');
export const powerRules = law('电力供应与使用条例');
export const liftLaw = law('特种设备安全法');
export const animalLaw = law('动物防疫法');
export const mediationLaw = law('人民调解法');
export const violenceLaw = law('反家庭暴力法');
export const antiFraudLaw = law('反电信网络诈骗法');
export const idCardLaw = law('居民身份证法');
export const residencePermitRules = law('居住证暂行条例');
export const registrationRules = law('户口登记条例');
export const insuranceLaw = law('社会保险法');
export const insuranceHandling = law('社会保险经办条例');
export const housingFundRules = law('住房公积金管理条例', '2026-09-20');
export const realEstateRules = law('不动产登记暂行条例');
export const reliefLaw = law('社会救助法');
export const elderlyLaw = law('老年人权益保障法');
export const educationLaw = law('义务教育法');
export const populationLaw = law('人口与计划生育法');
export const privacyLaw = law('个人信息保护法');
export const trafficLaw = law('道路交通安全法');
/** The text of 2025, with its articles numbered anew. */
export const publicOrderLaw = law('治安管理处罚法');
/** It takes up the laws on air, noise and solid waste. */
export const environmentCode = law('生态环境法典');

export function page(title: string, url: string, date = pagesRead): EntrySource {
  return { title, url, date };
}

/** Several pages of the same content; none of them is the one to link. */
export function seen(title: string): EntrySource {
  return { title, url: undefined, date: pagesRead };
}

/** Two laws that say it together. */
export function both(one: EntrySource, other: EntrySource): EntrySource {
  return { title: `${one.title}、${other.title}`, url: one.url ?? other.url, date: one.date };
}

export const hotlineMerge = page(
  '国办发〔2020〕53号热线归并方案',
  'https://mzw.liuzhou.gov.cn/zwgk/fdzdgknr/zcfg/zzq/202108/t20210810_2889221.shtml',
  '2021-06-12',
);
export const hotlineDivision = page(
  '国办发〔2022〕12号（110与12345对接联动）',
  'https://xc-w.com/index.php?c=show&id=54649',
);
export const hotlineList: EntrySource = {
  title: '全国统一服务短号（平台核对清单）',
  url: undefined,
  date: pagesRead,
};
export const emergencyLines: EntrySource = {
  title: '《北京市接诉即办工作条例》第二、十一条',
  url: undefined,
  date: rulesCompared,
};
export const antiFraudLine = page(
  '反诈预警专线与短信公开介绍',
  'https://m.sqrb.com.cn/content/2024-03/12/content_150626.html',
  '2024-03-12',
);
export const powerService = page(
  '国家电网供电服务承诺',
  'https://www.yantai.gov.cn/art/2023/12/8',
  '2023-12-08',
);
export const moveCar = page('交管12123一键挪车公开说明', 'https://www.pcauto.com.cn/ask/4881069.html');
export const gasSafety = page('燃气泄漏处置公开提示', 'https://gas.in-en.com/html/gas-19306.shtml');
export const liftSafety = seen('电梯困人自救公开提示');
export const highRiseFire = page(
  '《高层民用建筑消防安全管理规定》第三十七、四十七条',
  'http://www.6cu.com/seoxuetang/2021/0731/133075.html',
);
export const waterSupply = law('供水条例');
export const scamTypes = page('公安部公布的高发诈骗类型', 'https://nengyuan100.com/news/show-1891750.html');
export const scamHandbook = page(
  '《2025版防范电信网络诈骗宣传手册》公开摘录',
  'https://reportify.cn/news/1132866826380906496',
);
export const scamVictim = page('公安机关被骗处置公开提示', 'https://www.shaoxing.com.cn/p/3330880.html');
export const fakePolice = page(
  '公安机关防冒充公检法公开提示',
  'https://www.xixinews.com/m/view.php?aid=63049',
);
export const pensionScam = seen('防范养老诈骗公开提示');
export const pensionAuth = page('人社部门资格认证公开说明', 'https://studyofnet.com/671280172.html');
export const communityProof = page(
  '民发〔2020〕20号（不应由社区出具的证明清单）',
  'http://www.deyang.gov.cn/xwdt/ywzz/gw/942660.htm',
);
export const crimeRecordQuery = page(
  '《公安机关办理犯罪记录查询工作规定》公开说明',
  'https://xinping.gov.cn/xpxzfxxgk/tzgg102321291742073/20220531/1353167.html',
);
export const disabilityCard = seen('残疾人证办理公开指南');
export const disabilityCardRules = law('残疾人证管理办法', rulesCompared);
export const gegeItself: EntrySource = { title: '格格服务说明', url: undefined, date: pagesRead };

/** A notice or standard named by its number. */
export function notice(title: string, date: string): EntrySource {
  return { title, url: undefined, date };
}

export const mentalLine = page(
  '国家卫生健康委关于12356全国统一心理援助热线的通知',
  'https://c.m.163.com/news/a/JKBD9CKU0514CC6P.html',
  '2024-12-25',
);
export const birthRegister = notice('国卫办人口发〔2021〕21号（生育登记）', '2021-12-27');
export const cashRules = law('人民币管理条例');
export const annualLeaveMeasures = law('企业职工带薪年休假实施办法', rulesCompared);
export const penaltyLaw = law('行政处罚法');
export const ownersRuling = notice('建筑物区分所有权司法解释', rulesCompared);
export const temporaryIdRules = law('临时居民身份证管理办法', rulesCompared);
export const idCardFee = notice('发改价格〔2003〕2322号、财税〔2018〕37号（居民身份证收费）', rulesCompared);
export const idCardElsewhere = notice('公安部居民身份证异地受理、挂失申报制度', rulesCompared);
export const passportLaw = law('护照法');
export const travelFees = page(
  '出入境管理部门公告（护照、通行证收费标准）',
  'http://220.171.43.74/Home/Index/content/id/2224026/tid/1.html',
  '2019-06-28',
);
export const travelAnywhere = seen('国家移民管理局出入境证件“全国通办”公告');
export const registrationOpinion = notice('国办发〔2015〕96号（解决无户口人员登记户口）', rulesCompared);
export const maternalLaw = law('母婴保健法');
export const childcareSubsidy = notice('中办、国办《育儿补贴制度实施方案》', '2025-07-28');
export const deathCertificate = page(
  '居民死亡医学证明开具指引',
  'http://mz.hangzhou.gov.cn/art/2021/3/16/art_1551204_33155364.html',
);
export const funeralRules = law('殡葬管理条例');
export const marriageRules = law('婚姻登记条例');
export const brideWealth = notice(
  '民法典婚姻家庭编司法解释（一）第五条、涉彩礼纠纷规定第五条',
  rulesCompared,
);
export const deceasedDeposits = page(
  '金规〔2024〕6号（已故存款人小额存款提取）',
  'https://news.china.com/socialgd/10000169/20240427/46434801.html',
  '2024-06-01',
);
export const lendingRuling = notice('民间借贷司法解释第二十五条', '2021-01-01');
export const inheritanceRegister = law('不动产登记暂行条例实施细则', rulesCompared);
export const preschoolLaw = law('学前教育法');
export const freePreschool = notice('国办发〔2025〕27号（逐步推行免费学前教育）', '2025-08-05');
export const vaccineLaw = law('疫苗管理法');
export const minorsLaw = law('未成年人保护法');
export const labourContractLaw = law('劳动合同法');
export const labourLaw = law('劳动法');
export const labourRuling = notice('劳动争议司法解释（一）第三十八条', rulesCompared);
export const labourDisputeLaw = law('劳动争议调解仲裁法');
export const injuryRules = law('工伤保险条例');
export const annualLeaveRules = law('职工带薪年休假条例');
export const womenWorkersRules = law('女职工劳动保护特别规定');
export const unemploymentRules = law('失业保险条例');
export const migrantPayRules = law('保障农民工工资支付条例');
export const holidayRules = law('全国年节及纪念日放假办法');
export const heatRules = law('防暑降温措施管理办法', rulesCompared);
export const incomeTaxLaw = law('个人所得税法');
export const taxDeductions = notice('国发〔2023〕13号（个税专项附加扣除标准）', '2023-08-31');
export const retirementRules = law('国务院关于渐进式延迟法定退休年龄的办法', '2025-01-01');
export const residentsPension = notice('国发〔2014〕8号（城乡居民基本养老保险）', rulesCompared);
export const socialCard = seen('人社部社会保障卡公开服务说明');
export const medicalLasting = page(
  '国办发〔2024〕38号（基本医保参保长效机制）',
  'https://www.gov.cn/zhengce/content/202408/content_6965741.htm',
  '2024-07-26',
);
export const medicalElsewhere = notice('医保发〔2022〕22号（跨省异地就医直接结算）', '2022-06-30');
export const medicalFundRules = law('医疗保障基金使用监督管理条例');
export const publicHealth = seen('国家基本公共卫生服务规范（老年人健康管理）');
export const cervicalVaccine = page(
  '国家疾控局等关于HPV疫苗纳入国家免疫规划的通知',
  'https://m.voc.com.cn/rmt/article/15056900.html',
  '2025-10-30',
);
export const rentalRules = law('住房租赁条例');
export const publicRentalRules = law('公共租赁住房管理办法', rulesCompared);
export const deedTax = notice('财政部、税务总局、住建部公告2024年第16号', '2024-12-01');
export const buildingQualityRules = law('建设工程质量管理条例');
export const decorationRules = notice('《住宅室内装饰装修管理办法》', rulesCompared);
export const consumerLaw = law('消费者权益保护法');
export const consumerRules = law('消费者权益保护法实施条例');
export const foodLaw = law('食品安全法');
export const prepaidRuling = page(
  '法释〔2025〕4号（预付式消费司法解释）',
  'https://055110.com/law/1/32652.html',
  '2025-05-01',
);
export const invoiceRules = law('发票管理办法');
export const parcelRules = law('快递市场管理办法', rulesCompared);
export const trafficRules = law('道路交通安全法实施条例');
/** Without the words 道路交通安全 before it: three names have to fit in one line. */
export const pointsRules = law('违法行为记分管理办法', '2022-04-01');
export const licenceRules = law('机动车驾驶证申领和使用规定', rulesCompared);
export const licenceText = notice('《机动车驾驶证申领和使用规定》（公安部令）', '2025-01-01');
export const vehicleRegister = notice('《机动车登记规定》', rulesCompared);
export const motorInsuranceRules = law('机动车交通事故责任强制保险条例');
export const alcoholStandard = notice('GB 19522-2024（驾驶人员酒精含量阈值）', '2024-08-01');
export const inspectionReform = notice('公安部等四部门2022年机动车检验改革通知', '2022-10-01');
export const committeeLaw = law('城市居民委员会组织法');
/** Its full name has twenty characters more. */
export const votersLaw = law('选举法');
export const petitionRules = law('信访工作条例', rulesCompared);
export const legalAidLaw = law('法律援助法');
export const reconsiderationLaw = law('行政复议法');
export const administrativeSuitLaw = law('行政诉讼法');
export const civilProcedureLaw = law('民事诉讼法');
export const courtFees = law('诉讼费用交纳办法');
export const disabledLaw = law('残疾人保障法');
export const volunteerRules = law('志愿服务条例');
