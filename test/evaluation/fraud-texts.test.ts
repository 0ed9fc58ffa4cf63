import { describe, expect, it } from 'vitest';

import { findPersonalNumbers } from '../../core/personal-numbers.ts';
import { parseFraudTexts } from './fraud-texts.ts';

const read = (...lines: readonly string[]) => parseFraudTexts('file', lines.join('\n'));

describe('texts of which some are scams', () => {
  it('say so themselves, as a number or a truth', () => {
    expect(
      read('{"text":"一","is_fraud":1}', '{"text":"二","is_fraud":false}').map(({ isFraud }) => isFraud),
    ).toEqual([true, false]);
  });

  it('are told by their group, of which one is neither', () => {
    const groups = ['FR', 'AD', 'IL', 'Other'].map(
      (group) => `{"text":"一","group":"${group}","label":"${group}:x"}`,
    );
    expect(read(...groups)).toMatchObject([
      { isFraud: true, label: 'FR:x' },
      { isFraud: false, label: 'AD:x' },
      { isFraud: undefined, label: 'IL:x' },
      { isFraud: false },
    ]);
  });

  it('are harmless where nothing is said, with a title before what follows it', () => {
    expect(read('{"title":"题","detail":"文"}')).toMatchObject([{ text: '题\n文', isFraud: false }]);
    expect(read('一', '二')).toMatchObject([{ isFraud: false }, { isFraud: false }]);
  });

  it('have something of the kind where collectors masked it', () => {
    expect(read('{"text":"请登陆 URL 或拨打 PHONE"}')[0]?.text).toMatch(/http.*154\*/u);
    expect(read('{"text":"URLS and PLACES stay"}')[0]?.text).toBe('URLS and PLACES stay');
    expect(read('{"text":"加 QQ 聊"}')[0]?.text).toBe('加 QQ 聊');
  });

  it('have a card number for a masked bank, and both of two masks that stick together', () => {
    expect(findPersonalNumbers(read('{"text":"农行 NAME BANK"}')[0]?.text ?? '')).toMatchObject([
      { kind: 'bank_card' },
    ]);
    expect(read('{"text":"看看 URLabc0 或 URLWECHAT"}')[0]?.text).toMatch(/net\/abc0 或 http\S+ 微信 \S+$/u);
  });
});
