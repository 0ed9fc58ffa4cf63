/** Why nobody is told about anybody else, and what can be done instead. */
export const othersDataRefused =
  '别人的姓名、电话、住几号、谁反映的，都属于个人信息，我不能查也不能给。要找邻居，可以请物业或网格员转达；有事要处理，直接说在哪里、出了什么事，我来登记。';
