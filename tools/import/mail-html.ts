import Turndown from 'turndown';

const MOST_HTML = 2 * 1024 * 1024;

const turndown = new Turndown({ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', br: '\\' });
turndown.remove(['script', 'style', 'head', 'title', 'meta', 'noscript', 'iframe', 'object', 'embed', 'template']);
turndown.addRule('images stay behind', {
  filter: 'img',
  replacement: (_content, node) => {
    const [source, words] = [node.getAttribute('src') ?? '', (node.getAttribute('alt') ?? '').replace(/[\s[\]]+/g, ' ').trim()];
    return isWeb(source) && !isDot(node) ? `[${words || 'afbeelding'}](${source})` : words;
  },
});
turndown.addRule('links go to the web only', {
  filter: 'a',
  replacement: (content, node) => {
    const target = node.getAttribute('href') ?? '';
    const words = content.trim();
    return words && (isWeb(target) || /^mailto:[^\s()]+$/i.test(target)) ? `[${words}](${target})` : content;
  },
});

/** The words of an HTML mail as Markdown; scripts, styles and everything that is no words is gone, images are links. */
export function htmlToMarkdown(html: string): string {
  return turndown.turndown(html.slice(0, MOST_HTML)).replaceAll('\u00a0', ' ');
}

function isWeb(address: string): boolean {
  return /^https?:\/\/[^\s()<>]+$/i.test(address);
}

/** An image of one pixel tells the sender who reads. */
function isDot(node: { getAttribute(name: string): string | null }): boolean {
  return ['width', 'height'].some((side) => /^[01](px)?$/.test(node.getAttribute(side) ?? ''));
}
