/** Where a post stands on the page of its thread. */
export function postAnchor(ordinal: number): string {
  return `bericht-${ordinal}`;
}
