/** What is said when the community took the entry about scams out of its knowledge: it needs no number but the police's. */
export const fraudCheckMessages = {
  anyScam: '拿不准就先停手：不转账，不点链接，不给验证码，不开屏幕共享。已经转了钱，马上打110。',
} as const;
