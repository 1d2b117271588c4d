/** Pages that have moved: where each was → where it is, as data/region.yaml has them. */
export type Moved = Readonly<Record<string, string>>;

/** The list as the file `_redirects`, which hosts of static sites read. @param base e.g. "/" or "/bilaga/" */
export function renderRedirectsFile(moved: Moved, base = '/'): string {
  return Object.entries(moved)
    .map(([from, to]) => `${under(base, from)} ${under(base, to)} 301\n`)
    .join('');
}

/** The page at an old address, for hosts that know no redirects: it leads on by itself, and by a link. */
export function renderMovedPage(
  to: string,
  base: string,
  words: { language: string; title: string },
): string {
  const target = escapeHtml(under(base, to));
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${target}">
<title>${escapeHtml(words.title)}</title>
</head>
<body><p><a href="${target}">${escapeHtml(words.title)}</a></p></body>
</html>
`;
}

/** Whether a page only leads on to where it has moved. */
export function leadsOn(html: string): boolean {
  return html.includes('http-equiv="refresh"');
}

/** A path of the site as its host has it. */
export function under(base: string, path: string): string {
  return base + path.slice(1);
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
