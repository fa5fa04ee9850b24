import { Dice } from '../../chaos/dice';

/** What the export was made of, to compare with what comes out. */
export interface MadeForum {
  text: string;
  topics: number;
  posts: number;
  /** Posts that stay behind. */
  left: number;
}

const START = Date.UTC(2018, 8, 3, 8);
const bodies = [
  'Wij doen het **samen** met de dorpsraad.\n\n- eerst praten\n- dan doen',
  'Mooi! ![kaart|690x400](https://forum.example/kaart.png)',
  'Zie <b>dit</b><br>en <script>alert(1)</script>dat.',
  'Daar denk ik anders over 😀 – geïnteresseerd in jullie kijk.',
];

interface Written {
  at: number;
  by: number;
  answers: number | null;
  body: string;
}

function topicsOf(dice: Dice, count: number): Written[][] {
  return Array.from({ length: count }, (_, topic) => {
    const length = dice.between(1, 12);
    return Array.from({ length }, (_each, index) => ({
      at: START + topic * 86_400_000 + index * dice.between(60, 3600) * 1000 + index,
      by: dice.between(1, 25),
      answers: index && dice.chance(0.6) ? dice.between(0, index - 1) : null,
      body: `${dice.pick(bodies)} (${topic}/${index})`,
    }));
  });
}

/** As `discourse export_categories` writes it: with hidden posts, actions of the system, empty ones, a private message and somebody who left. */
export function madeDiscourse(seed: number, count: number): MadeForum {
  const dice = new Dice(seed);
  let id = 100;
  let left = 0;
  let posts = 0;
  const topics = topicsOf(dice, count).map((written, topic) => {
    const rows = written.map(({ at, by, answers, body }, index) => {
      posts++;
      const reply_to_post_number = answers === null ? null : answers + 1;
      return { id: ++id, user_id: by === 25 ? null : by, post_number: index + 1, raw: body, created_at: new Date(at).toISOString(), reply_to_post_number, hidden: false, hidden_reason_id: null, wiki: false };
    });
    const extra = dice.pick([{ hidden: true }, { user_id: -1 }, { raw: '' }, null]);
    if (extra) {
      left++;
      rows.push({ ...rows[0]!, id: ++id, post_number: rows.length + 1, reply_to_post_number: null, ...extra } as (typeof rows)[number]);
    }
    return { id: topic + 1, title: `Onderwerp ${topic + 1}: "hoe dan?"`, created_at: new Date(written[0]!.at).toISOString(), views: 7, category_id: 5, closed: false, archived: false, archetype: 'regular', posts: rows };
  });
  const secret = { ...topics[0]!, id: 9999, title: 'Onder ons', archetype: 'private_message', posts: [{ ...topics[0]!.posts[0]!, id: ++id, post_number: 1 }] };
  const users = Array.from({ length: 24 }, (_, index) => ({ id: index + 1, email: `lid${index + 1}@forum.example`, username: `lid${index + 1}`, name: index % 3 ? `Lid Nummer ${index + 1}` : '', created_at: new Date(START).toISOString(), trust_level: 1, active: true, last_emailed_at: null, custom_fields: {} }));
  const text = JSON.stringify({ categories: [{ id: 5, name: 'Leergroep' }], groups: [], users, topics: [...topics, secret] });
  return { text, topics: count, posts, left: left + 1 };
}

/** As `mongoexport` writes it: an object a line in no order, with deleted posts and topics, guests and objects of other kinds. */
export function madeNodebb(seed: number, count: number): MadeForum {
  const dice = new Dice(seed);
  const objects: object[] = [{ _key: 'global', nextPid: 9 }, { _key: 'post:1:upvote', members: ['3'] }, { _key: 'user:1:settings', language: 'nl' }];
  let pid = 0;
  let left = 0;
  let posts = 0;
  topicsOf(dice, count).forEach((written, topic) => {
    const isDeleted = topic > 0 && dice.chance(0.1);
    const pids = written.map(() => ++pid);
    objects.push({ _id: { $oid: `t${topic}` }, _key: `topic:${topic + 1}`, tid: topic + 1, uid: written[0]!.by, cid: 2, title: `Onderwerp ${topic + 1}`, mainPid: pids[0], timestamp: { $numberLong: String(written[0]!.at) }, deleted: isDeleted ? 1 : 0 });
    written.forEach(({ at, by, answers, body }, index) => {
      const isGone = isDeleted || (index > 0 && dice.chance(0.05));
      if (isGone) left++;
      else posts++;
      const guest = by === 25 && { handle: 'Voorbijganger' };
      const toPid = answers === null ? {} : { toPid: String(pids[answers]) };
      objects.push({ _key: `post:${pids[index]}`, pid: pids[index], uid: guest ? 0 : by, tid: String(topic + 1), content: body, timestamp: at, ...(isGone && { deleted: '1' }), ...toPid, ...guest });
    });
  });
  for (let uid = 1; uid < 25; uid++) objects.push({ _key: `user:${uid}`, uid, username: `lid${uid}`, fullname: uid % 2 ? `Lid Nummer ${uid}` : '', email: `lid${uid}@forum.example`, joindate: START });
  const mixed = objects.map((object) => ({ object, place: dice.roll() })).sort((a, b) => a.place - b.place);
  return { text: mixed.map(({ object }) => JSON.stringify(object)).join('\n'), topics: count, posts, left };
}
