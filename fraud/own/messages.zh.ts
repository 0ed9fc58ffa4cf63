/** What is said of the deployment's own types. */
import type { OwnTypeStatus } from './own-type.ts';

export const ownTypeStatusNames: Readonly<Record<OwnTypeStatus, string>> = {
  draft: '草稿（不识别）',
  enabled: '已启用',
};

/** What their signs are called where reasons are shown, beside `fraudSignNames`. */
export const ownSignNames = {
  own_words: '本地骗局的关键词',
  own_example: '和本地骗局的例句很像',
} as const;

/** Of an own type that cannot be read. */
export const unknownOwnType = '本地骗局';

export const howItGoes = (how: string): string => `常见骗法：${how}`;
