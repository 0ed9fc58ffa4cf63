export const placeholderHelp =
  '电话等本地信息请写成 {{phone:物业}} 的样子（办公时间 hours、地址 address、名称 name），发送时按居民所在区域从通讯录里取；没有登记的会如实说明。';
