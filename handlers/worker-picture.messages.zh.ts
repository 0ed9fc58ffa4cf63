/** What a worker reads after sending a picture. */
export const nothingInHand = '您手上没有处置中的工单；请先接单，再发现场照片。';
export const whichOne =
  '您手上有几张处置中的工单，分不清照片是哪一张的；请先回「办结 单号 结果」，再发照片。';

export function attached(number: string): string {
  return `照片已加到工单${number}，办完请回「办结${number} 结果」。`;
}
