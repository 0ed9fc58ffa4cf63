/** One conversation: a group, or the private chat of a chosen person with the bot. */
import { createComposer } from './composer.js';
import { element } from './element.js';
import { createTalk } from './talk.js';

/** `owns(message, speakerKey)` tells which messages belong here; `placeFor` where this speaker's words go. */
export function createColumn({ id, title, count, bot, speakers, owns, placeFor, mentionName }) {
  let messages = [];
  const redraw = () => talk.show(messages.filter(isOurs));
  const composer = createComposer({ label: title, speakers, placeFor, mentionName, onSpeaker: redraw });
  const talk = createTalk({ title, bot, composer });
  const isOurs = (message) => owns(message, composer.speaker());
  const total = element('span', { className: 'count', textContent: count });
  const heading = element('header', {}, [element('span', { textContent: title }), total]);
  const children = [heading, talk.list, composer.form];
  return {
    id,
    title,
    root: element('section', { className: 'column', id, 'aria-label': title }, children),
    owns: isOurs,
    speakAs: (key) => {
      if (composer.speaker() !== key) composer.speakAs(key);
    },
    update: (world) => {
      composer.choose(world.speakers);
      total.textContent = world.count;
      messages = world.messages;
      redraw();
    },
    add: (message) => {
      messages.push(message);
      const recalled = messages.find((earlier) => earlier.id === message.recalledId);
      if (recalled !== undefined) Object.assign(recalled, { recalled: true, text: '', hasPicture: false });
      if (!isOurs(message)) return;
      if (recalled === undefined) talk.append(message);
      else redraw();
    },
  };
}
