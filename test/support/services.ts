/** Items of the service directory for tests. Offices are invented; the phones use a prefix nobody has been given (154). */
import type { ServiceItem, ServiceOffice } from '../../knowledge/service-directory/service-item.ts';
import { exampleNow } from './tickets.ts';

export function anOffice(change: Partial<ServiceOffice> = {}): ServiceOffice {
  return {
    name: '便民服务中心',
    address: '桂花路1号',
    hours: '工作日9:00—17:00',
    phone: '15400000031',
    areaPaths: [],
    ...change,
  };
}

export function anItem(change: Partial<ServiceItem> = {}): ServiceItem {
  return {
    id: 'card',
    key: undefined,
    name: '社会保障卡申领',
    otherNames: ['社会保障卡'],
    wordings: ['社保卡'],
    department: '人社局',
    handles: undefined,
    offices: [anOffice()],
    phone: undefined,
    onlineName: undefined,
    onlineUrl: undefined,
    documents: ['身份证', '一寸照片'],
    conditions: undefined,
    duration: '5个工作日',
    fee: undefined,
    areaPath: undefined,
    source: { title: '办事指南', url: undefined, date: undefined },
    owner: undefined,
    reviewAt: new Date('2027-05-01T00:00:00Z'),
    status: 'published',
    version: 1,
    updatedBy: 'staff-anna',
    updatedAt: exampleNow,
    ...change,
  };
}
