/** What people call the matter when they speak of a ticket they made: 那个车, 灯的事. Data. */
import type { Category } from '../../core/taxonomy.ts';

const words: readonly (readonly [RegExp, readonly Category[]])[] = [
  [/充电|飞线/u, ['anomaly.fire_hazard']],
  [/车(?!库|位)/u, ['blocked_exit.vehicle']],
  [/杂物|纸箱|堆|东西/u, ['blocked_exit.clutter', 'anomaly.sanitation', 'anomaly.illegal_building']],
  [/电梯|梯子/u, ['repair.elevator']],
  [/灯/u, ['repair.lighting']],
  [/暖气|地暖|供暖/u, ['repair.heating']],
  [/燃气|煤气|天然气/u, ['repair.gas']],
  [/网(?!格)|宽带|信号/u, ['repair.network']],
  [/下水|马桶|污水|地漏|窨井/u, ['repair.drainage']],
  [/漏水|渗水|漏的|漏了/u, ['repair.leak', 'repair.water']],
  [/水/u, ['repair.water', 'repair.leak', 'repair.drainage']],
  [/停电|没电|电(?!梯|动|话|视)/u, ['repair.power']],
  [/门禁|单元门|道闸|大门|对讲/u, ['repair.access']],
  [/狗|猫|犬/u, ['anomaly.animal']],
  [/噪[音声]|吵|响|装修/u, ['anomaly.noise']],
  [/垃圾/u, ['anomaly.sanitation']],
  [/油烟|臭|异味|味道/u, ['anomaly.pollution', 'repair.drainage', 'anomaly.sanitation']],
  [/井盖|路面|坑|健身器材|滑梯|秋千|墙/u, ['repair.facility']],
  [/违建|搭建/u, ['anomaly.illegal_building']],
];

/** The categories that the words can mean; absent when they name nothing. */
export function categoriesNamed(text: string): readonly Category[] | undefined {
  return words.find(([word]) => word.test(text))?.[1];
}
