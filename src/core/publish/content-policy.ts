/** What a page may run: nothing, the site's own scripts, or those of the search, which are WebAssembly too. */
export type Scripts = 'none' | 'own' | 'search';

const sources: Record<Scripts, string> = {
  none: "'none'",
  own: "'self'",
  search: "'self' 'wasm-unsafe-eval'",
};

/**
 * A Content-Security-Policy in which everything comes from the site itself and nothing that stands in a page
 * runs or styles. Each page carries the narrowest one, the server says the widest: both are obeyed.
 */
export function formatPolicy(scripts: Scripts): string {
  return [
    "default-src 'none'",
    `script-src ${sources[scripts]}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    // Also where nothing runs: tools that judge a page ask for robots.txt from inside it.
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
