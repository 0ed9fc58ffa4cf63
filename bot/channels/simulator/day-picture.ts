/** A drawn picture of a car before a door: the demo has no photo of anybody's home. */
import sharp from 'sharp';

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 640 480">
  <rect width="640" height="480" fill="#d9dee3"/>
  <rect y="350" width="640" height="130" fill="#8d949b"/>
  <rect x="40" y="30" width="560" height="320" fill="#c9b79c"/>
  <rect x="210" y="70" width="220" height="280" fill="#5b4636"/>
  <rect x="222" y="82" width="92" height="268" fill="#8fa9b8"/>
  <rect x="326" y="82" width="92" height="268" fill="#8fa9b8"/>
  <rect x="236" y="36" width="168" height="26" rx="4" fill="#2e7d4f"/>
  <rect x="252" y="44" width="136" height="10" rx="3" fill="#ffffff"/>
  <path d="M90 340 q10 -62 90 -70 l60 -58 q14 -12 40 -12 h120 q26 0 44 22 l42 52 q84 10 90 62 v34 h-486 z" fill="#b3261e"/>
  <path d="M254 268 l42 -42 q8 -8 22 -8 h24 v50 z M356 218 h40 q14 0 24 12 l28 38 h-92 z" fill="#20303a"/>
  <circle cx="190" cy="376" r="40" fill="#1d1f21"/><circle cx="190" cy="376" r="18" fill="#b9bec3"/>
  <circle cx="470" cy="376" r="40" fill="#1d1f21"/><circle cx="470" cy="376" r="18" fill="#b9bec3"/>
  <rect x="560" y="316" width="22" height="16" rx="4" fill="#ffd54a"/>
</svg>`;

export function dayPicture(): Promise<Uint8Array> {
  return sharp(Buffer.from(drawing)).jpeg({ quality: 80 }).toBuffer();
}
