import { Unreadable } from './extraction.ts';
import { readXml } from './xml.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** The part of a Microsoft document that all others hang from. */
export function mainPartOf(files: Files): string {
  const [path] = relationsOf(files, '', '/officeDocument').values();
  if (!path || !files.has(path)) throw new Unreadable('DOCUMENT_TEXT_BROKEN');
  return path;
}

/** What a part refers to: id → path; of all kinds, or of those whose kind ends so. */
export function relationsOf(files: Files, part: string, kind = ''): Map<string, string> {
  const cut = part.lastIndexOf('/') + 1;
  const [folder, name] = [part.slice(0, cut), part.slice(cut)];
  const relations = new Map<string, string>();
  const open = (element: string, { Id = '', Type = '', Target = '', TargetMode }: Record<string, string>): void => {
    if (element === 'Relationship' && Type.endsWith(kind) && TargetMode !== 'External') relations.set(Id, absolute(folder, Target));
  };
  const file = files.get(`${folder}_rels/${name}.rels`);
  if (file) readXml(file, { open });
  return relations;
}

function absolute(folder: string, target: string): string {
  return new URL(target, `file:///${folder}`).pathname.slice(1);
}
