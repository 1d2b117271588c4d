import type { Problem } from '../core/check/problem.ts';
import type { Texts } from '../i18n/texts.ts';

const SHOWN = 20;

/** The page that stands in for every page while the workspace has faults; it goes away by itself when they do. */
export function renderProblemPage(problems: readonly Problem[], texts: Texts, client: string): string {
  const { t, plural } = texts;
  const rest = problems.length - SHOWN;
  const items = problems.slice(0, SHOWN).map(
    (problem) => `<li>
<p class="place">${escapeHtml(`${problem.file}:${problem.line}:${problem.column}`)} <span>${escapeHtml(problem.path)}</span></p>
<h2>${escapeHtml(problem.title)}</h2>
<p>${escapeHtml(problem.message)}</p>
<pre>${escapeHtml(problem.excerpt)}</pre>
<p class="hint">${escapeHtml(problem.hint)}</p>
</li>`,
  );
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(plural('problem-page.title', problems.length))}</title>
<style>
:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
body { max-width: 48rem; margin: 3rem auto; padding: 0 1.25rem }
ol { padding: 0; list-style: none } li { border-top: 1px solid; padding: 1rem 0 }
h2 { font-size: 1.15rem; margin: .25rem 0 } p { margin: .25rem 0 }
.place { font-family: ui-monospace, monospace } .place span { opacity: .7 }
pre { overflow-x: auto; padding: .75rem; border: 1px solid; line-height: 1.3 }
.hint { font-weight: 600; white-space: pre-wrap }
</style>
<script type="module" src="${escapeHtml(client)}"></script></head><body>
<h1>${escapeHtml(plural('problem-page.title', problems.length))}</h1>
<p>${escapeHtml(t('problem-page.lead'))}</p>
<ol>${items.join('\n')}</ol>
${rest > 0 ? `<p>${escapeHtml(plural('problem-page.rest', rest))}</p>` : ''}
</body></html>`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
