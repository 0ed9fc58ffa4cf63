/** What the API says about routing and duty. */
export const waiting = '待派单队列';
export const noUnit = '未定承办单位';
export const ownBackup = '代班人不能是本人，请选另一位。';
export const noSuchBackup = '代班人须是在用的网格员，请重新选择。';
export const leaveIsOver = '这段假期已经过去了，请填写今天或以后的时间。';
export const leaveName = '假期';
