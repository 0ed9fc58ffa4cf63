/** To somebody who said in private that they want to live no longer, and goes on talking. */
export const stayWithMessages = {
  stayWith:
    '您说的话，工作人员看得到。我是程序，替不了人陪您：请现在就打12356，那边有人接听；身边有危险，先离开那里，打120或110。也给一个您信得过的人打个电话，好吗？',
} as const;
