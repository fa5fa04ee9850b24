import { clean, escaped, outsideCode } from './words';

/** What stays behind of a post. */
export interface Forum {
  body: string;
  images: string[];
  files: string[];
}

const web = /^https?:\/\//i;

/** The Markdown of a forum as ours: images as links, files by their names, HTML and BBCode as Markdown or as their words alone. */
export function forumWords(raw: string): Forum {
  const images: string[] = [];
  const files: string[] = [];
  const image = (words: string, address: string): string => {
    const name = words.split('|')[0]!.trim() || 'afbeelding';
    images.push(name);
    return web.test(address) ? `[${name}](${address})` : `*Afbeelding niet overgenomen: ${escaped(name)}*`;
  };
  const file = (words: string): string => {
    const name = words.split('|')[0]!.trim();
    files.push(name);
    return `*Bijlage niet overgenomen: ${escaped(name)}*`;
  };
  const change = (text: string): string =>
    withoutTags(text, image)
      .replace(/!\[([^\]\n]*)\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/g, (_, words: string, address: string) => image(words, address))
      .replace(/\[([^\]\n]*\|attachment)\]\([^)\s]+\)(?: \([\d.,]+ \w+\))?/g, (_, words: string) => file(words))
      .replace(/\[([^\]\n]*)\]\((?:upload:|\/)[^)\s]*\)/g, '$1')
      .replace(/\[date=([\d-]+)(?: time=([\d:]+))?[^\]]*\]/g, (_, day: string, time = '') => `${day} ${String(time).slice(0, 5)}`.trim())
      .replace(/\[details="?([^"\]]*)"?\]/g, '**$1**\n')
      .replace(/\[\/?(?:details|spoiler|poll|wrap|hide|center|size|color)(?:[ =][^\]]*)?\]/g, '');
  const body = quotesOf(outsideCode(clean(raw), change)).replace(/\n{3,}/g, '\n\n').trim();
  return { body, images, files };
}

/** HTML that people wrote between their Markdown; autolinks stay. */
function withoutTags(text: string, image: (words: string, address: string) => string): string {
  return text
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<br\s*\/?>\n?/gi, '\\\n')
    .replace(/<img\b[^>]*>/gi, (tag) => image(attribute(tag, 'alt'), attribute(tag, 'src')))
    .replace(/<a\b[^>]*\bhref\s*=\s*["']?(https?:[^"'\s>]+)[^>]*>([\s\S]*?)<\/a\s*>/gi, '[$2]($1)')
    .replace(/<\/(?:p|div|li|h[1-6]|tr|blockquote)\s*>/gi, '\n\n')
    .replace(/<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/gi, '');
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)?.slice(1).find(Boolean) ?? '';
}

/** `[quote="ina, post:3, topic:9"]…[/quote]`, also within each other, as quotes of Markdown. */
function quotesOf(text: string): string {
  const inner = /\[quote(?:="?([^"\]]*)"?)?\]((?:(?!\[quote[=\]])[\s\S])*?)\[\/quote\]/i;
  let quoted = text;
  for (let match = inner.exec(quoted); match; match = inner.exec(quoted)) {
    const name = match[1]?.split(',')[0]?.trim();
    const lines = [...(name ? [`**${escaped(name)}:**`, ''] : []), ...match[2]!.trim().split('\n')];
    const quote = lines.map((line) => `> ${line}`.trimEnd()).join('\n');
    quoted = `${quoted.slice(0, match.index).trimEnd()}\n\n${quote}\n\n${quoted.slice(match.index + match[0].length).trimStart()}`;
  }
  return quoted;
}
