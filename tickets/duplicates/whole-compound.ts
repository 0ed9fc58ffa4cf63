/** A supply that fails everywhere at once: the place is the compound, and every building's report is part of it. Pure. */
import type { Place } from '../../core/place.ts';
import type { Category } from '../../core/taxonomy.ts';
import { wholeCompoundSpot } from './messages.zh.ts';
import { isOutage } from './private-fault.ts';
import type { Telling } from './telling.ts';

const everywhere =
  /(?<!不是|不光|不止|是不是|并非)(?:整个?|全)(?:小区|社区)|小区里?(?:面)?(?:全部?|都)(?:停|断|没)|(?:所有|每一?|各)(?:栋楼?|幢|楼栋)(?:都|全)/u;
/** 是整个小区都停了吗 asks, and 就我们这栋 says the contrary. */
const unsure =
  /(?:整个?|全)(?:小区|社区)[^,，。;；!！]*(?:吗|么|[?？])|是不是(?:整个?|全)|(?:只有|就|单单|仅)(?:是)?(?:我|咱|[0-9一二三四五六七八九十]+(?:栋|幢|单元|号楼))/u;

export function saysWholeCompound(said: Pick<Telling, 'category' | 'words'>): boolean {
  return isOutage(said) && everywhere.test(said.words) && !unsure.test(said.words);
}

const supplies: Readonly<Partial<Record<Category, RegExp>>> = {
  'repair.water': /水/u,
  'repair.power': /电(?!梯)/u,
  'repair.gas': /气/u,
  'repair.heating': /暖/u,
  'repair.network': /网(?!格)|信号/u,
};
/** Of another day, of hearsay, or feared. */
const notNow =
  /上次|上回|昨[天晚日]|前[天几年]|去年|以前|之前|那[次天回]|经常|老是|要是|如果|万一|怕|别(?:是|又)|会不会|可能|估计|大概|好像|据说|听说|通知|公告|计划|明[天早晚]|后天|下周/u;

/** 不止3栋,整个小区都没水, said on from a report of the same supply: it names the trouble without telling it anew. */
export function saysSameEverywhere(said: Pick<Telling, 'category' | 'words'>): boolean {
  return (
    supplies[said.category]?.test(said.words) === true && !notNow.test(said.words) && saysWholeCompound(said)
  );
}

export const wholeCompound: Place = { spot: wholeCompoundSpot };

export function isWholeCompound({ spot }: Place): boolean {
  return spot === wholeCompoundSpot;
}

const onlyOwn =
  /(?:只有|只是|就|单单|仅)(?:是)?(?:我|咱|[0-9一二三四五六七八九十]+(?:单元|层|楼))|单独(?:我|一户)/u;

/** Whoever says that it is theirs alone has a trouble of their own, however many others have one. */
export function saysOnlyOwn({ words }: Pick<Telling, 'words'>): boolean {
  return onlyOwn.test(words);
}
