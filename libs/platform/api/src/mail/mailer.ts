import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { v7 as uuid } from 'uuid';
import { Clock } from '../config/clock';
import { CONFIG, type Config } from '../config/config';

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface KeptMail extends Mail {
  at: string;
}

const MOST_KEPT_SHOWN = 100;

/** Sends mail by `SMTP_URL`; without it, mail is kept as files in `DATA_DIR/mail`. */
@Injectable()
export class Mailer {
  private transport: Promise<Transporter> | undefined;
  private readonly folder: string;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
  ) {
    this.folder = join(config.DATA_DIR, 'mail');
  }

  async send(mail: Mail): Promise<void> {
    if (this.config.SMTP_URL) {
      this.transport ??= this.open(this.config.SMTP_URL);
      await (await this.transport).sendMail({ ...mail, from: this.config.MAIL_FROM });
      return;
    }
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const kept: KeptMail = { ...mail, at: this.clock.now().toISOString() };
    await writeFile(join(this.folder, `${uuid()}.json`), JSON.stringify(kept, null, 2), { mode: 0o600 });
  }

  private async open(address: string): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    return createTransport(address);
  }

  /** Mail that was kept instead of sent, newest first. */
  async kept(): Promise<KeptMail[]> {
    const names = await readdir(this.folder).catch(() => [] as string[]);
    const newest = names.sort().reverse().slice(0, MOST_KEPT_SHOWN);
    return Promise.all(newest.map(async (name) => JSON.parse(await readFile(join(this.folder, name), 'utf8')) as KeptMail));
  }
}
