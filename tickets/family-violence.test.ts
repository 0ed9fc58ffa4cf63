import { describe, expect, it } from 'vitest';

import { aTicket, aWorker, exampleNow } from '../test/support/tickets.ts';
import { namesPolice, protectorsOf, tellsOfViolence, violenceAlerts } from './family-violence.ts';

describe('words that tell of violence in a family', () => {
  it.each(['我家里人打我', '老公喝多了动手', '我爸又拿皮带抽弟弟', '婆婆不让我出门，关在家里', '她浑身是伤'])(
    '「%s」',
    (words) => {
      expect(tellsOfViolence(words)).toBe(true);
    },
  );

  it.each(['跟儿媳妇吵架了', '我爸不接电话，别打他了', '兄弟几个为房子谈不拢', '想打人的心都有'])(
    '「%s」 does not',
    (words) => {
      expect(tellsOfViolence(words)).toBe(false);
    },
  );
});

describe('a result that tells of the police', () => {
  it.each(['派出所已出警，双方分开了', '昨天已报警', '和社区民警一起上门'])('「%s」', (words) => {
    expect(namesPolice(words)).toBe(true);
  });
  it.each(['已调解', '没有报警，双方和好', '本人不愿报警', '未联系派出所'])('「%s」 does not', (words) => {
    expect(namesPolice(words)).toBe(false);
  });
});

const police = aWorker({ id: 'police', isPoliceContact: true });
const boss = aWorker({ id: 'boss', role: 'supervisor', areaPaths: ['/c/'] });

it('those in charge of the place and the community police are told, each once', () => {
  const protectors = protectorsOf([boss], [aWorker(), police], '/c/b3/');
  expect(protectors.map(({ id }) => id)).toEqual(['boss', 'police']);
  const family = aTicket({ category: 'dispute.family' });
  const alerts = violenceAlerts(family, '我老公打我', protectors, exampleNow);
  expect(alerts.map(({ purpose }) => purpose)).toEqual(['staff', 'staff']);
  expect(violenceAlerts(family, '跟儿媳妇吵架', protectors, exampleNow)).toEqual([]);
  expect(violenceAlerts(aTicket(), '我老公打我', protectors, exampleNow)).toEqual([]);
});
