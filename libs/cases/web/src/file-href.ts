/** Where a version is fetched; give the link `download`, so that it goes past the router. */
export function fileHref(versionId: string): string {
  return `/files/${versionId}`;
}
