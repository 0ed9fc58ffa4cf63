export const placeholderHelp =
  '电话等本地信息请写成 {{phone:property}} 这样的占位符，系统会从通讯录里取；没有登记的会如实显示为缺失。';
