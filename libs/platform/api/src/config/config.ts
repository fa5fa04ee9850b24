import { z } from 'zod';

/** `5:20` = five a second, twenty at once. */
const rate = z
  .string()
  .regex(/^\d+(\.\d+)?:\d+$/, 'write a rate as per-second:burst, such as 5:20')
  .transform((text) => {
    const [perSecond, burst] = text.split(':').map(Number);
    return { perSecond: perSecond!, burst: burst! };
  });

/** An https address without anything that could change what is put behind it. */
const callServer = z
  .url({ protocol: /^https$/, error: 'JITSI_URL must be an https:// address' })
  .regex(/^[^@?#]*$/, 'leave out name, password, ? and #')
  .transform((address) => address.replace(/\/+$/, ''));

const flag = z.enum(['0', '1']).transform((value) => value === '1');

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must be a postgres:// address' }),
  DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  /** Seconds that a statement may take; a connection that gives no answer for so long is dropped. */
  DATABASE_TIMEOUT: z.coerce.number().min(1).max(600).default(10),
  DATA_DIR: z.string().default('.data'),
  /** Where files lie that are whole; left out: in DATA_DIR. */
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'S3_ENDPOINT must be an http(s):// address' }).optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Bytes that one person may send in a day. */
  UPLOAD_QUOTA: z.coerce.number().int().min(1).default(20 * 1024 ** 3),
  /** Bytes that stay free on the disk of DATA_DIR: uploads wait, and what people write goes on. */
  DISK_RESERVE: z.coerce.number().int().min(0).default(256 * 1024 ** 2),
  /** What one-use links and names of video calls are made with; nodes that share a database share it. Left out, one is kept in DATA_DIR. */
  SECRET: z.string().min(32, 'use at least 32 characters').optional(),
  WEB_DIR: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DEMO: flag.default(false),
  DEMO_PUBLIC: flag.default(false),
  DEV: flag.default(false),
  /** Jitsi whose rooms live sessions show; left out: no embedded video call. */
  JITSI_URL: callServer.optional(),
  /** Who looks for viruses, ClamAV: `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`; left out: nobody, and screens say so. */
  CLAMD_URL: z.url({ protocol: /^(tcp|unix)$/, error: 'CLAMD_URL must be a tcp:// or unix: address' }).optional(),
  /** Bytes of the largest file that is sent to ClamAV: no more than its `StreamMaxLength`. Larger ones are said to be not looked at. */
  CLAMD_MOST_BYTES: z.coerce.number().int().min(1).default(100 * 1024 ** 2),
  /** LibreOffice that makes PDFs of office documents, such as `/usr/bin/soffice`; left out: their words only. */
  LIBREOFFICE: z.string().startsWith('/', 'write where the program is, from / on').optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Leerkring <no-reply@leerkring.example>'),
  /** Mails of one message to many that go out in a minute, as the mail server likes. */
  BULK_MAILS_PER_MINUTE: z.coerce.number().int().min(1).default(60),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  CHAT_RATE: rate.default({ perSecond: 5, burst: 20 }),
  POST_RATE: rate.default({ perSecond: 2, burst: 20 }),
  EXPORT_RATE: rate.default({ perSecond: 0.2, burst: 20 }),
  REPORT_RATE: rate.default({ perSecond: 0.02, burst: 10 }),
  SIGN_IN_RATE: rate.default({ perSecond: 0.1, burst: 10 }),
  TRUST_PROXY: flag.default(false),
  /** 0: only the operations of the web app are answered. */
  GRAPHQL_OPEN: flag.default(true),
  /** What this node does: answer people (web), work off reactions and jobs (worker), or both. */
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'REDIS_URL must be a redis:// address' }).optional(),
  /** How nodes hear each other; `memory`: there is only one. Left out: Redis when REDIS_URL is set, otherwise the database. */
  ADAPTER: z.enum(['memory', 'postgres', 'redis']).optional(),
});

type Settings = z.infer<typeof schema>;
/** A bucket of an S3-compatible server. */
interface Bucket {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}
export type Config = Settings & { ADAPTER: 'memory' | 'postgres' | 'redis'; S3?: Bucket };
export type Rate = Config['CHAT_RATE'];

/** Injection token of the checked configuration. */
export const CONFIG = Symbol('config');

/** A setting that stops the start; its message is one sentence for the operator. */
export class ConfigError extends Error {}

/**
 * Reads the environment once.
 * @throws ConfigError naming the first setting that is missing or wrong
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(set);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new ConfigError(`The setting ${issue.path.join('.')} is not right: ${issue.message}.`);
  }
  const config: Config = { ...result.data, ADAPTER: result.data.ADAPTER ?? (result.data.REDIS_URL ? 'redis' : 'postgres'), S3: bucketOf(result.data) };
  if (config.ADAPTER === 'redis' && !config.REDIS_URL) throw new ConfigError('The setting ADAPTER is not right: redis needs REDIS_URL.');
  if (config.DEMO && !config.DEMO_PUBLIC && !isLoopback(config.HOST)) {
    throw new ConfigError(`Demo mode has passwords that everybody knows and does not listen on ${config.HOST}; set DEMO_PUBLIC=1 if that is what you want.`);
  }
  return config;
}

function bucketOf(settings: Settings): Bucket | undefined {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  if (!endpoint) return undefined;
  if (!bucket || !accessKeyId || !secretAccessKey) throw new ConfigError('The setting S3_ENDPOINT is not right: it needs S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.');
  return { endpoint, bucket, region, accessKeyId, secretAccessKey };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
