/** A picture as somebody's phone sends one. */
import sharp from 'sharp';

export async function aPicture() {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#345' } })
    .png()
    .toBuffer();
  return { bytes, name: 'picture.png' };
}
