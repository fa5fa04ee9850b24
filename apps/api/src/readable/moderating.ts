import { handles } from './oracle';
import { facilitators, mayRead, pick, threadOf, tried, type ModelReport, type Who, type World } from './world';

export type Moderating = { do: 'hide' | 'unhide' | 'report'; as: Who; post: number } | { do: 'uphold' | 'dismiss'; as: Who; report: number };

/** As many as the list of settled ones shows. */
const MOST_REPORTS = 20;

/** Hides posts, reports them and settles that. Whether somebody may is known from what is said in words: another answer than that is found. */
export async function takeModerating(world: World, step: Moderating): Promise<void> {
  // What follows from a deletion or from hiding is done before somebody acts on it: a race of milliseconds is not what is looked for.
  await world.app.settle();
  switch (step.do) {
    case 'hide':
      return hide(world, step);
    case 'unhide':
      return unhide(world, step);
    case 'report':
      return report(world, step);
    case 'uphold':
    case 'dismiss':
      return settle(world, step);
  }
}

/** What became of all open reports of a post. */
export function settleReports({ model }: World, postId: string, outcome: ModelReport['outcome'], settledBy: Who | null, note = ''): void {
  for (const one of model.reports) if (one.postId === postId && !one.outcome) Object.assign(one, { outcome, settledBy, note });
}

async function hide(world: World, { as, post: n }: Moderating & { post: number }): Promise<void> {
  const post = pick([...world.model.posts.values()], n);
  if (!post) return;
  const reason = world.word('h');
  const done = await tried(world, as, 'hidePost', 'HidePostInput', { postId: post.id, reason });
  same(world, `${as} hides`, done, facilitators(threadOf(world.model, post.threadId)).includes(as) && post.word !== '');
  if (done) hideIn(world, post.id, as, reason);
}

/** The first reason stays; what it mentions is perhaps never told. */
function hideIn(world: World, postId: string, by: Who, reason: string): void {
  const post = world.model.posts.get(postId)!;
  if (!post.hidden) Object.assign(post, { hidden: { by, reason, links: post.links }, mentions: [], links: [] });
  settleReports(world, postId, 'hidden', by);
}

async function unhide(world: World, { as, post: n }: Moderating & { post: number }): Promise<void> {
  const post = pick([...world.model.posts.values()].filter(({ hidden }) => hidden), n);
  if (!post) return;
  const done = await tried(world, as, 'unhidePost', 'UnhidePostInput', { postId: post.id });
  same(world, `${as} shows again`, done, facilitators(threadOf(world.model, post.threadId)).includes(as));
  if (done) Object.assign(post, { links: post.hidden!.links, hidden: null });
}

async function report(world: World, { as, post: n }: Moderating & { post: number }): Promise<void> {
  const { model } = world;
  const post = pick([...model.posts.values()], n);
  if (!post || model.reports.length === MOST_REPORTS) return;
  const words = world.word('r');
  const done = await tried<{ reportId: string }>(world, as, 'reportPost', 'ReportPostInput', { postId: post.id, category: 'unkind', words }, 'reportId');
  const twice = model.reports.some(({ by, postId }) => by === as && postId === post.id);
  same(world, `${as} reports`, done, mayRead(model, as, threadOf(model, post.threadId)) && post.author !== as && post.word !== '' && !post.hidden && !twice);
  if (done) model.reports.push({ id: done.reportId, postId: post.id, by: as, words, note: '', outcome: null, settledBy: null });
}

async function settle(world: World, { do: what, as, report: n }: Moderating & { report: number }): Promise<void> {
  const { model } = world;
  const report = pick(model.reports, n);
  if (!report) return;
  const words = world.word(what === 'uphold' ? 'h' : 'd');
  const may = !report.outcome && handles(model, as, report) && (what === 'uphold' || model.posts.get(report.postId)!.author !== as);
  const done =
    what === 'uphold'
      ? await tried(world, as, 'upholdReport', 'UpholdReportInput', { reportId: report.id, reason: words })
      : await tried(world, as, 'dismissReport', 'DismissReportInput', { reportId: report.id, note: words });
  same(world, `${as} does ${what}`, done, may);
  if (done && what === 'uphold') hideIn(world, report.postId, as, words);
  if (done && what === 'dismiss') settleReports(world, report.postId, 'dismissed', as, words);
}

function same({ wrong }: World, what: string, done: unknown, should: boolean): void {
  if (Boolean(done) !== should) wrong.push(`${what}: ${Boolean(done)} and should be ${should}`);
}
