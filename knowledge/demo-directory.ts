/** Directory lines of the demo community. Names are invented; the phones use a prefix nobody has been given (154). */
import type { LineDraft } from './directory-store.prisma.ts';

const lines: readonly (readonly [key: string, name: string, phone: string, hours: string])[] = [
  ['property', '示范物业服务中心', '15400000001', '24小时'],
  ['community', '示范社区居委会', '15400000002', '工作日8:30—17:30'],
  ['grid', '网格服务站', '15400000003', '每天8:00—20:00'],
  ['police', '示范派出所社区警务室', '15400000004', '24小时'],
  ['water', '示范供水抢修', '15400000005', '24小时'],
  ['gas', '示范燃气抢修', '15400000006', '24小时'],
  ['lift', '示范电梯维保', '15400000007', '24小时'],
];

/** Heating and the health centre are left out on purpose: staff see what a missing line looks like. */
export function demoDirectory(areaPath: string): readonly LineDraft[] {
  return lines.map(([key, name, phone, hours]) => ({
    areaPath,
    key,
    name,
    phone,
    hours,
    address: undefined,
  }));
}
