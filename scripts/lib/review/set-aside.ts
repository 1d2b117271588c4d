/** What opens from a figure, as a build writes it: its tag with its id, and all that is in it. */
const BOX = /(<div\b[^<>]* popover\b[^<>]*>)([^<]*(?:<(?!\/?div\b)\/?[a-z][^<>]*>[^<]*)*)(?=<\/div>)/g;

/**
 * Two versions of a page without what opens from a figure and is the very same in both, tag and all: half of a long
 * page, that need not be parsed. Whatever HTML is made of them, `restore` puts it back.
 */
export function setAside(
  before: string,
  after: string,
): { before: string; after: string; restore: (html: string) => string } {
  const boxes = new Set(before.match(BOX));
  const kept: string[] = [];
  const places = new Map<string, string>();
  const later = after.replace(BOX, (box, tag: string, inside: string) => {
    if (!boxes.has(box)) return box;
    const place = `${tag}<!--set-aside-${kept.length}-->`;
    kept.push(inside);
    places.set(box, place);
    return place;
  });
  return {
    before: before.replace(BOX, (box) => places.get(box) ?? box),
    after: later,
    // Not in a tag: a name may hold the very signs, and an attribute shows them as they are.
    restore: (html) =>
      html.replace(/<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>|<!--set-aside-(\d+)-->/gi, (all, at?: string) =>
        at === undefined ? all : (kept[Number(at)] ?? ''),
      ),
  };
}
