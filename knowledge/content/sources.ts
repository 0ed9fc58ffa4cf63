/** Where the shipped answers come from. Laws are named with the article; what was read on the web has its address. */
import type { EntrySource } from '../entry.ts';

/** The day the texts were compared with the statutes as collected then. */
const lawsCompared = '2025-04-19';
/** The day pages on the web were last read. */
const pagesRead = '2026-11-22';

export function law(name: string) {
  return (articles: string): EntrySource => ({
    title: `《${name}》第${articles}条`,
    url: undefined,
    date: lawsCompared,
  });
}

export const civilCode = law('民法典');
export const fireLaw = law('消防法');
export const propertyRules = law('物业管理条例');
export const gasRules = law('城镇燃气管理条例');
export const powerRules = law('电力供应与使用条例');
export const liftLaw = law('特种设备安全法');
export const noiseLaw = law('噪声污染防治法');
export const animalLaw = law('动物防疫法');
export const mediationLaw = law('人民调解法');
export const violenceLaw = law('反家庭暴力法');
export const antiFraudLaw = law('反电信网络诈骗法');
export const idCardLaw = law('居民身份证法');
export const residencePermitRules = law('居住证暂行条例');
export const registrationRules = law('户口登记条例');
export const insuranceLaw = law('社会保险法');
export const insuranceHandling = law('社会保险经办条例');
export const housingFundRules = law('住房公积金管理条例');
export const realEstateRules = law('不动产登记暂行条例');
export const reliefRules = law('社会救助暂行办法');
export const elderlyLaw = law('老年人权益保障法');
export const educationLaw = law('义务教育法');
export const populationLaw = law('人口与计划生育法');
export const privacyLaw = law('个人信息保护法');
export const trafficLaw = law('道路交通安全法');

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
  date: lawsCompared,
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
export const waterSupply = page(
  '《供水条例》第二十三条',
  'https://m.imlaw.cn/lawyer-info/essay-detail/114031',
);
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
export const disabilityCard = seen('残疾人证办理公开指南');
export const gegeItself: EntrySource = { title: '格格服务说明', url: undefined, date: pagesRead };
