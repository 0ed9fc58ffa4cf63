/** What every channel promises, whatever it speaks through. Run by the test of each adapter. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Channel, ChannelListener, ChannelStatus, OutgoingContent } from '../../core/channel.ts';
import { DeliveryError, type DeliveryFailure } from '../../core/errors.ts';
import type { Address, RawMessage } from '../../core/message.ts';

/** A channel with a room in it, a resident who talks there, and a way to make sending fail. */
export interface ChannelUnderTest {
  readonly channel: Channel;
  readonly account: string;
  readonly roomKey: string;
  readonly memberKey: string;
  /** The resident says something in the room; resolves when the listener has dealt with it. */
  hears(text: string): Promise<void>;
  /** The resident sends a picture. */
  sees(bytes: Uint8Array): Promise<void>;
  failNext(failure: DeliveryFailure): void;
  /** Texts that arrived in the room, without mentions. */
  arrived(): readonly string[];
}

const never = () => new AbortController().signal;
const words = (text: string): OutgoingContent => ({ text, mentionKeys: [], image: undefined });

export function describeChannel(name: string, make: () => ChannelUnderTest): void {
  describe(`${name}, as every channel`, () => {
    let test: ChannelUnderTest;
    let heard: RawMessage[];
    let statuses: ChannelStatus[];
    const listener: ChannelListener = {
      onMessage: (raw) => {
        if (raw.text === 'makes the app throw') throw new Error('the app is broken');
        if (!raw.sender.isSelf) heard.push(raw);
        return Promise.resolve();
      },
      onRoomEvent: () => Promise.resolve(),
      onStatus: (status) => void statuses.push(status),
    };
    const room = (): Address => ({
      kind: 'room',
      channel: test.channel.name,
      account: test.account,
      key: test.roomKey,
    });

    beforeEach(() => {
      test = make();
      heard = [];
      statuses = [];
    });
    afterEach(() => test.channel.stop());

    it('is offline until it is started, then online with its account, and says so', async () => {
      expect(test.channel.status().online).toBe(false);
      await test.channel.start(listener);
      expect(test.channel.status()).toMatchObject({ online: true, account: test.account, hint: undefined });
      expect(statuses.at(-1)).toEqual(test.channel.status());
    });

    it('passes on a message with who said it where, under an id of its own', async () => {
      await test.channel.start(listener);
      await test.hears('楼道被堵了');
      await test.hears('楼道被堵了');
      expect(heard[0]).toMatchObject({
        channel: test.channel.name,
        account: test.account,
        text: '楼道被堵了',
        kind: 'text',
        sender: { key: test.memberKey, isSelf: false },
        room: { key: test.roomKey },
      });
      expect(new Set(heard.map(({ messageId }) => messageId)).size).toBe(2);
    });

    it('keeps the order of a burst', async () => {
      await test.channel.start(listener);
      const burst = Array.from({ length: 50 }, (_, index) => `第${index}句`);
      await Promise.all(burst.map((text) => test.hears(text)));
      expect(heard.map(({ text }) => text)).toEqual(burst);
    });

    it('survives an app that throws and goes on with the next message', async () => {
      await test.channel.start(listener);
      await test.hears('makes the app throw').catch(() => undefined);
      await test.hears('还在吗');
      expect(heard.map(({ text }) => text)).toEqual(['还在吗']);
    });

    it('delivers what is said and gives its id', async () => {
      await test.channel.start(listener);
      const receipt = await test.channel.send(room(), words('已登记'), never());
      expect(test.arrived()).toEqual(['已登记']);
      expect(receipt.messageId).toBeTypeOf('string');
    });

    it('sends nothing after the caller gave up', async () => {
      await test.channel.start(listener);
      const sending = test.channel.send(room(), words('已登记'), AbortSignal.abort());
      await expect(sending).rejects.toMatchObject({ failure: 'temporary' });
      expect(test.arrived()).toEqual([]);
    });

    it.each<DeliveryFailure>(['temporary', 'permanent', 'ban_like', 'unknown'])(
      'tells a %s failure from the others, and sends again afterwards',
      async (failure) => {
        await test.channel.start(listener);
        test.failNext(failure);
        const sending = test.channel.send(room(), words('已登记'), never());
        await expect(sending).rejects.toSatisfy(
          (error) => error instanceof DeliveryError && error.failure === failure,
        );
        await test.channel.send(room(), words('再说一次'), never());
        expect(test.arrived().at(-1)).toBe('再说一次');
      },
    );

    it('gives the bytes of a picture, and says so when it has none', async () => {
      await test.channel.start(listener);
      await test.sees(Uint8Array.of(1, 2, 3));
      const ref = heard[0]?.attachment?.ref ?? '';
      expect([...(await test.channel.download(ref, never()))]).toEqual([1, 2, 3]);
      await expect(test.channel.download('no-such-message', never())).rejects.toMatchObject({
        failure: 'permanent',
      });
    });

    it('is offline after it was stopped and keeps what is said for later', async () => {
      await test.channel.start(listener);
      await test.channel.stop();
      expect(test.channel.status().online).toBe(false);
      await expect(test.channel.send(room(), words('已登记'), never())).rejects.toMatchObject({
        failure: 'temporary',
      });
    });
  });
}
