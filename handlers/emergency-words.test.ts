import { expect, test } from 'vitest';

import { callFirst, firstWords, sceneWords } from './emergency.messages.zh.ts';
import { wordsOf } from './emergency-words.ts';

test.each([
  ['missing_person', '对门三岁的小孩被锁在家里一直哭', 'child_alone'],
  ['injury', '两个娃自己在家，大人不在', 'child_alone'],
  ['injury', '五楼有个小朋友爬到窗台外面去了', 'child_at_window'],
  ['injury', '四楼那家的娃儿爬到防盗网外头去了', 'child_at_window'],
  ['injury', '窗户外头挂着个小孩，快来人', 'child_at_window'],
  ['injury', '五岁的娃骑在护栏上，快掉下来了', 'child_at_window'],
  ['self_harm', '雨棚上站着个五六岁的男孩', 'child_at_window'],
  ['injury', '楼下的独居大爷三天没露面，敲门没人应', 'no_answer'],
  ['self_harm', '隔壁姑娘说她不想活了', 'somebody_elses_life'],
  ['self_harm', '有人站在楼顶要跳', 'somebody_elses_life'],
] as const)('%s: 「%s」 is told what to do of %s', (danger, text, scene) => {
  expect(wordsOf(danger, text)).toEqual(sceneWords[scene]);
});

test.each([
  ['self_harm', '我不想活了'],
  ['self_harm', '活着没意思，对不起爸妈，我撑不下去'],
  ['missing_person', '孩子在超市走散了，到处找不到'],
  ['injury', '奶奶摔倒在门口，叫她没反应，头上有血'],
  ['injury', '单元门口躺着个老人没反应'],
  ['injury', '孩子一个人在家，被开水烫伤了'],
  ['falling_object', '小孩站在阳台上扔瓶子，砸到人头上了'],
  ['injury', '孩子在阳台上踩空，摔下去了，腿动不了'],
  ['injury', '窗台上坐着的孩子被开水烫了'],
  ['injury', '我坐在阳台上喂孩子吃饭，突然胸口疼'],
  ['fire', '家里没大人，小孩把窗帘点着了'],
] as const)('%s: 「%s」 is told what to do of that danger', (danger, text) => {
  expect(wordsOf(danger, text)).toEqual({ first: firstWords[danger], again: callFirst[danger] });
});
