/** The page: one column per group and one for private chats; swiped through on a phone, side by side on a desk. */
import { listen, playDay, readWorld, stopDay } from './api.js';
import { createColumn } from './column.js';
import { element } from './element.js';

const columnsRoot = document.querySelector('#columns');
const tabsRoot = document.querySelector('#tabs');
const dayButton = document.querySelector('#day');
const offline = document.querySelector('#offline');
const page = { columns: [], tabs: new Map(), world: undefined };

const privatePlace = (key) => ({ kind: 'private', key });

/** The private chats come before the workers' group: what a report leads to is seen there. */
function describeColumns(world) {
  const people = world.people;
  const roomOf = (room) => ({
    id: `room-${room.key}`,
    title: room.topic,
    count: `(${room.members.length})`,
    speakers: room.members.filter(({ key }) => key !== world.bot.key),
    owns: ({ place }) => place.kind === 'room' && place.key === room.key,
    placeFor: () => ({ kind: 'room', key: room.key }),
    mentionName: room.members.find(({ key }) => key === world.bot.key)?.name,
  });
  const privately = (id, title, speakers) => ({
    id,
    title,
    count: '',
    speakers,
    owns: ({ place }, speaker) => place.kind === 'private' && place.key === speaker,
    placeFor: privatePlace,
    mentionName: undefined,
  });
  const isWorker = ({ role }) => role === 'worker';
  const workers = people.filter(isWorker);
  const workerKeys = new Set(workers.map(({ key }) => key));
  const isWorkersRoom = (room) => room.members.some(({ key }) => workerKeys.has(key));
  return [
    ...world.rooms.filter((room) => !isWorkersRoom(room)).map(roomOf),
    ...workers.map((worker) =>
      privately(`private-${worker.key}`, `${worker.name}的手机（网格员）`, [worker]),
    ),
    privately(
      'private',
      `居民私聊${world.bot.name}`,
      people.filter((person) => !isWorker(person)),
    ),
    ...world.rooms.filter(isWorkersRoom).map(roomOf),
  ].filter(({ speakers }) => speakers.length > 0);
}

function build(world) {
  const described = describeColumns(world);
  page.columns = described.map((about) => createColumn({ ...about, bot: world.bot }));
  columnsRoot.replaceChildren(...page.columns.map(({ root }) => root));
  page.tabs = new Map(page.columns.map((column) => [column.id, makeTab(column)]));
  tabsRoot.replaceChildren(...page.tabs.values());
  watchVisible();
}

function makeTab(column) {
  const unread = element('span', { className: 'unread', hidden: true });
  return element('button', { type: 'button', on: { click: () => show(column) } }, [column.title, unread]);
}

/** A column that is seen has nothing unread. */
function watchVisible() {
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const tab = page.tabs.get(target.id);
        if (tab === undefined) continue;
        tab.setAttribute('aria-current', String(isIntersecting));
        if (!isIntersecting) continue;
        countUnread(tab, 0);
        tabsRoot.scrollLeft = tab.offsetLeft + tab.offsetWidth / 2 - tabsRoot.clientWidth / 2;
      }
    },
    { root: columnsRoot, threshold: 0.6 },
  );
  for (const { root } of page.columns) seen.observe(root);
}

function countUnread(tab, count) {
  const badge = tab.querySelector('.unread');
  badge.textContent = String(count);
  badge.hidden = count === 0;
  badge.setAttribute('aria-label', `${count}条新消息`);
}

async function readAgain() {
  const world = await readWorld().catch(() => undefined);
  if (world === undefined) return;
  const described = describeColumns(world);
  const same = described.map(({ id }) => id).join() === page.columns.map(({ id }) => id).join();
  if (!same) build(world);
  page.world = world;
  page.columns.forEach((column, index) =>
    column.update({ ...described[index], messages: world.messages.map((message) => ({ ...message })) }),
  );
  showDay(world.dayPlaying);
}

function receive(message) {
  const { place, from } = message;
  const isResident = page.world?.people.some(({ key, role }) => key === place.key && role !== 'worker');
  const privately = page.columns.find(({ id }) => id === 'private');
  for (const column of page.columns) column.add({ ...message });
  // Whoever talks to the bot in private is shown; otherwise the talk would pass unseen.
  if (place.kind === 'private' && isResident && from.key === place.key) privately?.speakAs(place.key);
  const column = page.columns.find((candidate) => candidate.owns(message));
  if (column === undefined) return;
  const tab = page.tabs.get(column.id);
  if (page.world?.dayPlaying) follow(column, message);
  else if (tab.getAttribute('aria-current') !== 'true') {
    countUnread(tab, Number(tab.querySelector('.unread').textContent || 0) + 1);
  }
}

/** While the day plays, the page goes where something happens, and stays there long enough to read a line. */
const dwellMs = 2500;
const following = { next: undefined, timer: undefined };

function follow(column, message) {
  if (message.kind === 'recall') return;
  following.next = column;
  if (following.timer === undefined) goOn();
}

function goOn() {
  const column = following.next;
  following.next = undefined;
  following.timer = column === undefined ? undefined : setTimeout(goOn, dwellMs);
  if (column !== undefined && page.tabs.get(column.id)?.getAttribute('aria-current') !== 'true') show(column);
}

function show({ root }) {
  root.scrollIntoView({ behavior: 'smooth', inline: 'start', block: 'nearest' });
}

function showDay(playing) {
  dayButton.textContent = playing ? '■ 停止播放' : '▶ 播放一天';
  dayButton.classList.toggle('playing', playing);
}

dayButton.addEventListener('click', async () => {
  dayButton.disabled = true;
  await (page.world?.dayPlaying ? stopDay() : playDay()).catch(() => undefined);
  await readAgain();
  dayButton.disabled = false;
});

listen({
  onMessage: receive,
  onChanged: () => void readAgain(),
  onConnection: (connected) => {
    offline.hidden = connected;
  },
});
