/** Every name the bot has been seen under: aliases lag for hours, so an old one still means the bot. */
export interface BotNames {
  /** Remembers what the bot is called now; `roomKey` is absent in private. */
  learn(roomKey: string | undefined, nickname: string | undefined, alias: string | undefined): void;
  /** Names in that place, newest first. */
  known(roomKey: string | undefined): readonly string[];
}

const namesPerPlace = 8;

export function createBotNames(): BotNames {
  const nicknames: string[] = [];
  const aliases = new Map<string, string[]>();
  return {
    learn: (roomKey, nickname, alias) => {
      remember(nicknames, nickname);
      if (roomKey === undefined || !alias) return;
      const inRoom = aliases.get(roomKey) ?? [];
      aliases.set(roomKey, inRoom);
      remember(inRoom, alias);
    },
    known: (roomKey) => [
      ...new Set([...(roomKey === undefined ? [] : (aliases.get(roomKey) ?? [])), ...nicknames]),
    ],
  };
}

function remember(names: string[], name: string | undefined): void {
  if (!name || names[0] === name) return;
  const before = names.indexOf(name);
  if (before >= 0) names.splice(before, 1);
  names.unshift(name);
  names.length = Math.min(names.length, namesPerPlace);
}
