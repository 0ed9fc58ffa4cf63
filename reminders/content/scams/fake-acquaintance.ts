/** Reminders of 冒充领导熟人. Only the kind is published with a source, so the texts keep to the general advice. */
import { scamContent, sources } from '../shipped-text.ts';

export const fakeAcquaintance = scamContent(
  {
    type: 'fake_acquaintance',
    howItGoes: '冒充单位领导、亲戚朋友或孩子的老师，在网上要求转账、收费。头像和名字都可以照抄。',
    tellTales: [],
    whatToDo: '凡说到转钱，用自己存的号码打给本人，听到声音、问清楚再办。',
    forWhom: '单位里管钱办事的人、家长，以及有亲人在外的老人。',
  },
  sources.advice,
  [
    {
      style: 'short',
      title: '领导、亲戚、老师找您转账，先打电话核实',
      body: '头像名字都能照抄。只要说到转钱，就用您自己存的号码打过去，听到本人说清楚了再办。拿不准先打96110。',
    },
    {
      style: 'short',
      title: '转账之前，听一听本人的声音',
      body: '网上发来的“我是某某”不算数。打他原来的电话，问一件只有你们知道的事。核实用不了两分钟。已转出的，马上报110。',
    },
    {
      style: 'elder',
      title: '“孩子”在网上要钱，先打他电话',
      body: '听到本人说话，再给钱。一，用存好的号码打。二，打不通，先不转。三，问问别的家人。转错了，打110。',
    },
    {
      style: 'elder',
      title: '说是熟人，也要问一问',
      body: '手机上的人，看不见脸。他要钱，您先不答应。请家人核实一下。没人帮忙，打96110。',
    },
    {
      style: 'parent',
      title: '家长群里有人收费，先问老师本人',
      body: '有人改成老师的头像和名字，在家长群里收资料费、活动费。看到收款码先停一停，打老师的电话，或到学校问。别的家长已经交了，也不代表是真的。交错了报110。',
    },
    {
      style: 'student',
      title: '“学长”“导员”加你借钱，当面说',
      body: '账号会被盗，名字会被仿。同学在网上向你借钱，请语音问一句，或者见面再给。给钱不怕晚半天，就怕给错人。给错了别不好意思，报110，也和老师说。',
    },
    {
      style: 'festival',
      season: 'spring_festival',
      title: '拜年的消息里说到借钱，另打个电话',
      body: '春节走动多，多年不联系的“老朋友”来问好，接着说手头紧。情谊是真是假，一通电话就知道：打您通讯录里的旧号码。号码也换了的，请共同的朋友证实。疑问拨96110。',
    },
    {
      style: 'case_like',
      title: '情景：新加的“领导”',
      body: '设想一下：有人用领导的名字和照片加您好友，客气地请您先替他转一笔款。您多走几步，当面问了一声，他根本不知道这件事。多核实这一步，钱就守住了。已转的打110。',
    },
  ],
);
