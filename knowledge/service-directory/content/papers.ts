/** Identity, registration, marriage and birth. */
import {
  birthRegister,
  both,
  communityProof,
  civilCode,
  idCardFee,
  idCardLaw,
  marriageRules,
  maternalLaw,
  passportLaw,
  registrationOpinion,
  registrationRules,
  residencePermitRules,
  temporaryIdRules,
  travelFees,
} from '../../content/sources.ts';
import { templates } from './template.ts';

const police = templates('公安派出所', {
  'id-card': {
    name: '居民身份证申领',
    otherNames: ['居民身份证', '身份证首次申领'],
    wordings: ['身份证', '第一次办身份证', '孩子身份证', '给孩子办身份证'],
    conditions: '满16周岁的应当申领；不满16周岁的可以自愿申领，由监护人代办',
    documents: ['居民户口簿', '本人到场登记指纹'],
    duration: '递交申领登记表起60日内发证，交通不便的可再延30日',
    fee: '首次申领不收费',
    source: both(idCardLaw('三、七、十、十二'), idCardFee),
  },
  'id-card-renewal': {
    name: '居民身份证换领、补领',
    otherNames: ['身份证换领', '身份证补领'],
    wordings: ['身份证到期换证', '换身份证', '补办身份证', '身份证补办', '补身份证', '身份证换新'],
    documents: ['换领：旧身份证', '补领：户口簿等能证明身份的材料'],
    duration: '递交申领登记表起60日内发证，交通不便的可再延30日',
    fee: '到期换领20元，丢失补领或损坏换领40元',
    source: both(idCardLaw('十一、十二'), idCardFee),
  },
  'temporary-id-card': {
    name: '临时居民身份证',
    otherNames: ['临时身份证'],
    wordings: ['临时身份证', '急用身份证'],
    conditions: '正在申领、换领或补领身份证，又急需用证的人',
    duration: '收到申请后3日内，交通不便的可以延长',
    fee: '10元',
    source: both(temporaryIdRules('七、十二'), idCardFee),
  },
  'residence-permit': {
    name: '居住证申领',
    otherNames: ['居住证'],
    wordings: ['暂住证', '外地人办居住证', '流动人口居住证'],
    conditions: '住满半年，并有稳定就业、稳定住所、连续就读三项之一',
    documents: ['身份证', '照片', '住址、就业或就读证明之一'],
    duration: '受理之日起15日内，偏远的不超过30日',
    fee: '首次申领不收费',
    source: residencePermitRules('二、九、二十一'),
  },
  'newborn-registration': {
    name: '新生儿出生登记（落户）',
    otherNames: ['出生登记', '新生儿落户', '新生儿入户'],
    wordings: ['孩子上户口', '宝宝上户口', '小孩上户口', '给孩子上户口', '新生儿上户口', '娃上户口'],
    conditions: '出生后1个月内申报，随父随母都可以；没结婚生的孩子一样能上',
    documents: ['出生医学证明', '父母的户口簿', '父母的身份证'],
    source: both(registrationRules('七'), registrationOpinion),
  },
  'registration-move': {
    name: '户口迁移',
    otherNames: ['户籍迁移', '迁户口'],
    wordings: ['户口迁入', '户口迁出', '迁户口', '户口迁过来', '落户'],
    handles: '先问迁入地派出所收不收、要什么材料，再办迁移',
    conditions: '落户条件各地不同',
    source: registrationRules('十、十三'),
  },
  'household-register': {
    name: '户口簿补发',
    otherNames: ['居民户口簿补办'],
    wordings: ['补办户口本', '户口本补办', '户口本丢了', '补户口本'],
    documents: ['户主身份证'],
    source: registrationRules('四、二十二'),
  },
  'household-split': {
    name: '分户、变更户主',
    otherNames: ['分户立户', '变更户主'],
    wordings: ['分户', '单独立户', '换户主', '户主变更'],
    conditions: '由户主或本人申报；单身居住的可以自立一户',
    source: registrationRules('五、十九'),
  },
  'death-registration': {
    name: '死亡登记（注销户口）',
    otherNames: ['死亡登记', '户口注销'],
    wordings: ['注销户口', '去世注销户口', '销户口'],
    conditions: '城市在安葬前、农村在一个月内，由户主、亲属、抚养人或邻居申报',
    source: registrationRules('八'),
  },
  'no-crime-record': {
    name: '无犯罪记录证明',
    otherNames: ['无违法犯罪记录证明'],
    wordings: ['无犯罪证明', '无犯罪记录', '政审无犯罪证明'],
    handles: '社区不开这个证明',
    source: communityProof,
  },
});

const border = templates('公安出入境管理部门', {
  passport: {
    name: '普通护照',
    otherNames: ['因私护照'],
    wordings: ['护照', '出国护照', '护照换发', '护照补办'],
    conditions: '全国通办，不用回户籍地',
    documents: ['身份证', '不满16周岁的：监护人陪同，带监护人身份证和能证明关系的材料'],
    fee: '120元一本',
    source: both(passportLaw('六'), travelFees),
  },
});

const civil = templates('民政部门婚姻登记机关', {
  'marriage-registration': {
    name: '结婚登记',
    otherNames: ['婚姻登记'],
    wordings: ['领结婚证', '结婚证', '登记结婚'],
    conditions: '男满22周岁、女满20周岁，双方自愿，一起到场；全国任何一处都能办',
    documents: ['双方身份证'],
    fee: '不收费',
    source: both(marriageRules('二、六、七、八'), civilCode('一千零四十七')),
  },
  'divorce-registration': {
    name: '离婚登记',
    otherNames: ['协议离婚'],
    wordings: ['离婚证', '办离婚', '协议离婚'],
    conditions: '双方自愿，一起申请；全国任何一处都能办',
    documents: ['双方身份证', '结婚证', '书面离婚协议'],
    duration: '申请后30日内可以撤回，期满后30日内双方一起领证',
    fee: '不收费',
    source: both(civilCode('一千零七十六、一千零七十七'), marriageRules('六、十三')),
  },
  'marriage-certificate': {
    name: '结婚证、离婚证补领',
    otherNames: ['婚姻登记证补领'],
    wordings: ['补办结婚证', '结婚证补办', '结婚证丢了', '补结婚证', '离婚证丢了', '补办离婚证'],
    documents: ['身份证'],
    fee: '不收费',
    source: marriageRules('六、二十一'),
  },
});

const health = templates('卫生健康部门', {
  'birth-certificate': {
    name: '出生医学证明',
    otherNames: ['出生证'],
    wordings: ['出生证', '出生证明', '孩子出生证'],
    handles: '在哪家医院出生，就由哪家医院出具，社区不开',
    documents: ['父母双方身份证'],
    source: maternalLaw('二十三'),
  },
  'birth-service': {
    name: '生育登记',
    otherNames: ['生育服务登记', '生育服务证'],
    wordings: ['准生证', '生育证', '生育服务卡', '怀孕登记'],
    handles: '到夫妻一方户籍地或现居住地的乡镇、街道登记，生前生后都行',
    documents: ['双方身份证或户口簿'],
    source: birthRegister,
  },
});

export const papers = [...police, ...border, ...civil, ...health];
