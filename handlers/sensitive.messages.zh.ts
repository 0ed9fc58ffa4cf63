/** What somebody is told who posted a number that is nobody else's business. The number itself is never repeated. */
import type { SecretKind } from '../core/secrets.ts';

const names: Readonly<Record<SecretKind, string>> = {
  identity_number: '身份证号',
  bank_card: '银行卡号',
  verification_code: '验证码',
};

/** Whoever asks for a code is not who they say they are. */
const codes = '验证码谁来要都别给，银行、客服和警察都不会要。';

export const sensitiveMessages = {
  /** In a group, where everybody reads it. */
  recall: (kinds: readonly SecretKind[]): string =>
    `您刚发的消息里有${named(kinds)}，请尽快撤回（长按那条消息，两分钟内可以）。我没有保存。${advice(kinds)}`,
  /** In private nobody else saw it. */
  notNeeded: (kinds: readonly SecretKind[]): string =>
    `您发来了${named(kinds)}。办事用不到，我也没有保存；方便的话请撤回，在群里更不要发。${advice(kinds)}`,
};

function named(kinds: readonly SecretKind[]): string {
  return kinds.map((kind) => names[kind]).join('、');
}

function advice(kinds: readonly SecretKind[]): string {
  return kinds.includes('verification_code') ? codes : '';
}
