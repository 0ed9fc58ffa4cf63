/** Items of the demo community. Offices and entrances are invented; the phones use a prefix nobody has been given (154). */
import { childPath } from '../../community/area.ts';
import { demoCommunityPath } from '../../community/demo.ts';
import type { ServiceOffice, ServiceTemplate } from './service-item.ts';
import { templates } from './content/template.ts';

const street = demoCommunityPath.replace(/[^/]+\/$/u, '');
const otherStreet = childPath(street.replace(/[^/]+\/$/u, ''), 'demo-street-2');
const source = { title: '清和市办事指南（演示数据）', url: undefined, date: '2026-11-29' };
const weekdays = '工作日9:00—17:00';

function halls(window: string): readonly ServiceOffice[] {
  return [
    {
      name: `望溪街道便民服务中心${window}`,
      address: '望溪路18号',
      hours: weekdays,
      phone: '15400000021',
      areaPaths: [street],
    },
    {
      name: `听松街道便民服务中心${window}`,
      address: '听松大道6号',
      hours: weekdays,
      phone: '15400000022',
      areaPaths: [otherStreet],
    },
  ];
}

const written = templates('清和市人力资源和社会保障局', {
  'demo-social-security-card': {
    name: '社会保障卡申领',
    otherNames: ['社会保障卡'],
    wordings: ['社保卡', '社保卡申领', '办社保卡', '新办社保卡'],
    conditions: '在清和市参保的人',
    onlineName: '“掌上清和”小程序（演示）',
    documents: ['本人身份证', '一寸白底照片'],
    duration: '当场制卡，约30分钟',
    fee: '首次申领不收费',
    source,
  },
  'demo-elder-card': {
    name: '老年人优待证',
    otherNames: ['老年证'],
    wordings: ['老年证', '老年卡', '老人证'],
    department: '清和市民政局',
    conditions: '满60周岁的常住老人',
    documents: ['身份证', '居住证或户口簿', '一寸照片'],
    duration: '3个工作日',
    fee: '不收费',
    source,
  },
});

const windows: Readonly<Record<string, string>> = {
  'demo-social-security-card': '3号窗口',
  'demo-elder-card': '1号窗口',
};

/** A third one, without documents and hours on purpose: staff see what a missing part looks like. */
const unfinished = templates('清和市公安局', {
  'demo-registration-move': {
    name: '户口迁移',
    wordings: ['户口迁移', '迁户口', '户口迁入'],
    source,
  },
}).map((item) => ({
  ...item,
  offices: [
    {
      name: '示范派出所户籍窗口',
      address: '望溪路22号',
      hours: undefined,
      phone: '15400000004',
      areaPaths: [],
    },
  ],
}));

export const demoServices: readonly ServiceTemplate[] = [
  ...written.map((item) => ({ ...item, offices: halls(windows[item.key] ?? '') })),
  ...unfinished,
].map((item) => ({ ...item, owner: '春和社区便民服务岗' }));
