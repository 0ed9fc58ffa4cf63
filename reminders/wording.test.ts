import { describe, expect, it } from 'vitest';

import { fillWording, type PlaceFacts, unknownPlaceholders } from './wording.ts';

const here: PlaceFacts = {
  compound: '春和苑',
  building: '3',
  community: '青禾社区',
  phone: (key) => (key === '物业' ? '15400000001' : undefined),
};
const nowhere: PlaceFacts = {
  compound: undefined,
  building: undefined,
  community: undefined,
  phone: () => undefined,
};

describe('placeholders', () => {
  it('are filled with what is known of the group', () => {
    expect(fillWording('{{小区}}{{楼栋}}停水，请问{{社区}}或物业{{phone:物业}}。', here)).toEqual({
      text: '春和苑3栋停水，请问青禾社区或物业15400000001。',
      missing: [],
    });
  });

  it('of which nothing is known give way to words that hold anywhere, and are named', () => {
    const { text, missing } = fillWording('{{小区}}停水，{{phone:物业}}，{{小区}}居民请储水。', nowhere);
    expect(text).toBe('本小区停水，物业电话请看小区公示栏，本小区居民请储水。');
    expect(missing).toEqual(['小区', 'phone:物业']);
  });

  it('nobody can fill are found before a text is saved', () => {
    const isPhoneKey = (key: string) => key === '物业';
    expect(unknownPlaceholders('{{小区}}{{phone:物业}}', isPhoneKey)).toEqual([]);
    expect(unknownPlaceholders('{{姓名}}{{phone:张三}}', isPhoneKey)).toEqual(['姓名', 'phone:张三']);
  });
});
