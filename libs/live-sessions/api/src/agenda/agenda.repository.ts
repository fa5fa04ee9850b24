import { Injectable } from '@nestjs/common';
import { limits, type SubjectRef } from '@leerkring/contract';
import type { AnyFacts } from '@leerkring/platform/api';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { InputFacts } from '../live-sessions.policy';
import { AgendaItem, Cluster, Input, JointAgenda } from './agenda.entity';
import type { StemmedInput } from './similar-inputs';

const AT_ONCE = 100;

/** An item with the name of its cluster. */
export type NamedItem = Pick<AgendaItem, 'clusterId' | 'minutes'> & { name: string };

/** The only reader of joint_agendas, inputs, clusters and agenda_items. */
@Injectable()
export class AgendaRepository {
  constructor(private readonly database: DataSource) {}

  /** The joint agendas of these meetings, as far as input was asked for. */
  async byIds(ids: readonly string[]): Promise<Map<string, JointAgenda>> {
    const rows = await this.database.manager.findBy(JointAgenda, { id: In([...ids]) });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The row, held until the transaction ends: whoever writes in the agenda of this meeting waits; null when nobody asked for input. */
  lock(id: string, manager: EntityManager): Promise<JointAgenda | null> {
    return manager.findOne(JointAgenda, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** What was brought in for a meeting, oldest first. */
  inputs(meetingId: string, manager: EntityManager = this.database.manager): Promise<Input[]> {
    return manager.find(Input, { where: { meetingId }, order: { createdAt: 'ASC', id: 'ASC' }, take: limits.inputs });
  }

  input(id: string, manager: EntityManager = this.database.manager): Promise<Input | null> {
    return manager.findOneBy(Input, { id });
  }

  /** The clusters of a meeting, oldest first. */
  clusters(meetingId: string, manager: EntityManager = this.database.manager): Promise<Cluster[]> {
    return manager.find(Cluster, { where: { meetingId }, order: { createdAt: 'ASC', id: 'ASC' }, take: limits.clusters });
  }

  cluster(id: string, manager: EntityManager = this.database.manager): Promise<Cluster | null> {
    return manager.findOneBy(Cluster, { id });
  }

  clusterCount(meetingId: string, manager: EntityManager): Promise<number> {
    return manager.countBy(Cluster, { meetingId });
  }

  /** What these clusters are called; without those that are gone. */
  async clusterNames(ids: readonly string[], manager: EntityManager = this.database.manager): Promise<Map<string, string>> {
    const rows = await manager.find(Cluster, { where: { id: In([...ids]) }, select: { id: true, name: true } });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Clusters that have input, oldest first. */
  filledClusters(meetingId: string, manager: EntityManager): Promise<Pick<Cluster, 'id' | 'name'>[]> {
    return manager.query('SELECT id, name FROM clusters c WHERE meeting_id = $1 AND EXISTS (SELECT FROM inputs i WHERE i.cluster_id = c.id) ORDER BY created_at, id', [meetingId]);
  }

  /** The items of a meeting, in order. */
  items(meetingId: string, manager: EntityManager = this.database.manager): Promise<NamedItem[]> {
    return manager.query('SELECT i.cluster_id AS "clusterId", c.name, i.minutes FROM agenda_items i JOIN clusters c ON c.id = i.cluster_id WHERE i.meeting_id = $1 ORDER BY i.position', [meetingId]);
  }

  isItem(clusterId: string, manager: EntityManager): Promise<boolean> {
    return manager.existsBy(AgendaItem, { clusterId });
  }

  /** The items of a settled agenda, in order; none as long as it is in the making. */
  async settledItems(meetingId: string, manager: EntityManager): Promise<NamedItem[]> {
    return manager.query(
      `SELECT i.cluster_id AS "clusterId", c.name, i.minutes FROM agenda_items i JOIN clusters c ON c.id = i.cluster_id JOIN joint_agendas j ON j.id = i.meeting_id
       WHERE i.meeting_id = $1 AND j.settled_at IS NOT NULL ORDER BY i.position`,
      [meetingId],
    );
  }

  /** How long a meeting lasts, in whole minutes. */
  async lengthOf(meetingId: string, manager: EntityManager = this.database.manager): Promise<number> {
    const [row] = await manager.query<[{ minutes: number }]>('SELECT floor(extract(epoch FROM m.ends_at - s.planned_at) / 60)::int AS minutes FROM meetings m JOIN live_sessions s ON s.id = m.id WHERE m.id = $1', [meetingId]);
    return row.minutes;
  }

  /** Inputs of a meeting without a place: by themselves, or in a cluster that is not on the agenda. Oldest first. */
  async unplaced(meetingId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM inputs i WHERE meeting_id = $1 AND (place = 'loose' OR place = 'cluster' AND NOT EXISTS (SELECT FROM agenda_items a WHERE a.cluster_id = i.cluster_id)) ORDER BY created_at, id`,
      [meetingId],
    );
    return rows.map(({ id }) => id);
  }

  /** Notes of which places people hear now. Returns the authors of those inputs whose place is another than they heard of, each once. */
  async tellPlaces(meetingId: string, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ authorId: string }[], number]>(
      `UPDATE inputs SET told_place = coalesce(cluster_id::text, place) WHERE meeting_id = $1 AND told_place IS DISTINCT FROM coalesce(cluster_id::text, place) RETURNING author_id AS "authorId"`,
      [meetingId],
    );
    return [...new Set(rows.map(({ authorId }) => authorId))];
  }

  /** Lets the inputs of a cluster stand by themselves. */
  async loosen(clusterId: string, manager: EntityManager): Promise<void> {
    await manager.query(`UPDATE inputs SET place = 'loose', cluster_id = NULL, revision = revision + 1 WHERE cluster_id = $1`, [clusterId]);
  }

  /** The inputs of a meeting as stems of Dutch words. */
  stems(meetingId: string): Promise<StemmedInput[]> {
    return this.database.query<StemmedInput[]>(
      `SELECT id, tsvector_to_array(to_tsvector('dutch', text || ' ' || explanation)) AS stems FROM inputs WHERE meeting_id = $1 ORDER BY created_at, id LIMIT $2`,
      [meetingId, limits.inputs],
    );
  }

  /** Takes the names out that a person gave to clusters, which stay. Returns which those were. */
  async removeNames(namedById: string, manager: EntityManager): Promise<Pick<Cluster, 'id' | 'meetingId'>[]> {
    const [rows] = await manager.query<[Pick<Cluster, 'id' | 'meetingId'>[], number]>(
      `UPDATE clusters SET name = '', revision = revision + 1 WHERE named_by_id = $1 AND name <> '' RETURNING id, meeting_id AS "meetingId"`,
      [namedById],
    );
    return rows;
  }

  /** The same for the reasons for which they parked inputs. Returns which those were. */
  async removeParkReasons(parkedById: string, manager: EntityManager): Promise<Pick<Input, 'id' | 'meetingId'>[]> {
    const [rows] = await manager.query<[Pick<Input, 'id' | 'meetingId'>[], number]>(
      `UPDATE inputs SET park_reason = '', revision = revision + 1 WHERE parked_by_id = $1 AND park_reason <> '' RETURNING id, meeting_id AS "meetingId"`,
      [parkedById],
    );
    return rows;
  }

  /** How many inputs a meeting has, and how many of them are of this person. */
  async counts(meetingId: string, authorId: string, manager: EntityManager): Promise<{ all: number; own: number }> {
    const [counts] = await manager.query<{ all: number; own: number }[]>('SELECT count(*)::int AS all, (count(*) FILTER (WHERE author_id = $2))::int AS own FROM inputs WHERE meeting_id = $1', [meetingId, authorId]);
    return counts!;
  }

  /**
   * Claims the reminders whose moment has come, each once, on however many nodes this is done at the same time. Who was asked for input
   * within the last day just heard. Returns the meetings.
   */
  async claimReminders(now: Date, manager: EntityManager): Promise<string[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      `UPDATE joint_agendas j SET reminded_of = j.inputs_until FROM live_sessions s
       WHERE s.id = j.id AND s.opened_at IS NULL AND s.cancelled_at IS NULL
         AND j.inputs_until > $1 AND j.inputs_until <= $1::timestamptz + interval '1 day'
         AND j.reminded_of IS DISTINCT FROM j.inputs_until AND j.asked_at <= j.inputs_until - interval '1 day'
       RETURNING j.id`,
      [now],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes out the oldest hundred inputs of a person. */
  async removeInputs(authorId: string, manager: EntityManager): Promise<Pick<Input, 'id' | 'meetingId'>[]> {
    const [rows] = await manager.query<[Pick<Input, 'id' | 'meetingId'>[], number]>(
      `DELETE FROM inputs WHERE id IN (SELECT id FROM inputs WHERE author_id = $1 ORDER BY id LIMIT ${AT_ONCE} FOR UPDATE) RETURNING id, meeting_id AS "meetingId"`,
      [authorId],
    );
    return rows;
  }

  async facts(ids: string[], manager: EntityManager): Promise<Map<string, InputFacts & AnyFacts>> {
    const rows = await manager.find(Input, { where: { id: In(ids) }, select: { id: true, authorId: true, meetingId: true } });
    return new Map(rows.map(({ id, authorId, meetingId }) => [id, { authorId, about: { type: 'live_session', id: meetingId } satisfies SubjectRef }]));
  }
}
