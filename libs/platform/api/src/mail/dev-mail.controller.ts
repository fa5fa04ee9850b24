import { Controller, Get, Inject } from '@nestjs/common';
import { Public } from '../access/public.decorator';
import { CONFIG, type Config } from '../config/config';
import { DomainError } from '../errors/domain-error';
import { Mailer, type KeptMail } from './mailer';

/** Mail that demo mode kept instead of sending: a way in for who tries Leerkring out. */
@Controller('dev/mail')
export class DevMailController {
  constructor(
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get()
  async list(): Promise<KeptMail[]> {
    if (!this.config.DEMO || this.config.SMTP_URL) throw new DomainError('NOT_FOUND');
    return this.mailer.kept();
  }
}
