/** 「14栋2单元」「我家在9号楼1单元804」: a place and nothing else is the answer to where, never a fault. Pure. */
const placeAlone =
  /^(?:我们?家?|我|在|是|就|住|嗯|哦|对)*[0-9a-zA-Z一二两三四五六七八九十零幺#\-—、,，.\s]*(?:(?:栋|幢|座|号楼|号|单元|层|楼|室|门)[0-9a-zA-Z一二两三四五六七八九十零幺#\-—、,，.\s]*)+(?:的|这边|这里|那边|嘛|呢|吧|啊)*[。.!！\s]*$/u;

export function isOnlyPlace(text: string): boolean {
  return placeAlone.test(text.trim());
}
