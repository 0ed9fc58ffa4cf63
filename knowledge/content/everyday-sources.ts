/** Where the answers of every day come from: laws with the day they came into force, and what offices tell the public. */
import { law, notice, seen } from './sources.ts';

export const abandonSources = notice('《治安管理处罚法》第五十三条、《刑法》第二百六十一条', '2026-01-01');
export const adoptionSources = notice('《民法典》第一千零九十三、一千一百零五条', '2021-01-01');
export const aidsRules = notice('《艾滋病防治条例》第二十三、四十四条', '2019-03-02');
export const airTickets = notice('《公共航空运输旅客服务管理规定》', '2021-09-01');
export const areaRules = notice('《商品房销售管理办法》第二十条', '2001-06-01');
export const balconyRules = notice('《住宅室内装饰装修管理办法》', '2011-01-26');
export const bankAccounts = notice('《人民币银行结算账户管理办法》及反诈账户管理规定', '2022-12-01');
export const bankTips = seen('银行取款安全公开提示');
export const barrierFreeAdapt = seen('民政部、残联适老化与无障碍改造公开说明');
export const baseStations = notice('《电磁环境控制限值》（GB 8702）、《民法典》第二百七十八条', '2021-01-01');
export const bereavement = notice('《劳动法》第五十一条、国有企业职工请婚丧假规定', '2018-12-29');
export const bigamySources = notice(
  '《民法典》第一千零五十一、一千零九十一条、《刑法》第二百五十八条',
  '2021-01-01',
);
export const bikeLaneLaw = notice('《道路交通安全法》第五十七、八十九条', '2021-04-29');
export const bonusRuling = notice('最高人民法院指导性案例183号、《劳动法》第四十七条', '2022-07-04');
export const bonusTax = notice('财政部、税务总局公告2023年第30号（全年一次性奖金）', '2023-08-18');
export const breakdownRules = notice('《道路交通安全法》第六十八条、其实施条例第六十条', '2021-04-29');
export const carGuarantees = notice('《家用汽车产品修理更换退货责任规定》', '2022-01-01');
export const cardDebts = notice('《商业银行信用卡业务监督管理办法》第七十条', '2011-01-13');
export const careInsurance = notice('国家医保局长期护理保险试点文件', '2020-09-10');
export const caseSources = notice(
  '《治安管理处罚法》第九十条、《刑事诉讼法》第一百一十二、一百一十三条',
  '2026-01-01',
);
export const chargingPosts = notice('国家发改委等居民区充电基础设施建设文件', '2022-01-10');
export const civilDefence = notice('《人民防空法》第五条', '2009-08-27');
export const civilProcedureExecution = notice('《民事诉讼法》第二百三十五、二百五十条', '2024-01-01');
export const cohabitRuling = notice('民法典婚姻家庭编司法解释（一）第三条、（二）第四条', '2025-02-01');
export const collectionRules = notice(
  '《互联网金融贷后催收业务指引》、《民法典》第一千零三十三条',
  '2024-05-15',
);
export const creditIndustryRules = notice('《征信业管理条例》第十六、二十五条', '2013-03-15');
export const creditRules = notice('《征信业管理条例》第十七条', '2013-03-15');
export const crimeAge = notice('《刑法》第十七条', '2021-03-01');
export const customsCash = notice('国家外汇局、海关现钞进出境管理规定', '2003-09-01');
export const cyberTips = notice('《治安管理处罚法》第三十三条、网络安全公开提示', '2026-01-01');
export const deadPets = notice('《动物防疫法》第五十七条', '2021-05-01');
export const deathSteps = notice('《殡葬管理条例》、《户口登记条例》第八条', '2026-03-30');
export const decisionSources = notice(
  '实施条例第九十三条、《道路交通事故处理程序规定》第七十一条',
  '2018-05-01',
);
export const decorationPlumbing = notice('《住宅室内装饰装修管理办法》第五条', '2011-01-26');
export const digitalEstate = notice('《民法典》第一百二十七、一千一百二十二条', '2021-01-01');
export const diplomas = notice('学信网、教育部学历学位公开说明', '2026-11-22');
export const disabilitySubsidy = notice('国发〔2015〕52号（残疾人两项补贴）', '2015-09-25');
export const divorceSuit = notice(
  '《民法典》第一千零七十九条、《民事诉讼法》第一百二十七、一百五十二、一百六十四条',
  '2024-01-01',
);
export const dogForbidden = notice('《动物防疫法》第三十条、《治安管理处罚法》第八十九条', '2026-01-01');
export const dogHit = notice('《民法典》第一千二百四十五、一千二百四十六条', '2021-01-01');
export const doorSources = notice('《道路交通安全法实施条例》第六十三、七十七条', '2017-10-07');
export const eCigarettes = notice('《未成年人保护法》第五十九条、《电子烟管理办法》', '2022-05-01');
export const ebikeCarry = notice('《道路交通安全法实施条例》第七十一条、各省规定', '2017-10-07');
export const ecommerceLaw = notice('《消费者权益保护法》第四十四条、《电子商务法》第三十八条', '2019-01-01');
export const elderLeeching = notice('《老年人权益保障法》第二十二条、《民法典》第二十六条', '2021-01-01');
export const employmentEquality = notice(
  '《就业促进法》第二十七至三十条、《妇女权益保障法》第四十三条',
  '2023-01-01',
);
export const employmentLaw = notice('《就业促进法》第十九、三十五、四十九至五十二条', '2015-04-24');
export const employmentProof = notice('劳社部发〔2005〕12号（确立劳动关系有关事项）', '2005-05-25');
export const enforcementRules = notice(
  '法释〔2015〕17号、法释〔2017〕7号（限制高消费与失信名单）',
  '2017-05-01',
);
export const environmentCodeNoise = notice(
  '《生态环境法典》噪声篇、《治安管理处罚法》第八十八条',
  '2026-08-15',
);
export const etcTips = seen('交通运输部ETC公开服务说明');
export const ethnicRules = notice('《中国公民民族成份登记管理办法》', '2016-01-01');
export const examElsewhere = notice('国办发〔2012〕46号（随迁子女升学考试）', '2012-08-30');
export const examRegister = seen('教育部、各地考试院招生考试公开说明');
export const exitEntryLaw = notice('《出境入境管理法》第三十九、七十六条', '2013-07-01');
export const expropriationRules = notice('《国有土地上房屋征收与补偿条例》第十七至二十八条', '2011-01-21');
export const familyDoctor = seen('国家卫生健康委家庭医生签约公开说明');
export const familyViolenceLaw = notice('《反家庭暴力法》第十三至二十条', '2016-03-01');
export const faultSources = notice(
  '《道路交通安全法》第四十三、四十五条、其实施条例第九十一条',
  '2021-04-29',
);
export const fertilityRules = notice(
  '《人口与计划生育法》第三十五条、《人类辅助生殖技术管理办法》',
  '2021-08-20',
);
export const fightSources = notice(
  '《治安管理处罚法》第五十一条、《刑法》第二十、二百三十四条',
  '2026-01-01',
);
export const fireLaneStandard = notice(
  '《建筑设计防火规范》（GB 50016）、《消防法》第二十八条',
  '2021-04-29',
);
export const fireLiability = notice(
  '《消防法》第五十一条、《火灾事故调查规定》、《民法典》第一千一百六十五条',
  '2021-04-29',
);
export const fishingBan = notice('《长江保护法》第五十三条、《渔业法》第三十条', '2021-03-01');
export const flightRules = notice('《航班正常管理规定》第二十九、三十条', '2017-01-01');
export const foodTips = seen('市场监管、疾控部门食品安全公开提示');
export const forestFireRules = notice('《森林法》第三十四条、《森林防火条例》第二十五条', '2020-07-01');
export const fundElsewhere = notice('《住房公积金管理条例》第二十六条、住建部公积金服务说明', '2026-09-20');
export const funeralTips = seen('民政部门殡葬服务公开说明');
export const greenRules = notice('《城市绿化条例》第十八、二十一条、《民法典》第二百七十四条', '2017-03-01');
export const guardSources = notice(
  '《保安服务管理条例》第三十条、《民法典》第一百零九、一千零三条',
  '2021-01-01',
);
export const handoverTips = notice('《建设工程质量管理条例》第十六、三十九条、收房公开提示', '2019-04-23');
export const harassmentLaw = notice(
  '《妇女权益保障法》第二十三至二十五条、《民法典》第一千零一十条',
  '2023-01-01',
);
export const heldVehicleRules = notice(
  '《道路交通事故处理程序规定》第三十九、五十一、五十二、五十八条',
  '2018-05-01',
);
export const hiddenAssets = notice(
  '《民法典》第一千零九十二条、婚姻家庭编司法解释（一）第八十四条',
  '2021-01-01',
);
export const hkEndorsement = seen('国家移民管理局往来港澳签注公开指南');
export const homeLeave = notice('《国务院关于职工探亲待遇的规定》第二至四条', '1981-03-14');
export const homelessRules = notice('《城市生活无着的流浪乞讨人员救助管理办法》', '2003-08-01');
export const homeworkRules = notice('中办国办“双减”意见、教基厅〔2021〕11号（睡眠管理）', '2021-07-24');
export const hospitalSources = notice(
  '《基本医疗卫生与健康促进法》第二十七条、《医师法》第二十七条',
  '2022-03-01',
);
export const houseGiftTax = notice('《契税法》第六条、财政部税务总局公告2021年第29号', '2021-09-01');
export const houseSaleTax = notice('国税发〔2006〕108号、财政部等房地产税收公告', '2026-01-01');
export const housingSalesRuling = notice('法释〔2020〕17号（商品房买卖合同解释）第十一条', '2021-01-01');
export const hukouCorrection = notice('《户口登记条例》第十七条、公安部户口更正规定', '2016-01-14');
export const hukouRename = notice('《户口登记条例》第十八条、《民法典》第一千零一十二条', '2021-01-01');
export const hukouStudents = seen('公安机关大中专学生户口迁移公开说明');
export const idElectronic = seen('公安部电子身份凭证、旅馆住宿登记公开说明');
export const idMisused = notice('公安部居民身份证挂失申报制度、《居民身份证法》第十七条', '2016-07-01');
export const idPhoto = seen('公安机关居民身份证人像采集公开说明');
export const illegalBuilding = notice(
  '《城乡规划法》第六十四条、《民法典》第二百七十二、二百七十三条',
  '2021-01-01',
);
export const illnessRetirement = notice('《社会保险法》第十七条、人社部病残津贴暂行办法', '2025-01-01');
export const injuryNoContract = notice(
  '《工伤保险条例》第十八、六十二条、人社部发〔2013〕34号',
  '2013-04-25',
);
export const insolvency = notice(
  '《劳动合同法》第四十四、四十六条、《企业破产法》第一百一十三条',
  '2013-07-01',
);
export const insuranceClaims = notice('《保险法》第十六、十七、二十三、二十四条', '2015-04-24');
export const insuranceCooling = notice('《保险法》第十五、四十七条、人身保险销售管理规定', '2015-04-24');
export const insuranceSales = notice('银保监会商业银行代理保险业务管理办法', '2019-10-01');
export const insuranceTransfer = notice('人社部发〔2014〕17号（城乡养老保险制度衔接）', '2014-07-01');
export const kindergartenRules = notice('《学前教育法》第五十五、五十六、六十八条', '2025-06-01');
export const landLaw = law('土地管理法', '2020-01-01');
export const lastPay = notice('《工资支付暂行规定》第九条、《劳动合同法》第五十条', '2013-07-01');
export const lawsuitPapers = notice('《民事诉讼法》第二十二、一百二十二至一百二十六条', '2024-01-01');
export const lawsuitTimes = notice(
  '《民事诉讼法》第一百五十二、一百六十四、一百六十八、一百七十一条',
  '2024-01-01',
);
export const leakNoEntry = notice('《民法典》第二百八十八、二百九十六、一千一百六十五条', '2021-01-01');
export const lendingRulingFour = notice('民间借贷司法解释第二十五条、法发〔2019〕24号', '2021-01-01');
export const liftClaim = notice(
  '《民法典》第九百四十二、一千一百九十八条、《特种设备安全法》第四十五条',
  '2021-01-01',
);
export const liftServiceRule = notice('《电梯维护保养规则》（TSG T5002）', '2017-08-01');
export const lightsRules = notice(
  '实施条例第四十八、五十八、五十九条、《违法行为记分管理办法》第十二条',
  '2022-04-01',
);
export const lotteryTax = notice('国税发〔1994〕127号、《个人所得税法》第三条', '2019-01-01');
export const maintenanceFund = notice('《住宅专项维修资金管理办法》第十七、二十八、三十条', '2008-02-01');
export const measureLaw = notice(
  '《消费者权益保护法》第五十五条、《计量法》第二十六、二十七条',
  '2018-10-26',
);
export const medicalBasics = seen('国家医保局医保待遇公开说明');
export const medicalBeauty = notice('《医疗美容服务管理办法》、《医疗机构管理条例》第二十三条', '2022-05-01');
export const medicalDisputeRules = law('医疗纠纷预防和处理条例', '2018-10-01');
export const medicalPeriod = notice(
  '劳部发〔1994〕479号（医疗期规定）、《劳动合同法》第四十、四十二条',
  '2013-07-01',
);
export const medicineLaw = notice('《药品管理法》第一百四十四条、药品经营质量管理规范', '2019-12-01');
export const mentalHealthLaw = notice('《精神卫生法》第二十八、三十、四十九条', '2018-04-27');
export const militaryLaw = law('兵役法', '2021-10-01');
export const militaryPhysical = notice('《应征公民体格检查标准》', '2026-11-22');
export const minorAbuse = notice('《刑法》第二百三十六条、《未成年人保护法》第十一、五十四条', '2021-06-01');
export const minorDrives = notice(
  '《道路交通安全法》第九十九条、《预防未成年人犯罪法》第二十八条',
  '2021-06-01',
);
export const minorHotelRules = notice('《未成年人保护法》第五十七条', '2021-06-01');
export const mortgageRates = notice('中国人民银行公告〔2024〕第11号（房贷利率调整机制）', '2024-11-01');
export const mortgageTips = notice(
  '《民法典》第五百七十九、六百七十七条、银行按揭贷款公开说明',
  '2021-01-01',
);
export const motorInsuranceCovers = notice(
  '《机动车交通事故责任强制保险条例》第三、二十一、二十二条',
  '2019-03-02',
);
export const motorbikeSources = notice(
  '《道路交通安全法》第五十一、九十条、其实施条例第五十五条',
  '2021-04-29',
);
export const nightWork = notice('《劳动法》第六十一、六十三条、各地津贴规定', '2018-12-29');
export const noIou = notice('《民法典》第六百六十七条、民间借贷司法解释第二、十六条', '2021-01-01');
export const divisionOfProperty = notice(
  '《民法典》第一千零六十二、一千零六十三、一千零八十七条、婚姻家庭编解释（一）第七十八条',
  '2021-01-01',
);
export const noReportCard = seen('人社部等五部门关于取消就业报到证的通知');
export const noiseStandard = notice(
  '《声环境质量标准》（GB 3096）、《社会生活环境噪声排放标准》（GB 22337）',
  '2008-10-01',
);
export const notaryLaw = notice('《公证法》第二十五、三十四条', '2018-01-01');
export const numberPortability = notice('《携号转网服务管理规定》', '2019-12-01');
export const nursingHomes = notice('民政部等《养老机构服务合同》示范文本、养老机构预收费规定', '2024-10-01');
export const occupationalLaw = notice('《职业病防治法》第四十四至四十八、六十一条', '2018-12-29');
export const organSources = notice(
  '《人体器官捐献和移植条例》第六条、《献血法》第十八条、《刑法》第二百三十四条之一',
  '2024-05-01',
);
export const orphans = notice('民发〔2019〕62号（事实无人抚养儿童保障）', '2020-01-01');
export const outsideDrugs = notice('《处方管理办法》第四十二条', '2007-05-01');
export const overAge = notice('最高人民法院工伤行政案件答复、人社部发〔2016〕29号', '2016-03-28');
export const ownersCommittee = notice(
  '《民法典》第二百七十七、二百七十八条、《业主大会和业主委员会指导规则》',
  '2021-01-01',
);
export const ownersCommitteeTerm = notice(
  '《业主大会和业主委员会指导规则》、《民法典》第二百七十八条',
  '2021-01-01',
);
export const parentsPaid = notice('民法典婚姻家庭编司法解释（一）第二十九条、（二）第八条', '2025-02-01');
export const parkingTaken = notice('《民法典》第二百三十六、二百七十一条', '2021-01-01');
export const partyRules = notice('《中国共产党章程》第一、五条、党员教育管理工作条例', '2022-10-22');
export const passportRenew = notice('《护照法》第十、十一条、国家移民管理局公开指南', '2007-01-01');
export const paternitySources = notice(
  '《民法典》第一千零七十三条、婚姻家庭编司法解释（一）第三十九条',
  '2021-01-01',
);
export const pedestrianLaw = notice('《道路交通安全法》第六十二、六十三、八十九条', '2021-04-29');
export const personalFiles = notice('人社部《流动人员人事档案管理服务规定》', '2021-12-31');
export const personalPension = notice('国办发〔2022〕7号、人社部发〔2024〕87号（个人养老金）', '2024-12-15');
export const phoneCards = notice('《反电信网络诈骗法》第九、十条、一证通查公开说明', '2022-12-01');
export const plateSources = notice(
  '《道路交通安全法》第九十五、九十六条、《违法行为记分管理办法》第八、九条',
  '2022-04-01',
);
export const pointsAll = notice(
  '《违法行为记分管理办法》第八、十、十一条、《道路交通安全法》第九十条',
  '2022-04-01',
);
export const pointsLearning = notice('《违法行为记分管理办法》第十七至二十条', '2022-04-01');
export const pointsTrade = notice('《违法行为记分管理办法》第八、三十四、三十五条', '2022-04-01');
export const policeSources = notice(
  '《人民警察法》第九条、《居民身份证法》第十五条、《治安管理处罚法》第一百零三条',
  '2026-01-01',
);
export const powerMeters = notice('《供电营业规则》计量检定规定', '2024-06-01');
export const powerPrices = notice('国家发改委居民阶梯与分时电价文件', '2021-07-26');
export const powerTheft = notice(
  '《电力供应与使用条例》第三十一、四十一条、《刑法》第二百六十四条',
  '2019-03-02',
);
export const premaritalProperty = notice(
  '《民法典》第一千零六十三条、婚姻家庭编司法解释（一）第三十一、七十八条',
  '2021-01-01',
);
export const priceLaw = notice('《价格法》第十三、十四条、《明码标价和禁止价格欺诈规定》', '2022-07-01');
export const propertyCards = notice(
  '《民法典》第九百四十二、九百四十四条、《物业管理条例》第四十一条',
  '2021-01-01',
);
export const propertyFeeRaise = notice(
  '《民法典》第二百七十八、九百三十八条、《物业服务收费管理办法》',
  '2021-01-01',
);
export const propertyFees = notice(
  '《物业管理条例》第四十、四十一条、《物业服务收费管理办法》',
  '2018-03-19',
);
export const propertyLock = notice('《民法典》第二百六十七、九百四十四条', '2021-01-01');
export const publicHealthWomen = seen('国家卫生健康委妇幼公共卫生服务公开说明');
export const purchaseTax = notice(
  '财政部等公告2023年第10号（新能源车购置税）、《车辆购置税法》',
  '2024-01-01',
);
export const pyramidSources = notice(
  '《禁止传销条例》第七、二十四条、《治安管理处罚法》第三十四条',
  '2026-01-01',
);
export const railwayTickets = notice('《铁路旅客运输规程》、国铁集团退改签与优惠票规则', '2023-01-01');
export const realEstateDetails = notice('《不动产登记暂行条例实施细则》第二十二条', '2024-05-21');
export const recordSources = notice(
  '《治安管理处罚法》第一百三十六条、《刑事诉讼法》第二百八十六条',
  '2026-01-01',
);
export const reliefMedical = notice('国办发〔2021〕42号（重特大疾病医疗保险和救助）', '2021-10-28');
export const reliefRefused = notice('《社会救助法》、《行政复议法》第二十条', '2026-07-01');
export const rentQuit = notice('《民法典》第五百七十七、五百八十五、七百二十四条', '2021-01-01');
export const rentSettle = notice('《住房租赁条例》第九条、《居住证暂行条例》第十二条', '2025-09-15');
export const rentTax = notice('财政部、税务总局小微与个人出租住房税收公告', '2023-08-02');
export const rescueSources = notice(
  '《道路交通安全法》第五十三条、《治安管理处罚法》第六十一条',
  '2026-01-01',
);
export const riderOpinion = notice('人社部发〔2021〕56号、《民法典》第一千一百九十一条', '2021-07-16');
export const roofLeak = notice('《民法典》第二百八十一条、《住宅专项维修资金管理办法》', '2021-01-01');
export const ruralHouseReply = notice(
  '自然资源部对人大建议第3226号的答复、《民法典》第三百六十四条',
  '2020-09-09',
);
export const ruralLand = notice('《土地管理法》第六十二、六十三条、国办发〔2007〕71号', '2020-01-01');
export const schoolBusSources = notice(
  '《校车安全管理条例》第三十三条、《违法行为记分管理办法》第十一条',
  '2022-04-01',
);
export const restaurantRules = notice('餐饮业经营管理办法（试行）第十二条', '2014-11-01');
export const schoolCharges = notice('《义务教育法》第二、二十五条、教育部等教育收费公开规定', '2018-12-29');
export const schoolRoll = notice('《中小学生学籍管理办法》', '2013-09-01');
export const scrapRules = notice('《机动车强制报废标准规定》', '2013-05-01');
export const secondHandHouse = notice('《民法典》第二百零九、二百一十四条、存量房交易公开提示', '2021-01-01');
export const slipSources = notice('《民法典》第一千一百九十八、一千二百五十八条', '2021-01-01');
export const socialBackPay = notice('人社厅发〔2016〕132号、《社会保险法》第六十三条', '2016-11-28');
export const stemCells = seen('中华骨髓库捐献公开说明');
export const strayFeeding = notice('《民法典》第一千二百四十五、一千二百四十九条', '2021-01-01');
export const studentLoans = seen('教育部学生资助公开说明');
export const studentWork = notice('《民法典》第一千一百九十二条、《职业学校学生实习管理规定》', '2021-12-31');
export const sueGovernment = notice('《行政诉讼法》第四十五至四十七条', '2017-07-01');
export const supportRuling = notice(
  '婚姻家庭编司法解释（一）第四十九条、《民法典》第一千零八十五条',
  '2021-01-01',
);
export const surnameRuling = notice(
  '婚姻家庭编司法解释（一）第五十九条、《民法典》第一千零一十五条',
  '2021-01-01',
);
export const taiwanPermit = seen('国家移民管理局往来台湾通行证公开指南');
export const taxDeductionRules = law('个人所得税专项附加扣除暂行办法', '2019-01-01');
export const taxRecords = seen('税务部门个人纳税记录公开说明');
export const teacherLaw = notice('《教师法》第十至十三条、教育部教师资格考试说明', '2009-08-27');
export const teacherPunish = notice('《中小学教育惩戒规则（试行）》第八、十二条', '2021-03-01');
export const telecomComplaint = notice('《电信用户申诉处理办法》', '2016-07-30');
export const theftSources = notice(
  '《治安管理处罚法》第五十七、五十八条、《刑法》第二百六十四条',
  '2026-01-01',
);
export const threeGuarantees = notice(
  '《消费者权益保护法》第二十四条、部分商品修理更换退货责任规定',
  '2014-03-15',
);
export const throwingSources = notice(
  '《民法典》第一千二百五十四条、《刑法》第二百九十一条之二、《治安管理处罚法》第四十三条',
  '2026-01-01',
);
export const tornMoney = notice('《中国人民银行残缺污损人民币兑换办法》第四、六条', '2004-02-01');
export const tourismLaw = notice('《旅游法》第三十五条', '2018-10-26');
export const trafficRulesAnd = notice('实施条例第二十二条、《机动车驾驶证申领和使用规定》', '2022-04-01');
export const travelIdentity = seen('铁路、民航临时身份证明公开说明');
export const tuberculosisTips = seen('国家卫生健康委肺结核诊疗管理公开说明');
export const vaccineTips = seen('疾控部门预防接种公开说明');
export const vehicleLaw = notice('《道路交通安全法》第八、十九、九十九、一百一十九条', '2021-04-29');
export const vehicleService = seen('公安交管12123公开服务说明');
export const vesselTax = notice('《车船税法》第四、六、八条', '2019-04-23');
export const veteranLaw = notice('《退役军人保障法》、退役军人事务部优待证公开说明', '2021-01-01');
export const violenceWarning = notice(
  '《反家庭暴力法》第二、十六、十七条、《治安管理处罚法》第七十三条',
  '2026-01-01',
);
export const virtualMoney = notice('银发〔2021〕237号（防范虚拟货币交易炒作风险）', '2021-09-15');
export const wageIou = notice('劳动争议司法解释（一）第十五条、《劳动合同法》第三十条', '2021-01-01');
export const wagePayment = notice('《工资支付暂行规定》第六条', '1995-01-01');
export const wageRules = notice('《工资支付暂行规定》第十六条、《立法法》第十一条', '1995-01-01');
export const wallSigns = notice(
  '《民法典》第二百七十八条、《城市市容和环境卫生管理条例》第十一条',
  '2021-01-01',
);
export const waterPrices = notice('国家发改委城镇供水价格管理办法', '2021-10-01');
export const weaponSources = notice('《枪支管理法》第三条、《治安管理处罚法》第三十八条', '2026-01-01');
export const wildPlants = notice('《野生植物保护条例》第九、十六条', '2017-10-07');
export const wildlifeLaw = notice('《野生动物保护法》第六、二十、二十五、二十八条', '2023-05-01');
export const wildlifeRelease = notice('《野生动物保护法》第四十一条、《生物安全法》第六十条', '2023-05-01');
