/** Every word of the worker page. */

export const appName = '我的工单';
export const tabs = { list: '工单', places: '地点', report: '上报', unsent: '待发送' } as const;

// The door.
export const doorTitle = '工单手机页';
export const doorHint = '链接只能打开一次，只供您本人使用。';
export const openMine = '打开我的工单';
export const opening = '正在打开…';
export const doorClosed = '请先用链接打开';
export const howToGetLink = '私聊机器人发送「我的工单 链接」，点开收到的新链接就能继续。';
export const signedOutText = '登录已过期。';
export const unsentStay = (count: number) =>
  `还有 ${count} 项没有发出，都存在这台手机上，重新打开链接后会自动发送。`;

// The line.
export const offlineText = '现在没有网络，看到的是手机上存的内容。';
export const unreachableNow = '连不上服务器，请稍后再试。';
export const keptAt = (moment: string) => `更新于 ${moment}`;
export const refresh = '刷新';
export const loading = '正在读取…';

// Times.
export const minutesText = (minutes: number) => `${minutes}分钟`;
export const hoursText = (hours: number, minutes: number) =>
  minutes === 0 ? `${hours}小时` : `${hours}小时${minutes}分`;
export const daysText = (days: number) => `${days}天`;
export const overdueBy = (span: string) => `已超时${span}`;
export const stillLeft = (span: string) => `还剩${span}`;
export const clockStands = '暂停计时';
export const handledAlready = '已办完';

// The list.
export const nothingToDo = '手上没有未办结的工单。';
export const handledTitle = '已办完，等核查或评价';
export const unknownPlace = '地点待核实';
export const dutyNow = (onDuty: boolean) => (onDuty ? '我在岗' : '我不在岗');
export const goOffDuty = '下班';
export const goOnDuty = '上班';
export const leave = '请假';

// Duty.
export const dutyTitle = '值班和请假';
export const leaveFrom = '从什么时候';
export const leaveUntil = '到什么时候';
export const leaveBackup = '谁代班';
export const leaveSend = '确认请假';
export const leaveSpan = (from: string, until: string) => `${from} 到 ${until}`;
export const leaveStandIn = (name: string) => `由${name}代班`;
export const onLeave = '已登记的请假';
export const endLeave = '销假';
export const endLeaveSure = '再点一次，销假';
export const waitsHere = '有内容待发送';

// A ticket.
export const back = '返回';
export const ticketTitle = (number: string) => `工单 ${number}`;
export const placeLabel = '地点';
export const dueLabel = '时限';
export const respondBy = (moment: string) => `${moment}前接单`;
export const resolveBy = (moment: string) => `${moment}前办结`;
export const wordsLabel = '内容';
export const photosLabel = '照片';
export const photoAlt = (index: number) => `第${index}张照片`;
export const photoNotHere = '照片要连网才能看';
export const contactLabel = '联系方式';
export const sealedNames = { phone: '电话', plate: '车牌' } as const;
export const revealFull = '查看完整号码（会记录）';
export const revealed = '已记录本次查看';
export const call = '拨打';
export const earlierLabel = '这个地点以前的工单';
export const noEarlier = '没有以前的工单。';
export const timelineLabel = '经过';
export const nothingToAct = '这张工单现在没有需要您做的事。';
export const actionsLabel = '可以做的事';
export const ticketGone = '这张工单不在您手上了。';
export const notKept = '这张工单还没有存到手机上，连网后才能看。';

// Forms.
export const confirm = (name: string) => `确认${name}`;
export const confirmSerious = (name: string) => `再点一次，${name}`;
export const cancel = '取消';
export const pleaseFill = (label: string) => `请填写${label}`;
export const pleaseChoose = (label: string) => `请选择${label}`;
export const optional = '（可不填）';
export const takePhoto = '拍照';
export const choosePhoto = '从相册选';
export const photoNeeded = '请先拍一张照片';
export const photosTaken = (count: number) => `已选 ${count} 张`;
export const removePhoto = '去掉照片';
export const residentReads = '居民会收到：';
export const residentReadsInGroup = '居民会在群里看到（群里其他人也能看到）：';
export const residentToldNothing = '这一步不会给居民发消息。';

// A find.
export const reportTitle = '巡查上报';
export const reportPlace = '地点';
export const reportUnit = '单元（只写号码）';
export const reportSpot = '具体位置（如东门、3层楼道）';
export const reportCategory = '类别';
export const reportUrgency = '紧急程度';
export const reportWords = '发现了什么';
export const reportSend = '上报';
export const reportLabel = (words: string) => `上报：${words}`;
export const reportedText = (number: string, assignee: string | undefined) =>
  assignee === undefined ? `已登记为工单${number}，等待派单。` : `已登记为工单${number}，交给${assignee}。`;
export const joinedText = (number: string) => `已有人反映，补充到工单${number}。`;
export const emergencyFirst = '有人身危险请先打 110、119 或 120。';

// What is not sent yet.
export const unsentTitle = '待发送';
export const nothingUnsent = '没有待发送的内容。';
export const waiting = '待发送';
export const refused = '没有办成';
export const sending = '正在发送…';
export const sendNow = '现在发送';
export const again = '再试一次';
export const discard = '放弃这一项';
export const discardSure = '再点一次，放弃';
export const lookAtTicket = '看工单';
export const meanwhile = '期间：';
export const photoOf = (about: string) => `${about}的照片`;
export const actLabel = (action: string, number: string) => `${action} 工单${number}`;

// What happened.
export const done = (label: string) => `${label}：已办`;
export const keptForLater = '没有网络，已存在手机上，连上后自动发送。';
export const wasRefused = (label: string) => `${label}：没有办成，请看「待发送」。`;

export const signOut = '退出';
export const signOutSure = '再点一次，退出';

// Places.
export const placesTitle = '按地点';
export const outside = '公共区域';
export const wholeBuilding = '整栋';
export const buildingText = (number: string) => `${number}栋`;
export const unitText = (number: string) => `${number}单元`;
export const countText = (count: number) => `${count}件`;
