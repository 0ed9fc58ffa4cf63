/** The list of messages of one conversation. */
import { takeBack } from './api.js';
import { bubble, note, timeMark } from './bubble.js';
import { element } from './element.js';

/** After a silence this long the time is shown again. */
const pauseMs = 5 * 60 * 1000;

export function createTalk({ title, bot, composer }) {
  const list = element('ol', { className: 'talk', 'aria-live': 'polite', 'aria-label': title, tabIndex: 0 });
  let lastAt = 0;
  const linesOf = (message) => {
    const at = new Date(message.at);
    const mark = at - lastAt > pauseMs ? [timeMark(at)] : [];
    lastAt = at;
    return [...mark, ...drawMessage(message, bot, composer)];
  };
  const toEnd = () => {
    list.scrollTop = list.scrollHeight;
  };
  return {
    list,
    show: (messages) => {
      lastAt = 0;
      const lines = messages.flatMap(linesOf);
      const empty = element('li', { className: 'empty', textContent: '还没有人说话。' });
      list.replaceChildren(...(lines.length === 0 ? [empty] : lines));
      toEnd();
    },
    append: (message) => {
      list.querySelector('.empty')?.remove();
      const lines = linesOf(message);
      for (const line of lines) line.classList.add('arrived');
      list.append(...lines);
      for (const picture of list.querySelectorAll('img'))
        picture.addEventListener('load', toEnd, { once: true });
      toEnd();
    },
  };
}

function drawMessage(message, bot, composer) {
  if (message.kind === 'recall') return [note(`${message.from.name} 撤回了一条消息`)];
  if (message.recalled) return [];
  const { from } = message;
  const isBot = from.key === bot.key;
  const isMine = from.key === composer.speaker();
  const quote = ['引用', () => composer.quote(message)];
  const recall = ['撤回', () => void takeBack(from.key, message.id).catch(() => undefined)];
  const speakAs = ['换TA说话', () => composer.speakAs(from.key)];
  const others = isBot ? [] : [speakAs];
  return [bubble(message, { isBot, isMine, actions: [quote, ...(isMine ? [recall] : others)] })];
}
