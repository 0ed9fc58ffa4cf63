/** A reminder as a picture: for groups where a picture is read sooner than a text. It never carries a code to scan. */
import sharp from 'sharp';

import { reminderTopicNames, type ReminderText } from '../reminder.ts';
import { fillWords } from '../filled-words.ts';
import { cardFooters } from './card.messages.zh.ts';
import { cardColours } from './colours.ts';
import { drawCard } from './draw.ts';
import { type CardWords, layOut } from './layout.ts';
import { openTypeFace, type TypeFace } from './type-face.ts';

export type CardText = Pick<ReminderText, 'topic' | 'title' | 'body'>;

/** Gives a PNG, 900 pixels wide and as tall as its words ask. */
export type PaintCard = (text: CardText) => Promise<Uint8Array>;

/** @param fontFile a TrueType font with Chinese letters; read when the first card is painted */
export function createCardPainter(fontFile: string): PaintCard {
  let opened: TypeFace | undefined;
  return async (text) => {
    opened ??= openTypeFace(fontFile);
    const layout = layOut(wordsOf(text), opened.widthOf);
    const svg = drawCard(layout, cardColours[text.topic], opened);
    return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
  };
}

/** Each sentence of the text becomes a point; placeholders that are still open have the words that hold anywhere. */
export function wordsOf(text: CardText): CardWords {
  const { topic, title, body } = fillWords(text).card;
  return { heading: reminderTopicNames[topic], title, points: pointsOf(body), footer: cardFooters[topic] };
}

function pointsOf(body: string): readonly string[] {
  const sentences = body.match(/[^。！？\n]+[。！？]*[”’」）]*/gu) ?? [];
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}
