import { headerRules } from './headers.ts';

export interface NginxOptions {
  /** The site's host, e.g. "plan.example.se". */
  host: string;
  /** The folder of the built site on the server. */
  root: string;
}

/** A whole nginx configuration of the site: one file for sites-enabled or conf.d. */
export function renderNginx({ host, root }: NginxOptions): string {
  const names = [...new Set(headerRules.flatMap(({ headers }) => Object.keys(headers)))];
  const sources = names.map((name) => ({
    name,
    rules: headerRules.filter(({ headers }) => name in headers),
  }));
  const formatValue = ({ name, rules }: (typeof sources)[number]) =>
    rules.some(({ path }) => path === '/*') ? quote(rules[0]?.headers[name] ?? '') : variableOf(name);
  const maps = sources
    .filter(({ rules }) => rules.every(({ path }) => path !== '/*'))
    // A header whose value is empty is not sent.
    .map(({ name, rules }) => [
      `map $uri ${variableOf(name)} {`,
      '    default "";',
      ...rules.map(({ path, headers }) => `    ${pattern(path)} ${quote(headers[name] ?? '')};`),
      '}',
    ]);
  return `${[
    ...maps.flat(),
    '',
    'server {',
    '    listen 80;',
    '    listen [::]:80;',
    `    server_name ${host};`,
    '    return 301 https://$host$request_uri;',
    '}',
    '',
    'server {',
    '    listen 443 ssl;',
    '    listen [::]:443 ssl;',
    `    server_name ${host};`,
    `    ssl_certificate /etc/ssl/certs/${host}.pem;`,
    `    ssl_certificate_key /etc/ssl/private/${host}.key;`,
    '',
    `    root ${quote(root)};`,
    '    index index.html;',
    '    charset utf-8;',
    '    charset_types text/css text/plain text/csv text/xml text/turtle application/json application/javascript application/xml;',
    '    server_tokens off;',
    '    error_page 404 /404.html;',
    '',
    '    gzip on;',
    '    gzip_vary on;',
    '    gzip_types text/css text/plain text/csv text/xml application/json application/javascript image/svg+xml;',
    '',
    ...sources.map((source) => `    add_header ${source.name} ${formatValue(source)} always;`),
    '',
    '    location / {',
    '        try_files $uri $uri/ =404;',
    '    }',
    '}',
  ].join('\n')}\n`;
}

/** e.g. "$bilaga_cache_control" */
function variableOf(name: string): string {
  return `$bilaga_${name.toLowerCase().replaceAll('-', '_')}`;
}

function pattern(path: string): string {
  const [start = '', rest] = path.split('*');
  const escaped = start.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return rest === undefined ? `~^${escaped}$` : `~^${escaped}`;
}

function quote(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
