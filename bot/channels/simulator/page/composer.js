/** Where somebody is chosen and something is written. */
import { say } from './api.js';
import { element } from './element.js';
import { smallPicture } from './picture.js';

const mentionEnd = '\u2005';

/** `placeFor(speakerKey)` gives where it is said; `mentionName` is absent in private. */
export function createComposer({ label, speakers, placeFor, mentionName, onSpeaker }) {
  const state = { quoted: undefined, picture: undefined };
  const parts = makeParts(label, mentionName);
  const choose = (people) => {
    const before = parts.select.value;
    parts.select.replaceChildren(
      ...people.map(({ key, name }) => element('option', { value: key, textContent: name })),
    );
    if (people.some(({ key }) => key === before)) parts.select.value = before;
  };
  choose(speakers);
  parts.select.addEventListener('change', () => onSpeaker(parts.select.value));
  const send = () => submit(state, parts, placeFor);
  wire(state, parts, { send, mentionName });
  return {
    form: parts.form,
    choose,
    speaker: () => parts.select.value,
    speakAs: (key) => {
      parts.select.value = key;
      onSpeaker(key);
    },
    quote: (message) => {
      state.quoted = message;
      showAttached(state, parts);
      parts.input.focus();
    },
  };
}

function makeParts(label, mentionName) {
  const select = element('select', { 'aria-label': `${label}：谁在说话` });
  const input = element('textarea', { rows: 1, maxLength: 2000, placeholder: '说点什么……' });
  input.setAttribute('aria-label', `${label}：要说的话`);
  const file = element('input', { type: 'file', accept: 'image/*', hidden: true });
  const mention = element('button', { type: 'button', textContent: `@${mentionName ?? ''}` });
  mention.hidden = mentionName === undefined;
  const picture = element('button', { type: 'button', textContent: '图片' });
  const send = element('button', { className: 'send', type: 'submit', textContent: '发送' });
  const attached = element('div', { className: 'attached', hidden: true });
  const failed = element('p', { className: 'failed', role: 'alert', hidden: true });
  const speaker = element('div', { className: 'speaker' }, [select, mention, picture, file]);
  const write = element('div', { className: 'write' }, [input, send]);
  const form = element('form', { className: 'composer' }, [failed, attached, speaker, write]);
  return { select, input, file, mention, picture, attached, failed, form, sendButton: send };
}

function wire(state, parts, { send, mentionName }) {
  const { form, input, mention, picture, file } = parts;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  });
  input.addEventListener('input', () => grow(input));
  mention.addEventListener('click', () => {
    input.setRangeText(`@${mentionName}${mentionEnd}`, input.selectionStart, input.selectionEnd, 'end');
    input.focus();
  });
  picture.addEventListener('click', () => file.click());
  file.addEventListener('change', async () => {
    const chosen = file.files[0];
    file.value = '';
    if (chosen === undefined) return;
    await attempt(parts, async () => {
      state.picture = await smallPicture(chosen);
    });
    showAttached(state, parts);
  });
}

async function submit(state, parts, placeFor) {
  const { input, select } = parts;
  const text = input.value.trim();
  if (text === '' && state.picture === undefined) return;
  const from = select.value;
  const sent = await attempt(parts, () =>
    say({
      from,
      place: placeFor(from),
      text: input.value.trimEnd(),
      ...(state.quoted === undefined ? {} : { quotedId: state.quoted.id }),
      ...(state.picture === undefined ? {} : { picture: state.picture.base64 }),
    }),
  );
  if (!sent) return;
  input.value = '';
  state.quoted = undefined;
  state.picture = undefined;
  grow(input);
  showAttached(state, parts);
  input.focus();
}

/** Runs `act`; what fails is said above the input, and what was written stays. */
async function attempt({ failed, sendButton }, act) {
  failed.hidden = true;
  sendButton.disabled = true;
  try {
    await act();
    return true;
  } catch (error) {
    failed.textContent = error.message;
    failed.hidden = false;
    return false;
  } finally {
    sendButton.disabled = false;
  }
}

function showAttached(state, { attached }) {
  const { quoted, picture } = state;
  attached.hidden = quoted === undefined && picture === undefined;
  const words = quoted === undefined ? '图片会先发出去' : `引用 ${quoted.from.name}：${quoted.text}`;
  const drop = () => {
    state.quoted = undefined;
    state.picture = undefined;
    attached.hidden = true;
  };
  attached.replaceChildren(
    ...(picture === undefined ? [] : [element('img', { src: picture.url, alt: '要发的图片' })]),
    element('span', { textContent: words }),
    element('button', { type: 'button', textContent: '取消', on: { click: drop } }),
  );
}

/** The field grows with what is written, up to the limit in the style sheet. */
function grow(input) {
  input.rows = Math.min(4, input.value.split('\n').length + Math.floor(input.value.length / 22));
}
