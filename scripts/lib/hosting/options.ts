import type { NginxOptions } from '../../../src/core/publish/nginx.ts';
import { findBase } from '../../../src/core/publish/site-address.ts';
import { Fault } from '../fault.ts';

/**
 * --host plan.example.se --root /var/www/plan --listen 127.0.0.1:8080 --brotli; the host is else that of the site's
 * address.
 */
export function parseNginxOptions(args: string[], site: string | undefined): Omit<NginxOptions, 'moved'> {
  const read = (name: string) => {
    const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    return at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  };
  const host = read('host') ?? (site ? new URL(site).hostname : undefined);
  if (!host || !/^[a-z\d.-]+$/i.test(host)) {
    throw new Fault(
      'Vilken adress ska webbplatsen ha? Skriv till exempel: npm run --silent nginx -- --host plan.example.se',
    );
  }
  const listen = read('listen');
  if (listen !== undefined && !/^[\w.:[\]]+$/.test(listen)) {
    throw new Fault(`--listen ska vara en adress och en port, som 127.0.0.1:8080, inte ”${listen}”.`);
  }
  return {
    host,
    root: read('root') ?? `/var/www/${host}`,
    base: findBase(site),
    brotli: args.includes('--brotli'),
    ...(listen === undefined ? {} : { listen }),
  };
}
