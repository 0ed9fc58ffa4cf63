/** What a worker reads after sending a picture. */
export const nothingInHand =
  '照片收到，您手上没有处置中的工单。巡查发现的请接着说「巡查 地点 情况」；是工单的请先接单再发。';
export const whichOne =
  '照片收到，您手上有几张处置中的工单，分不清是哪一张的；请接着回「办结 单号 结果」，照片会一起算上。';

export function attached(number: string): string {
  return `照片已加到工单${number}，办完请回「办结${number} 结果」。`;
}

export function attachedToHandled(number: string): string {
  return `照片已加到刚办完的工单${number}。`;
}

export function attachedToFind(number: string): string {
  return `照片已加到巡查工单${number}。`;
}
