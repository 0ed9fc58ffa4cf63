/** Relief, elders, school, legal aid, homes, pets, bicycles, supplies. */
import type { EntrySource } from '../../entry.ts';
import {
  animalLaw,
  both,
  childcareSubsidy,
  disabilityCard,
  educationLaw,
  elderlyLaw,
  inheritanceRegister,
  legalAidLaw,
  powerService,
  publicHealth,
  publicRentalRules,
  realEstateRules,
  reliefLaw,
  rentalRules,
  trafficLaw,
  vaccineLaw,
  civilCode,
} from '../../content/sources.ts';
import { templates } from './template.ts';

const relief = templates('民政部门', {
  'minimum-living': {
    name: '最低生活保障申请',
    otherNames: ['最低生活保障', '低保'],
    wordings: ['低保', '吃低保', '低保户', '最低生活保障'],
    conditions: '共同生活的家人人均收入低于当地标准，财产也符合规定',
    handles: '向户籍所在地的街道或乡镇提出，有困难的可以委托居委会代提',
    source: reliefLaw('十八、四十四、四十五'),
  },
  'temporary-relief': {
    name: '临时救助申请',
    otherNames: ['临时救助'],
    wordings: ['临时救助', '困难救助', '大病救助', '家庭困难救助'],
    conditions: '因火灾、交通事故、大病等，基本生活暂时严重困难',
    handles: '向出事当地的街道或乡镇申请，情况紧急的先救助、后补手续',
    source: reliefLaw('二十九、五十、六十四'),
  },
  'elder-card': {
    name: '老年人优待证',
    otherNames: ['老年优待证', '老年证'],
    wordings: ['老年证', '老年卡', '老人证', '老年公交卡', '敬老卡'],
    handles: '满60周岁就是老年人，优待办法由各地定；多数地方拿身份证也行',
    source: elderlyLaw('二、五十三'),
  },
  'elder-allowance': {
    name: '高龄津贴',
    otherNames: ['高龄补贴'],
    wordings: ['高龄津贴', '高龄补贴', '八十岁老人补贴', '长寿补贴'],
    conditions: '年龄和办法由当地定，国家鼓励给80周岁以上的低收入老人',
    source: elderlyLaw('三十三'),
  },
});

const disabled = templates('残疾人联合会', {
  'disability-card': {
    name: '残疾人证',
    otherNames: ['残疾证', '残疾人证申领'],
    wordings: ['残疾证', '残疾人证', '评残', '残疾鉴定办证'],
    handles: '向户籍地街道或县级残联申请；在外地的带居住证，到常住地县级残联申请',
    documents: ['身份证', '户口簿', '两寸白底照片', '精神、智力残疾和未成年人：监护人的证明'],
    fee: '证件工本费免收，评残检查的费用各地不同',
    source: disabilityCard,
  },
});

const veterans = templates('退役军人事务部门', {
  'veteran-card': {
    name: '退役军人、其他优抚对象优待证',
    otherNames: ['退役军人优待证'],
    wordings: ['退伍军人优待证', '退役军人优待证', '退伍证', '军人优待证', '优待证'],
    source: { title: '《退役军人保障法》', url: undefined, date: '2025-04-19' },
  },
});

const schooling = templates('教育部门', {
  'school-entry': {
    name: '小学入学报名',
    otherNames: ['义务教育入学', '小学新生入学'],
    wordings: ['孩子上小学', '小学报名', '小学入学', '幼升小', '一年级报名'],
    conditions: '年满6周岁的孩子；父母在外地工作居住的，可以在居住地上学，办法由省里定',
    handles: '报名时间和片区看当地每年的公告',
    fee: '公办学校不收学费、杂费',
    source: educationLaw('二、十一、十二'),
  },
});

const health = templates('社区卫生服务中心', {
  'elder-check-up': {
    name: '老年人免费体检',
    otherNames: ['65岁以上老年人健康体检'],
    wordings: ['老人体检', '老年人体检', '免费体检', '65岁体检'],
    conditions: '满65周岁的常住居民，不限户籍，每年一次',
    documents: ['身份证'],
    fee: '免费',
    source: publicHealth,
  },
  'vaccination-record': {
    name: '预防接种证办理、补办',
    otherNames: ['预防接种证'],
    wordings: ['接种证', '疫苗本', '疫苗本补办', '补办接种证', '小孩疫苗本'],
    fee: '国家免疫规划的疫苗免费',
    source: vaccineLaw('六、四十八、四十九'),
  },
  'childcare-subsidy': {
    name: '育儿补贴申领',
    otherNames: ['育儿补贴'],
    wordings: ['育儿补贴', '生娃补贴', '三岁以下补贴'],
    department: '卫生健康部门',
    conditions: '依法生育的3周岁以下孩子，由父母一方或其他监护人申领',
    handles: '也可以到孩子户籍地的乡镇、街道办',
    onlineName: '“育儿补贴”信息系统',
    source: childcareSubsidy,
  },
});

