/** Why two reports are taken for one, or not, as staff read it. */
import type { DuplicateReason, Verdict } from './score.ts';

export const verdictNames: Readonly<Record<Verdict, string>> = {
  same: '同一件',
  likely: '可能是同一件',
  different: '不是同一件',
};

export const duplicateReasons: Readonly<Record<DuplicateReason, string>> = {
  other_compound: '不在同一小区',
  other_category: '类别不同',
  other_place: '地点不同',
  other_flat: '是各家自己的问题',
  other_vehicle: '车牌不同',
  too_long_ago: '时间相隔太久',
  same_spot: '地点相同',
  same_floor: '同一层',
  same_unit: '同一单元',
  same_building: '同一栋',
  coarser: '地点一个说得更细',
  unsaid: '地点没有说全',
  same_category: '类别相同',
  kindred_category: '类别相近',
  same_object: '说的是同一样东西',
  other_object: '说的不是同一样东西',
  same_vehicle: '车牌相同',
  same_words: '说法相近',
  just_now: '一小时内',
  long_ago: '相隔较久',
  names_another: '指明的不是同一个',
  incident: '几栋楼同时报同一故障',
  ended: '那一件已经结束',
  one_is_private: '一件像是自家的问题',
};

/** Why two tickets cannot become one, and what can be done instead. */
export const mergeRefusals = {
  target_ended: '要并入的工单已经结束，请选一张未办结的工单。',
  other_community: '两张工单不在同一社区，不能合并；需要协同处理时请各自办理。',
  other_compound: '两张工单不在同一小区，不能合并；地点有误时请先更正。',
  private_matter: '纠纷只由当事人和经办人知道，不与别人的工单合并；请各自办理。',
  other_category: '两张工单类别相差太远，不能合并；类别有误时请先更正。',
} as const;

/** Where a supply fails for everybody. */
export const wholeCompoundSpot = '整个小区';
