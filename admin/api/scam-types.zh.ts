/** What the routes of the deployment's own scam types say to people. */
import type { OwnTypeFault, SaidPart } from '../../fraud/own/own-type-faults.ts';
import type { PoolCode } from '../../fraud/own/harmless-texts.ts';

export const whatScamType = '本地骗局类型';
export const nameTaken = '已经有这个名称的类型，请换一个名称。';
export const fewExamples = (least: number): string => `启用前至少要有 ${least} 条例句，请先补充。`;
export const sameExamples = '有两条例句是一样的，请去掉一条。';
export const shortExample = '例句去掉符号和数字后不到 10 个字，太短会误伤，请换完整的一条。';
export const wordWithoutLetters = '关键词至少要有两个字，同时出现和不含的词至少一个字，只写号码或符号不算。';
export const notJudged = '请先处理这条预警，或判为误报，再加为例句。';
export const textForgotten = '这条预警的原文已按期清除，不能再加为例句。';
export const knownAlready = '这句话已经在例句里。';

export const poolNames: Readonly<Record<PoolCode, string>> = {
  look_alikes: '相似但无害的例句',
  held: '留出的无害文字（只看数目）',
  talk: '邻里闲聊',
};

export const postedNames = {
  alerts: '已有的预警',
  gaps: '没答上来的提问',
  corrections: '纠正过的报事',
} as const;

export function tooManyFalse(pool: string, share: number, most: number): string {
  return `「${pool}」里有 ${percent(share)} 会被当成骗局，超过 ${percent(most)}，不能启用。请给关键词加上“同时出现”或“不含”，或换更具体的例句。`;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

const partNames: Readonly<Record<SaidPart, string>> = {
  name: '名称',
  how: '骗法',
  advice: '应对',
  source: '来源',
};

const whys: Readonly<Record<OwnTypeFault['why'], string>> = {
  link: '不能放网址',
  date: '不能写日期',
  time: '不能写时间',
  amount: '不能写金额',
  number: '号码只能用通讯录里的，写成 {{phone:property}} 的样子',
  count: '不能写数目',
  contact: '不能写账号和公众号',
  address: '不能写地址',
  name: '不能写人名',
  placeholder: '有不认识的占位符，号码请写成 {{phone:property}} 的样子',
  payment_request: '像是在让人付钱，请写成“骗子会……”或劝阻的话',
  code_to_scan: '像是在让人扫码，请写成“骗子会……”或劝阻的话',
  contact_request: '像是在让人加联系方式，请写成“骗子会……”或劝阻的话',
  secret_request: '像是在要验证码或密码，请写成“骗子会……”或劝阻的话',
  foreign_link: '网址不在可用名单里',
};

export function faultText({ part, why }: OwnTypeFault): string {
  return `${partNames[part]}里${whys[why]}。`;
}
