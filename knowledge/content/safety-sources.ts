/** Where answers on safety, health and public order come from. */
import { law, page, seen } from './sources.ts';

export const fireworksRules = law('烟花爆竹安全管理条例');
export const barrierFreeLaw = law('无障碍环境建设法');
export const emergencyResponseLaw = law('突发事件应对法');
export const cityAppearanceRules = law('城市市容和环境卫生管理条例');

export const petRules = seen('公安机关文明养犬公开提示');
export const scamReports = seen('公安机关反诈公开提示');
export const textAlarm = page(
  '公安机关12110短信报警公开说明',
  'https://jkzy5.com/29abf91c5ab022bc/1529f6426d987f35.html',
  '2025-11-17',
);
export const alarmTips = seen('公安机关110接处警公开提示');
export const freeEmergencyCalls = law('电信条例')('三十六');
export const ambulanceRules = seen('《院前医疗急救管理办法》');
export const medicalDisputes = law('医疗纠纷预防和处理条例')('十六、二十二、二十四、三十二');
export const spamReports = seen('网络不良与垃圾信息举报受理中心公开说明');
export const postComplaints = page(
  '邮政业用户申诉渠道公开说明',
  'https://www.dangdangkuaidi.com/kuaidi/youzheng/1101742.html',
);
export const policeTips = seen('公安机关治安防范公开提示');
export const fireTips = page(
  '消防救援机构高层火灾逃生公开提示',
  'https://pub-zhtb.hizh.cn/a/202601/09/AP695feca3e4b0a0fbdabf7396.html',
  '2026-01-09',
);
export const fireHome = seen('消防救援机构家庭防火公开提示');
export const highRiseRules = seen('《高层民用建筑消防安全管理规定》');
export const gasAppliances = seen('《家用燃气燃烧器具安全管理规则》（GB 17905）');
export const gasDesign = seen('《城镇燃气设计规范》（GB 50028）');
export const gasBottles = seen('瓶装液化石油气安全使用公开提示');
export const gasHome = seen('燃气企业居民用气安全公开提示');
export const powerTips = seen('供电企业安全用电公开提示');
export const liftRules = seen('电梯安全乘用公开提示');
export const healthBasics = page(
  '《中国公民健康素养——基本知识与技能（2024年版）》',
  'https://wxredian.com/art?id=ce96169aa350e99dce4c023114d9f0e4',
  '2024-05-28',
);
export const firstAidTips = page(
  '医院急救科普公开提示',
  'https://www.ay5y.cn/HospitalDynamic/jkxj/article2506_1.html',
  '2025-03-03',
);
export const rabies = seen('《狂犬病暴露预防处置工作规范（2023年版）》');
export const strokeTips = seen('国家卫生健康委脑卒中防治公开提示');
export const weatherSignals = seen('《气象灾害预警信号发布与传播办法》');
export const weatherTips = seen('气象、应急部门避险公开提示');
export const waterTips = seen('供水企业用水公开提示');
export const wasteSigns = seen('《生活垃圾分类标志》（GB/T 19095-2019）');
export const wasteList = seen('《国家危险废物名录》豁免清单');
export const ebikeStandard = seen('《电动自行车安全技术规范》（GB 17761-2024）');
export const ebikeTips = seen('消防救援机构电动自行车安全公开提示');
export const faceRules = law('人脸识别技术应用安全管理办法', '2025-06-01')('十');
export const gameLimits = seen('《关于进一步严格管理切实防止未成年人沉迷网络游戏的通知》');
export const mentalHealth = seen('卫生健康部门心理援助公开说明');
