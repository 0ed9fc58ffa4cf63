/**
 * The first words in danger: the number to call and the first safe step, before anything is asked. Sources: 消防法
 * art. 44 (119); 《消防安全常识二十条》 11, 17, 18 (fire, gas); the gas and lift steps of research 4.4 and 4.5; 遂宁市高新区
 * 《有人触电怎么办》 (electrocution); 国家卫生健康委 (12356). No local number is named: the duty number of gas or lift
 * is on the meter and in the car.
 */
import type { Danger } from '../core/taxonomy.ts';

/** What is said first; every word of it is reviewed content and so its own evidence. */
export const firstWords: Readonly<Record<Danger, string>> = {
  fire: '马上打119，说清小区、楼栋、楼层和有没有人被困。人先走楼梯离开，不坐电梯；有浓烟就用湿布捂住口鼻、弯腰低姿走。东西别拿。',
  gas: '先别开关任何电器，别点火，别在屋里打电话。能安全做到就关上表前阀、轻轻打开门窗通风，叫上家人到室外。到了室外再打燃气公司抢修电话；起火打119，有人不舒服打120。没查清前别回去。',
  trapped_in_lift:
    '别慌，别扒门，也别爬天窗。按轿厢里的报警按钮或打轿厢里的应急电话；联系不上就打119。外面的人不要强行开门，等维保或消防来。',
  injury:
    '马上打120，说清小区、楼栋和人的情况，照120的指导做；有危险的东西还在旁边，先让人离开。留一个人到门口接救护车。',
  violence: '马上打110。先到安全的地方，锁好门，不要上前。有人受伤同时打120。',
  falling_object:
    '先离开楼下这一片，叫住过路的人绕行。还在往下扔就打110，有人受伤打120。掉下来的东西先别动，拍照留下。',
  electrocution:
    '有人触电：先断电源，电没断之前千万别用手碰他，马上打120。断了的电线、漏电的东西、带电的积水：离开8米以外，别碰，拦住别人，打95598。',
  missing_person:
    '现在就打110，说清年龄、衣着、最后看到的时间和地点。留一个人在家等。群里请不要发身份证号等隐私。',
  self_harm:
    '你愿意说出来很重要。我是智能助手，帮不了所有的事，请让真人来帮你：心理援助热线12356；如果现在就有危险，请打120或110。身边的邻居，请陪着，别让人独处。',
};

/** The number alone, for who repeats the cry. */
export const callFirst: Readonly<Record<Danger, string>> = {
  fire: '请先打119。',
  gas: '请先到室外，再打燃气抢修电话或119。',
  trapped_in_lift: '请先按轿厢报警按钮，打不通就打119。',
  injury: '请先打120。',
  violence: '请先打110。',
  falling_object: '请先离开楼下，打110。',
  electrocution: '请先离远，有人触电打120。',
  missing_person: '请先打110。',
  self_harm: '请打12356，有危险打120或110。',
};

export interface FirstWords {
  readonly first: string;
  readonly again: string;
}

/** Where another number, or another first step, is the right one than for the danger at large. */
export const sceneWords = {
  child_at_window: {
    first:
      '马上打119，说清楼栋、楼层和哪一面窗。别大声喊孩子，轻声让他别动；赶紧告诉他家里人和物业。楼下的人让开，别围过来。',
    again: '请先打119。',
  },
  child_alone: {
    first:
      '马上打110，说清楼栋和门牌，请民警来；闻到煤气、看到烟，或者孩子爬窗，打119。隔着门轻声陪着，让孩子离开窗户和灶台。能找到家长电话的马上打。',
    again: '请先打110。',
  },
  no_answer: {
    first:
      '马上打110，请民警到门口查看；听见呼救、看见人倒地，打120。能联系到家里人的马上联系。请留一个人在门口等，自己不要翻窗。',
    again: '请先打110。',
  },
  somebody_elses_life: {
    first:
      '马上打110，说清楼栋和人在哪里；受了伤、吃了药的，同时打120。能陪的人轻声陪着，多听少劝，别围观拍照、别刺激，不让人独处。怎么劝，可以打心理援助热线12356问。',
    again: '请先打110，有人受伤、吃了药打120。',
  },
} as const satisfies Readonly<Record<string, FirstWords>>;

export const emergencyMessages = {
  opened: (number: string, where: string, worker: string | undefined) =>
    `已登记紧急工单${number}${where === '' ? '' : `(${where})`}${worker === undefined ? '，目前等待社区派单' : `，已派给${worker}`}。打电话在先，不要等我。`,
  assumed: '地点是按名片或本群楼栋填的，不对请直接说。',
  askPlace: '请说一下在哪一栋、哪个单元，或什么位置。',
  known: (number: string, again: string) => `${again}紧急工单${number}已登记，有变化直接说。`,
  unbound: '这里还没有绑定社区，我没法派单，请务必打上面的电话。',
} as const;
