/** A picture of a code that leads to an app package on a bare number of the range for documentation (RFC 5737). */
import sharp from 'sharp';

export const codeText = 'http://203.0.113.7:8080/yibao.apk';

const modules = [
  '#######..##..#..#.....#######',
  '#.....#.#.#.#.###.....#.....#',
  '#.###.#..######.#####.#.###.#',
  '#.###.#..#.#.###.####.#.###.#',
  '#.###.#.##....#...##..#.###.#',
  '#.....#..##..#...##...#.....#',
  '#######.#.#.#.#.#.#.#.#######',
  '...........#.##.#............',
  '#.#.#.#..####.##........#..#.',
  '.###...###.##.##.#.#..##.#..#',
  '.######..#.###...##.#.#...###',
  '..###....##....#...#.#...#.#.',
  '..##..##.#.##...#..#####...##',
  '######.#.#.###.##.#.###..#..#',
  '...#.#####....####....###.###',
  '.##.##...#.#.##.##.##..#.###.',
  '####..##..###.##....##.#...##',
  '....##...##.#.##..##...##...#',
  '#..#.##..###.#......#..#.#.##',
  '.#..##..####...#...#.##.#.##.',
  '#.##.##.###.....#..######....',
  '........#.#..#.###.##...#..##',
  '#######....##.#####.#.#.##.##',
  '#.....#.....###.#..##...#.##.',
  '#.###.#.##.#..####..######.##',
  '#.###.#..##.#.##.#.#...#.#.#.',
  '#.###.#.#.###...#.#.##..#...#',
  '#.....#..#.#.#..#..##.##.#.#.',
  '#######.#######.....#...#..##',
];
const moduleSize = 8;
const margin = 4;

export async function aCode() {
  const side = modules.length + 2 * margin;
  const isDark = (row: number, column: number) => modules[row - margin]?.[column - margin] === '#';
  const pixels = Buffer.from(
    Array.from({ length: side * side }, (_unused, at) =>
      isDark(Math.floor(at / side), at % side) ? 0 : 255,
    ),
  );
  const size = side * moduleSize;
  const bytes = await sharp(pixels, { raw: { width: side, height: side, channels: 1 } })
    .resize(size, size, { kernel: 'nearest' })
    .png()
    .toBuffer();
  return { bytes, name: 'code.png' };
}
