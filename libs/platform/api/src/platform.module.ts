import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { Access } from './access/access.service';
import { Actors } from './access/actors.service';
import { Audit } from './access/audit.service';
import { SignedInGuard } from './access/public.decorator';
import { Titles } from './access/titles.service';
import { AttachingTools } from './attachments/attached-files';
import { Calendars } from './calendar/calendars';
import { Clock } from './config/clock';
import { CONFIG, type Config } from './config/config';
import { RateLimits } from './config/rate-limit';
import { databaseModule } from './database/database.module';
import { Reads } from './database/reads';
import { ErrorFilter } from './errors/error.filter';
import { EventLog } from './events/event-log';
import { Publisher } from './events/publisher';
import { Reactions } from './events/reactions';
import { EventUpkeep } from './events/upkeep';
import { graphqlModule } from './graphql/graphql.module';
import { HealthController, Metrics } from './http/health.controller';
import { logModule } from './http/log';
import { Jobs } from './jobs/jobs';
import { DevMailController } from './mail/dev-mail.controller';
import { Mailer } from './mail/mailer';
import { Cursors } from './realtime/cursors.service';
import { Handshake } from './realtime/sockets';
import { Leaving } from './realtime/leaving';
import { NewsTeller } from './realtime/news-teller';
import { Nodes } from './realtime/nodes';
import { Presence } from './realtime/presence';
import { StreamsGateway } from './realtime/streams.gateway';
import { SlowReaders } from './realtime/slow-readers';
import { StreamRights } from './realtime/stream-rights';
import { BYTES } from './storage/bytes';
import { bytesOf } from './storage/bytes-of';
import { FileMetadata } from './storage/metadata/file-metadata';
import { RunningDownloads } from './storage/running-downloads';
import { Scans } from './storage/scanning/scans';
import { Storage } from './storage/storage';
import { UnderWay } from './storage/under-way';
import { Uploads } from './storage/uploads';
import { Beginnings } from './work/beginnings';
import { TakingAlong } from './work/taking-along';
import { Works } from './work/works.service';

const services = [
  Reads, RateLimits, Access, Titles, Actors, Audit, EventLog, Publisher, Reactions, Works, Beginnings, TakingAlong, Cursors, Scans, Storage, FileMetadata, UnderWay, Uploads, RunningDownloads, AttachingTools, Calendars, Jobs, Mailer, Nodes, Presence,
];

/** The machinery under all rooms; imported once, by the app. */
@Global()
@Module({})
export class PlatformModule {
  /** `clock` replaces the time of day where history is written: in the seed. */
  static forRoot(config: Config, clock: Clock = new Clock()): DynamicModule {
    const settings = [
      { provide: CONFIG, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: BYTES, useFactory: () => bytesOf(config) },
    ];
    return {
      module: PlatformModule,
      imports: [logModule(config), databaseModule(), graphqlModule(config)],
      controllers: [HealthController, DevMailController],
      providers: [
        ...settings, ...services, EventUpkeep, Leaving, NewsTeller, StreamRights, SlowReaders, Handshake, StreamsGateway, Metrics,
        { provide: APP_GUARD, useClass: SignedInGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
      exports: [CONFIG, Clock, ...services],
    };
  }
}
