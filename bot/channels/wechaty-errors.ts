/** What the errors of puppets mean for a delivery. A table, because puppets only give words. */
import { DeliveryError, type DeliveryFailure } from '../../core/errors.ts';

interface ErrorMeaning {
  readonly pattern: RegExp;
  readonly failure: DeliveryFailure;
  readonly advice: string;
}

/** Read from the top; the first that matches decides. Ban-like first: overlooking one costs the account. */
const meanings: readonly ErrorMeaning[] = [
  {
    // 1205 is web WeChat's "operation too frequent"; the words are what iPad, PC and WeCom clients show.
    pattern:
      /\b1205\b|频繁|过快|账号.{0,4}(?:异常|限制|封)|功能.{0,6}(?:限制|封)|违规|too (?:many|often|fast|frequent)|rate.?limit|RESOURCE_EXHAUSTED|banned|blocked/iu,
    failure: 'ban_like',
    advice: 'WeChat limits this account; nothing may be sent until a person has looked at the phone',
  },
  {
    pattern:
      /not (?:a |in (?:the |this )?)?(?:member|room|friend|contact)|no (?:such )?(?:room|contact)|(?:room|contact) not found|no payload|不在群|移出群|群聊?已?解散|不是.{0,4}(?:好友|群成员)|拒收|NOT_FOUND|PERMISSION_DENIED|unsupported/iu,
    failure: 'permanent',
    advice: 'the receiver cannot be reached: bind the group again or remove it',
  },
  {
    pattern: /not logged ?in|no this\.__currentUserId|logout|未登录|UNAUTHENTICATED|ECONNREFUSED|ENOTFOUND/iu,
    failure: 'temporary',
    advice: 'the account is offline; it is sent when WeChat is back',
  },
];

/**
 * What a failed step means. `otherwise` is for errors nobody has seen yet: `temporary` while nothing has left,
 * `unknown` once it may have.
 */
export function toDeliveryError(error: unknown, otherwise: 'temporary' | 'unknown'): DeliveryError {
  if (error instanceof DeliveryError) return error;
  const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  const meaning = meanings.find(({ pattern }) => pattern.test(words));
  if (meaning !== undefined) return new DeliveryError(meaning.failure, meaning.advice, { cause: error });
  return new DeliveryError(otherwise, 'the channel failed in a way not known yet: see the cause', {
    cause: error,
  });
}
