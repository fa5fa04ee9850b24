const ID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const attachmentAddress = new RegExp(`^attachment:(${ID})$`);
const mentionAddress = new RegExp(`^mention:(${ID})$`);

/** The address when it is an absolute web or mail address, otherwise nothing. */
export function safeUrl(url: string): string | undefined {
  if (!/^(https?:\/\/|mailto:)/i.test(url) || /[\u0000-\u0020\u007f]/.test(url)) return undefined;
  try {
    const { protocol, href } = new URL(url);
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** The attachment that `attachment:<id>` stands for. No other address is an image: one from elsewhere would tell who reads what. */
export function attachedId(url: string): string | undefined {
  return attachmentAddress.exec(url)?.[1];
}

/** The account that `mention:<id>` stands for. */
export function mentionedId(url: string): string | undefined {
  return mentionAddress.exec(url)?.[1];
}

/** Path, query and place of an address on this very site; undefined when it is elsewhere. */
export function ownPath(url: string): string | undefined {
  const own = safeUrl(url) && new URL(url);
  return own && own.origin === location.origin ? `${own.pathname}${own.search}${own.hash}` : undefined;
}
