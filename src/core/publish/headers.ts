import { formatPolicy } from './content-policy.ts';

/** Headers of all addresses that a path matches; a star at its end stands for anything. */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** Features of the browser that a report never asks for. */
const unused = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** What the server says with every answer. No header is in two rules that match one address. */
export const headerRules: readonly HeaderRule[] = [
  {
    path: '/*',
    headers: {
      // Frames cannot be forbidden from inside a page, so this stands here only.
      'Content-Security-Policy': `${formatPolicy('search')}; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Strict-Transport-Security': 'max-age=31536000',
    },
  },
  // Their names change with what is in them.
  { path: '/_astro/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { path: '/fonts/*', headers: { 'Cache-Control': 'public, max-age=604800' } },
  // Open data is for pages of other sites too.
  { path: '/data/*', headers: { 'Access-Control-Allow-Origin': '*' } },
];

/** What a server says where no rule does: a page may be kept, but is asked for anew before it is shown. */
export const otherwise: Readonly<Record<string, string>> = { 'Cache-Control': 'no-cache' };

/** All headers of an address of the site, e.g. "/fonts/a.woff2". */
export function findHeaders(path: string): Record<string, string> {
  return Object.assign(
    { ...otherwise },
    ...headerRules.filter((rule) => matches(rule, path)).map(({ headers }) => headers),
  );
}

function matches(rule: HeaderRule, path: string): boolean {
  return rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
}

/**
 * The rules as the file `_headers`, which hosts of static sites read; they let pages be asked for anew by themselves.
 * @param base where the site lies, e.g. "/" or "/bilaga/"
 */
export function renderHeadersFile(base = '/'): string {
  const rules = headerRules.map(({ path, headers }) =>
    [base + path.slice(1), ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join(
      '\n',
    ),
  );
  return `${rules.join('\n\n')}\n`;
}
