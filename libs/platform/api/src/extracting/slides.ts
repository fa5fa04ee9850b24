import type { Parts } from './extraction.ts';
import { mainPartOf, relationsOf } from './office.ts';
import { contentOf, readOpenDocument } from './open-document.ts';
import { readXml } from './xml.ts';
import { unpack } from './zip.ts';

/** The slides of a PowerPoint presentation in their order, without the notes of who speaks. */
export function readPowerPoint(bytes: Uint8Array, parts: Parts): void {
  const files = unpack(bytes, /^(_rels\/\.rels|ppt\/[^/]+\.xml|ppt\/_rels\/[^/]+\.rels|ppt\/slides\/[^/]+\.xml)$/);
  const main = mainPartOf(files);
  const paths = relationsOf(files, main);
  const order: string[] = [];
  readXml(files.get(main)!, { open: (name, attributes) => name === 'sldId' && order.push(paths.get(attributes['r:id'] ?? '') ?? '') });
  order.forEach((path, index) => {
    const slide = files.get(path);
    if (slide) readSlide(slide, parts);
    parts.reached(index + 1, order.length);
  });
}

function readSlide(file: Uint8Array, parts: Parts): void {
  const lines: string[] = [];
  let [name, line, inTitle, inText] = ['', '', false, false];
  readXml(file, {
    open: (element, attributes) => {
      if (element === 'sp') inTitle = false;
      else if (element === 'ph') inTitle = /^(ctrT|t)itle$/.test(attributes['type'] ?? '');
      else if (element === 't') inText = true;
      else if (element === 'br') line += '\n';
      else if (element === 'p') line = '';
    },
    close: (element) => {
      if (element === 't') inText = false;
      if (element !== 'p') return;
      lines.push(line);
      if (inTitle && !name) name = line.trim();
      line = '';
    },
    text: (words) => inText && (line += words),
  });
  parts.add({ name, body: lines.filter((one) => one.trim()).join('\n') }, true);
}

/** The slides of an OpenDocument presentation, without the notes of who speaks. */
export function readOpenSlides(bytes: Uint8Array, parts: Parts): void {
  let [lines, line]: [string[], string] = [[], ''];
  let [inTitle, title] = [false, ''];
  readOpenDocument(contentOf(bytes), {
    open: (name, attributes) => {
      if (name === 'page') [lines, title] = [[], ''];
      else if (name === 'frame') inTitle = attributes['presentation:class'] === 'title';
      else if (name === 'p' || name === 'h') line = '';
    },
    close: (name) => {
      if (name === 'page') parts.add({ name: title, body: lines.filter((one) => one.trim()).join('\n') }, true);
      if (name !== 'p' && name !== 'h') return;
      lines.push(line);
      if (inTitle && !title) title = line.trim();
    },
    write: (words) => (line += words),
  });
}
