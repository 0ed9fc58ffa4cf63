/** Social and medical insurance, housing fund, work. */
import {
  both,
  housingFundRules,
  injuryRules,
  insuranceHandling,
  insuranceLaw,
  medicalElsewhere,
  medicalLasting,
  pensionAuth,
  residentsPension,
  socialCard,
  unemploymentRules,
} from '../../content/sources.ts';
import { templates } from './template.ts';

const palm = '“掌上12333”App';

const social = templates('人力资源和社会保障部门', {
  'social-security-card': {
    name: '社会保障卡申领、补办',
    otherNames: ['社会保障卡', '社保卡'],
    wordings: ['社保卡', '补办社保卡', '社保卡补办', '社保卡换卡', '三代社保卡', '给孩子办社保卡'],
    documents: ['补办：本人身份证'],
    phone: '12333',
    source: socialCard,
  },
  'pension-authentication': {
    name: '养老金领取资格认证',
    otherNames: ['社会保险待遇资格认证', '养老认证'],
    wordings: ['养老金认证', '退休认证', '养老保险认证', '人脸认证养老', '生存认证'],
    handles: '一般每年认证一次，家人可以帮着在手机上刷脸',
    onlineName: palm,
    phone: '12333',
    source: both(insuranceHandling('二十六'), pensionAuth),
  },
  'residents-pension': {
    name: '城乡居民基本养老保险参保',
    otherNames: ['居民养老保险', '城乡居民养老保险'],
    wordings: ['居民养老保险', '交养老保险', '没工作交养老保险', '新农保', '城居保'],
    conditions: '满16周岁、不是在校学生、没参加职工养老保险的，在户籍地参加',
    onlineName: palm,
    phone: '12333',
    source: residentsPension,
  },
  'flexible-insurance': {
    name: '灵活就业人员参保',
    otherNames: ['灵活就业社保'],
    wordings: ['自己交社保', '个人交社保', '灵活就业社保', '个体户社保'],
    conditions: '没雇工的个体户、非全日制用工、灵活就业人员，由个人交费',
    onlineName: palm,
    phone: '12333',
    source: insuranceLaw('十、二十三'),
  },
  'pension-transfer': {
    name: '养老保险关系转移接续',
    otherNames: ['社保转移'],
    wordings: ['社保转移', '养老保险转移', '社保转回来', '社保关系转移'],
    handles: '社保关系跟着人走，各地的缴费年限累计算',
    onlineName: `国家社会保险公共服务平台、${palm}`,
    phone: '12333',
    source: insuranceLaw('十九'),
  },
  'unemployment-benefit': {
    name: '失业保险金申领',
    otherNames: ['失业金'],
    wordings: ['失业金', '失业补助', '失业保险', '领失业金'],
    conditions: '失业保险交满1年，不是自己主动离职，办了失业登记并有求职要求',
    onlineName: `${palm}、电子社保卡`,
    phone: '12333',
    source: both(insuranceLaw('四十五'), unemploymentRules('十四')),
  },
  'work-injury': {
    name: '工伤认定',
    wordings: ['工伤认定', '工伤鉴定申请', '认定工伤', '报工伤'],
    conditions: '单位在30日内申请；单位不报的，本人、近亲属或工会在1年内申请',
    duration: '受理后60日内作决定',
    phone: '12333',
    source: injuryRules('十七、二十'),
  },
});

const medical = templates('医疗保障部门', {
  'residents-medical': {
    name: '城乡居民基本医疗保险参保',
    otherNames: ['居民医保', '城乡居民医保'],
    wordings: ['居民医保', '交医保', '医保参保', '新农合', '学生医保'],
    handles: '按年交，没在集中参保期内交的要等3个月才能报',
    phone: '12393',
    source: medicalLasting,
  },
  'newborn-medical': {
    name: '新生儿医保参保',
    wordings: ['新生儿医保', '宝宝医保', '孩子出生医保', '刚出生的孩子医保'],
    conditions: '不限户籍，可以在常住地参保；出生后尽早办，不受等待期限制',
    phone: '12393',
    source: medicalLasting,
  },
  'medical-elsewhere': {
    name: '跨省异地就医备案',
    otherNames: ['异地就医备案', '异地医保备案'],
    wordings: ['异地就医', '异地就医备案', '外地看病备案', '医保备案', '异地备案'],
    handles: '没备案先住院的，出院结算前可以补办',
    onlineName: '国家医保服务平台App或小程序',
    duration: '一般当时生效',
    phone: '12393',
    source: medicalElsewhere,
  },
  'medical-reimbursement': {
    name: '医保手工（零星）报销',
    otherNames: ['医疗费手工报销', '零星报销'],
    wordings: ['医保手工报销', '医药费报销', '住院报销', '医保报销', '看病报销'],
    documents: ['收费票据', '费用清单', '诊断证明', '病历'],
    duration: '30个工作日内办完',
    phone: '12393',
    source: insuranceHandling('二十'),
  },
  'medical-family': {
    name: '职工医保个人账户家庭共济',
    otherNames: ['医保家庭共济'],
    wordings: ['家庭共济', '医保共济', '医保卡绑定家人', '医保绑定家人'],
    conditions: '职工医保的人，和参加基本医保的近亲属',
    onlineName: '国家医保服务平台App',
    phone: '12393',
    source: medicalLasting,
  },
  'maternity-allowance': {
    name: '生育津贴申领',
    wordings: ['生育津贴', '产假工资', '生育保险报销'],
    duration: '10个工作日内审核',
    phone: '12393',
    source: insuranceHandling('二十'),
  },
});

const fund = templates('住房公积金管理中心', {
  'housing-fund-withdrawal': {
    name: '住房公积金提取',
    otherNames: ['公积金提取'],
    wordings: ['提取公积金', '公积金提取', '取公积金', '公积金取出来', '租房提取公积金'],
    conditions:
      '买房、建房、大修或装修自住住房，还房贷，付房租、自住住房的物业费，或退休、出境定居、丧失劳动能力并终止劳动关系',
    phone: '12329',
    source: housingFundRules('二十四'),
  },
  'housing-fund-loan': {
    name: '住房公积金贷款',
    otherNames: ['公积金贷款'],
    wordings: ['公积金贷款', '公积金买房贷款'],
    duration: '受理申请起10日内决定',
    phone: '12329',
    source: housingFundRules('二十六'),
  },
});

export const insurances = [...social, ...medical, ...fund];
