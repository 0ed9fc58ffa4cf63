/** What the manner of particular questions is learned from: each alone, each frame about several things. Pure. */
import { alone, framed } from './content/particular-questions.ts';

/** So many things a frame is asked about; each frame begins with another. */
const thingsOfEach = 5;

export const particularExamples: readonly string[] = [
  ...alone,
  ...framed.flatMap(({ about, asked }) => filled(about, asked)),
];

/** What sounds nearly so, and holds for everybody. */
export const generalExamples: readonly string[] = framed.flatMap(({ about, open }) => filled(about, open));

function filled(about: readonly string[], frames: readonly string[]): readonly string[] {
  return frames.flatMap((frame, at) =>
    Array.from({ length: thingsOfEach }, (_, nth) =>
      frame.replace('〔〕', about[(at * thingsOfEach + nth) % about.length] ?? ''),
    ),
  );
}
