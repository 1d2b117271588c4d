import { headerRules, otherwise } from './headers.ts';
import { type Moved, under } from './moved.ts';

export interface NginxOptions {
  /** The site's host, e.g. "plan.example.se". */
  host: string;
  /** The folder on the server that stands for the host's "/"; a site with a base lies in a folder of it. */
  root: string;
  /** Where at its host the site lies, e.g. "/" or "/bilaga/". */
  base: string;
  moved: Moved;
  /** Where nginx listens when something before it takes care of TLS, e.g. "127.0.0.1:8080". */
  listen?: string;
  /** Sends the Brotli files too; for that nginx needs the module libnginx-mod-http-brotli-static. */
  brotli?: boolean;
}

/** Kinds that nginx's own list lacks. */
const types = {
  'application/ld+json': 'jsonld',
  'application/rdf+xml': 'rdf',
  'text/calendar': 'ics',
  'text/csv': 'csv',
};

/** What is text, and is sent as UTF-8; HTML is so anyway. */
const utf8 = [
  ...Object.keys(types),
  'text/css',
  'text/plain',
  'text/xml',
  'application/xml',
  'application/json',
  'application/javascript',
];

/** A whole nginx configuration of the site: one file for sites-enabled or conf.d. */
export function renderNginx(options: NginxOptions): string {
  const { host, root, base, moved, listen, brotli = false } = options;
  const names = [...new Set(headerRules.flatMap(({ headers }) => Object.keys(headers)))];
  return `${[
    ...names.flatMap((name) => renderMap(name, base)),
    '',
    ...(listen ? [] : renderToTls(host)),
    'server {',
    ...(listen ? [`    listen ${listen};`] : renderTls(host)),
    `    server_name ${host};`,
    '',
    `    root ${quote(root)};`,
    '    index index.html;',
    '    server_tokens off;',
    // What stands before nginx may have another port and scheme.
    '    absolute_redirect off;',
    `    error_page 404 ${under(base, '/404.html')};`,
    '',
    '    include /etc/nginx/mime.types;',
    '    types {',
    ...Object.entries(types).map(([type, ending]) => `        ${type} ${ending};`),
    '    }',
    '    charset utf-8;',
    `    charset_types ${utf8.join(' ')};`,
    '',
    // The build has compressed every file of text already.
    '    gzip_static on;',
    '    gzip_vary on;',
    ...(brotli ? ['    brotli_static on;'] : []),
    '',
    ...names.map((name) => `    add_header ${name} ${variableOf(name)} always;`),
    '',
    ...Object.entries(moved).flatMap(([from, to]) => renderMoved(base, from, to)),
    `    location ${base} {`,
    '        try_files $uri $uri/ =404;',
    '    }',
    // They are for hosts that read them, not for readers.
    `    location ~ ^${escapePattern(base)}_(?:headers|redirects)$ { return 404; }`,
    '}',
  ].join('\n')}\n`;
}

function renderToTls(host: string): string[] {
  return [
    'server {',
    '    listen 80;',
    '    listen [::]:80;',
    `    server_name ${host};`,
    '    return 301 https://$host$request_uri;',
    '}',
    '',
  ];
}

function renderTls(host: string): string[] {
  return [
    '    listen 443 ssl http2;',
    '    listen [::]:443 ssl http2;',
    `    ssl_certificate /etc/ssl/certs/${host}.pem;`,
    `    ssl_certificate_key /etc/ssl/private/${host}.key;`,
  ];
}

function renderMoved(base: string, from: string, to: string): string[] {
  const target = `{ return 301 ${quote(under(base, to))}; }`;
  const old = under(base, from);
  return [
    `    location = ${quote(old)} ${target}`,
    `    location = ${quote(old.replace(/\/$/, ''))} ${target}`,
  ];
}

/** What a header says at each address; one whose value is empty is not sent. */
function renderMap(name: string, base: string): string[] {
  const rules = headerRules.filter(({ headers }) => name in headers);
  return [
    `map $uri ${variableOf(name)} {`,
    `    default ${quote(otherwise[name] ?? '')};`,
    ...rules.map(({ path, headers }) => `    ${pattern(under(base, path))} ${quote(headers[name] ?? '')};`),
    '}',
  ];
}

/** e.g. "$bilaga_cache_control" */
function variableOf(name: string): string {
  return `$bilaga_${name.toLowerCase().replaceAll('-', '_')}`;
}

function pattern(path: string): string {
  const [start = '', rest] = path.split('*');
  return rest === undefined ? `~^${escapePattern(start)}$` : `~^${escapePattern(start)}`;
}

function escapePattern(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
