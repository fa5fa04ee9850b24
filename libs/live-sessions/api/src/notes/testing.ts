import { NOTES_ROOT } from '@leerkring/contract';
import type { Caller, TestApp } from '@leerkring/platform/api/testing';
import * as Y from 'yjs';

export const asking = 'query ($id: ID!, $phase: String!, $after: Int!) { liveSession(id: $id) { notes { updates(phase: $phase, after: $after) { number updates } } } }';
export const writing = 'mutation ($input: WriteSessionNotesInput!) { writeSessionNotes(input: $input) { number sessionNotes { head } } }';

/** The notes of a phase that screens write in. */
export interface WrittenIn {
  session: { id: string };
  notes: { id: string };
  phase: string;
}

export const inputOf = ({ notes, phase }: WrittenIn, update: Uint8Array) => ({ input: { sessionNotesId: notes.id, phase, update: Buffer.from(update).toString('base64') } });

/** Somebody's screen: a document that sends what the server does not have, and asks for what it does not have itself. */
export class Screen {
  readonly doc = new Y.Doc();
  private readonly known = new Y.Doc();
  number = 0;

  constructor(
    private readonly app: Pick<TestApp, 'ask'>,
    readonly room: WrittenIn,
    readonly who: Caller,
  ) {}

  get root(): Y.XmlFragment {
    return this.doc.getXmlFragment(NOTES_ROOT);
  }

  /** Puts a paragraph at a place. */
  paragraph(words: string, at = this.root.length): this {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    this.root.insert(at, [paragraph]);
    return this;
  }

  text(at: number): Y.XmlText {
    return (this.root.get(at) as Y.XmlElement).get(0) as Y.XmlText;
  }

  async send(): Promise<void> {
    const update = Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.known));
    await this.app.ask(writing, inputOf(this.room, update), this.who);
    Y.applyUpdate(this.known, update);
  }

  async fetch(): Promise<void> {
    const variables = { id: this.room.session.id, phase: this.room.phase, after: this.number };
    const { liveSession } = await this.app.ask<{ liveSession: { notes: { updates: { number: number; updates: string[] } } } }>(asking, variables, this.who);
    this.number = liveSession.notes.updates.number;
    for (const update of liveSession.notes.updates.updates) for (const doc of [this.doc, this.known]) Y.applyUpdate(doc, Buffer.from(update, 'base64'));
  }

  async sync(): Promise<void> {
    await this.send();
    await this.fetch();
  }

  get words(): string {
    return this.root.toJSON();
  }
}
