/** Inside or outside the property line (红线): who answers for a place, as far as its words tell. Pure. */
import type { Category } from '../../core/taxonomy.ts';
import type { RoutedMatter } from './rule.ts';

export const propertyLines = ['inside', 'outside'] as const;
export type PropertyLine = (typeof propertyLines)[number];

/** Streets and what the city looks after; 「门外」 is beyond any gate. */
const outside =
  /马路|公路|大街|街道上|街边|路[口边上中面]|[大中小]路|路段|人行道|盲道|非机动车道|公交站|站台|天桥|立交|桥[上下头]|江边|河[边道]|湖边|门外|墙外|小区外|院外|外面的路|市政|公园|菜场|市场|学校门口|城中路|巷[口子]/u;

/** Shared by owners, or a flat's own. */
const inside =
  /楼道|楼梯|走廊|过道|单元门|门厅|大堂|电梯|车库|车棚|地下室|架空层|天台|楼顶|屋面|外墙|小区|院[里内子]|广场|花园|绿化|凉亭|健身|游乐|儿童|滑梯|信箱|快递柜|垃圾[房站屋]|门岗|岗亭|道闸|充电[桩棚]|家[里中]|厨房|卫生间|阳台|客厅|卧室/u;

const byCategory: Readonly<Partial<Record<Category, PropertyLine>>> = {
  'blocked_exit.clutter': 'inside',
  'repair.elevator': 'inside',
  'repair.access': 'inside',
  'repair.leak': 'inside',
  'dispute.neighbor': 'inside',
  'dispute.property': 'inside',
};

/** The words of the place before its number, these before the category; absent: it cannot be told. */
export function propertyLineOf({
  place,
  category,
}: Pick<RoutedMatter, 'place' | 'category'>): PropertyLine | undefined {
  const spot = place.spot ?? '';
  if (outside.test(spot)) return 'outside';
  const isBuilding = [place.building, place.unit, place.floor, place.room].some((part) => part !== undefined);
  if (isBuilding || inside.test(spot)) return 'inside';
  return byCategory[category];
}
