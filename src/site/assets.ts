import { fnv1a } from '../dataset/fnv1a.ts';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** A file the pages load. Its address changes with its content, so that it may be kept for ever. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

const asset = (name: string, ending: string, type: string, body: string): Asset => ({
  path: `/assets/${name}-${fnv1a(body).toString(16)}.${ending}`,
  type,
  body,
});

export const STYLE_ASSET = asset('style', 'css', 'text/css; charset=utf-8', STYLE);
export const SCRIPT_ASSET = asset('page', 'js', 'text/javascript; charset=utf-8', SCRIPT);

export const ICON_ASSET = asset(
  'icon',
  'svg',
  'image/svg+xml',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0d6657"/>' +
    '<path d="M8 10h16M8 16h9M8 22h5" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/>' +
    '<path d="M17.5 21.5l3 3 5.5-7" stroke="#fff" stroke-width="2.6" fill="none" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);

export const ASSETS: readonly Asset[] = [STYLE_ASSET, SCRIPT_ASSET, ICON_ASSET];