const justice = templates('法律援助中心', {
  'legal-aid': {
    name: '法律援助申请',
    otherNames: ['法律援助'],
    wordings: ['法律援助', '免费律师', '请免费律师', '打官司没钱'],
    conditions: '经济困难，要社保、低保、赡养费、劳动报酬、工伤赔偿等；受家暴虐待的不看经济条件',
    documents: ['身份证', '和事情有关的证据'],
    duration: '7日内决定',
    fee: '免费',
    phone: '12348',
    source: legalAidLaw('三十一、三十二、四十三'),
  },
});

const homes = templates('不动产登记机构', {
  'real-estate': {
    name: '不动产登记',
    otherNames: ['不动产权证', '房产过户', '不动产转移登记'],
    wordings: ['房产证', '办房产证', '房产过户', '房子过户', '二手房过户', '不动产证', '不动产过户'],
    documents: ['登记申请书', '身份证明（代办的还要委托书）', '权属来源材料', '界址、面积等材料'],
    duration: '受理之日起30个工作日内办结',
    source: realEstateRules('十四、十六、二十'),
  },
  'real-estate-inheritance': {
    name: '房产继承登记',
    otherNames: ['不动产继承登记'],
    wordings: ['继承房产', '房产继承', '房子继承过户', '遗产过户'],
    conditions: '全体继承人到场确认或书面放弃；不强制公证',
    documents: ['死亡证明', '亲属关系材料', '房产证', '遗嘱（有的话）'],
    duration: '受理之日起30个工作日内办结',
    source: both(inheritanceRegister('十四'), realEstateRules('十四、二十')),
  },
  'mortgage-cancellation': {
    name: '抵押权注销登记（解押）',
    otherNames: ['抵押权注销', '房屋解押'],
    wordings: ['解押', '房贷还清解押', '房子解押', '解除抵押'],
    documents: ['身份证', '不动产权证', '银行的结清材料'],
    duration: '受理之日起30个工作日内办结',
    source: both(civilCode('三百九十三'), realEstateRules('五、十四、二十')),
  },
});

const housing = templates('住房保障和房产管理部门', {
  'public-rental': {
    name: '公共租赁住房申请',
    otherNames: ['公租房'],
    wordings: ['公租房', '廉租房', '保障房', '保障性住房'],
    handles: '收入、住房和居住年限的条件由当地公布',
    source: publicRentalRules('七'),
  },
  'lease-registration': {
    name: '房屋租赁合同备案',
    otherNames: ['租房备案', '房屋租赁备案'],
    wordings: ['租房合同备案', '租房备案', '租赁备案'],
    conditions: '由房东办；房东不办的，租客可以自己办；中介成交的由中介办',
    fee: '不收费',
    source: rentalRules('八、二十七'),
  },
});

const registration = templates('养犬登记机关', {
  'dog-registration': {
    name: '养犬登记',
    otherNames: ['犬只登记', '养犬登记证'],
    wordings: ['狗证', '办狗证', '养狗登记', '狗狗上户口', '养犬证', '给狗上牌'],
    conditions: '按规定定期接种狂犬病疫苗的犬只',
    documents: ['狂犬病疫苗免疫证明'],
    source: animalLaw('三十'),
  },
});

const traffic = templates('公安交通管理部门', {
  'ebike-plate': {
    name: '电动自行车登记上牌',
    otherNames: ['电动自行车上牌', '非机动车登记'],
    wordings: ['电动车上牌', '电动车牌照', '电瓶车上牌', '电动车牌', '电动自行车牌照', '电动车挂牌'],
    handles: '登记上牌后才能上路',
    source: trafficLaw('十八'),
  },
});

function byTheSupplier(kind: string): EntrySource {
  return { title: `办法由当地${kind}企业公布`, url: undefined, date: '2026-11-29' };
}

const supplies = [
  ...templates('供电企业', {
    'power-transfer': {
      name: '用电过户',
      otherNames: ['电表过户'],
      wordings: ['电费过户', '电表过户', '电表改名', '用电更名', '用电户名变更', '电过户'],
      phone: '95598',
      source: powerService,
    },
  }),
  ...templates('供水企业', {
    'water-transfer': {
      name: '用水过户',
      otherNames: ['水表过户'],
      wordings: ['水费过户', '水表过户', '水表改名', '用水更名', '用水户名变更', '水过户'],
      source: byTheSupplier('供水'),
    },
  }),
  ...templates('燃气企业', {
    'gas-transfer': {
      name: '用气过户',
      otherNames: ['燃气过户'],
      wordings: ['天然气过户', '煤气过户', '燃气改名', '用气更名', '燃气户名变更', '气过户'],
      source: byTheSupplier('燃气'),
    },
  }),
];

export const living = [
  ...relief,
  ...disabled,
  ...veterans,
  ...schooling,
  ...health,
  ...justice,
  ...homes,
  ...housing,
  ...registration,
  ...traffic,
  ...supplies,
];
