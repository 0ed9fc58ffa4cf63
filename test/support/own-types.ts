/** A kind of scam that a deployment added, as tests need it. Gas meters and their fees are made up. */
import type { OwnScamType, OwnTypeDraft } from '../../fraud/own/own-type.ts';

export const gasDraft: OwnTypeDraft = {
  name: '假换燃气表收费',
  how: '上门或在群里说燃气表要统一更换，让住户先扫码交工本费。',
  words: [{ word: '换燃气表', withAny: ['扫码', '工本费'], withoutAny: ['不收费', '免费更换'] }],
  examples: [
    '各位业主注意，本小区燃气表到期统一换燃气表，每户工本费68元，请扫码登记缴费，今天不交明天停气',
    '接燃气公司委托，明天上门换智能表，先加师傅微信转工本费，过期不候',
    '物业代收智能燃气表安装费，每户一百二，扫下面的码，备注楼栋门牌',
  ],
  harmless: [],
  advice: '燃气公司换表不收费，先打{{phone:property}}问物业，不扫码、不转账。',
  source: '社区民警提醒',
};

export function ownType(over: Partial<OwnScamType> = {}): OwnScamType {
  return {
    ...gasDraft,
    ...{ id: 'gas', status: 'enabled', version: 1, updatedBy: 'admin' },
    updatedAt: new Date('2026-11-22T02:00:00Z'),
    ...over,
  };
}
