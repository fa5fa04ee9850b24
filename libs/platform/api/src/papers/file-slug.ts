/** Words of a title as part of the name of a file: 'wie-beslist-er'; empty when nothing of it is left. */
export function fileSlug(title: string): string {
  return title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60);
}
