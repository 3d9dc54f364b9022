/** The one mutable key: which snapshot is served. */
export const POINTER_KEY = 'current';

/** The manifest of a snapshot; its id is the SHA-256 of the manifest's bytes. */
export const snapshotKey = (id: string): string => `snapshot/${id}`;

/** A part of snapshots, named by the SHA-256 of its bytes, so that equal parts are kept once. */
export const shardKey = (hash: string): string => `shard/${hash}`;

/** A brief that was printed, named by all that decides its content. Not part of any snapshot. */
export const briefKey = (hash: string): string => `brief/${hash}`;
