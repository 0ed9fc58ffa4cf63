/** One message as WeChat shows it. */
import { pictureUrl } from './api.js';
import { element } from './element.js';

const tones = 6;

/** Initials: the last character of a Chinese name, as people call each other. */
export function avatar(key, name, isBot) {
  const letters = [...name.replace(/[^\p{L}]/gu, '')];
  const tone = [...key].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % tones;
  return element('div', {
    className: isBot ? 'avatar bot' : `avatar tone-${tone}`,
    textContent: letters.at(-1) ?? '友',
    'aria-hidden': 'true',
  });
}

/** `actions`: what may be done with it, as pairs of label and function. */
export function bubble(message, { isBot, isMine, actions }) {
  const kinds = ['message', isBot ? 'bot' : '', isMine ? 'mine' : ''].filter(Boolean).join(' ');
  const choices = element('div', { className: 'choices', hidden: true });
  const more = element('button', {
    className: 'more',
    type: 'button',
    textContent: '⋯',
    'aria-label': `对${message.from.name}的这条消息……`,
    'aria-expanded': 'false',
  });
  more.addEventListener('click', () => {
    choices.hidden = !choices.hidden;
    more.setAttribute('aria-expanded', String(!choices.hidden));
    choices.scrollIntoView({ block: 'nearest' });
  });
  choices.append(...actions.map(([label, act]) => choice(label, act, choices)));
  const line = element('div', { className: 'line' }, [content(message), more]);
  const quote = message.quote
    ? [element('div', { className: 'quoted', textContent: `${message.quote.name}：${message.quote.text}` })]
    : [];
  const name = element('span', { className: 'name', textContent: message.from.name });
  const body = element('div', { className: 'body' }, [name, line, ...quote, choices]);
  return element('li', { className: kinds, id: `m-${message.id}` }, [
    avatar(message.from.key, message.from.nickname, isBot),
    body,
  ]);
}

function choice(label, act, choices) {
  const run = () => {
    choices.hidden = true;
    choices.parentElement.querySelector('.more').setAttribute('aria-expanded', 'false');
    act();
  };
  return element('button', { type: 'button', textContent: label, on: { click: run } });
}

function content(message) {
  if (message.hasPicture) {
    const picture = element('img', { src: pictureUrl(message.id), alt: `${message.from.name}发的图片` });
    return element('div', { className: 'bubble picture' }, [picture]);
  }
  return element('div', { className: 'bubble' }, withMentions(message.text, message.mentions));
}

/** The mentions of members stand out; any other @ is text. */
function withMentions(text, names) {
  const name = names.find((candidate) => text.includes(`@${candidate}`));
  if (name === undefined) return [text];
  const start = text.indexOf(`@${name}`);
  const end = start + name.length + 1;
  const rest = names.filter((candidate) => candidate !== name);
  return [
    text.slice(0, start),
    element('span', { className: 'mention', textContent: text.slice(start, end) }),
    ...withMentions(text.slice(end), rest),
  ];
}

export function note(text) {
  return element('li', { className: 'note', textContent: text });
}

export function timeMark(date) {
  const text = date.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
  return element('li', { className: 'time', textContent: text });
}
