/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

type Theme = Record<string, string>;

function colours(file: string): Theme {
  const { color } = JSON.parse(readFileSync(new URL(`../tokens/${file}.json`, import.meta.url), 'utf8')) as {
    color: Record<string, { $value: string }>;
  };
  return Object.fromEntries(Object.entries(color).flatMap(([name, { $value }]) => ($value?.startsWith('#') ? [[name, $value]] : [])));
}

const light = colours('light');
const dark = { ...light, ...colours('dark') };

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, over: string, under: string): number {
  const [high, low] = [luminance(theme[over]!), luminance(theme[under]!)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const texts: [over: string, under: string][] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'raised'],
  ['ink', 'sunken'],
  ...['paper', 'surface', 'raised', 'sunken', 'water-tint', 'plum-tint'].map((under): [string, string] => ['ink-soft', under]),
  ...['paper', 'surface', 'water-tint'].map((under): [string, string] => ['water', under]),
  ['on-fill', 'water-fill'],
  ['on-fill', 'water-fill-hover'],
  ['on-brick', 'brick-fill'],
  ['on-brick', 'brick-fill-hover'],
  ['brick', 'paper'],
  ['brick', 'brick-tint'],
  ['ink', 'brick-tint'],
  ['moss', 'paper'],
  ['moss', 'moss-tint'],
  ['ochre', 'paper'],
  ['ochre', 'ochre-tint'],
  ['plum', 'plum-tint'],
  ...['i', 's', 'b', 'v', 'k'].map((track): [string, string] => ['on-track', `track-${track}`]),
  ...[1, 2, 3, 4, 5].map((face): [string, string] => ['ink', `face-${face}`]),
  ['on-deep', 'deep'],
  ['on-deep-soft', 'deep'],
  ['brick-on-deep', 'deep'],
];

const lines: [over: string, under: string][] = [
  ['edge', 'paper'],
  ['edge', 'surface'],
  ['focus', 'paper'],
  ['focus', 'surface'],
  ['on-deep', 'deep'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_name, theme) => {
  it.each(texts)('let everyone read %s on %s', (over, under) => {
    expect(contrast(theme, over, under)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(lines)('let everyone see the line of %s on %s', (over, under) => {
    expect(contrast(theme, over, under)).toBeGreaterThanOrEqual(3);
  });
});

it('gives every colour of the light theme that must change a dark one', () => {
  const same = Object.keys(light).filter((name) => light[name] === dark[name]);
  expect(same).toEqual(['on-brick']);
});
