/**
 * PostgreSQL away for 30 seconds (`--short`: 5) under two nodes and two browsers: the screen says so, writing goes on, all of it arrives once,
 * and `/readyz` tells the truth meanwhile.
 */
import { runJourneys } from '../setup/journeys.mjs';

process.env.LEERKRING_AWAY_SECONDS = process.argv.includes('--short') ? '5' : '30';
const { code } = await runJourneys(['two-nodes-database'], 'postgres');
process.exit(code);
