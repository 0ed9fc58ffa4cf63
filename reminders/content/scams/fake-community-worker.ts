/** Reminders of 冒充社区工作人员: people who say that the community sent them to pay out a subsidy. */
import { scamContent, sources } from '../shipped-text.ts';

export const fakeCommunityWorker = scamContent(
  {
    type: 'fake_community_worker',
    howItGoes: '自称社区或网格的人，说来办补贴，要登记银行卡、要验证码。',
    tellTales: ['办补贴', '登记银行卡'],
    whatToDo: '不给银行卡号和验证码，到社区服务中心当面问，或问您认识的网格员。',
    forWhom: '所有居民，独居老人尤其要留心。',
  },
  sources.elders,
  [
    {
      style: 'short',
      title: '说来办补贴、要银行卡号的，先别给',
      body: '有人冒充社区办补贴。卡号、密码、验证码都不用给上门的人，也不在电话里说。请到社区服务中心当面问。疑问拨96110。',
    },
    {
      style: 'short',
      title: '网上自称网格员的，问一句就知道',
      body: '加您好友说是网格员，要您填身份和银行卡，请先到社区问有没有这个人、有没有这件事。填了又觉得不对，找银行挂失，打110。',
    },
    {
      style: 'elder',
      title: '上门“登记”的人，先别开门',
      body: '不认识的，隔着门说话。一，问他叫什么。二，给社区或家人打电话问。三，银行卡不拿出来。他硬闯，打110。',
    },
    {
      style: 'elder',
      title: '领补贴，不用交钱',
      body: '先交钱才能领的，是骗人。手机上来的数字，不念给他听。您慢慢走到社区去问。走不动，打96110。',
    },
    {
      style: 'parent',
      title: '孩子独自在家，“社区的人”敲门怎么办',
      body: '请教孩子三句话：爸妈不在，不方便开门；请您留下姓名；我先给爸妈打电话。来的人若要拍证件、要大人的手机号，都不给。回家后到社区核实，觉得不对劲就打110。',
    },
    {
      style: 'student',
      title: '社区登记的链接，也要看是谁发的',
      body: '有陌生账号发来“社区补贴申领”的页面，要你填全家的银行卡，别填。先问问本栋认识的网格员，或放学路过社区时问一声。家里已经填了，提醒他们改密码、报110。',
    },
    {
      style: 'festival',
      season: 'spring_festival',
      title: '年前送慰问，不会要您的验证码',
      body: '过年前后社区常走访慰问。来慰问的人不需要您的银行卡密码，更不用您转一笔“手续费”。面生的，可以先打社区电话问一问再接待。觉得可疑，拨96110。',
    },
    {
      style: 'case_like',
      title: '情景：胸前挂着牌子的人',
      body: '假如来人挂着工作牌，说补贴今天截止，要拍您的银行卡、收一个验证码。牌子可以自己做。您说“我明天去社区办”，他就急了，这就是答案。给出去了，马上挂失、打110。',
    },
  ],
);
