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
