/** All that Wechaty asks of a puppet and this WeChat has not: friends, tags, moments, mini-programs. Each rejects. */
import { Puppet, throwUnsupportedError } from 'wechaty-puppet';

const unsupported = (..._anything: unknown[]): Promise<never> => {
  try {
    return throwUnsupportedError();
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error('unsupported'));
  }
};

export abstract class UnsupportedPuppet extends Puppet {
  override contactAlias = unsupported;
  override contactAvatar = unsupported;
  override contactCorporationRemark = unsupported;
  override contactDescription = unsupported;
  override contactPhone = unsupported;
  override contactSelfName = unsupported;
  override contactSelfQRCode = unsupported;
  override contactSelfSignature = unsupported;
  override conversationReadMark = unsupported;
  override friendshipAccept = unsupported;
  override friendshipAdd = unsupported;
  override friendshipRawPayload = unsupported;
  override friendshipRawPayloadParser = unsupported;
  override friendshipSearchHandle = unsupported;
  override friendshipSearchPhone = unsupported;
  override messageContact = unsupported;
  override messageForward = unsupported;
  override messageLocation = unsupported;
  override messageMiniProgram = unsupported;
  override messageRecall = unsupported;
  override messageSendContact = unsupported;
  override messageSendLocation = unsupported;
  override messageSendMiniProgram = unsupported;
  override messageSendPost = unsupported;
  override messageSendUrl = unsupported;
  override messageUrl = unsupported;
  override postPublish = unsupported;
  override postRawPayload = unsupported;
  override postRawPayloadParser = unsupported;
  override postSearch = unsupported;
  override roomAdd = unsupported;
  override roomAnnounce = unsupported;
  override roomAvatar = unsupported;
  override roomCreate = unsupported;
  override roomDel = unsupported;
  override roomInvitationAccept = unsupported;
  override roomInvitationRawPayload = unsupported;
  override roomInvitationRawPayloadParser = unsupported;
  override roomQRCode = unsupported;
  override roomQuit = unsupported;
  override tagContactAdd = unsupported;
  override tagContactDelete = unsupported;
  override tagContactList = unsupported;
  override tagContactRemove = unsupported;
  override tap = unsupported;
  override tapSearch = unsupported;
}
