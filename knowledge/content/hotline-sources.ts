/** Where the numbers of single bodies come from. */
import { page } from './sources.ts';

export const unionLine = page(
  '全国工会“12351”职工维权服务热线上线公告',
  'https://3news.cn/pindao/2023/0928/092023_1049886.html',
);
export const webReports = page(
  '中央网信办违法和不良信息举报中心公开介绍',
  'http://www.qpmyi.cn/sites/182.html',
);
export const seaRescueLine = page(
  '全国统一水上遇险求救电话12395公开介绍',
  'https://c.m.163.com/news/a/H3S0ILVN0518VUE1.html',
);
export const immigrationLine = page(
  '国家移民管理机构12367服务平台公开介绍',
  'https://www.sanyarb.com.cn/sanyazonghe/2025/06/23/detail_20250623453667.html',
);
export const courtLine = page(
  '人民法院12368诉讼服务热线公开介绍',
  'https://m.falvchangshi.com/xfxcs/306708.html',
);
export const policeConductLine = page(
  '全国公安机关12389举报平台公开介绍',
  'https://www.fudaoke.com/exam/2976957.html',
);
export const prosecutorLine = page(
  '检察机关12309公开介绍',
  'https://ccmw.alywp13.tyjz.com/article/50423.html',
);
