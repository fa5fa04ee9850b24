import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { access, constants, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, Turns, type Config } from '@leerkring/platform/api';
import { endingOf } from '@leerkring/contract';

/** Why a file has no PDF. */
export type PdfTrouble = 'DOCUMENT_PDF_FAILED' | 'DOCUMENT_PDF_TOO_LARGE' | 'DOCUMENT_PDF_TOO_SLOW';

export interface PdfBounds {
  milliseconds: number;
  /** Of address space, in KiB. */
  memory: number;
  /** Of the PDF. */
  bytes: number;
}

const USUAL: PdfBounds = { milliseconds: 60_000, memory: 3 * 1024 ** 2, bytes: 50 * 1024 ** 2 };
const KINDS: ReadonlySet<string> = new Set(['doc', 'docx', 'docm', 'odt', 'rtf', 'xls', 'xlsx', 'xlsm', 'ods', 'ppt', 'pptx', 'pptm', 'odp']);

/** Whether LibreOffice makes a PDF of such a file. */
export const isOfficeFile = (fileName: string): boolean => KINDS.has(endingOf(fileName));

/** No macros, nothing fetched from elsewhere, neither from this machine nor from the network. */
const SETTINGS: readonly [path: string, name: string, value: string][] = [
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Writer/Content/Update', 'Link', '2'],
  ['Calc/Content/Update', 'Link', '2'],
];
const XCU = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${SETTINGS.map(([path, name, value]) => `<item oor:path="/org.openoffice.Office.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`).join('')}</oor:items>`;

/** Where the machine allows it: without network, without sight of other processes, and with what this installation keeps out of sight. */
const ALONE = ['unshare', '--map-root-user', '--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];

/** LibreOffice as a program of its own, that makes a PDF of one file at a time, with a fresh profile and bounds; whatever the file does to it, the server goes on. */
@Injectable()
export class LibreOffice {
  private readonly log = new Logger('libreoffice');
  private readonly turns = new Turns(1);
  private readonly program: string | undefined;
  private readonly kept: string;
  private alone: Promise<boolean> | undefined;

  constructor(@Inject(CONFIG) config: Config) {
    this.program = config.LIBREOFFICE;
    this.kept = resolve(config.DATA_DIR);
  }

  get isThere(): boolean {
    return this.program !== undefined;
  }

  /** @throws Error when there is no LibreOffice where the setting says: no fault of the file */
  toPdf(fileName: string, open: () => Promise<Readable>, bounds: PdfBounds = USUAL): Promise<{ pdf: Uint8Array } | { trouble: PdfTrouble }> {
    return this.turns.take('all', async () => {
      await access(this.program!, constants.X_OK);
      const folder = await mkdtemp(join(tmpdir(), 'leerkring-pdf-'));
      try {
        return await this.make(folder, `file.${endingOf(fileName)}`, await open(), bounds);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  }

  private async make(folder: string, name: string, content: Readable, bounds: PdfBounds): Promise<{ pdf: Uint8Array } | { trouble: PdfTrouble }> {
    await mkdir(join(folder, 'profile', 'user'), { recursive: true });
    await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), XCU);
    await pipeline(content, createWriteStream(join(folder, name)));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--norestore', '--nolockcheck', '--nodefault', '--convert-to', 'pdf', '--outdir', folder, name];
    const inTime = await this.run([this.program!, ...args], folder, bounds);
    const made = join(folder, 'file.pdf');
    const facts = await stat(made).catch(() => null);
    if (!inTime) return { trouble: 'DOCUMENT_PDF_TOO_SLOW' };
    if (!facts?.size) return { trouble: 'DOCUMENT_PDF_FAILED' };
    if (facts.size > bounds.bytes) return { trouble: 'DOCUMENT_PDF_TOO_LARGE' };
    return { pdf: await readFile(made) };
  }

  /** Runs it in a process group of its own, that ends as a whole. Returns whether it ended by itself. */
  private async run(command: string[], folder: string, { milliseconds, memory, bytes }: PdfBounds): Promise<boolean> {
    const alone = await (this.alone ??= this.canBeAlone());
    const hide = alone ? 'mount -t tmpfs none "$HIDDEN" && ' : '';
    const bounded = ['sh', '-c', `${hide}ulimit -v ${memory} && ulimit -c 0 && ulimit -f ${Math.ceil(bytes / 512) + 100_000} && exec nice -n 10 "$@"`, 'sh', ...command];
    const [program, ...args] = [...(alone ? ALONE : []), ...bounded];
    const child = spawn(program!, args, { cwd: folder, detached: true, stdio: 'ignore', env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', HIDDEN: this.kept } });
    return new Promise((done, fail) => {
      let inTime = true;
      const late = setTimeout(() => {
        inTime = false;
        process.kill(-child.pid!, 'SIGKILL');
      }, milliseconds);
      child.once('error', fail);
      child.once('close', () => {
        clearTimeout(late);
        done(inTime);
      });
    });
  }

  private canBeAlone(): Promise<boolean> {
    return new Promise((tell) => {
      const [program, ...args] = [...ALONE, 'sh', '-c', 'mount -t tmpfs none "$HIDDEN"'];
      const child = spawn(program!, args, { stdio: 'ignore', env: { PATH: '/usr/local/bin:/usr/bin:/bin', HIDDEN: this.kept } });
      child.once('error', () => tell(false));
      child.once('close', (code) => {
        if (code !== 0) this.log.warn('This machine does not let LibreOffice run without network: it is told to fetch nothing');
        tell(code === 0);
      });
    });
  }
}
