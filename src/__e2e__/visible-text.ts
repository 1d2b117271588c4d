const BLOCK =
  /<\/?(?:p|div|section|article|aside|main|header|footer|nav|ul|ol|li|dl|dt|dd|h[1-6]|table|thead|tbody|tfoot|tr|caption|figure|figcaption|details|summary|blockquote|svg|title|desc|text|br|hr)\b[^>]*>/gi;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** What a page says, a line a block, cells parted by " | ": for comparing whole pages in golden files. */
export function visibleText(html: string): string {
  const text = html
    .replace(/<!doctype[^>]*>|<style[\s\S]*?<\/style>|<meta[^>]*>|<link[^>]*>|<!--[\s\S]*?-->/gi, '')
    .replace(/<\/t[dh]>\s*(?=<t[dh])/gi, ' | ')
    .replace(BLOCK, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return decimal ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name] ?? whole);
    });
  const lines = text.split('\n').map((line) => line.replace(/[^\S\u00a0]+/g, ' ').trim());
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
