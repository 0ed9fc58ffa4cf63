/** 「我想反映个事」「我要举报」: somebody is about to tell something. Pure. */
const called = '(?:格格|小助手|机器人|你好|您好|在吗|那个|麻烦(?:您|你)?|请问|不好意思|[,，。!！~\\s])*';
const wish = '(?:我们?|本人|俺)?(?:也|有|想|要|得|来|能|可以|需要)*';
const ways =
  '(?:匿名|实名)?(?:反映|反应|说|讲|报|问|咨询|举报|投诉|上报|报修|求助|请教|麻烦|跟[你您]们?说|和[你您]们?说)';
const something = '(?:一?[个件下点些]|[你您]们?|一下下?)*(?:事情?|情况|问题|单)?';
const announces = new RegExp(
  `^${called}(?:${wish}${ways}${something}|(?:我)?(?:有|这里有|这边有)(?:一?[个件点])?(?:事情?|情况|问题)(?:想|要|得)?${ways}?${something})(?:可以|行|能|好)?(?:吗|么|不|吧|呢|啊)?[。.!！?？~\\s]*$`,
  'u',
);

/** Nothing is told yet. */
export function announcesMatter(text: string): boolean {
  return announces.test(text.normalize('NFKC').trim());
}
