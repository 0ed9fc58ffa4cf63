/** One person's duty: on or off for now, the week's shifts, leave with a stand-in. */
import { App, Button, Form, Input, Select } from 'antd';
import type { DutyMember, ShiftsBody } from '../contract.ts';
import { weekdayNames } from '../names.ts';
import { Failure } from '../page/failure.tsx';
import { fromLocalInput } from '../time/shanghai-input.ts';
import { When } from '../time/when.tsx';
import { useAddLeave, useCall, useEndLeave, useSetShifts } from './use-duty.ts';

interface EditDutyProps {
  readonly member: DutyMember;
  readonly colleagues: readonly DutyMember[];
}

export function EditDuty({ member, colleagues }: EditDutyProps) {
  return (
    <>
      <Calls member={member} />
      <Shifts member={member} />
      <Leaves member={member} colleagues={colleagues} />
    </>
  );
}

function Calls({ member: { id, onDuty, because, switchedOn, override } }: { readonly member: DutyMember }) {
  const call = useCall(id);
  return (
    <section className="duty-part">
      <h2>现在</h2>
      <p>
        {onDuty ? '在岗' : '不在岗'}（{because}）
        {override?.until !== undefined && (
          <>
            ，到 <When at={override.until} />
          </>
        )}
      </p>
      {!switchedOn && <p className="muted">值班开关已关，临时上班不起作用；请在“人员”里打开。</p>}
      {call.isError && <Failure error={call.error} />}
      <div className="buttons">
        <Button disabled={!switchedOn} onClick={() => call.mutate({ onDuty: true })}>
          临时上班
        </Button>
        <Button onClick={() => call.mutate({ onDuty: false })}>临时下班</Button>
        {override !== undefined && <Button onClick={() => call.mutate({ onDuty: null })}>按排班</Button>}
      </div>
    </section>
  );
}

const weekdayChoices = Object.entries(weekdayNames).map(([day, label]) => ({ value: Number(day), label }));
const newShift = { weekday: 1, from: '08:00', until: '17:00' };

function Shifts({ member: { id, shifts } }: { readonly member: DutyMember }) {
  const { message } = App.useApp();
  const save = useSetShifts(id);
  const store = (body: ShiftsBody) =>
    save.mutate(body, { onSuccess: () => void message.success('班次已保存') });
  return (
    <section className="duty-part">
      <h2>每周班次</h2>
      <p className="muted">不排班就是全天值班；结束早于开始的班次到第二天。</p>
      <Form<ShiftsBody> layout="vertical" initialValues={{ shifts }} onFinish={store}>
        <Form.List name="shifts">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }) => (
                <div key={key} className="duty-row">
                  <Form.Item name={[name, 'weekday']} label="星期" rules={[required]}>
                    <Select options={weekdayChoices} />
                  </Form.Item>
                  <Form.Item name={[name, 'from']} label="上班时间" rules={[required]}>
                    <Input type="time" />
                  </Form.Item>
                  <Form.Item name={[name, 'until']} label="下班时间" rules={[required]}>
                    <Input type="time" />
                  </Form.Item>
                  <Button aria-label={`去掉第 ${name + 1} 个班次`} onClick={() => remove(name)}>
                    去掉
                  </Button>
                </div>
              ))}
              <div className="buttons">
                <Button onClick={() => add(newShift)}>加一个班次</Button>
                <Button onClick={() => addWorkdays(add)}>加周一到周五</Button>
              </div>
            </>
          )}
        </Form.List>
        {save.isError && <Failure error={save.error} />}
        <Button type="primary" htmlType="submit" loading={save.isPending} className="duty-save">
          保存班次
        </Button>
      </Form>
    </section>
  );
}

const required = { required: true, message: '请填写' };

function addWorkdays(add: (shift: typeof newShift) => void): void {
  for (const weekday of [1, 2, 3, 4, 5]) add({ ...newShift, weekday });
}

interface LeaveValues {
  readonly from: string;
  readonly until: string;
  readonly backupId?: string;
}

function Leaves({ member, colleagues }: EditDutyProps) {
  const [form] = Form.useForm<LeaveValues>();
  const add = useAddLeave(member.id);
  const store = ({ from, until, backupId }: LeaveValues) =>
    add.mutate(
      {
        from: fromLocalInput(from) ?? '',
        until: fromLocalInput(until) ?? '',
        ...(backupId === undefined ? {} : { backupId }),
      },
      { onSuccess: () => form.resetFields() },
    );
  const others = colleagues.filter(({ id }) => id !== member.id);
  return (
    <section className="duty-part">
      <h2>请假</h2>
      <LeaveList member={member} />
      <Form form={form} layout="vertical" onFinish={store}>
        <div className="form-pair">
          <Form.Item name="from" label="从" rules={[required]}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="until" label="到" rules={[required]}>
            <Input type="datetime-local" />
          </Form.Item>
        </div>
        <Form.Item name="backupId" label="代班" extra="请假期间派给这位同事；不选就派给其他值班人员。">
          <Select allowClear options={others.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        {add.isError && <Failure error={add.error} />}
        <Button htmlType="submit" loading={add.isPending}>
          登记请假
        </Button>
      </Form>
    </section>
  );
}

function LeaveList({ member: { id, leaves } }: { readonly member: DutyMember }) {
  const end = useEndLeave(id);
  if (leaves.length === 0) return <p className="muted">没有登记请假。</p>;
  return (
    <>
      {end.isError && <Failure error={end.error} />}
      <ul className="duty-leaves">
        {leaves.map(({ id: leaveId, from, until, backup }) => (
          <li key={leaveId}>
            <When at={from} /> 到 <When at={until} />
            {backup === undefined ? '，没有代班' : `，${backup.name}代班`}{' '}
            <Button size="small" loading={end.isPending} onClick={() => end.mutate(leaveId)}>
              销假
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
