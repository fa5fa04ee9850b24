import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config';

const reading = (JITSI_URL: string) => readConfig({ DATABASE_URL: 'postgres://127.0.0.1/leerkring', JITSI_URL }).JITSI_URL;

describe('the setting JITSI_URL', () => {
  it.each([
    ['', undefined],
    ['https://vergader.example.nl', 'https://vergader.example.nl'],
    ['https://vergader.example.nl:8443/kring/', 'https://vergader.example.nl:8443/kring'],
  ])('%j is read as %j', (written, read) => {
    expect(reading(written)).toBe(read);
  });

  it.each(['vergader.example.nl', 'http://vergader.example.nl', 'https://', 'https://an:geheim@vergader.example.nl', 'https://vergader.example.nl/?a=1', 'https://vergader.example.nl/#a'])(
    '%j stops the start, with its name in the sentence',
    (written) => {
      expect(() => reading(written)).toThrow(ConfigError);
      expect(() => reading(written)).toThrow(/^The setting JITSI_URL is not right: /);
    },
  );
});

describe('the settings of a bucket', () => {
  const bucket = { S3_ENDPOINT: 'https://s3.example.nl', S3_BUCKET: 'leerkring', S3_ACCESS_KEY_ID: 'naam', S3_SECRET_ACCESS_KEY: 'geheim' };
  const reading = (settings: object) => readConfig({ DATABASE_URL: 'postgres://127.0.0.1/leerkring', ...settings }).S3;

  it('say where files lie; without an address they lie on disk', () => {
    expect(reading(bucket)).toEqual({ endpoint: 'https://s3.example.nl', bucket: 'leerkring', region: 'us-east-1', accessKeyId: 'naam', secretAccessKey: 'geheim' });
    expect(reading({ S3_BUCKET: 'leerkring' })).toBeUndefined();
  });

  it.each(['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'])('stop the start when %s is left out', (name) => {
    expect(() => reading({ ...bucket, [name]: '' })).toThrow(ConfigError);
  });
});
