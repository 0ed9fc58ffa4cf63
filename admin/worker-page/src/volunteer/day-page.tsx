import { useState } from 'preact/hooks';
import type { VolunteerDay, VolunteerSessionView } from '../contract.ts';
import { loading } from '../messages.zh.ts';
import { SureButton } from '../sure-button.tsx';
import type { Day } from './day.ts';
import * as say from './messages.zh.ts';

interface DayPageProps {
  readonly day: Day;
  readonly session: VolunteerSessionView;
  /** Absent until it was read. */
  readonly shown: VolunteerDay | undefined;
  readonly problem: string | undefined;
}

/** Their groups and nobody else's; what waits for them first. */
export function DayPage({ day, session: { name, until }, shown, problem }: DayPageProps) {
  return (
    <main>
      <h1>{say.hello(name)}</h1>
      <p>{say.untilText(wallMoment(until))}</p>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {shown === undefined ? <p>{loading}</p> : <Parts day={day} shown={shown} />}
      <SureButton
        class="plain wide"
        label={say.signOut}
        sureLabel={say.signOutSure}
        onSure={() => void day.signOut()}
      />
    </main>
  );
}

function wallMoment(instant: string): string {
  const options = { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('zh-CN', options).format(new Date(instant));
}

interface PartsProps {
  readonly day: Day;
  readonly shown: VolunteerDay;
}

function Parts({ day, shown }: PartsProps) {
  const { groups, tasks, sent } = shown;
  return (
    <>
      {tasks.length > 0 && <Tasks day={day} tasks={tasks} />}
      {sent.length > 0 && <Sent runs={sent} />}
      <Texts day={day} shown={shown} />
      <h2>{say.groupsTitle(groups.length)}</h2>
      <ul>
        {groups.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  );
}

function Tasks({ day, tasks }: { readonly day: Day; readonly tasks: VolunteerDay['tasks'] }) {
  return (
    <section aria-label={say.tasksTitle(tasks.length)}>
      <h2>{say.tasksTitle(tasks.length)}</h2>
      <p>{say.taskHint}</p>
      <ul class="cards">
        {tasks.map((task) => (
          <li key={`${task.runId}/${task.group.id}`} class="card">
            <Task day={day} task={task} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Task({ day, task }: { readonly day: Day; readonly task: VolunteerDay['tasks'][number] }) {
  const { runId, group, text, hasPicture } = task;
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await day.confirm(runId, group.id);
    setBusy(false);
  };
  return (
    <>
      <strong>{group.name}</strong>
      <blockquote>{text}</blockquote>
      <Copy text={text} />
      {hasPicture && (
        <a class="button" href={`/api/volunteer/runs/${runId}/groups/${group.id}/picture`}>
          {say.picture}
        </a>
      )}
      <button type="button" class="primary" disabled={busy} onClick={() => void confirm()}>
        {say.taskDone}
      </button>
    </>
  );
}

/** Over plain http there is no clipboard: then the words are marked by hand. */
function Copy({ text }: { readonly text: string }) {
  const [copied, setCopied] = useState(false);
  if (!window.isSecureContext) return null;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <button type="button" onClick={() => void copy()}>
      {copied ? say.copied : say.copy}
    </button>
  );
}

function Sent({ runs }: { readonly runs: VolunteerDay['sent'] }) {
  return (
    <section aria-label={say.sentTitle}>
      <h2>{say.sentTitle}</h2>
      <ul>
        {runs.map((run) => (
          <li key={run.title}>
            《{run.title}》{say.sentRun(run)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Texts({ day, shown: { texts, groups } }: PartsProps) {
  const [word, setWord] = useState('');
  const found = texts.filter(({ title, body }) => `${title}${body}`.includes(word.trim()));
  return (
    <section aria-label={say.textsTitle}>
      <h2>{say.textsTitle}</h2>
      <p>{texts.length === 0 ? say.noTexts : say.textsHint}</p>
      {texts.length > 0 && (
        <label>
          {say.find}
          <input type="search" value={word} onInput={({ currentTarget }) => setWord(currentTarget.value)} />
        </label>
      )}
      <ul class="cards">
        {found.map((text) => (
          <li key={text.id} class="card">
            <details>
              <summary>
                {text.topicName}：{text.title}
              </summary>
              <blockquote>{text.body}</blockquote>
              <SureButton
                class="primary"
                label={say.sendText(groups.length)}
                sureLabel={say.sendSure}
                onSure={() => void day.send(text.id)}
              />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
