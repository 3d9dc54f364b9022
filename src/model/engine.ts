/**
 * Which engine judged: raised whenever reading, claims or checks may judge an unchanged text differently, so that a
 * snapshot says by what it was judged and the watch can name an engine's change as such.
 */
export const ENGINE_VERSION = '2';
