/** Runs one scenario: every target on a server of its own, measured in turns. */
import type { Wanted } from './arguments.ts';
import { alternate } from './figures.ts';
import { judge, short } from './goals.ts';
import type { Outcome } from './outcome.ts';
import { measure, type Length, type Measure } from './measure.ts';
import type { Scenario } from './scenarios.ts';
import { targetOf, type Server, type Site, type Target } from './target.ts';

export async function compare(name: string, scenario: Scenario, site: Site, people: number, wanted: Wanted): Promise<Outcome> {
  const targets = await Promise.all([...scenario.targets, ...wanted.beside].map(targetOf));
  const servers = new Map<Target, Server>();
  const measures: Measure[] = [];
  try {
    for (const target of targets) servers.set(target, await target.start(site, people));
    for (const target of scenario.long ? targets : alternate(targets, wanted.rounds)) {
      const one = await measure(target, servers.get(target)!, site.databasePid, scenario.order, lengthOf(scenario, wanted));
      console.log(`  ${lineOf(one)}`);
      measures.push(one);
    }
  } finally {
    await Promise.all([...servers.values()].map((server) => server.stop()));
  }
  const rows = scenario.goals.map((goal) => judge(name, goal, targets[0]!.name, measures));
  return { rows, measures, problems: measures.flatMap((one) => problemsOf(name, one)) };
}

function lengthOf({ processes, long }: Scenario, { seconds, minutes }: Wanted): Length {
  const ms = long ? minutes * 60_000 : seconds * 1000;
  return { warmUpMs: Math.min(3000, ms / 2), ms, processes };
}

function lineOf({ target, perSecond, deliveredPerSecond, answers, deliveries, cpu, memoryMiB, bytes }: Measure): string {
  const of = (spread: typeof answers): string => `p50 ${short(spread.p50)} p95 ${short(spread.p95)} p99 ${short(spread.p99)} ms`;
  const parts = [
    `${target.padEnd(10)} ${short(perSecond)}/s, ${of(answers)}`,
    bytes ? `${short(bytes)} B` : '',
    deliveries.count ? `delivered ${short(deliveredPerSecond)}/s, ${of(deliveries)}` : '',
    `CPU server ${cpu.server.toFixed(2)} database ${cpu.database.toFixed(2)} load ${cpu.load.toFixed(2)}`,
    `${Math.round(memoryMiB)} MiB`,
  ];
  return parts.filter(Boolean).join(' · ');
}

function problemsOf(name: string, { target, lost, doubled, refused, reason }: Measure): string[] {
  if (!lost && !doubled && !refused) return [];
  return [`${name} on ${target}: ${lost} lost, ${doubled} doubled, ${refused} refused${reason ? ` (${reason})` : ''}`];
}
