import { strToU8, zipSync } from 'fflate';

const NAMES = ['office', 'text', 'table', 'style', 'meta', 'manifest'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`);
const SPACES = [...NAMES, 'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"', 'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"'].join(' ');

/** What an OpenDocument file holds, as XML. */
export interface OpenDocument {
  kind: 'text' | 'spreadsheet';
  title: string;
  language: 'nl' | 'en';
  /** Within `office:styles`. */
  styles: string;
  /** Within `office:document-content`: automatic styles, then the body. */
  content: string;
}

/** An OpenDocument file (1.3). The same words give the same bytes. */
export function toOpenDocument({ kind, title, language, styles, content }: OpenDocument): Uint8Array {
  const mime = `application/vnd.oasis.opendocument.${kind}`;
  const part = (name: string, inner: string): string => `<office:document-${name} ${SPACES} office:version="1.3">${inner}</office:document-${name}>`;
  const files = {
    'META-INF/manifest.xml': manifest(mime),
    'meta.xml': part('meta', `<office:meta><dc:title>${xmlText(title)}</dc:title><dc:language>${language}</dc:language></office:meta>`),
    'styles.xml': part('styles', `<office:styles>${styles}</office:styles>`),
    'content.xml': part('content', content),
  };
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)] as const);
  // The type comes first and unpressed, so that a reader knows the file by its first bytes.
  return zipSync({ mimetype: [strToU8(mime), { level: 0 }], ...Object.fromEntries(entries) }, { mtime: new Date(2000, 0, 1) });
}

function manifest(mime: string): string {
  const entry = (path: string, type: string): string => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const parts = ['content.xml', 'styles.xml', 'meta.xml'].map((name) => entry(name, 'text/xml'));
  return `<manifest:manifest ${SPACES} manifest:version="1.3">${entry('/', mime)}${parts.join('')}</manifest:manifest>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML: signs that XML 1.0 has no place for are left out, since one of them would make the whole file unreadable. */
export function xmlText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed().replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
