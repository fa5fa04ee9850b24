import type { IncomingMessage } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from '../config/config';

type LoggedRequest = IncomingMessage & { id?: string };

/** JSON lines with request id, method, path and time. No headers, bodies, query strings or names: nothing private, no secrets. */
export function logModule(config: Config): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level: config.LOG_LEVEL,
      genReqId: (request) => (request as LoggedRequest).id ?? '',
      autoLogging: config.LOG_LEVEL === 'debug',
      quietReqLogger: true,
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({ id: request.id, method: request.method, path: withoutSecrets(request.url) }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
        err: (error: Error) => ({ type: error.name, message: error.message, stack: error.stack }),
      },
    },
  });
}

/** One-use links carry their token in the path, searches carry words in the query. */
function withoutSecrets(url: string): string {
  return url.replace(/\?.*$/, '').replace(/^\/(uitnodiging|wachtwoord|agenda\/feed)\/.+/, '/$1/…');
}
