import path from 'node:path';

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { shippedTexts } from '../content/shipped-texts.ts';
import { reminderTopicNames, reminderTopics } from '../reminder.ts';
import { cardFooters } from './card.messages.zh.ts';
import { createCardPainter, wordsOf } from './card.ts';
import { cardColours } from './colours.ts';
import { layOut } from './layout.ts';
import { openTypeFace } from './type-face.ts';

const fontFile = path.join(import.meta.dirname, '../../admin/api/print/fonts/NotoSansSC-Regular.ttf');
const face = openTypeFace(fontFile);
const text = {
  topic: 'anti_fraud',
  title: '先垫钱的任务，都是骗局',
  body: '点赞给几块钱是诱饵。后面会说“卡单”，要您一直充钱。拿不准打96110。',
} as const;

/** As WCAG 2.1 counts it. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('a picture card', () => {
  it('is a PNG of 900 pixels, taller for more words', async () => {
    const paint = createCardPainter(fontFile);
    const [short, long] = await Promise.all([paint(text), paint({ ...text, body: text.body.repeat(3) })]);
    const [a, b] = await Promise.all([sharp(short).metadata(), sharp(long).metadata()]);
    expect(a).toMatchObject({ format: 'png', width: 900 });
    expect(b.height).toBeGreaterThan(a.height);
  });

  it('says the topic, the title, each sentence as a point, and whom to call', () => {
    expect(wordsOf(text)).toEqual({
      heading: '反诈提醒',
      title: text.title,
      points: ['点赞给几块钱是诱饵。', '后面会说“卡单”，要您一直充钱。', '拿不准打96110。'],
      footer: '拿不准问96110，已转钱打110',
    });
  });

  it('says of places what holds of any, for it goes to all groups', () => {
    const { title, points } = wordsOf({ ...text, title: '{{小区}}停水', body: '问{{phone:物业}}。' });
    expect(title).toBe('本小区停水');
    expect(points.join('')).not.toContain('{{');
  });

  it('keeps every line on the paper and off the bands', () => {
    for (const { title, body, topic } of shippedTexts) {
      const words = {
        heading: '反诈提醒',
        title,
        points: wordsOf({ topic: 'anti_fraud', title, body }).points,
        footer: topic,
      };
      const { width, height, headBand, footBand, lines } = layOut(words, face.widthOf);
      for (const line of lines) {
        expect(line.x + face.widthOf(line.text) * line.size).toBeLessThanOrEqual(width - 60);
        if (line.part === 'heading' || line.part === 'footer') continue;
        expect(line.baseline - line.size).toBeGreaterThan(headBand);
        expect(line.baseline + line.size * 0.2).toBeLessThan(height - footBand);
      }
    }
  });

  it('has every letter that the shipped texts use', () => {
    const said = shippedTexts.map(({ title, body }) => title + body).join('');
    const all = said + Object.values(cardFooters).join('') + Object.values(reminderTopicNames).join('');
    expect([...new Set(all)].filter((letter) => face.glyph(letter) === undefined)).toEqual([]);
  });

  it('leaves out what the font does not have', () => {
    expect(face.widthOf('😀')).toBe(0);
  });

  it.each(reminderTopics)('can be read in the colours of %s', (topic) => {
    const { strong, onStrong, paper, text: ink, soft, onSoft } = cardColours[topic];
    for (const [one, other] of [
      [strong, onStrong],
      [paper, ink],
      [soft, onSoft],
    ] as const)
      expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
  });
});
