/** Reminders of 机票退改签. Only the kind is published with a source, so the texts keep to the general advice. */
import { scamContent, sources } from '../shipped-text.ts';

export const flightChange = scamContent(
  {
    type: 'flight_change',
    howItGoes: '以机票退票、改签为由联系出行的人。',
    tellTales: [],
    whatToDo: '不点短信里的链接，不拨短信里的电话；退改签在航空公司或购票平台的官方App里自己查。',
    forWhom: '订了机票、准备出行的人和替家人订票的人。',
  },
  sources.advice,
  [
    {
      style: 'short',
      title: '说航班取消要退钱的短信，先别点',
      body: '短信里的链接不点，里面的电话不打。退改签请打开航空公司或购票平台的官方App，自己查一查。疑问拨96110。',
    },
    {
      style: 'short',
      title: '航班变没变，自己查最准',
      body: '打开订票时用的App，看订单状态。订单里没有变动，就不用理会来电。验证码谁要都不给。卡里的钱被转走，立即报110。',
    },
    {
      style: 'elder',
      title: '机票的事，交给订票的人',
      body: '收到改签短信，先别回。一，票是谁订的，就问谁。二，卡号不告诉陌生人。三，扣了钱，打110。',
    },
    {
      style: 'elder',
      title: '坐飞机前接到电话，别慌',
      body: '说飞机不飞了，不一定是真。到机场柜台问，最稳当。电话里叫您转钱，不转。不清楚，打96110。',
    },
    {
      style: 'parent',
      title: '替家人订了票，提醒他们别理陌生来电',
      body: '票是您订的，来电却打到老人、孩子手机上，他们不清楚行程，容易照着做。出发前说好：关于机票的电话都转给您。您再到官方App里核对。有可疑的，拨96110。',
    },
    {
      style: 'student',
      title: '放假回家的机票，改签只走官方',
      body: '不管短信写得多像，也别从里面的链接进去填卡号。退多少、改哪班，订票App里写得明明白白。已经填了卡号和密码，先找银行挂失，再报110。',
    },
    {
      style: 'festival',
      season: 'autumn_holidays',
      title: '长假出行，退改签认准官方渠道',
      body: '假期航班多，变动也常有。收到变动消息，记住顺序：先看官方App，再打官网上的客服电话，最后才决定退还是改。陌生人教您操作手机的，一律谢绝。问真假拨96110。',
    },
    {
      style: 'case_like',
      title: '情景：出发前一晚的电话',
      body: '打个比方：临走前一晚，有人来电说航班有变，帮您办退票。您没有跟着做，自己打开订票App，航班好好的。多查这一下就够了。万一信息已经给出去，改密码，打110。',
    },
  ],
);
