/** Whether what is reported is behind somebody's own door: then another flat's is another matter. Pure. */
import type { Category } from '../../core/taxonomy.ts';
import { matterKinds } from './matter-kinds.ts';
import type { Telling } from './telling.ts';

const home =
  /我家(?!楼|门口|这边|那边|单元|栋)|家里|家中|屋里|屋内|室内|厨房|卫生间|洗手间|卧室|客厅|阳台|入户门|自家|单独我|只有我|就我(?:家|们家)/u;
/** Inside a flat whatever else is said. */
const fittings = /跳闸|空开|欠费|水龙头|马桶|水槽|淋浴|花洒|插座|插板|光猫|路由器|暖气片|燃气灶|热水器/u;
/** What concerns more than one flat. */
const commons =
  /整栋|全栋|整个|整层|全楼|全小区|大家|都没|都停|全停|楼道|走廊|过道|大厅|门厅|公共|单元门|单元口|楼梯|地库|车库|架空层|外墙|主管|总管|总阀|路上|楼下都/u;
/** Comes from outside the flat, to more than one of them. */
const outage =
  /停(?:水|电|气|暖|网)|断(?:水|电|网|气)|[没无](?:有)?(?:水|电|气|网|暖|信号|热水)(?!表|卡|费|龙头|瓶|池|器)/u;

export function isOutage({ category, words }: Pick<Telling, 'category' | 'words'>): boolean {
  return matterKinds[category].wholeBuilding && outage.test(words) && !fittings.test(words);
}

/** A piece of the supply that is broken where it stands: 水管漏了 in one stairwell is not 水管漏了 in the next. */
const piece =
  /(?:[水气管线]管|管[子道]|阀门?|水表|气表|电表|表箱|电箱|配电[箱柜]|弱电[箱井]|光纤箱|分线盒|电线|线路|电缆|网线|接头|井盖?|暖气片)[^,，。!！]{0,8}(?:漏|滴|渗|喷|冒|爆|裂|破|断|掉|脱|松|歪|坏|开着|没盖|没关|打火|烧|响|露|垂|锈|堵)/u;

/** Supplies fail for the whole building; what is told of a piece of them belongs where that is. */
export function isOfWholeBuilding(said: Pick<Telling, 'category' | 'words'>): boolean {
  return matterKinds[said.category].wholeBuilding && (isOutage(said) || !piece.test(said.words));
}

export function isPrivateFault({ category, place, words }: Telling): boolean {
  if (neverShared.has(category)) return true;
  if (commons.test(words) || isOutage({ category, words })) return false;
  if (!matterKinds[category].shared) return place.spot === undefined || place.room !== undefined;
  return inFlats.has(category) && (home.test(words) || fittings.test(words));
}

/** Between particular people, or a person's own. */
const neverShared: ReadonlySet<Category> = new Set([
  'dispute.neighbor',
  'dispute.property',
  'dispute.family',
  'help.wish',
]);

/** What flats have, too. */
const inFlats: ReadonlySet<Category> = new Set([
  'repair.water',
  'repair.power',
  'repair.gas',
  'repair.heating',
  'repair.network',
  'repair.drainage',
  'repair.access',
  'repair.facility',
  'repair.lighting',
]);
